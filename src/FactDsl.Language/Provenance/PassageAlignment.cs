using System;
using System.Collections.Generic;

namespace FactDsl.Language.Provenance;

/// <summary>
/// Aligns words with a stretch of a text so that as many as possible meet. It is an edit distance over words whose two ends in the
/// text are free (Sellers 1980), within a band around the place expected (Ukkonen 1985).
/// </summary>
internal static class PassageAlignment
{
    // A word in place of another costs less than one that is missing, so that a changed word belongs to the passage.
    private const int Similar = 1;
    private const int Different = 2;
    private const int Missing = 3;
    private const int Extra = 1;
    private const int ShortestSpelt = 3;
    private const int LongestSpelt = 64;
    private const int Unreachable = int.MaxValue / 2;

    // Which way a cell was reached.
    private const byte FromBoth = 1;
    private const byte FromMissing = 2;
    private const byte FromExtra = 3;
    private const byte IsKept = 4;

    /// <summary>The passage that is most like the words; null where hardly any of them meets.</summary>
    /// <param name="quote">The text of the words, in the form that is compared.</param>
    /// <param name="words">The words.</param>
    /// <param name="text">The text to lay them beside, in the same form.</param>
    /// <param name="stretch">The words of the text that come into question.</param>
    /// <param name="offset">The word of the stretch beside which the first word is expected.</param>
    public static Passage? Of(string quote, IReadOnlyList<TextWord> words, string text, IReadOnlyList<TextWord> stretch, int offset)
    {
        int band = Math.Max(24, offset + 8);
        int width = 2 * band + 1;
        int[] previous = new int[width];
        int[] current = new int[width];
        byte[] ways = new byte[(words.Count + 1) * width];
        for (int k = 0; k < width; k++)
            previous[k] = IsColumn(k + offset - band, stretch.Count) ? 0 : Unreachable;
        for (int i = 1; i <= words.Count; i++)
        {
            // Column k of row i is the text's word i + offset + k - band.
            for (int k = 0; k < width; k++)
            {
                int j = i + offset + k - band;
                current[k] = Unreachable;
                if (!IsColumn(j, stretch.Count))
                    continue;
                byte way = 0;
                if (j > 0 && previous[k] < Unreachable)
                {
                    int cost = Compare(quote, words[i - 1], text, stretch[j - 1]);
                    current[k] = previous[k] + cost;
                    way = cost < Different ? (byte)(FromBoth | IsKept) : FromBoth;
                }
                if (k + 1 < width && previous[k + 1] + Missing < current[k])
                {
                    current[k] = previous[k + 1] + Missing;
                    way = FromMissing;
                }
                if (k > 0 && current[k - 1] + Extra < current[k])
                {
                    current[k] = current[k - 1] + Extra;
                    way = FromExtra;
                }
                ways[i * width + k] = way;
            }
            (previous, current) = (current, previous);
        }
        int best = -1;
        for (int k = 0; k < width; k++)
        {
            if (previous[k] < Unreachable && (best < 0 || previous[k] < previous[best]))
                best = k;
        }
        return best < 0 ? null : Trace(words, stretch, ways, width, offset - band, best, previous[best]);
    }

    private static Passage? Trace(IReadOnlyList<TextWord> words, IReadOnlyList<TextWord> stretch, byte[] ways, int width, int shift, int column, int cost)
    {
        int first = -1, last = -1, kept = 0, wanted = 0;
        foreach (TextWord word in words)
            wanted += word.Length;
        for (int i = words.Count, k = column; i > 0;)
        {
            byte way = ways[i * width + k];
            int j = i + k + shift;
            switch (way & 3)
            {
                case FromBoth:
                    if (last < 0)
                        last = j - 1;
                    first = j - 1;
                    kept += (way & IsKept) != 0 ? words[i - 1].Length : 0;
                    i--;
                    break;
                case FromMissing:
                    i--;
                    k++;
                    break;
                default:
                    k--;
                    break;
            }
        }
        // Two words in five is the least that makes a passage recognisable.
        return first < 0 || kept * 5 < wanted * 2 ? null : new Passage(stretch[first].Start, stretch[last].End, cost, kept);
    }

    private static bool IsColumn(int j, int count) => j >= 0 && j <= count;

    private static int Compare(string quote, TextWord wanted, string text, TextWord found)
    {
        if (wanted.Hash == found.Hash && wanted.Length == found.Length)
            return 0;
        int reach = FactSpelling.Reach(wanted.Length);
        if (wanted.Length is < ShortestSpelt or > LongestSpelt || Math.Abs(wanted.Length - found.Length) > reach)
            return Different;
        // Words with a slip at both ends are rare, and comparing letters is what costs here.
        if (QuotableCharacters.Fold(quote[wanted.Start]) != QuotableCharacters.Fold(text[found.Start]) && quote[wanted.End - 1] != text[found.End - 1])
            return Different;
        return FactSpelling.Distance(wanted.In(quote), found.In(text), reach) <= reach ? Similar : Different;
    }
}
