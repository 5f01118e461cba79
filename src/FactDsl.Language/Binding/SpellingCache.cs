using System;

namespace FactDsl.Language.Binding;

/// <summary>
/// Makes strings of the words and names of a text, most of which it repeats, so that most of them are made once. Each
/// place keeps the spelling that came last; threads may share a cache, since a spelling that one of them misses is only
/// made again.
/// </summary>
internal sealed class SpellingCache
{
    // Longer ones are hardly ever repeated.
    private const int Longest = 32;
    private const int Bits = 14;

    private readonly string?[] _spellings = new string?[1 << Bits];

    /// <summary>The characters as a string.</summary>
    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
            return text.ToString();
        uint hash = (uint)text.Length;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 16777619);
        int place = (int)(unchecked(hash * 2654435769) >> (32 - Bits));
        if (_spellings[place] is { } known && known.AsSpan().SequenceEqual(text))
            return known;
        return _spellings[place] = text.ToString();
    }
}
