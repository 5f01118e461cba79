using System;

namespace FactDsl.Generator.Pipeline;

/// <summary>Authors' words in a message of the compiler.</summary>
internal static class ShownText
{
    // Enough to recognise the place; the message has to stay one readable line.
    private const int Most = 200;

    /// <summary>The text on one line: what no terminal should get becomes U+FFFD, and a long text is cut.</summary>
    public static string Of(string text)
    {
        bool isCut = text.Length > Most;
        char[]? shown = isCut ? text.Substring(0, Most).ToCharArray() : null;
        int length = Math.Min(text.Length, Most);
        for (int i = 0; i < length; i++)
        {
            if (IsShown(text, i, length))
                continue;
            shown ??= text.ToCharArray();
            shown[i] = '\uFFFD';
        }
        return shown is null ? text : new string(shown) + (isCut ? "…" : "");
    }

    private static bool IsShown(string text, int at, int length)
    {
        char c = text[at];
        if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF')
            return false;
        if (char.IsHighSurrogate(c))
            return at + 1 < length && char.IsLowSurrogate(text[at + 1]);
        return !char.IsLowSurrogate(c) || (at > 0 && char.IsHighSurrogate(text[at - 1]));
    }
}
