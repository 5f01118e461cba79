using System.Collections.Generic;
using System.Globalization;
using System.Text;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

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

    /// <summary>Reads what <see cref="Write"/> has written; a text of anything else gives no fix.</summary>
    public static IReadOnlyList<FindingFix> Read(string text)
    {
        int at = 0;
        var fixes = new List<FindingFix>();
        for (int left = ReadNumber(text, ref at); left > 0; left--)
        {
            string title = ReadWords(text, ref at);
            bool isSafe = ReadNumber(text, ref at) == 1;
            var edits = new List<TextEdit>();
            for (int edit = ReadNumber(text, ref at); edit > 0; edit--)
                edits.Add(new TextEdit(new TextSpan(ReadNumber(text, ref at), ReadNumber(text, ref at)), ReadWords(text, ref at)));
            if (at < 0)
                return [];
            fixes.Add(new FindingFix(title, EquatableArray.From(edits), isSafe));
        }
        return fixes;
    }

    /// <summary>A number and the blank behind it; where there is none, 0, and the place is -1 from then on.</summary>
    private static int ReadNumber(string text, ref int at)
    {
        int end = at < 0 ? -1 : text.IndexOf(' ', at);
        if (end < 0 || !int.TryParse(text.Substring(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            at = -1;
            return 0;
        }
        at = end + 1;
        return number;
    }

    private static string ReadWords(string text, ref int at)
    {
        int length = ReadNumber(text, ref at);
        if (at < 0 || length > text.Length - at)
        {
            at = -1;
            return "";
        }
        at += length;
        return text.Substring(at - length, length);
    }

    private static void Append(StringBuilder text, int number) => text.Append(number.ToString(CultureInfo.InvariantCulture)).Append(' ');

    private static void Append(StringBuilder text, string words)
    {
        Append(text, words.Length);
        text.Append(words);
    }
}
