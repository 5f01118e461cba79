using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>
/// How codes are written, such as <c>US-CA</c>, <c>A/B</c> or <c>"R&amp;D"</c>: as one run of visible characters without blanks, commas
/// and quotes, or in quotes.
/// </summary>
public static class CodeText
{
    /// <summary>A code as it is written in a file: bare where it is read so, else in quotes.</summary>
    public static string Write(string code) => IsBare(code) ? code : StringLiteral.Quote(code);

    /// <summary>Whether a text can be a code: it has characters, and all of them can be seen.</summary>
    public static bool IsVisible(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!ShownText.IsShown(text, i) || CharacterSet.IsFormat(text[i]))
                return false;
        }
        return text.Trim().Length > 0 && text.Trim().Length == text.Length;
    }

    /// <summary>Whether a code is read as one value that is itself, and not as a word that says that there is none.</summary>
    private static bool IsBare(string code) => IsPlain(code) || (IsOneRun(code) && IsOneValue(code));

    private static bool IsOneRun(string code)
    {
        foreach (char c in code)
        {
            if (Characters.EndsRun(c))
                return false;
        }
        return true;
    }

    // Most codes are; the others are asked of the parser.
    private static bool IsPlain(string code)
    {
        foreach (char c in code)
        {
            if (c is not (>= 'A' and <= 'Z' or >= '0' and <= '9'))
                return false;
        }
        return code.Length > 0;
    }

    private static bool IsOneValue(string code)
    {
        var read = FileSyntax.Parse("thing X\n  code " + code);
        if (read.Items.Count != 1 || read.Items[0].Syntax is not StatementSyntax { Findings.Count: 0, Body.Lines: { Count: 1 } lines } statement || lines[0].Clauses is not { Count: 1 } clauses)
            return false;
        ClauseSyntax clause = clauses[0];
        return clause.Values.Count == 1 && clause.Tails.Count == 0 && clause.Values[0] is { StringCount: 0, Kind: ValueSyntaxKind.Name or ValueSyntaxKind.Word or ValueSyntaxKind.Scalar or ValueSyntaxKind.Url } value
            && statement.TextOf(value.First, value.Last) == code;
    }
}
