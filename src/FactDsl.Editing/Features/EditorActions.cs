using FactDsl.Editing.Workspaces;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Features;

/// <summary>What can be done at a place: mend what was found there, and write it otherwise.</summary>
public static class EditorActions
{
    /// <summary>The actions for a range.</summary>
    /// <param name="facts">The fact base.</param>
    /// <param name="file">The file.</param>
    /// <param name="range">The range; an empty one is a cursor.</param>
    /// <param name="findings">The file's findings as they are known.</param>
    public static IReadOnlyList<EditorAction> At(FactSnapshot facts, FactFile file, TextSpan range, IReadOnlyList<Finding> findings)
    {
        var actions = new List<EditorAction>();
        foreach (Finding finding in findings)
        {
            if (finding.Span.Start > range.End || finding.Span.End < range.Start)
                continue;
            bool isFirst = true;
            foreach (FindingFix fix in finding.Fixes)
            {
                actions.Add(new EditorAction(fix.Title, EditorActionKind.QuickFix, Ordered(fix)) { Finding = finding, IsPreferred = isFirst });
                isFirst = false;
            }
            if (finding.Rule == FindingRules.UnknownName)
                actions.AddRange(AddMissing(facts, file, finding));
            if (finding.Rule.IsAcceptable && Accept(file, finding) is { } accepting)
                actions.Add(accepting);
        }
        actions.AddRange(Refactorings.At(facts, file, range));
        if (FixAll(findings) is { Count: > 0 } all)
            actions.Add(new EditorAction("Mend all that is safe to mend", EditorActionKind.FixAll, all));
        return actions;
    }

    /// <summary>The safe fixes of a file that do not touch each other, in the order of the text.</summary>
    public static IReadOnlyList<TextEdit> FixAll(IReadOnlyList<Finding> findings)
    {
        var edits = new List<TextEdit>();
        foreach (Finding finding in findings)
        {
            FindingFix? safe = finding.Fixes.FirstOrDefault(static f => f.IsSafe);
            if (safe is not null && safe.Edits.All(e => edits.TrueForAll(o => o.Span.End < e.Span.Start || e.Span.End < o.Span.Start)))
                edits.AddRange(safe.Edits);
        }
        edits.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return edits;
    }

    private static IReadOnlyList<TextEdit> Ordered(FindingFix fix) => [.. fix.Edits.OrderBy(static e => e.Span.Start)];

    /// <summary>Adds an item of the name that is missing, above the one that names it.</summary>
    private static IEnumerable<EditorAction> AddMissing(FactSnapshot facts, FactFile file, Finding finding)
    {
        (string word, string name) = (finding.Arguments[0], finding.Arguments[1]);
        KindSymbol? wanted = facts.Schema.Find(word);
        int at = file.ItemAt(finding.Span.Start);
        if (at < 0)
            yield break;
        FileItem item = file.Syntax.Items[at];
        // Its own documentation stays with the item.
        int start = StartOf(file, item);
        IEnumerable<KindSymbol> kinds = facts.Schema.Kinds.Where(k => !k.IsAbstract && !k.IsFact && (wanted is null || k.Is(wanted)));
        foreach (KindSymbol kind in kinds.OrderByDescending(k => k == wanted).Take(6))
        {
            yield return new EditorAction($"Add {kind.Word} {name}", EditorActionKind.QuickFix, [new TextEdit(new TextSpan(start, 0), $"{kind.Word} {name}{Refactorings.LineBreakOf(file)}")])
            {
                Finding = finding,
            };
        }
    }

    /// <summary>Writes <c>accept</c> below the item that a finding is about; the reason is the author's to write.</summary>
    private static EditorAction? Accept(FactFile file, Finding finding)
    {
        int at = file.ItemAt(finding.Span.Start);
        if (at < 0 || file.Syntax.Items[at] is not { Syntax: StatementSyntax or ExtensionSyntax } item || !item.Span.Contains(finding.Span))
            return null;
        string text = $"{Refactorings.LineBreakOf(file)}  accept {finding.Rule.Id} because \"\"";
        return new EditorAction($"Accept {finding.Rule.Id} here, with a reason", EditorActionKind.QuickFix, [new TextEdit(new TextSpan(Refactorings.LineEnd(file.Text, item.Span.End), 0), text)])
        {
            Finding = finding,
        };
    }

    /// <summary>Where an item begins with the comments directly above it.</summary>
    internal static int StartOf(FactFile file, FileItem item)
    {
        int start = item.Span.Start;
        while (start > item.Start)
        {
            int above = file.Text.LastIndexOf('\n', start - 1);
            int from = above <= 0 ? 0 : file.Text.LastIndexOf('\n', above - 1) + 1;
            if (above < item.Start || from < item.Start || !file.Text.AsSpan(from, above - from).TrimStart().StartsWith("//"))
                break;
            start = from;
        }
        return start;
    }
}
