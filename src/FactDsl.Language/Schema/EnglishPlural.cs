using System;

namespace FactDsl.Language.Schema;

/// <summary>The plural and the singular of kinds and fields, in code and in tables: they are English words or stand among some.</summary>
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

    /// <summary>A word in the singular, by rule: <c>parties</c> becomes <c>party</c>; one that does not look like a plural stays as it is.</summary>
    public static string SingularOf(string word)
    {
        if (Ends(word, "ies") && word.Length > 4)
            return word.Substring(0, word.Length - 3) + "y";
        if (Ends(word, "sses") || Ends(word, "xes") || Ends(word, "ches") || Ends(word, "shes") || Ends(word, "zes"))
            return word.Substring(0, word.Length - 2);
        return !Ends(word, "s") || Ends(word, "ss") || Ends(word, "us") || Ends(word, "is") ? word : word.Substring(0, word.Length - 1);
    }

    private static bool Ends(string word, string end) => word.EndsWith(end, StringComparison.Ordinal);
}
