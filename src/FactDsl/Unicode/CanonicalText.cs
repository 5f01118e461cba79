namespace FactDsl;

/// <summary>
/// Texts in Unicode's normal forms (Unicode Standard Annex 15, version 16.0): spellings that are read the same become the same.
/// Not the framework's: it leaves texts as they are where globalisation is invariant, and follows whatever tables a system has.
/// Halves of surrogate pairs stay as they are.
/// </summary>
internal static class CanonicalText
{
    // Below it nothing has parts and nothing is put together.
    private const char FirstWithParts = '\u00C0', FirstMark = '\u0300';

    private const int Room = 8;

    /// <summary>Composed (NFC): letters with their marks are one character where there is one.</summary>
    public static string Compose(string text)
    {
        if (IsComposed(text))
            return text;
        CodePoints apart = Apart(text);
        Join(apart);
        return apart.ToText(text);
    }

    /// <summary>Taken apart (NFD): each letter and each mark is a character, marks in a fixed order.</summary>
    public static string Decompose(string text)
    {
        foreach (char c in text)
        {
            if (c >= FirstWithParts)
                return Apart(text).ToText(text);
        }
        return text;
    }

    /// <summary>The character at an offset, and how many UTF-16 units it takes; half a surrogate pair counts as one.</summary>
    public static int At(string text, int at, out int length)
    {
        bool isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        length = isPair ? 2 : 1;
        return isPair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
    }

    /// <summary>Whether each character of a text says at once that it stays as it is.</summary>
    private static bool IsComposed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < FirstMark)
                continue;
            if (!CanonicalTable.IsSettled(At(text, i, out int length)))
                return false;
            i += length - 1;
        }
        return true;
    }

    private static CodePoints Apart(string text)
    {
        var apart = new CodePoints(text.Length + Room);
        for (int i = 0; i < text.Length; i++)
        {
            AddParts(apart, At(text, i, out int length));
            i += length - 1;
        }
        apart.OrderMarks();
        return apart;
    }

    private static void AddParts(CodePoints apart, int character)
    {
        int first = character, second = CanonicalTable.None;
        if (character >= FirstWithParts && (CanonicalTable.TryGetParts(character, out first, out second) || Hangul.TryGetParts(character, out first, out second)))
        {
            AddParts(apart, first);
            if (second != CanonicalTable.None)
                AddParts(apart, second);
            return;
        }
        apart.Add(character, CanonicalTable.ClassOf(character));
    }

    /// <summary>Puts letters and marks together where nothing stands between them that is in the way.</summary>
    private static void Join(CodePoints apart)
    {
        int kept = 0, letter = -1;
        byte between = 0;
        for (int i = 0; i < apart.Count; i++)
        {
            int character = apart.Characters[i];
            byte order = apart.Classes[i];
            // Marks stand in the order of their classes: only one of the same class can be in the way. Another letter is the new one.
            bool isFree = letter >= 0 && (kept == letter + 1 || between < order);
            int whole = isFree ? TogetherOf(apart.Characters[letter], character) : CanonicalTable.None;
            if (whole != CanonicalTable.None)
            {
                apart.Characters[letter] = whole;
                continue;
            }
            if (order == 0)
                letter = kept;
            between = order;
            apart.Characters[kept++] = character;
        }
        apart.Count = kept;
    }

    private static int TogetherOf(int first, int second)
    {
        int syllable = Hangul.Together(first, second);
        return syllable != CanonicalTable.None ? syllable : CanonicalTable.Together(first, second);
    }
}
