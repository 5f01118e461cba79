namespace FactDsl;

/// <summary>Korean syllables: 11,172 characters, each computed from two or three letters (The Unicode Standard, 3.12).</summary>
internal static class Hangul
{
    /// <summary>The first letter that can end a syllable is the one behind this.</summary>
    public const int BeforeFinals = 0x11A7;

    /// <summary>The first vowel.</summary>
    public const int FirstVowel = 0x1161;

    /// <summary>The number of vowels.</summary>
    public const int Vowels = 21;

    /// <summary>The number of ends of a syllable; none is one of them.</summary>
    public const int Finals = 28;

    private const int FirstSyllable = 0xAC00, FirstInitial = 0x1100, Initials = 19, Syllables = Initials * Vowels * Finals;

    /// <summary>Takes a syllable apart: its first two letters and its end, or its first and its second letter.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool TryGetParts(int character, out int first, out int second)
    {
        int syllable = character - FirstSyllable;
        first = character;
        second = CanonicalTable.None;
        if ((uint)syllable >= Syllables)
            return false;
        int final = syllable % Finals;
        first = final == 0 ? FirstInitial + syllable / (Vowels * Finals) : character - final;
        second = final == 0 ? FirstVowel + syllable / Finals % Vowels : BeforeFinals + final;
        return true;
    }

    /// <summary>What two letters, or a syllable without an end and its end, are together; <see cref="CanonicalTable.None"/> where they stay two.</summary>
    public static int Together(int first, int second)
    {
        int initial = first - FirstInitial, vowel = second - FirstVowel;
        if ((uint)initial < Initials && (uint)vowel < Vowels)
            return FirstSyllable + (initial * Vowels + vowel) * Finals;
        int syllable = first - FirstSyllable, final = second - BeforeFinals;
        bool isOpen = (uint)syllable < Syllables && syllable % Finals == 0;
        return isOpen && final > 0 && final < Finals ? first + final : CanonicalTable.None;
    }
}
