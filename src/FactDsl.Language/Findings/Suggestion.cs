using System.Collections.Generic;

namespace FactDsl.Language.Findings;

/// <summary>The end of a message that offers what the author may have meant.</summary>
internal static class Suggestion
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
        string text = ": did you mean `" + nearest[0] + "`";
        for (int i = 1; i < nearest.Count; i++)
            text += (i == nearest.Count - 1 ? " or `" : ", `") + nearest[i] + "`";
        return text + "?";
    }
}
