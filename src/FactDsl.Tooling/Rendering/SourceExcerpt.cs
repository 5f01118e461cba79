using System;
using System.Text;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Rendering;

/// <summary>One line of source as a terminal can show it, with the columns of a span in it.</summary>
internal sealed class SourceExcerpt
{
    private const int TabWidth = 4;
    private const int MostInColumn = 8;
    private const string Cut = "…";

    private SourceExcerpt(string line, int column, int width)
    {
        Line = line;
        Column = column;
        Width = width;
    }

    /// <summary>The line: tabs as blanks, nothing in it that could move the cursor or turn the direction of writing.</summary>
    public string Line { get; }

    /// <summary>The columns in front of the span.</summary>
    public int Column { get; }

    /// <summary>The columns of the span, at least one.</summary>
    public int Width { get; }

    /// <summary>Lays a line out; of one that is too wide the part around the span is kept.</summary>
    /// <param name="text">The text that the line is in.</param>
    /// <param name="line">Where the line is, without its line break.</param>
    /// <param name="start">Where the span begins in the line.</param>
    /// <param name="end">Where the span ends in the line.</param>
    /// <param name="widest">How many columns there are.</param>
    public static SourceExcerpt Of(string text, TextSpan line, int start, int end, int widest)
    {
        // Of a line of any length only so much is looked at as could be shown: a few characters may share a column, not more.
        int reach = widest * MostInColumn;
        int first = Math.Max(0, start - reach), behind = Math.Min(line.Length, Math.Max(start, Math.Min(end, start + reach)) + reach);
        if (first > 0 && char.IsLowSurrogate(text[line.Start + first]))
            first++;
        if (behind < line.Length && char.IsLowSurrogate(text[line.Start + behind]))
            behind--;
        return Of(text.Substring(line.Start + first, behind - first), start - first, Math.Min(end, behind) - first, widest, isCutInFront: first > 0, isCutBehind: behind < line.Length);
    }

    private static SourceExcerpt Of(string text, int start, int end, int widest, bool isCutInFront, bool isCutBehind)
    {
        // The column at which each character begins, and that behind the last one.
        int[] columns = new int[text.Length + 1];
        string[] pieces = new string[text.Length];
        int column = 0;
        for (int i = 0; i < text.Length;)
        {
            int length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            columns[i] = column;
            pieces[i] = Show(text, i, length, column, out int width);
            if (length == 2)
            {
                columns[i + 1] = column;
                pieces[i + 1] = "";
            }
            column += width;
            i += length;
        }
        columns[text.Length] = column;
        int from = 0;
        int to = text.Length;
        if (column > widest || isCutInFront || isCutBehind)
        {
            // A third of the room shows what stands in front.
            int first = Math.Max(0, Math.Min(columns[start] - widest / 3, isCutBehind ? int.MaxValue : column - widest));
            while (columns[from] < first)
                from++;
            while (to > from && columns[to] - columns[from] > widest)
                to--;
        }
        var line = new StringBuilder();
        int shift = from > 0 || isCutInFront ? 1 : 0;
        if (shift > 0)
            line.Append(Cut);
        for (int i = from; i < to; i++)
            line.Append(pieces[i]);
        if (to < text.Length || isCutBehind)
            line.Append(Cut);
        int left = columns[Math.Max(start, from)] - columns[from] + shift;
        int right = columns[Math.Max(from, Math.Min(end, to))] - columns[from] + shift;
        return new SourceExcerpt(line.ToString().TrimEnd(), left, Math.Max(1, right - left));
    }

    private static string Show(string text, int at, int length, int column, out int width)
    {
        if (text[at] == '\t')
        {
            width = TabWidth - column % TabWidth;
            return new string(' ', width);
        }
        if (ShownText.InsteadOf(text, at) is { } instead)
        {
            width = instead.Length;
            return instead;
        }
        width = DisplayWidth.Of(text, at);
        return text.Substring(at, length);
    }
}
