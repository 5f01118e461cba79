using System;

namespace FactDsl.Language.Findings;

/// <summary>Authors' words in a message: one readable line, whatever a file may hold.</summary>
public static class ShownText
{
    /// <summary>The most characters of one word of a message: enough to recognise the place.</summary>
    public const int Most = 300;

    /// <summary>
    /// The first line of a text, cut where it would fill a screen; what nobody could see, or what would turn the direction of
    /// writing, becomes U+FFFD.
    /// </summary>
    public static string Of(string text)
    {
        int length = text.IndexOfAny(['\n', '\r']);
        length = Math.Min(length < 0 ? text.Length : length, Most);
        bool isCut = length < text.Length;
        if (isCut && length > 0 && char.IsHighSurrogate(text[length - 1]) && char.IsLowSurrogate(text[length]))
            length--;
        char[]? shown = isCut ? text.Substring(0, length).ToCharArray() : null;
        for (int i = 0; i < length; i++)
        {
            if (IsShown(text, i))
                continue;
            shown ??= text.ToCharArray();
            shown[i] = '\uFFFD';
        }
        return shown is null ? text : new string(shown) + (isCut ? "…" : "");
    }

    /// <summary>
    /// Whether a character may be shown as it is: no control character, no mark that turns the direction of writing, no half of
    /// a surrogate pair.
    /// </summary>
    public static bool IsShown(string text, int at)
    {
        char c = text[at];
        if (char.IsControl(c) || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF')
            return false;
        if (char.IsHighSurrogate(c))
            return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        return !char.IsLowSurrogate(c) || (at > 0 && char.IsHighSurrogate(text[at - 1]));
    }
}
