using FactDsl.Language.Binding;
using FactDsl.Language.Checks;
using FactDsl.Language.Collections;
using FactDsl.Language.Compilation;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Workspaces;

/// <summary>
/// Edits that leave what the facts say to each other as it was: inside prose, and between tokens. What was found before stays
/// found, at places that moved.
/// </summary>
internal static class MovedFindings
{
    /// <summary>How findings move from one state of a file to another; null where the facts may mean something else.</summary>
    public static Func<string, Finding, Finding>? Find(BoundFile before, FactFile beforeFile, BoundFile after, FactFile afterFile)
    {
        TextDifference edit = TextDifference.Between(beforeFile.Text, afterFile.Text);
        if (IsBetweenTokens(beforeFile, afterFile, edit))
            return (path, finding) => Move(edit, afterFile.Path, path, finding);
        return ProseEdit.Find(before, beforeFile.Text, after, afterFile.Text) is { } prose ? prose.Move : null;
    }

    /// <summary>Whether only blanks and comments differ, with no line more or less: findings tell the lines of others.</summary>
    private static bool IsBetweenTokens(FactFile before, FactFile after, TextDifference edit)
    {
        if (HasLineBreak(before.Text, edit.Before) || HasLineBreak(after.Text, edit.After) || before.Syntax.Items.Count != after.Syntax.Items.Count)
            return false;
        int at = before.ItemAt(edit.Before.Start);
        // The edit may stand at the seam of two items.
        for (int i = Math.Max(0, at - 1); i <= at && i < before.Syntax.Items.Count; i++)
        {
            if (!HasSameTokens(before.Syntax.Items[i].Syntax, after.Syntax.Items[i].Syntax))
                return false;
        }
        return true;
    }

    private static bool HasSameTokens(ItemSyntax before, ItemSyntax after)
    {
        if (before.Tokens.Count != after.Tokens.Count || before.Findings.Count != after.Findings.Count)
            return false;
        for (int i = 0; i < before.Tokens.Count; i++)
        {
            bool isSame = before.Tokens[i].Kind == after.Tokens[i].Kind
                && before.Tokens[i].StartsLine == after.Tokens[i].StartsLine
                && (before.Tokens[i].Indent == after.Tokens[i].Indent || before.Tokens[i].Indent > 0 && after.Tokens[i].Indent > 0)
                && before.SpanTextOf(i).SequenceEqual(after.SpanTextOf(i));
            if (!isSame)
                return false;
        }
        return true;
    }

    private static bool HasLineBreak(string text, TextSpan span) => text.AsSpan(span.Start, span.Length).IndexOfAny('\n', '\r') >= 0;

    private static Finding Move(TextDifference edit, string edited, string path, Finding finding)
    {
        Finding moved = path == edited ? finding with { Span = edit.Move(finding.Span) ?? finding.Span, Fixes = Move(edit, finding.Fixes) } : finding;
        return moved.Related is { } related && related.File == edited
            ? moved with { Related = related with { Span = edit.Move(related.Span) ?? related.Span } }
            : moved;
    }

    /// <summary>Fixes where they stand now; without those whose characters were edited.</summary>
    public static EquatableArray<FindingFix> Move(TextDifference edit, EquatableArray<FindingFix> fixes)
    {
        if (fixes.Count == 0)
            return fixes;
        var moved = new List<FindingFix>(fixes.Count);
        foreach (FindingFix fix in fixes)
        {
            TextEdit[] edits = [.. fix.Edits.Where(e => edit.Move(e.Span) is not null).Select(e => e with { Span = edit.Move(e.Span)!.Value })];
            if (edits.Length == fix.Edits.Count)
                moved.Add(fix with { Edits = new(edits) });
        }
        return EquatableArray.From(moved);
    }

    /// <summary>Whether what is found about the facts may depend on the words of prose.</summary>
    public static bool DependOnProse(FactSchema schema, IReadOnlyList<BoundFile> files) => FactChecks.DependsOnProse(schema, files);
}
