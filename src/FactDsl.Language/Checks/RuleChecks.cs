using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks;

/// <summary>Finds kinds that rules derive from their own absence.</summary>
internal static class RuleChecks
{
    /// <summary>Checks the rules of a fact base.</summary>
    /// <param name="schema">The kinds.</param>
    /// <param name="files">The files.</param>
    public static IReadOnlyList<FileFinding> Check(FactSchema schema, IReadOnlyList<BoundFile> files)
    {
        List<Need> needs = NeedsOf(schema, files);
        var findings = new List<FileFinding>();
        var reported = new HashSet<BoundPattern>();
        foreach (Need absent in needs.Where(static n => n.IsAbsent))
        {
            // A kind and those that are it are one line's.
            if (reported.Contains(absent.Line) || WayBack(needs, absent.On, absent.Of) is not { } way)
                continue;
            reported.Add(absent.Line);
            string told = $"`{absent.Of.Word}` is derived where there is no `{absent.On.Word}` (rule {absent.Rule.Name})"
                + string.Concat(way.Select(static n => $", and `{n.Of.Word}` {(n.IsAbsent ? "where there is no" : "needs")} `{n.On.Word}` (rule {n.Rule.Name})"));
            findings.Add(new FileFinding(absent.Path, Finding.At(FindingRules.OwnAbsence, absent.Line.Span, told)));
        }
        return findings;
    }

    /// <summary>What each rule needs of derived kinds: facts, or that there are none.</summary>
    private static List<Need> NeedsOf(FactSchema schema, IReadOnlyList<BoundFile> files)
    {
        KindSymbol[] kinds = [.. schema.Kinds.Where(static k => k.IsDerived)];
        var needs = new List<Need>();
        foreach (BoundFile file in files)
        {
            foreach (BoundRule rule in file.Rules)
            {
                foreach (BoundLine line in rule.IsWhole ? rule.Head.Lines : [])
                {
                    foreach (BoundPattern way in (BoundPattern[])[line.Pattern, .. line.Pattern.Alternatives])
                    {
                        foreach (KindSymbol kind in kinds)
                        {
                            if (kind.Is(way.Kind))
                                needs.Add(new Need(rule.Head.Kind, kind, line.Link == LineLink.Without, file.Path, rule, way));
                        }
                    }
                }
            }
        }
        return needs;
    }

    /// <summary>The shortest way by which one kind needs another; empty where they are one, null where there is none.</summary>
    private static List<Need>? WayBack(List<Need> needs, KindSymbol from, KindSymbol to)
    {
        var came = new Dictionary<KindSymbol, Need?> { [from] = null };
        var next = new Queue<KindSymbol>([from]);
        while (next.Count > 0 && !came.ContainsKey(to))
        {
            KindSymbol at = next.Dequeue();
            foreach (Need need in needs)
            {
                if (need.Of != at || came.ContainsKey(need.On))
                    continue;
                came.Add(need.On, need);
                next.Enqueue(need.On);
            }
        }
        if (!came.ContainsKey(to))
            return null;
        var way = new List<Need>();
        for (KindSymbol at = to; came[at] is { } need; at = need.Of)
            way.Insert(0, need);
        return way;
    }

    /// <summary>What a line of a rule needs.</summary>
    /// <param name="Of">The kind that the rule derives.</param>
    /// <param name="On">The derived kind that the line looks for.</param>
    /// <param name="IsAbsent">Whether it needs that there is none.</param>
    /// <param name="Path">The path of the rule's file.</param>
    /// <param name="Rule">The rule.</param>
    /// <param name="Line">The line.</param>
    private sealed record Need(KindSymbol Of, KindSymbol On, bool IsAbsent, string Path, BoundRule Rule, BoundPattern Line);
}
