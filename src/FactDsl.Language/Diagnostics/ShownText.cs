using System;
using System.Globalization;
using System.Text;

namespace FactDsl.Language.Diagnostics;

/// <summary>Authors' words in a message: one readable line, whatever a file may hold.</summary>
public static class ShownText
{
    /// <summary>The most characters of one word of a message: enough to recognise the place.</summary>
    public const int Most = 300;

    /// <summary>Stands in the words of a finding for a line that is put in when it is shown. No author's word has it: there it is shown by its code.</summary>
    public const char Line = '\uFFFF';

    /// <summary>
    /// The first line of a text, cut where it would fill a screen. Characters that nobody could see, or that would turn the
    /// direction of writing, are shown by their codes (<c>&lt;U+200B&gt;</c>).
    /// </summary>
    public static string Of(string text) => Of(text, tellsLines: false);

    /// <summary>The same, with every <see cref="Line"/> left in it where the text tells lines.</summary>
    internal static string Of(string text, bool tellsLines)
    {
        int length = text.IndexOfAny(['\n', '\r']);
        length = Math.Min(length < 0 ? text.Length : length, Most);
        bool isCut = length < text.Length;
        if (isCut && length > 0 && char.IsHighSurrogate(text[length - 1]) && char.IsLowSurrogate(text[length]))
            length--;
        StringBuilder? shown = isCut ? new StringBuilder(text, 0, length, length + 16) : null;
        for (int i = length - 1; i >= 0; i--)
        {
            if ((tellsLines && text[i] == Line) || InsteadOf(text, i) is not { } instead)
                continue;
            shown ??= new StringBuilder(text);
            shown.Remove(i, 1).Insert(i, instead);
        }
        return shown is null ? text : shown + (isCut ? "…" : "");
    }

    /// <summary>What is shown in the place of a UTF-16 unit that nobody could see; null for one that can be seen.</summary>
    public static string? InsteadOf(string text, int at)
    {
        char c = text[at];
        if (c < '\u007F' && c >= ' ')
            return null;
        if (char.IsSurrogate(c))
            return IsShown(text, at) ? null : "\uFFFD";
        if (IsShown(text, at) && (!CharacterSet.IsFormat(c) || Joins(text, at)))
            return null;
        return "<U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) + ">";
    }

    /// <summary>
    /// Whether a character may be shown as it is: no control character, no mark that turns the direction of writing, no half of
    /// a surrogate pair.
    /// </summary>
    public static bool IsShown(string text, int at)
    {
        char c = text[at];
        if (!IsHarmless(c))
            return false;
        if (char.IsHighSurrogate(c))
            return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        return !char.IsLowSurrogate(c) || (at > 0 && char.IsHighSurrogate(text[at - 1]));
    }

    /// <summary>Whether a UTF-16 unit does nothing to a terminal: it is no control character and no mark that turns the direction of writing.</summary>
    public static bool IsHarmless(char c)
        => !char.IsControl(c) && c is not ('\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF');

    /// <summary>Whether a joiner stands between two letters, or parts of a picture, where scripts have it.</summary>
    private static bool Joins(string text, int at)
        => text[at] is '\u200C' or '\u200D' && at > 0 && at + 1 < text.Length && text[at - 1] >= '\u0300' && text[at + 1] >= '\u0300';
}
