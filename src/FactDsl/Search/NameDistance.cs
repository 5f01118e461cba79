using System;

namespace FactDsl;

/// <summary>How far a text is from a name, or from one of the words of the name.</summary>
internal static class NameDistance
{
    /// <summary>
    /// The slips between a folded text and a name; where they are more than <paramref name="reach"/>, one more than that
    /// and the slips to the nearest word, so that whole names always come first.
    /// </summary>
    /// <returns>At most 2 * <paramref name="reach"/> + 1 if the name is near; more if not.</returns>
    public static int Between(string wanted, string name, int reach)
    {
        int whole = FactSpelling.Distance(wanted.AsSpan(), FactSpelling.Fold(name).AsSpan(), reach);
        if (whole <= reach)
            return whole;
        int word = reach + 1;
        for (int start = 0; start < name.Length;)
        {
            int end = WordEnd(name, start);
            if (end > start && end - start < name.Length)
                word = Math.Min(word, FactSpelling.Distance(wanted.AsSpan(), FactSpelling.Fold(name.Substring(start, end - start)).AsSpan(), reach));
            start = Math.Max(end, start + 1);
        }
        return reach + 1 + word;
    }

    /// <summary>Where a word ends: at anything but a letter or digit, and before a capital that follows a small letter (<c>VladimirPutin</c>).</summary>
    private static int WordEnd(string name, int start)
    {
        int end = start;
        while (end < name.Length && char.IsLetterOrDigit(name[end]) && !(end > start && char.IsUpper(name[end]) && char.IsLower(name[end - 1])))
            end++;
        return end;
    }
}
