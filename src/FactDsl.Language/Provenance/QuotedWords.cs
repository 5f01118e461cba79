using System.Collections.Generic;

namespace FactDsl.Language.Provenance;

/// <summary>
/// The words of a quotation as they are looked for. What it leaves out, written <c>…</c>, <c>...</c> or <c>[…]</c>, is a gap of
/// any length. Words in square brackets are the quoter's own and stand for a gap as well. Gaps at either end and quotation marks
/// around the whole mean nothing.
/// </summary>
internal sealed class QuotedWords
{
    // What a quoter inserts is short; a longer bracket is part of the text quoted.
    private const int LongestInsertion = 100;

    private QuotedWords(IReadOnlyList<QuotedPart> parts, bool hasInsertions)
    {
        Parts = parts;
        HasInsertions = hasInsertions;
    }

    /// <summary>The parts between the gaps, in their order; none where the quotation has no letter or digit.</summary>
    public IReadOnlyList<QuotedPart> Parts { get; }

    /// <summary>Whether there are words in square brackets.</summary>
    public bool HasInsertions { get; }

    /// <summary>Reads a quotation.</summary>
    /// <param name="quotation">The words as written.</param>
    /// <param name="asInsertions">Whether words in square brackets are taken for the quoter's own.</param>
    public static QuotedWords Of(string quotation, bool asInsertions)
    {
        var parts = new List<QuotedPart>();
        bool hasInsertions = false, isOpen = false;
        int start = 0;
        for (int i = 0; i < quotation.Length;)
        {
            int end = EndOfGap(quotation, i);
            bool isBracket = false;
            if (end == 0 && quotation[i] == '[' && EndOfInsertion(quotation, i) is > 0 and int behind)
            {
                hasInsertions = true;
                isBracket = true;
                end = asInsertions ? behind : 0;
            }
            if (end == 0)
            {
                i++;
                continue;
            }
            // `[l]es` begins in the middle of a word of the text.
            bool touchesBefore = isBracket && i > 0 && QuotableCharacters.IsWordPart(quotation[i - 1]);
            bool touchesBehind = isBracket && end < quotation.Length && QuotableCharacters.IsWordPart(quotation[end]);
            Add(parts, quotation.Substring(start, i - start), isOpen, touchesBefore);
            isOpen = touchesBehind;
            start = i = end;
        }
        Add(parts, quotation.Substring(start), isOpen, false);
        return new QuotedWords(parts, hasInsertions);
    }

    private static void Add(List<QuotedPart> parts, string written, bool isOpenBefore, bool isOpenBehind)
    {
        string text = QuotableText.Of(written).Text.Trim(QuotableCharacters.Quote, ' ');
        foreach (char c in text)
        {
            if (!QuotableCharacters.IsWordPart(c) && !char.IsSurrogate(c))
                continue;
            parts.Add(new QuotedPart(text, isOpenBefore, isOpenBehind));
            return;
        }
    }

    /// <summary>Just behind an ellipsis, in brackets or not; 0 where there is none.</summary>
    private static int EndOfGap(string text, int at)
    {
        char close = text[at] switch { '[' => ']', '(' => ')', _ => '\0' };
        int i = close == '\0' ? at : at + 1;
        int dots = 0, end = i;
        for (; i < text.Length; i++)
        {
            char plain = QuotableCharacters.Plain(text[i]);
            if (plain is '.' or QuotableCharacters.Ellipsis)
            {
                dots += plain == '.' ? 1 : 3;
                end = i + 1;
            }
            else if (!(i == end && QuotableCharacters.IsSpace(text[i])))
            {
                break;
            }
        }
        if (dots < 3)
            return 0;
        if (close == '\0')
            return end;
        while (end < text.Length && QuotableCharacters.IsSpace(text[end]))
            end++;
        return end < text.Length && text[end] == close ? end + 1 : 0;
    }

    private static int EndOfInsertion(string text, int at)
    {
        for (int i = at + 1; i < text.Length && i - at <= LongestInsertion; i++)
        {
            if (text[i] == ']')
                return i + 1;
            if (text[i] is '[' or '\n')
                return 0;
        }
        return 0;
    }
}

/// <summary>Words of a quotation that stand together.</summary>
/// <param name="Text">The words in the form that is compared; neither begins nor ends with a blank.</param>
/// <param name="IsOpenBefore">Whether it may begin inside a word of the text.</param>
/// <param name="IsOpenBehind">Whether it may end inside a word of the text.</param>
internal readonly record struct QuotedPart(string Text, bool IsOpenBefore, bool IsOpenBehind)
{
    /// <summary>Whether the part stands at a place of a text: letter by letter but for the case of the first, and in whole words.</summary>
    public bool StandsAt(string text, int at)
    {
        int end = at + Text.Length;
        if (at < 0 || end > text.Length)
            return false;
        if (QuotableCharacters.Fold(text[at]) != QuotableCharacters.Fold(Text[0]) || string.CompareOrdinal(text, at + 1, Text, 1, Text.Length - 1) != 0)
            return false;
        return (IsOpenBefore || !IsInsideWord(text, at)) && (IsOpenBehind || !IsInsideWord(text, end));
    }

    private static bool IsInsideWord(string text, int at)
        => at > 0 && at < text.Length && QuotableCharacters.IsWordPart(text[at - 1]) && QuotableCharacters.IsWordPart(text[at])
            && !QuotableCharacters.IsUnspaced(text[at - 1]) && !QuotableCharacters.IsUnspaced(text[at]);
}
