using System.Collections.Generic;
using System.Globalization;
using FactDsl.Language.Findings;

namespace FactDsl.Language.Checks;

/// <summary>
/// A denial is a question that must have no answer: its clauses are conditions, a group stands for any of its members, and
/// it holds throughout its time.
/// </summary>
internal static class DenialChecks
{
    // Facts that contradict one denial, at most; beyond, nobody reads how many more there are.
    private const int Most = 100;

    public static void Run(CheckedFacts facts, FactFilter filter)
    {
        foreach (CheckedFact denial in facts.Rows)
        {
            if (denial.Counts && denial.Item.Standing == FactStanding.Denied)
                Check(facts, filter, denial);
        }
    }

    private static void Check(CheckedFacts facts, FactFilter filter, CheckedFact denial)
    {
        var certain = new List<CheckedFact>();
        var possible = new List<CheckedFact>();
        foreach (MatchedFact match in filter.Find(denial, Most))
            (match.IsCertain ? certain : possible).Add(match.Fact);
        List<CheckedFact> same = certain.FindAll(f => SourceRows.Share(f.Sources, denial.Sources));
        if (same.Count > 0)
            Report(facts, denial, FindingRules.DenialContradicted, same, same[0].Words, More(same.Count - 1));
        else if (certain.Count > 0)
            Report(facts, denial, FindingRules.DenialContradictedElsewhere, certain, SourceRows.Told(facts, denial.Sources), certain[0].Words, SourceRows.Told(facts, certain[0].Sources), More(certain.Count - 1));
        else if (possible.Count > 0)
            Report(facts, denial, FindingRules.DenialPerhapsContradicted, possible, possible[0].Words, More(possible.Count - 1));
    }

    private static void Report(CheckedFacts facts, CheckedFact denial, FindingRule rule, List<CheckedFact> by, params string[] words)
        => facts.Report(denial.Path, Finding.At(rule, denial.Item.KindSpan, words) with { Related = new RelatedPlace(by[0].Path, by[0].Span, "the fact that it denies") });

    private static string More(int count) => count switch
    {
        0 => "",
        >= Most - 1 => " and many more",
        _ => $" and {count.ToString(CultureInfo.InvariantCulture)} more",
    };
}
