using System.Text;

namespace FactDsl.Generator.CSharp;

/// <summary>Authors' texts in XML documentation.</summary>
internal static class XmlText
{
    /// <summary>
    /// Escapes a text for a documentation comment. Characters that XML 1.0 forbids go; those that would end a line of C#
    /// become blanks, all but <c>\n</c>.
    /// </summary>
    public static string Escape(string text)
    {
        StringBuilder? escaped = null;
        for (int i = 0; i < text.Length; i++)
        {
            string? with = Replacement(text, i);
            if (with is null)
            {
                escaped?.Append(text[i]);
                continue;
            }
            escaped ??= new StringBuilder(text, 0, i, text.Length + 16);
            escaped.Append(with);
        }
        return escaped?.ToString() ?? text;
    }

    private static string? Replacement(string text, int at)
    {
        char c = text[at];
        switch (c)
        {
            case '&':
                return "&amp;";
            case '<':
                return "&lt;";
            case '>':
                return "&gt;";
            case '\n':
                return null;
            case '\t':
            case '\u0085':
            case '\u2028':
            case '\u2029':
                return " ";
            case < ' ':
            case '\uFFFE':
            case '\uFFFF':
                return "";
        }
        if (char.IsHighSurrogate(c))
            return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? null : "";
        if (char.IsLowSurrogate(c))
            return at > 0 && char.IsHighSurrogate(text[at - 1]) ? null : "";
        return null;
    }
}
