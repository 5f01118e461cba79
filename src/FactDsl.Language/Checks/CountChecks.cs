using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks.Declared;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using FactDsl.Language.Text;

namespace FactDsl.Language.Checks;

/// <summary>
/// A count against what is listed: facts that a summary is about, or the values of the list that it stands behind. Fewer than
/// a count are not wrong, since nobody has to list them all; more are, as far as they certainly are different ones.
/// </summary>
internal static class CountChecks
{
    // Facts that are listed for one count, at most: a count that goes beyond is not compared.
    private const int Most = 1_000;

    // Of these a message tells the first.
    private const int MostTold = 3;

    /// <summary>Checks what summaries count.</summary>
    public static void Run(CheckedFacts facts, FactFilter filter)
    {
        Apart? apart = null;
        foreach (CheckedFact fact in facts.Rows)
        {
            if (fact.Counts && fact.Item.Standing == FactStanding.Counted)
                CheckSummary(facts, filter, apart ??= new Apart(new AssertedFacts(facts)), fact);
        }
    }

    /// <summary>Checks the counts that stand behind lists.</summary>
    public static void RunOnLists(CheckedFacts facts)
    {
        foreach (CheckedFact fact in facts.Rows)
        {
            if (!fact.Counts)
                continue;
            foreach (StoreRowClause said in fact.Stored.Clauses.Each())
            {
                if (CheckedFacts.Counts(said))
                    CheckList(facts, fact, said);
            }
        }
    }

    private static void CheckSummary(CheckedFacts facts, FactFilter filter, Apart apart, CheckedFact summary)
    {
        foreach (StoreRowClause said in summary.Stored.Clauses.Each())
        {
            if (said.Clause.Field != LanguageFields.Count || !SaidCounts.TryRead(facts, said.Clause, out BoundValue value, out FactNumber count))
                continue;
            List<MatchedFact> found = filter.Find(summary, Most);
            List<Happening> all = Happenings.Of(found, facts.Same), certain = all.FindAll(static h => h.IsCertain);
            List<Happening> own = Happenings.Different(certain.FindAll(h => h.IsToldBy(summary.Sources)), apart);
            List<Happening> different = Happenings.Different(certain, apart);
            if (IsMore(own.Count, count))
                Report(facts, said.Path, value, FindingRules.CountContradicted, own[0], own, value.Raw, Number(own.Count), FirstOf(own));
            else if (IsMore(different.Count, count))
                ReportElsewhere(facts, said.Path, value, summary, different);
            else if (IsMore(all.Count, count))
                Report(facts, said.Path, value, FindingRules.CountPerhapsContradicted, all[0], all, value.Raw, Number(all.Count), Number(different.Count), FirstOf(all));
            else if (found.Count < Most && IsLess(all.Count, count))
                Report(facts, said.Path, value, FindingRules.CountNotReached, null, [], value.Raw, Listed(different.Count, all.Count));
        }
    }

    private static void ReportElsewhere(CheckedFacts facts, string path, BoundValue value, CheckedFact summary, List<Happening> different)
    {
        List<Happening> others = different.FindAll(h => !h.IsToldBy(summary.Sources));
        Report(
            facts, path, value, FindingRules.CountContradictedElsewhere, others[0], different,
            value.Raw, SourceRows.Told(facts, summary.Sources), Number(different.Count), Number(others.Count), FirstOf(different));
    }

    private static void CheckList(CheckedFacts facts, CheckedFact fact, StoreRowClause said)
    {
        foreach (BoundClause qualifier in (said.Clause.Qualifiers?.Clauses).Each())
        {
            if (qualifier.Field != LanguageFields.Count || !SaidCounts.TryRead(facts, qualifier, out BoundValue value, out FactNumber count))
                continue;
            int listed = said.Clause.Values.Count(static v => v.Kind is not (BoundValueKind.Others or BoundValueKind.Unknown or BoundValueKind.Undisclosed));
            bool isOpen = listed < said.Clause.Values.Count;
            if (IsMore(listed, count) || (!isOpen && IsLess(listed, count)))
                facts.Report(said.Path, Finding.At(FindingRules.CountContradicted, value.Span, value.Raw, Number(listed), isOpen || listed == 0 ? "" : ": end the list with `others` if it goes on") with { Fixes = new([FindingFix.Replace($"Write {Number(listed)}", value.Span, Number(listed)) with { IsChoice = true }]) });
        }
    }

    // An estimate is contradicted only by what lies beyond the reach of its hedge.
    private static bool IsMore(int listed, FactNumber count) => IsOther(listed, count) && count.IsLessThan(listed) == FactTruth.Yes;

    private static bool IsLess(int listed, FactNumber count) => IsOther(listed, count) && count.IsMoreThan(listed) == FactTruth.Yes;

    private static bool IsOther(FactNumber listed, FactNumber count) => listed.LiesInCount(count, count.Padding) == FactTruth.No;

    private static string FirstOf(List<Happening> listed) => ": " + string.Join(", ", listed.Take(MostTold).Select(static h => h.First.Words)) + (listed.Count > MostTold ? " …" : "");

    private static string Listed(int least, int most) => least < most ? Number(least) + " to " + Number(most) + " are" : most == 1 ? "1 is" : Number(most) + " are";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Report(CheckedFacts facts, string path, BoundValue value, FindingRule rule, Happening? first, List<Happening> told, params string[] words)
        => facts.Report(path, Finding.Telling(rule, value.Span, CheckedFact.LinesOf(told.Take(MostTold).Select(static h => h.First)), words) with { Related = first is null ? null : new RelatedPlace(first.First.Path, first.First.Span, "one of them") });
}
