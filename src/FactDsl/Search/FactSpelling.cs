using System;
using System.Collections.Generic;
using System.Text;

namespace FactDsl;

/// <summary>
/// Compares words as people mistype them: ignoring case and diacritics, and counting slips. Search and "did you mean"
/// use the same, so both offer the same names.
/// </summary>
public static class FactSpelling
{
    private const int OnStack = 128;

    // Whoever writes more of a long name wrong means another one.
    private const int MostSlips = 12;

    /// <summary>A text without case and diacritics: <c>Pékin</c>, <c>PEKIN</c> and <c>pekin</c> fold to the same.</summary>
    /// <param name="text">Any text; half a surrogate pair counts as U+FFFD.</param>
    /// <returns>
    /// The text in canonical decomposition (Unicode NFD), in small letters, without non-spacing marks and invisible characters
    /// such as joiners. Latin letters that have no decomposition (ø, ł, đ, ß, æ, œ, ı, þ) are written in basic letters. It is the
    /// same on every system: the tables are Unicode 16.0's.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Fold(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        int firstUpper = 0;
        while (firstUpper < text.Length && text[firstUpper] < 128 && text[firstUpper] is < 'A' or > 'Z')
            firstUpper++;
        if (firstUpper == text.Length)
            return text;
        bool isAscii = true;
        foreach (char c in text)
            isAscii &= c < 128;
        if (isAscii)
            return text.ToLowerInvariant();

        string apart = CanonicalText.Decompose(WithoutInvalid(text));
        var folded = new StringBuilder(apart.Length);
        for (int i = 0; i < apart.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(apart[i]);
            int character = isPair ? char.ConvertToUtf32(apart, i) : apart[i];
            i += isPair ? 1 : 0;
            if (CharacterSet.IsNonSpacing(character) || CharacterSet.IsFormat(character))
                continue;
            character = LetterCase.Fold(character);
            if (Basic(character) is { } letters)
                folded.Append(letters);
            else if (isPair)
                folded.Append(char.ConvertFromUtf32(character));
            else
                folded.Append((char)character);
        }
        return folded.ToString();
    }

    /// <summary>
    /// The number of slips between two texts, each an inserted, missing, wrong or swapped letter. It is the optimal string
    /// alignment distance (Damerau 1964, without later edits of a swapped pair). Case and diacritics count; fold both first.
    /// </summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other.</param>
    /// <param name="most">The distance beyond which it does not matter any more; not negative.</param>
    /// <returns>The distance in UTF-16 units, or <paramref name="most"/> + 1 if it is larger than that.</returns>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (left.Length > right.Length)
        {
            ReadOnlySpan<char> longer = left;
            left = right;
            right = longer;
        }
        if (right.Length - left.Length > most)
            return most + 1;
        int width = left.Length + 1;
        Span<int> rows = width <= OnStack ? stackalloc int[3 * OnStack] : new int[3 * width];
        Span<int> previous = rows.Slice(0, width), current = rows.Slice(width, width), before = rows.Slice(2 * width, width);
        for (int i = 0; i < width; i++)
            previous[i] = i;
        // Letters that are farther apart than the slips allowed cannot stand for each other: only a band along the diagonal is
        // looked at (Ukkonen 1985), with walls beside it.
        int leastBefore = 0;
        int wall = most == int.MaxValue ? most : most + 1;
        for (int j = 1; j <= right.Length; j++)
        {
            int from = j - most > 1 ? j - most : 1, to = width - 1 - j > most ? j + most : width - 1;
            current[from - 1] = from == 1 ? j : wall;
            if (to + 1 < width)
                current[to + 1] = wall;
            int least = current[from - 1];
            for (int i = from; i <= to; i++)
            {
                int cost = left[i - 1] == right[j - 1] ? 0 : 1;
                int slips = Math.Min(Math.Min(current[i - 1], previous[i]) + 1, previous[i - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    slips = Math.Min(slips, before[i - 2] + 1);
                current[i] = slips;
                least = Math.Min(least, slips);
            }
            // A swap reaches two rows back, so both must be beyond reach before giving up.
            if (least > most && leastBefore > most)
                return most + 1;
            leastBefore = least;
            Span<int> oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }
        return Math.Min(previous[left.Length], most + 1);
    }

    /// <summary>How many slips a text may be away and still be meant: one for each three letters, at least one and at most twelve.</summary>
    /// <param name="length">The text's length in UTF-16 units.</param>
    /// <returns>The farthest distance worth offering.</returns>
    public static int Reach(int length) => Math.Max(1, Math.Min(length / 3, MostSlips));

    /// <summary>The candidates that are most like a text, the nearest first.</summary>
    /// <param name="wanted">The text as written.</param>
    /// <param name="candidates">What could be meant; each is given once at most.</param>
    /// <param name="most">How many to give at most.</param>
    /// <returns>
    /// Those within <see cref="Reach"/>, compared without case and diacritics, then those with a single word within it:
    /// <c>Putine</c> finds <c>VladimirPutin</c>. Words end at anything but a letter or digit, and before a capital; one of
    /// fewer than three letters has to be written in full. Candidates that are equally near are in ordinal order,
    /// whatever order they came in. Empty where nothing is near.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="wanted"/> or <paramref name="candidates"/> is null.</exception>
    public static IReadOnlyList<string> Nearest(string wanted, IEnumerable<string> candidates, int most)
    {
        if (candidates is null)
            throw new ArgumentNullException(nameof(candidates));
        return Nearest(wanted, WithThemselves(candidates), most);
    }

    /// <summary>The candidates one of whose spellings is most like a text, the nearest first.</summary>
    /// <param name="wanted">The text as written.</param>
    /// <param name="spellings">A spelling of a candidate, and the candidate; each candidate may have several.</param>
    /// <param name="most">How many to give at most.</param>
    /// <returns>Candidates, each once, as near as its nearest spelling is; else as for one spelling each.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="wanted"/> or <paramref name="spellings"/> is null.</exception>
    public static IReadOnlyList<string> Nearest(string wanted, IEnumerable<KeyValuePair<string, string>> spellings, int most)
    {
        if (spellings is null)
            throw new ArgumentNullException(nameof(spellings));
        string folded = Fold(wanted);
        int reach = Reach(folded.Length);
        var near = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> spelling in spellings)
        {
            int distance = NameDistance.Between(folded, spelling.Key, reach);
            if (distance <= 2 * reach + 1 && !(near.TryGetValue(spelling.Value, out int known) && known <= distance))
                near[spelling.Value] = distance;
        }
        var sorted = new List<KeyValuePair<string, int>>(near);
        sorted.Sort(static (a, b) => a.Value != b.Value ? a.Value.CompareTo(b.Value) : string.CompareOrdinal(a.Key, b.Key));
        string[] nearest = new string[Math.Max(0, Math.Min(most, sorted.Count))];
        for (int i = 0; i < nearest.Length; i++)
            nearest[i] = sorted[i].Key;
        return nearest;
    }

    private static IEnumerable<KeyValuePair<string, string>> WithThemselves(IEnumerable<string> candidates)
    {
        foreach (string candidate in candidates)
            yield return new KeyValuePair<string, string>(candidate, candidate);
    }

    private static string? Basic(int letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        _ => null,
    };

    private static string WithoutInvalid(string text)
    {
        char[]? mended = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]) && text[i] is not ('\uFFFE' or '\uFFFF'))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                (mended ??= text.ToCharArray())[i] = '\uFFFD';
        }
        return mended is null ? text : new string(mended);
    }
}
