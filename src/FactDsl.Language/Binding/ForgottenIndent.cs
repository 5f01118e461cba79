using System;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>
/// Finds a <c>per</c> or an <c>accept</c> at the margin that looks like a line of the item above. At the margin it holds for the
/// whole file, and says nothing of the item.
/// </summary>
internal static class ForgottenIndent
{
    /// <summary>Reports a line at the margin that stands right below an item; gives whether it does.</summary>
    /// <param name="scope">The line.</param>
    /// <param name="file">Its file.</param>
    /// <param name="number">Which item of the file it is.</param>
    /// <param name="clause">What is written.</param>
    public static bool Report(BindingScope scope, FileSyntax file, int number, ClauseSyntax clause)
    {
        if (number == 0 || scope.IsBroken || IsEnd(scope, clause))
            return false;
        FileItem above = file.Items[number - 1], line = file.Items[number];
        if (BodyOf(above.Syntax) is not { } body || above.Syntax.Findings.Count > 0 || !IsRightBelow(file, above.Span, line.Span))
            return false;
        if (IsCited(scope, above.Syntax, clause) || (IsLineOfEntity(scope, above.Syntax, body) && HasItemRightBelow(file, number)))
            return false;
        string word = scope.TextOf(clause.Word);
        string instead = word == "per" ? "it is the source of the facts below, not of that item" : "it holds for the whole file, not for that item alone";
        TextSpan start = scope.SpanOf(clause.Word) with { Length = 0 };
        string lineBreak = file.Text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        scope.Findings.Add(Finding.At(FindingRules.ForgottenIndent, scope.SpanOf(clause.Word), word, instead) with
        {
            Fixes = new(
            [
                FindingFix.Replace("Indent it", start, IndentOf(file, above)),
                FindingFix.Replace("Leave an empty line above it", start, lineBreak),
            ]),
        });
        return true;
    }

    /// <summary>Whether it is <c>per none</c>, which ends what the margin says and is of no use in the item.</summary>
    private static bool IsEnd(BindingScope scope, ClauseSyntax clause)
        => clause.Values.Count == 1 && clause.Values[0].Kind == ValueSyntaxKind.Special && scope.TextOf(clause.Values[0]) == "none";

    private static BodySyntax? BodyOf(ItemSyntax item) => item switch
    {
        StatementSyntax statement => statement.Body,
        ExtensionSyntax extension => extension.Body,
        AskingSyntax asking => asking.Parts.Count > 0 ? asking.Parts[asking.Parts.Count - 1].Body : asking.Body,
        _ => null,
    };

    private static bool IsRightBelow(FileSyntax file, TextSpan above, TextSpan below)
        => file.Lines.PositionOf(below.Start).Line == file.Lines.PositionOf(above.End).Line + 1;

    private static bool HasItemRightBelow(FileSyntax file, int number)
        => number + 1 < file.Items.Count && IsRightBelow(file, file.Items[number].Span, file.Items[number + 1].Span);

    /// <summary>Whether the item above is the source that is named: no source cites itself.</summary>
    private static bool IsCited(BindingScope scope, ItemSyntax above, ClauseSyntax clause)
    {
        if (above is not StatementSyntax { Head.Name: >= 0 and var name })
            return false;
        string defined = NameText.Normalize(above.TextOf(name));
        return clause.Values.Any(v => v.Kind == ValueSyntaxKind.Name && IsNameOf(NameText.Normalize(scope.TextOf(v.First)), defined));
    }

    private static bool IsNameOf(string written, string name)
        => written == name || written.EndsWith("." + name, StringComparison.Ordinal);

    /// <summary>Whether an entity stands on one line. It needs no source, so that what stands below begins something new where more follows.</summary>
    private static bool IsLineOfEntity(BindingScope scope, ItemSyntax above, BodySyntax body)
        => body.Lines.Count == 0 && above is StatementSyntax statement
            && scope.Schema.Find(above.TextOf(statement.Head.Kind)) is { IsFact: false };

    /// <summary>The blanks in front of the lines of an item; two where it has none.</summary>
    private static string IndentOf(FileSyntax file, FileItem item)
    {
        foreach (SyntaxToken token in item.Syntax.Tokens)
        {
            if (token.Indent > 0 && token.Kind != SyntaxTokenKind.EndOfItem)
                return file.Text.Substring(item.Start + token.Start - token.Indent, token.Indent);
        }
        return "  ";
    }
}
