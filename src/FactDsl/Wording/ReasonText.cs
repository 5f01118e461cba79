using System;
using System.Text;

namespace FactDsl;

/// <summary>The words that tell a rule's reason, with holes in them: <c>both belong to ?alliance</c>.</summary>
internal static class ReasonText
{
    /// <summary>How many characters the name of the hole has whose <c>?</c> stands there; 0 where there is no hole.</summary>
    public static int LengthAt(string text, int at)
    {
        int end = at + 1;
        if (end >= text.Length || !char.IsLower(text[end]))
            return 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_' || (text[end] == '-' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
            end++;
        return end - at - 1;
    }

    /// <summary>The words with what their holes stand for.</summary>
    /// <param name="words">The words.</param>
    /// <param name="valueOf">What a hole stands for; null leaves it as written.</param>
    public static string Fill(string words, Func<string, string?> valueOf)
    {
        var text = new StringBuilder();
        for (int at = 0; at < words.Length;)
        {
            int length = words[at] == '?' ? LengthAt(words, at) : 0;
            if (length > 0 && valueOf(words.Substring(at + 1, length)) is { } value)
            {
                text.Append(value);
                at += length + 1;
            }
            else
            {
                text.Append(words[at++]);
            }
        }
        return text.ToString();
    }
}
