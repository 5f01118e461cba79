using FactDsl.Editing.Workspaces;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Features;

/// <summary>A remark behind a place of the text.</summary>
/// <param name="Offset">Where it stands.</param>
/// <param name="Text">What it says.</param>
public readonly record struct InlayHint(int Offset, string Text);

/// <summary>What dates mean, beside them.</summary>
public static class InlayHints
{
    /// <summary>What dates mean that are more than a day, a month or a year.</summary>
    public static IReadOnlyList<InlayHint> Of(FactFile file, TextSpan range)
    {
        var hints = new List<InlayHint>();
        foreach (FileItem item in file.Syntax.Items)
        {
            if (item.Start > range.End || item.Start + item.Syntax.Length < range.Start || item.Syntax is DefinitionSyntax)
                continue;
            for (int i = 0; i < item.Syntax.Tokens.Count; i++)
            {
                if (item.Syntax.Tokens[i].Kind != SyntaxTokenKind.Scalar || IsPlain(item.Syntax.SpanTextOf(i)))
                    continue;
                if (FactDate.TryParse(item.Syntax.SpanTextOf(i), out FactDate date, out _))
                    hints.Add(new InlayHint(item.Start + item.Syntax.Tokens[i].End, FactFormatter.English.Format(date)));
            }
        }
        return hints;
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is not ((>= '0' and <= '9') or '-'))
                return !char.IsAsciiDigit(text[0]) && text[0] is not ('~' or '[' or '{' or 'X' or 'Y' or '-' or '.');
        }
        return true;
    }
}
