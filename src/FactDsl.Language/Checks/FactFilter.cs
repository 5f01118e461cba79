using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Querying;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>A fact that fits what a denial or a count says.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="IsCertain">Whether it surely does.</param>
internal readonly record struct MatchedFact(CheckedFact Fact, bool IsCertain)
{
    /// <summary>Why it may fit though it does not name whom the filter names, in words; empty where it does.</summary>
    public string Through { get; init; } = "";
}

/// <summary>
/// Looks for the facts that a denial or a count is about. Their clauses and their time say which facts may be meant; whether one
/// is, the question engine decides.
/// </summary>
internal sealed class FactFilter(CheckedFacts facts)
{
    private readonly Dictionary<(KindSymbol, FactStanding), KindIndex> _kinds = [];
    private GroupFacts? _groups;

    private GroupFacts Groups => _groups ??= new GroupFacts(facts);

    /// <summary>The asserted facts that count and fit, each once: by kind in the order of their rows, those of groups behind the others.</summary>
    /// <param name="filter">The denial or the count.</param>
    /// <param name="most">How many to find at most: what says much of a hub must not look at all of it again and again.</param>
    public List<MatchedFact> Find(CheckedFact filter, int most)
        => PatternOf(filter) is { } pattern ? Find(filter, pattern, FactStanding.Asserted, most, static _ => FactTruth.Yes) : [];

    /// <summary>The counts of anything at all that a denial denies.</summary>
    /// <param name="denial">The denial.</param>
    /// <param name="most">How many to find at most.</param>
    public List<MatchedFact> FindCounts(CheckedFact denial, int most)
        // Whether the one time lies in the other is not what a question asks.
        => PatternOf(denial) is { } pattern
            ? Find(denial, pattern with { Times = [] }, FactStanding.Counted, most, count => SaidCounts.CountsAny(facts, count).And(LiesWithin(count, denial)))
            : [];

    private List<MatchedFact> Find(CheckedFact filter, BoundPattern pattern, FactStanding standing, int most, Func<CheckedFact, FactTruth> isMeant)
    {
        var found = new List<MatchedFact>();
        var seen = new HashSet<int>();
        foreach (KindSymbol kind in facts.Schema.Kinds)
        {
            if (kind.IsAbstract || !kind.Is(filter.Kind) || IndexOf(kind, standing) is not { IsEmpty: false } index
                || RowQuestion.Of(facts.Facts, facts.Layout, pattern, kind) is not { } question)
            {
                continue;
            }

            foreach (int row in index.Rows(pattern, filter.Item.Window).Concat(Groups.Rows(pattern, filter.Item.Window, index)))
            {
                if (found.Count == most)
                    return found;
                if (!seen.Add(row) || isMeant(facts[row]) is var meant && meant is not (FactTruth.Yes or FactTruth.Maybe))
                    continue;
                FactTruth truth = meant.And(question.Ask(row));
                // What does not fit as it is written is not meant because a hedge might reach as far.
                if (truth == FactTruth.Maybe && pattern.Times.Count > 0 && filter.Item.Window is { } days && facts[row].Time?.HeldDuring(days, FactPadding.None) == FactTruth.No)
                    continue;
                if (truth != FactTruth.No)
                    found.Add(new MatchedFact(facts[row], truth == FactTruth.Yes) { Through = truth == FactTruth.Yes ? "" : Groups.Through(facts[row], pattern) });
            }
        }
        return found;
    }

    /// <summary>Whether all that is counted lies in the time of a denial; perhaps where some of it may.</summary>
    private static FactTruth LiesWithin(CheckedFact count, CheckedFact denial)
    {
        if (denial.Time is not { IsUnstated: false } denied)
            return FactTruth.Yes;
        if (count.Time is not { IsUnstated: false } counted)
            return FactTruth.Maybe;
        if (count.Item.Window is not null && counted.Within(denied) == FactTruth.Yes)
            return FactTruth.Yes;
        return counted.Overlaps(denied) is FactTruth.Yes or FactTruth.Maybe ? FactTruth.Maybe : FactTruth.No;
    }

    /// <summary>What a denial or a count asks for; null where its time is no one stretch, which is not compared.</summary>
    private static BoundPattern? PatternOf(CheckedFact filter)
    {
        FactDate? window = filter.Item.Window;
        if (window is null && filter.Time is { IsUnstated: false })
            return null;
        var pattern = new BoundPattern(filter.Kind, FactStanding.Asserted, FactAnswer.Possibly) { Clauses = ClausesOf(filter) };
        return window is { } days ? pattern with { Times = [new BoundTimeCondition("during", days, filter.Item.TimeSpan)] } : pattern;
    }

    private KindIndex IndexOf(KindSymbol kind, FactStanding standing)
    {
        if (!_kinds.TryGetValue((kind, standing), out KindIndex? index))
            _kinds.Add((kind, standing), index = new KindIndex(facts, kind, standing));
        return index;
    }

    /// <summary>What the language says of an item filters nothing, and an open list leaves open what it does not name.</summary>
    private static List<BoundClause> ClausesOf(CheckedFact filter)
    {
        var clauses = new List<BoundClause>();
        foreach (StoreRowClause said in filter.Stored.Clauses.Each())
        {
            if (said.Clause.Field.Owner is null)
                continue;
            BoundValue[] values = [.. said.Clause.Values.Where(static v => v.Kind is BoundValueKind.Item or BoundValueKind.Text or BoundValueKind.Word or BoundValueKind.Flag or BoundValueKind.Raw)];
            if (values.Length > 0)
                clauses.Add(new BoundClause(said.Clause.Field, said.Clause.Verb, values, said.Clause.Span));
        }
        return clauses;
    }
}
