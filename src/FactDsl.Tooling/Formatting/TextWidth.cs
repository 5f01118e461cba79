using FactDsl.Tooling.Rendering;

namespace FactDsl.Tooling.Formatting;

/// <summary>How many columns a run of characters takes.</summary>
internal static class TextWidth
{
    private const int TabStop = 4;

    /// <summary>The columns from one offset to another on one line that begins at the first.</summary>
    public static int Of(string text, int start, int end) => ColumnBehind(0, text, start, end);

    /// <summary>The column behind characters that begin at a column of their line; tabs lead to the next stop of the line.</summary>
    public static int ColumnBehind(int column, string text, int start, int end)
    {
        int width = column;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (c == '\t')
                width += TabStop - width % TabStop;
            else if (c < '\u0300')
                width++;
            else if (!char.IsSurrogate(c))
                width += DisplayWidth.Of(text, i);
            else if (i + 1 < end && char.IsSurrogatePair(c, text[i + 1]))
                width += DisplayWidth.Of(text, i++);
            else
                width++;
        }
        return width;
    }
}
