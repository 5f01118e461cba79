using System.Collections.Generic;
using System.Globalization;
using System.Text;
using FactDsl.Language.Findings;

namespace FactDsl.Generator.Pipeline;

/// <summary>
/// Fixes as one text, since a diagnostic carries texts only. Every part is preceded by its length, so that it may hold any
/// character: <c>title, safe or not, number of edits, then start, length and text of each</c>.
/// </summary>
internal static class FixText
{
    /// <summary>The property of the diagnostic.</summary>
    public const string Property = "FactDsl.Fixes";

    /// <summary>Writes fixes down.</summary>
    public static string Write(IReadOnlyList<FindingFix> fixes)
    {
        var text = new StringBuilder();
        Append(text, fixes.Count);
        foreach (FindingFix fix in fixes)
        {
            Append(text, fix.Title);
            Append(text, fix.IsSafe ? 1 : 0);
            Append(text, fix.Edits.Count);
            foreach (TextEdit edit in fix.Edits)
            {
                Append(text, edit.Span.Start);
                Append(text, edit.Span.Length);
                Append(text, edit.Text);
            }
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, int number) => text.Append(number.ToString(CultureInfo.InvariantCulture)).Append(' ');

    private static void Append(StringBuilder text, string words)
    {
        Append(text, words.Length);
        text.Append(words);
    }
}
