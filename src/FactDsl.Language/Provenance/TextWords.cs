using System;

namespace FactDsl.Language.Provenance;

/// <summary>A word of a text in the form that is compared: a run of letters and digits, or one character of a script without spaces.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Just behind it.</param>
/// <param name="Hash">A hash of the word without case.</param>
internal readonly record struct TextWord(int Start, int End, uint Hash)
{
    /// <summary>Number of its characters.</summary>
    public int Length => End - Start;

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}

/// <summary>Reads the words of a text one after the other.</summary>
internal struct TextWords(string text, int start, int end)
{
    private int _at = start;

    /// <summary>The word read last.</summary>
    public TextWord Current { get; private set; }

    /// <summary>Reads the next word; false at the end.</summary>
    public bool MoveNext()
    {
        while (_at < end && !QuotableCharacters.IsWordPart(text[_at]))
            _at++;
        if (_at >= end)
            return false;
        int from = _at;
        uint hash = 2166136261;
        bool isUnspaced = QuotableCharacters.IsUnspaced(text[from]);
        do
        {
            hash = unchecked((hash ^ QuotableCharacters.Fold(text[_at])) * 16777619);
            _at++;
        }
        while (_at < end && QuotableCharacters.IsWordPart(text[_at]) && !isUnspaced && !QuotableCharacters.IsUnspaced(text[_at]));
        Current = new TextWord(from, _at, hash);
        return true;
    }
}
