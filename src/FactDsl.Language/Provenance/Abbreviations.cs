using System;
using System.Collections.Generic;
using FactDsl.Language.Text;

namespace FactDsl.Language.Provenance;

/// <summary>Words behind which a full stop ends no sentence, in the languages in which facts are mostly quoted.</summary>
internal static class Abbreviations
{
    private const int Longest = 12;

    /// <summary>Titles and particles: something always follows.</summary>
    private static readonly HashSet<string> s_always = new(StringComparer.Ordinal)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Sgt", "Capt", "Sen", "Rep", "Gov", "Rev", "Hon", "St", "vs", "e.g", "i.e", "cf", "al",
        "MM", "Mme", "Mlle", "Me", "Mgr", "env",
        "z.B", "d.h", "u.a", "bzw", "vgl", "Hr", "Fr", "geb", "gest",
        "Sr", "Sra", "Srta", "Ud", "Uds", "Dott",
        "т.е", "т.к", "т.н", "им", "ул", "см", "г", "гг", "акад", "проф",
    };

    /// <summary>What counts and dates: these are words of their own where no number follows.</summary>
    private static readonly HashSet<string> s_beforeNumbers = new(StringComparer.Ordinal)
    {
        "No", "no", "Nos", "nos", "n", "Nr", "núm", "Art", "art", "Sec", "sec", "Fig", "fig", "Vol", "vol", "chap", "Abs", "p", "pp", "S", "стр", "pág",
        "ca", "approx", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "janv", "févr", "juill", "sept", "oct", "nov", "déc",
    };

    /// <summary>Whether the dot at a place follows an abbreviation or a single capital.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where its paragraph starts.</param>
    /// <param name="dot">The place of the dot.</param>
    /// <param name="isBeforeNumber">Whether a digit follows.</param>
    public static bool EndsAt(string text, int start, int dot, bool isBeforeNumber)
    {
        int from = dot;
        while (from > start && (QuotableCharacters.IsWordPart(text[from - 1]) || text[from - 1] == '.') && dot - from <= Longest)
            from--;
        if (from == dot)
            return false;
        // Initials and abbreviated names: `J. Smith`, `U.S. officials`.
        bool isOneLetter = from == dot - 1 || text[dot - 2] == '.';
        if (isOneLetter && Characters.ClassOf(text[dot - 1]) == CharacterClass.OtherLetter)
            return true;
        string word = text.Substring(from, dot - from);
        return s_always.Contains(word) || (isBeforeNumber && s_beforeNumbers.Contains(word));
    }
}
