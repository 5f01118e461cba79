using System.Globalization;
using System.Text;

namespace FactDsl.Fuzzing;

/// <summary>
/// Inputs as lines of plain letters: a file of them can be read, compared and reviewed, whatever the inputs hold. A line that
/// begins with <c>#</c> is a comment; what begins with it itself is written <c>\u0023</c>.
/// </summary>
internal static class InputText
{
    /// <summary>An input in one line.</summary>
    public static string Escape(string input)
    {
        var line = new StringBuilder(input.Length + 16);
        for (int i = 0; i < input.Length; i++)
        {
            char c = input[i];
            if (c == '\\')
                line.Append(@"\\");
            else if (c == '\n')
                line.Append(@"\n");
            else if (c is >= ' ' and < '\x7F' && (i > 0 || c != '#'))
                line.Append(c);
            else
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }
        return line.ToString();
    }

    /// <summary>The input of a line.</summary>
    public static string Unescape(string line)
    {
        var input = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] != '\\' || i + 1 == line.Length)
            {
                input.Append(line[i]);
            }
            else if (line[++i] == 'u' && i + 4 < line.Length && ushort.TryParse(line.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
            {
                input.Append((char)unit);
                i += 4;
            }
            else
            {
                input.Append(line[i] == 'n' ? '\n' : line[i]);
            }
        }
        return input.ToString();
    }

    /// <summary>The inputs of a file; none where it is not there.</summary>
    public static string[] Read(string path)
        => File.Exists(path) ? [.. File.ReadAllLines(path).Where(static l => l.Length > 0 && l[0] != '#').Select(Unescape)] : [];
}
