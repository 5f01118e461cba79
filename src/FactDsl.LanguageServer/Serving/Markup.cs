using System.Text;
using FactDsl.LanguageServer.Protocol;

namespace FactDsl.LanguageServer.Serving;

/// <summary>Cards and explanations, for clients that read Markdown and for those that show it as it is.</summary>
internal static class Markup
{
    public static MarkupContent Of(string markdown, bool isMarkdown) => isMarkdown ? new MarkupContent("markdown", markdown) : new MarkupContent("plaintext", Plain(markdown));

    /// <summary>The words without the marks of Markdown that cards are written with: emphasis, code, fences, escapes and links.</summary>
    internal static string Plain(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        bool isFenced = false;
        foreach (string line in markdown.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isFenced = !isFenced;
                continue;
            }
            if (text.Length > 0)
                text.Append('\n');
            if (isFenced)
                text.Append(line);
            else
                AddPlain(text, line);
        }
        return text.ToString();
    }

    private static void AddPlain(StringBuilder text, string line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '\\' && i + 1 < line.Length && !char.IsAsciiLetterOrDigit(line[i + 1]) && line[i + 1] != ' ')
                text.Append(line[++i]);
            else if (c == '[' && Link(line, i) is var (words, end))
                (text, i) = (text.Append(words), end);
            else if (c is not ('`' or '*'))
                text.Append(c);
        }
    }

    /// <summary>The words of a link that begins at a bracket, and where it ends.</summary>
    private static (string Words, int End)? Link(string line, int start)
    {
        int middle = line.IndexOf("](", start, StringComparison.Ordinal);
        int end = middle < 0 ? -1 : line.IndexOf(')', middle);
        return end < 0 ? null : (line[(start + 1)..middle], end);
    }
}
