using System;
using System.Collections.Generic;

namespace FactDsl.CommandLine.Importing.Tables;

/// <summary>How the lines of a table are cut into cells.</summary>
/// <param name="Separator">What stands between cells.</param>
/// <param name="HasQuotes">Whether cells may stand in quotes; where they do not, a quote is a character like any other.</param>
/// <param name="Comment">What lines begin with that are no rows; null for none.</param>
internal sealed record CsvShape(char Separator, bool HasQuotes, char? Comment)
{
    private static readonly char[] s_separators = [',', ';', '\t', '|'];

    /// <summary>Tells from the first lines of a table what stands between its cells: what its first line has, and the lines below as often.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="comment">What lines begin with that are no rows; null for none.</param>
    public static char SeparatorOf(IEnumerable<string> lines, char? comment)
    {
        int[]? first = null;
        int[] alike = new int[s_separators.Length];
        foreach (string line in lines)
        {
            if (line.Length == 0 || line[0] == comment)
                continue;
            int[] counts = Count(line);
            first ??= counts;
            for (int i = 0; i < counts.Length; i++)
                alike[i] += counts[i] == first[i] && counts[i] > 0 ? 1 : 0;
        }
        int best = 0;
        for (int i = 1; i < s_separators.Length && first is not null; i++)
        {
            if (first[i] > 0 && (first[best] == 0 || alike[i] > alike[best] || (alike[i] == alike[best] && first[i] > first[best])))
                best = i;
        }
        return s_separators[best];
    }

    private static int[] Count(string line)
    {
        int[] counts = new int[s_separators.Length];
        bool isQuoted = false;
        foreach (char c in line)
        {
            isQuoted ^= c == '"';
            int which = isQuoted ? -1 : Array.IndexOf(s_separators, c);
            if (which >= 0)
                counts[which]++;
        }
        return counts;
    }
}
