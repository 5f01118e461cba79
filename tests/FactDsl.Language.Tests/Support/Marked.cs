using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Tests.Support;

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

    /// <summary>The text with a mark around every finding; of two at one place the longer is the outer one, then the smaller id.</summary>
    public static string Write(string text, IEnumerable<Finding> findings)
    {
        Finding[] ordered = findings
            .OrderBy(static f => f.Span.Start)
            .ThenByDescending(static f => f.Span.Length)
            .ThenBy(static f => f.Rule.Id, System.StringComparer.Ordinal)
            .ToArray();
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
            for (; next < ordered.Length && ordered[next].Span.Start == i; next++)
            {
                marked.Append("[|").Append(ordered[next].Rule.Id).Append(':');
                if (ordered[next].Span.Length == 0)
                    marked.Append(Close);
                else
                    ends.Push(ordered[next].Span.End);
            }
            if (i < text.Length)
                marked.Append(text[i]);
        }
        return marked.ToString();
    }
}
