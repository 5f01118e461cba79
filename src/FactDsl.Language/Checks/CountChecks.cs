using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using FactDsl.Language.Text;

namespace FactDsl.Language.Checks;

/// <summary>
/// A count against what is listed: facts that a summary is about, or the values of the list that it stands behind. Fewer than
/// a count are not wrong, since nobody has to list them all; more are.
/// </summary>
internal static class CountChecks
{
    // Facts that are listed for one count, at most: a count that goes beyond is not compared.
    private const int Most = 1_000;

    /// <summary>Checks what summaries count.</summary>
    public static void Run(CheckedFacts facts, FactFilter filter)
    {
        foreach (CheckedFact fact in facts.Rows)
        {
            if (fact.Counts && fact.Item.Standing == FactStanding.Counted)
                CheckSummary(facts, filter, fact);
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

    private static void CheckSummary(CheckedFacts facts, FactFilter filter, CheckedFact summary)
    {
        foreach (StoreRowClause said in summary.Stored.Clauses.Each())
        {
            if (said.Clause.Field != LanguageFields.Count || !TryRead(facts, said.Clause, out BoundValue value, out FactNumber count))
                continue;
            List<MatchedFact> found = filter.Find(summary, Most);
            List<CheckedFact> listed = Distinct(facts, found.Where(static m => m.IsCertain).Select(static m => m.Fact));
            CheckedFact[] same = [.. listed.Where(f => SourceRows.Share(f.Sources, summary.Sources))];
            if (IsMore(same.Length, count))
                Report(facts, said.Path, value, FindingRules.CountContradicted, listed[0], value.Raw, Number(same.Length), FirstOf(same));
            else if (IsMore(listed.Count, count))
                Report(facts, said.Path, value, FindingRules.CountContradictedElsewhere, listed[0], value.Raw, SourceRows.Told(facts, summary.Sources), Number(listed.Count), FirstOf(listed));
            else if (found.Count < Most && IsLess(listed.Count, count))
                Report(facts, said.Path, value, FindingRules.CountNotReached, null, value.Raw, listed.Count == 1 ? "1 is" : Number(listed.Count) + " are");
        }
    }

    private static void CheckList(CheckedFacts facts, CheckedFact fact, StoreRowClause said)
    {
        foreach (BoundClause qualifier in (said.Clause.Qualifiers?.Clauses).Each())
        {
            if (qualifier.Field != LanguageFields.Count || !TryRead(facts, qualifier, out BoundValue value, out FactNumber count))
                continue;
            int listed = said.Clause.Values.Count(static v => v.Kind is not (BoundValueKind.Others or BoundValueKind.Unknown or BoundValueKind.Undisclosed));
            bool isOpen = listed < said.Clause.Values.Count;
            if (IsMore(listed, count) || (!isOpen && IsLess(listed, count)))
                facts.Report(said.Path, Finding.At(FindingRules.CountContradicted, value.Span, value.Raw, Number(listed), isOpen || listed == 0 ? "" : ": end the list with `others` if it goes on"));
        }
    }

    /// <summary>Facts that are said to be one event count once.</summary>
    private static List<CheckedFact> Distinct(CheckedFacts facts, IEnumerable<CheckedFact> found)
    {
        List<CheckedFact> all = [.. found];
        var taken = new HashSet<int>();
        var rows = new HashSet<int>(all.Select(static f => f.Row));
        var distinct = new List<CheckedFact>();
        foreach (CheckedFact fact in all)
        {
            bool isKnown = !taken.Add(fact.Row);
            foreach (StoreRowClause said in fact.Stored.Clauses.Each())
            {
                if (said.Clause.Field != LanguageFields.SameFactAs)
                    continue;
                foreach (BoundValue value in said.Clause.Values.Each())
                {
                    if (value.Item is { } item && facts.RowOf(item) is >= 0 and var row && rows.Contains(row))
                        isKnown |= !taken.Add(row);
                }
            }
            if (!isKnown)
                distinct.Add(fact);
        }
        return distinct;
    }

    private static bool TryRead(CheckedFacts facts, BoundClause clause, out BoundValue value, out FactNumber count)
    {
        value = clause.Values.Count > 0 ? clause.Values[0] : null!;
        count = default;
        bool isRead = value is { Kind: BoundValueKind.Raw } && FactNumber.TryParse(value.Raw, out count, out _);
        count = count.AsCount().With(facts.Schema.Padding);
        return isRead;
    }

    // An estimate is contradicted only by what lies beyond the reach of its hedge.
    private static bool IsMore(int listed, FactNumber count) => IsOther(listed, count) && count.IsLessThan(listed) == FactTruth.Yes;

    private static bool IsLess(int listed, FactNumber count) => IsOther(listed, count) && count.IsMoreThan(listed) == FactTruth.Yes;

    private static bool IsOther(FactNumber listed, FactNumber count) => listed.LiesInCount(count, count.Padding) == FactTruth.No;

    private static string FirstOf(IReadOnlyList<CheckedFact> listed) => ": " + string.Join(", ", listed.Take(3).Select(static f => f.Words)) + (listed.Count > 3 ? " …" : "");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Report(CheckedFacts facts, string path, BoundValue value, FindingRule rule, CheckedFact? first, params string[] words)
        => facts.Report(path, Finding.At(rule, value.Span, words) with { Related = first is null ? null : new RelatedPlace(first.Path, first.Span, "one of them") });
}
