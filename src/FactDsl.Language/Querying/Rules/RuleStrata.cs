using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Querying;

/// <summary>Kinds that must be derived together, because each depends on the others.</summary>
/// <param name="Kinds">The kinds.</param>
/// <param name="Rules">Their rules, in the order of their files.</param>
/// <param name="IsRecursive">Whether a kind depends on itself.</param>
internal sealed record RuleStratum(IReadOnlyList<KindSymbol> Kinds, IReadOnlyList<BoundRule> Rules, bool IsRecursive);

/// <summary>
/// Derived kinds in the order in which they can be settled: strongly connected components of what they depend on (Tarjan), those that
/// others depend on first. Kinds that depend on their own absence cannot be settled; their rules have a finding, and derive nothing.
/// </summary>
internal static class RuleStrata
{
    /// <summary>The strata of rules.</summary>
    public static List<RuleStratum> Of(FactSchema schema, IReadOnlyList<BoundRule> rules)
    {
        var kinds = schema.Kinds.Where(static k => k.IsDerived).ToList();
        var edges = new Dictionary<KindSymbol, HashSet<KindSymbol>>();
        var negative = new HashSet<(KindSymbol, KindSymbol)>();
        foreach (KindSymbol kind in kinds)
            edges.Add(kind, []);
        foreach (BoundRule rule in rules.Where(r => r.IsWhole && edges.ContainsKey(r.Head.Kind)))
        {
            foreach (BoundLine line in rule.Head.Lines)
            {
                foreach (BoundPattern pattern in (BoundPattern[])[line.Pattern, .. line.Pattern.Alternatives])
                {
                    foreach (KindSymbol kind in kinds.Where(k => k.Is(pattern.Kind)))
                    {
                        edges[rule.Head.Kind].Add(kind);
                        if (line.Link == LineLink.Without)
                            negative.Add((rule.Head.Kind, kind));
                    }
                }
            }
        }
        var strata = new List<RuleStratum>();
        foreach (List<KindSymbol> component in Components(kinds, edges))
        {
            bool isRecursive = component.Count > 1 || edges[component[0]].Contains(component[0]);
            if (component.Exists(a => component.Exists(b => negative.Contains((a, b)))))
                continue;
            BoundRule[] of = rules.Where(r => r.IsWhole && component.Contains(r.Head.Kind)).ToArray();
            if (of.Length > 0)
                strata.Add(new RuleStratum(component, of, isRecursive));
        }
        return strata;
    }

    private static List<List<KindSymbol>> Components(List<KindSymbol> kinds, Dictionary<KindSymbol, HashSet<KindSymbol>> edges)
    {
        var found = new List<List<KindSymbol>>();
        var index = new Dictionary<KindSymbol, int>();
        var low = new Dictionary<KindSymbol, int>();
        var stack = new List<KindSymbol>();
        foreach (KindSymbol kind in kinds)
        {
            if (!index.ContainsKey(kind))
                Visit(kind);
        }
        return found;

        void Visit(KindSymbol kind)
        {
            index[kind] = low[kind] = index.Count;
            stack.Add(kind);
            foreach (KindSymbol next in kinds.Where(edges[kind].Contains))
            {
                if (!index.ContainsKey(next))
                {
                    Visit(next);
                    low[kind] = Math.Min(low[kind], low[next]);
                }
                else if (stack.Contains(next))
                {
                    low[kind] = Math.Min(low[kind], index[next]);
                }
            }
            if (low[kind] != index[kind])
                return;
            var component = new List<KindSymbol>();
            KindSymbol last;
            do
            {
                last = stack[stack.Count - 1];
                stack.RemoveAt(stack.Count - 1);
                component.Add(last);
            }
            while (!ReferenceEquals(last, kind));
            component.Sort((a, b) => kinds.IndexOf(a).CompareTo(kinds.IndexOf(b)));
            found.Add(component);
        }
    }
}
