using System;

namespace FactDsl.Language.Schema;

/// <summary>The plural of kinds, in code and in tables: they are English words or stand among some.</summary>
public static class EnglishPlural
{
    /// <summary>A word in the plural, by rule: <c>country</c> becomes <c>countries</c>.</summary>
    public static string Of(string word)
    {
        if (Ends(word, "sis"))
            return word.Substring(0, word.Length - 2) + "es";
        if (Ends(word, "s") || Ends(word, "x") || Ends(word, "z") || Ends(word, "ch") || Ends(word, "sh"))
            return word + "es";
        if (Ends(word, "y") && word.Length > 1 && "aeiou".IndexOf(word[word.Length - 2]) < 0)
            return word.Substring(0, word.Length - 1) + "ies";
        return word + "s";
    }

    private static bool Ends(string word, string end) => word.EndsWith(end, StringComparison.Ordinal);
}
