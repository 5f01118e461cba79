using System;

namespace FactDsl;

/// <summary>How far a text is from a name, or from one of the words of the name.</summary>
internal static class NameDistance
{
    // A shorter word is meant only where it is written in full: one slip in two letters says nothing.
    private const int LettersPerSlip = 3;

    /// <summary>
    /// The slips between a folded text and a name. Where they are more than <paramref name="reach"/>, it is one more than that
    /// and the slips to the nearest word. So whole names always come first.
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
                word = Math.Min(word, ToWord(wanted, name, start, end, reach));
            start = Math.Max(end, start + 1);
        }
        return reach + 1 + word;
    }

    private static int ToWord(string wanted, string name, int start, int end, int reach)
    {
        // Folding changes the length of what is not ASCII only.
        bool isAscii = true;
        for (int i = start; i < end; i++)
            isAscii &= name[i] < 128;
        if (isAscii && Math.Abs(end - start - wanted.Length) > reach)
            return reach + 1;
        string word = FactSpelling.Fold(name.Substring(start, end - start));
        int slips = Math.Min(reach, Math.Min(word.Length, wanted.Length) / LettersPerSlip);
        int distance = FactSpelling.Distance(wanted.AsSpan(), word.AsSpan(), slips);
        return distance <= slips ? distance : reach + 1;
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
