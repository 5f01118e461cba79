using System.Collections.Generic;
using System.Globalization;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Checks;

/// <summary>
/// A denial is a question that must have no answer. Its clauses are conditions, a group stands for any of its members, and it
/// holds throughout its time. A count of anything in its time is an answer too.
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
        List<MatchedFact> found = [.. filter.Find(denial, Most), .. filter.FindCounts(denial, Most)];
        List<MatchedFact> certain = found.FindAll(static m => m.IsCertain), possible = found.FindAll(static m => !m.IsCertain);
        List<MatchedFact> same = certain.FindAll(m => SourceRows.Share(m.Fact.Sources, denial.Sources));
        if (same.Count > 0)
            Report(facts, denial, FindingRules.DenialContradicted, same, same[0].Fact.Words, More(same.Count - 1));
        else if (certain.Count > 0)
            Report(facts, denial, FindingRules.DenialContradictedElsewhere, certain, SourceRows.Told(facts, denial.Sources), certain[0].Fact.Words, SourceRows.Told(facts, certain[0].Fact.Sources), More(certain.Count - 1));
        else if (possible.Count > 0)
            Report(facts, denial, FindingRules.DenialPerhapsContradicted, possible, possible[0].Fact.Words + Through(possible[0]), More(possible.Count - 1));
    }

    private static void Report(CheckedFacts facts, CheckedFact denial, FindingRule rule, List<MatchedFact> by, params string[] words)
    {
        string told = by[0].Fact.Item.Standing == FactStanding.Counted ? "the count of what it denies" : "the fact that it denies";
        facts.Report(denial.Path, Finding.Telling(rule, denial.Item.KindSpan, CheckedFact.LinesOf(by[0].Fact), words) with { Related = new RelatedPlace(by[0].Fact.Path, by[0].Fact.Span, told) });
    }

    private static string Through(MatchedFact match) => match.Through.Length > 0 ? ", since " + ShownText.Of(match.Through) : "";

    private static string More(int count) => count switch
    {
        0 => "",
        >= Most - 1 => " and many more",
        _ => $" and {count.ToString(CultureInfo.InvariantCulture)} more",
    };
}
