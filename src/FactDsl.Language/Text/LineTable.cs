using System.Collections.Generic;

namespace FactDsl.Language.Text;

/// <summary>
/// Where the lines of a text begin. A line ends at LF, CRLF or a single CR, as in the Language Server Protocol. U+0085, U+2028
/// and U+2029 do not end one, unlike in Roslyn's own table.
/// </summary>
public sealed class LineTable
{
    private readonly int[] _starts;
    private readonly int _length;

    private LineTable(int[] starts, int length)
    {
        _starts = starts;
        _length = length;
    }

    /// <summary>Number of lines; a text that ends with a line break has an empty last line.</summary>
    public int Count => _starts.Length;

    /// <summary>Finds the lines of <paramref name="text"/>.</summary>
    public static LineTable Of(string text)
    {
        var starts = new List<int>(text.Length / 40 + 1) { 0 };
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return new LineTable(starts.ToArray(), text.Length);
    }

    /// <summary>The offset at which line <paramref name="line"/> (from 0) begins.</summary>
    public int StartOf(int line) => _starts[line];

    /// <summary>The place of an offset; offsets outside the text are moved to its nearest end.</summary>
    public LinePosition PositionOf(int offset)
    {
        if (offset < 0)
            offset = 0;
        if (offset > _length)
            offset = _length;
        int line = System.Array.BinarySearch(_starts, offset);
        if (line < 0)
            line = ~line - 1;
        return new LinePosition(line, offset - _starts[line]);
    }
}
