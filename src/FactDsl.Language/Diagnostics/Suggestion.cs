using System.Collections.Generic;

namespace FactDsl.Language.Diagnostics;

/// <summary>The end of a message that offers what the author may have meant.</summary>
public static class Suggestion
{
    /// <summary>The most candidates that one message offers.</summary>
    public const int Most = 3;

    /// <summary><c>: did you mean `x` or `y`?</c>, or nothing where no candidate is near.</summary>
    public static string For(string written, IEnumerable<string> candidates) => Text(FactSpelling.Nearest(written, candidates, Most));

    /// <summary>The same for candidates that are known already, the nearest first.</summary>
    public static string Text(IReadOnlyList<string> nearest)
    {
        if (nearest.Count == 0)
            return "";
        return ": did you mean " + Listed(nearest) + "?";
    }

    /// <summary><c>`a`, `b` or `c`</c>.</summary>
    public static string Listed(IReadOnlyList<string> words)
    {
        string text = "`" + words[0] + "`";
        for (int i = 1; i < words.Count; i++)
            text += (i == words.Count - 1 ? " or `" : ", `") + words[i] + "`";
        return text;
    }
}
