using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Querying;

/// <summary>What a rule derives.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Facts">How many facts it derives; one that several rules derive counts for each.</param>
/// <param name="Possible">How many of them are only possible.</param>
/// <param name="Stratum">Which of the strata it is settled in, from 0.</param>
/// <param name="IsRecursive">Whether what it derives depends on itself.</param>
public sealed record RuleSummary(BoundRule Rule, int Facts, int Possible, int Stratum, bool IsRecursive)
{
    /// <summary>All rules, in the order of their files.</summary>
    /// <param name="schema">The kinds.</param>
    /// <param name="derived">What rules derive.</param>
    public static IReadOnlyList<RuleSummary> Of(FactSchema schema, DerivedFacts derived)
    {
        var counts = new Dictionary<BoundRule, (int Facts, int Possible)>(ReferenceComparer<BoundRule>.Instance);
        foreach (DerivedFact fact in derived.Facts)
        {
            foreach (BoundRule rule in fact.Rules)
            {
                counts.TryGetValue(rule, out (int Facts, int Possible) known);
                counts[rule] = (known.Facts + 1, known.Possible + (fact.IsCertain ? 0 : 1));
            }
        }
        List<RuleStratum> strata = RuleStrata.Of(schema, derived.Rules);
        var summaries = new List<RuleSummary>(derived.Rules.Count);
        foreach (BoundRule rule in derived.Rules)
        {
            int stratum = strata.FindIndex(s => System.Linq.Enumerable.Contains(s.Kinds, rule.Head.Kind));
            counts.TryGetValue(rule, out (int Facts, int Possible) count);
            summaries.Add(new RuleSummary(rule, count.Facts, count.Possible, stratum, stratum >= 0 && strata[stratum].IsRecursive));
        }
        return summaries;
    }
}
