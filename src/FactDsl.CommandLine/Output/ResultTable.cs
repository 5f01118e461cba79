using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CsvHelper;
using FactDsl.Tooling.Rendering;

namespace FactDsl.CommandLine.Output;

/// <summary>Rows of texts under named columns, in the forms that people and programs read.</summary>
/// <param name="Columns">The columns' names.</param>
/// <param name="Rows">The rows, each as long as the columns.</param>
internal sealed record ResultTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    // What spreadsheets take for the beginning of a formula (OWASP, CSV Injection), with the separators that may follow one.
    private static readonly char[] s_formula = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    /// <summary>Columns one below the other, for a terminal or a file that somebody reads.</summary>
    public string ToPlain()
    {
        List<string[]> lines = [[.. Columns], .. Rows.Select(static r => r.Select(OnOneLine).ToArray())];
        int[] widths = [.. Columns.Select((_, i) => lines.Max(l => DisplayWidth.Of(l[i])))];
        var text = new StringBuilder();
        for (int i = 0; i < lines.Count; i++)
        {
            AppendLine(text, lines[i], widths);
            if (i == 0)
                AppendLine(text, [.. widths.Select(static w => new string('─', w))], widths);
        }
        return text.ToString();
    }

    /// <summary>A table of GitHub's Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        AppendMarkdown(text, Columns);
        AppendMarkdown(text, [.. Columns.Select(static _ => "---")]);
        foreach (IReadOnlyList<string> row in Rows)
            AppendMarkdown(text, [.. row.Select(static c => OnOneLine(c).Replace("\\", "\\\\").Replace("|", "\\|"))]);
        return text.ToString();
    }

    /// <summary>Comma-separated values (RFC 4180, but with <c>\n</c>), safe to open in a spreadsheet.</summary>
    public string ToCsv()
    {
        using var text = new StringWriter();
        WriteCsv(text);
        return text.ToString();
    }

    /// <summary>Writes comma-separated values.</summary>
    public void WriteCsv(TextWriter to) => WriteCsv(to, Columns, Rows);

    /// <summary>Writes comma-separated values, row by row.</summary>
    public static void WriteCsv(TextWriter to, IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        using CsvWriter csv = Csv(to);
        foreach (string column in columns)
            csv.WriteField(Safe(column));
        csv.EndRecord();
        foreach (IEnumerable<string> row in rows)
        {
            foreach (string cell in row)
                csv.WriteField(Safe(cell));
            csv.EndRecord();
        }
    }

    /// <summary>
    /// A cell that no spreadsheet takes for a formula: an apostrophe stands in front where one would. Numbers are left as they
    /// are, since a sign in front of digits alone starts nothing.
    /// </summary>
    public static string Safe(string cell)
        => cell.Length > 0 && s_formula.Contains(cell[0]) && !decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? "'" + cell : cell;

    private static CsvWriter Csv(TextWriter to)
        => CsvWriter.Create(to, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);

    private static void AppendLine(StringBuilder text, string[] cells, int[] widths)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            text.Append(cells[i]);
            if (i < cells.Length - 1)
                text.Append(' ', widths[i] - DisplayWidth.Of(cells[i]) + 2);
        }
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        text.Append('\n');
    }

    private static void AppendMarkdown(StringBuilder text, IReadOnlyList<string> cells)
    {
        text.Append('|');
        foreach (string cell in cells)
            text.Append(' ').Append(cell).Append(" |");
        text.Append('\n');
    }

    private static string OnOneLine(string cell)
    {
        if (!cell.AsSpan().ContainsAnyInRange('\0', '\u001F') && !cell.Contains('\u007F'))
            return cell;
        return string.Concat(cell.ReplaceLineEndings(" ").Select(static c => char.IsControl(c) ? ' ' : c));
    }
}
