using System;
using System.Text;

namespace FactDsl.Language.Provenance;

/// <summary>Text as a message shows it.</summary>
internal static class Excerpt
{
    private const int Longest = 120;
    private const int Before = 40;

    /// <summary>A text on one line: white space as single blanks, and nothing that is not seen.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (QuotableCharacters.IsSpace(c))
            {
                if (line.Length > 0 && line[line.Length - 1] != ' ')
                    line.Append(' ');
            }
            else if (!char.IsControl(c) && !QuotableCharacters.IsInvisible(c))
            {
                line.Append(c);
            }
        }
        while (line.Length > 0 && line[line.Length - 1] == ' ')
            line.Length--;
        return line.ToString();
    }

    /// <summary>Where two texts begin to differ, case and print apart.</summary>
    public static int FirstDifference(string left, string right)
    {
        int i = 0;
        while (i < left.Length && i < right.Length
            && QuotableCharacters.Fold(QuotableCharacters.Plain(left[i])) == QuotableCharacters.Fold(QuotableCharacters.Plain(right[i])))
        {
            i++;
        }
        return i;
    }

    /// <summary>As much of a line around a place as a message has room for.</summary>
    public static string Of(string line, int place)
    {
        if (line.Length <= Longest)
            return line;
        int start = Math.Max(0, Math.Min(place, line.Length) - Before);
        start = start + Longest > line.Length ? line.Length - Longest : start;
        int end = start + Longest;
        // Cut between words where there are any.
        while (start > 0 && start < place && line[start - 1] != ' ')
            start++;
        int cut = end < line.Length ? line.LastIndexOf(' ', end, end - start) : end;
        if (cut > Math.Max(start, place))
            end = cut;
        else if (end < line.Length && char.IsLowSurrogate(line[end]))
            end--;
        if (start > 0 && start < line.Length && char.IsLowSurrogate(line[start]))
            start++;
        return (start > 0 ? "…" : "") + line.Substring(start, end - start) + (end < line.Length ? "…" : "");
    }
}
