using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.CommandLine.Importing.Tables;

namespace FactDsl.CommandLine.Importing;

/// <summary>The one place where cells of a table become values: what no fact can hold goes no further.</summary>
internal static class CellReader
{
    // Everything that is a control, besides what cells have between lines and columns.
    private static readonly SearchValues<char> s_none = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(static c => (char)c).Where(static c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')), TableText.None]);

    /// <summary>The values of a column that say something.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="empty">What says nothing in the table, besides nothing.</param>
    /// <exception cref="RowException">A cell has what no fact can hold.</exception>
    public static IReadOnlyList<Cell> Read(TableRow row, string column, IReadOnlyCollection<string> empty)
    {
        var cells = new List<Cell>(1);
        foreach (Cell cell in row[column])
        {
            string text = cell.Text.Trim();
            if (text.Length == 0 || empty.Contains(text))
                continue;
            if (cell.Problem is { } problem)
                throw new RowException(column, problem);
            if (cell.Text.AsSpan().IndexOfAny(s_none) is >= 0 and var at)
                throw new RowException(column, Wrong(cell.Text, at));
            if (HasHalf(text))
                throw new RowException(column, $"`{Step.Shown(text)}` has half a character");
            cells.Add(cell with { Text = text });
        }
        return cells;
    }

    private static string Wrong(string text, int at) => text[at] == TableText.None
        ? $"`{Step.Shown(text.Replace(TableText.None, '�'))}` has a byte that is no character of the table's encoding: say what it is with `encoding`"
        : string.Create(CultureInfo.InvariantCulture, $"`{Step.Shown(text)}` has the control character U+{(int)text[at]:X4}{(text[at] >= '\u0080' ? ": is the table in `encoding windows-1252`?" : ": no fact can hold it")}");

    private static bool HasHalf(string text)
    {
        for (int i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return true;
        }
        return false;
    }
}
