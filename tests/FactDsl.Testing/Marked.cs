using System.Text;

namespace FactDsl.Testing;

/// <summary>A finding's place in a text, and its id.</summary>
public readonly record struct Mark(int Start, int Length, string Id);

/// <summary>
/// Text with findings marked in place: <c>meeting of [|FACT2101:Putine|], Xi</c>. Expected and actual findings are both
/// written so, and a difference between them reads as a difference of texts.
/// </summary>
public static class Marked
{
    private const string Open = "[|FACT";
    private const string Close = "|]";

    /// <summary>The text without its marks.</summary>
    public static string Strip(string marked)
    {
        var text = new StringBuilder(marked.Length);
        for (int i = 0; i < marked.Length;)
        {
            if (string.CompareOrdinal(marked, i, Open, 0, Open.Length) == 0)
            {
                i = marked.IndexOf(':', i) + 1;
            }
            else if (string.CompareOrdinal(marked, i, Close, 0, Close.Length) == 0)
            {
                i += Close.Length;
            }
            else
            {
                text.Append(marked[i]);
                i++;
            }
        }
        return text.ToString();
    }

    /// <summary>The text with its marks; of two at one place the longer is the outer one, then the smaller id.</summary>
    public static string Write(string text, IEnumerable<Mark> marks)
    {
        Mark[] ordered = [.. marks.OrderBy(static m => m.Start).ThenByDescending(static m => m.Length).ThenBy(static m => m.Id, StringComparer.Ordinal)];
        var marked = new StringBuilder(text.Length);
        var ends = new Stack<int>();
        int next = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            while (ends.Count > 0 && ends.Peek() <= i)
            {
                ends.Pop();
                marked.Append(Close);
            }
            for (; next < ordered.Length && ordered[next].Start == i; next++)
            {
                marked.Append("[|").Append(ordered[next].Id).Append(':');
                if (ordered[next].Length == 0)
                    marked.Append(Close);
                else
                    ends.Push(ordered[next].Start + ordered[next].Length);
            }
            if (i < text.Length)
                marked.Append(text[i]);
        }
        return marked.ToString();
    }
}
