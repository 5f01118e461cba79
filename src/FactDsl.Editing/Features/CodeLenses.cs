using FactDsl.Editing.Navigation;
using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.Language.Querying;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Features;

/// <summary>An item or rule that remarks can stand above.</summary>
/// <param name="Span">Its name.</param>
/// <param name="Item">The item; null for a rule.</param>
/// <param name="Rule">The name of the rule; null for an item.</param>
public sealed record CodeLens(TextSpan Span, ItemReference? Item, string? Rule = null);

/// <summary>How many facts name a thing, and how many a rule derives, above it.</summary>
public static class CodeLenses
{
    /// <summary>The named things and the rules of a file.</summary>
    public static IReadOnlyList<CodeLens> Of(FactSnapshot facts, FactFile file)
    {
        var lenses = new List<CodeLens>();
        foreach (FileItem item in file.Syntax.Items)
        {
            if (item.Syntax is StatementSyntax { Head.Name: >= 0 } statement && facts.Schema.Find(statement.TextOf(statement.Head.Kind)) is { } kind)
                lenses.Add(new CodeLens(statement.Tokens[statement.Head.Name].Span.Shift(item.Start), new ItemReference(kind, NameReader.Normalize(statement.TextOf(statement.Head.Name)))));
        }
        foreach (BoundRule rule in facts.BoundOf(file).Rules)
            lenses.Add(new CodeLens(rule.NameSpan, null, rule.Name));
        return lenses;
    }

    /// <summary>What stands above a rule: <c>derives 214 facts, 12 possibly · recursive</c>.</summary>
    public static string Derives(FactSnapshot facts, string rule)
    {
        if (facts.Derived is not { } derived || RuleSummary.Of(facts.Schema, derived).FirstOrDefault(r => r.Rule.Name == rule) is not { } summary)
            return "derives nothing while it has errors";
        return (summary.Facts == 0 ? "derives nothing" : "derives " + Hover.Counted(summary.Facts, "fact"))
            + (summary.Possible > 0 ? $", {summary.Possible.ToString(System.Globalization.CultureInfo.InvariantCulture)} possibly" : "")
            + (derived.IsComplete ? "" : ", not all") + (summary.IsRecursive ? " · recursive" : "");
    }

    /// <summary>What stands above a thing: <c>12 facts · 3 sources</c>.</summary>
    public static string Count(FactSnapshot facts, ItemReference item)
    {
        (int count, int sources) = Mentions.Count(facts, item);
        return count == 0 ? "no facts" : Hover.Counted(count, "fact") + " · " + Hover.Counted(sources, "source");
    }
}
