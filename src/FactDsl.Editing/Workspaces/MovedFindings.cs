using FactDsl.Language.Binding;
using FactDsl.Language.Checks;
using FactDsl.Language.Collections;
using FactDsl.Language.Compilation;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;

namespace FactDsl.Editing.Workspaces;

/// <summary>
/// Edits that leave what the facts say to each other as it was: inside prose, and between tokens. What was found before stays
/// found, at places that moved.
/// </summary>
internal static class MovedFindings
{
    /// <summary>How findings move from one state of a file to another; null where the facts may mean something else.</summary>
    public static Func<string, Finding, Finding?>? Find(BoundFile before, FactFile beforeFile, BoundFile after, FactFile afterFile)
    {
        // Findings tell the lines of others, so an edit that moves lines is none of these.
        if (BlankEdit.Find(afterFile.Path, beforeFile.Syntax, afterFile.Syntax) is { MovesLines: false } blank)
            return blank.Move;
        return ProseEdit.Find(before, beforeFile.Text, after, afterFile.Text) is { } prose ? prose.Move : null;
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
