using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Asking;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>A fact that fits what a denial or a count says.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="IsCertain">Whether it surely does.</param>
internal readonly record struct MatchedFact(CheckedFact Fact, bool IsCertain);

/// <summary>
/// Looks for the facts that a denial or a count is about. Their clauses and their time say which facts may be meant; whether one
/// is, the question engine decides.
/// </summary>
internal sealed class FactFilter(CheckedFacts facts)
{
    private readonly Dictionary<KindSymbol, KindIndex> _kinds = [];

    /// <summary>The asserted facts that count and fit, each once, in the order of their rows.</summary>
    /// <param name="filter">The denial or the count.</param>
    /// <param name="most">How many to find at most: what says much of a hub must not look at all of it again and again.</param>
    public List<MatchedFact> Find(CheckedFact filter, int most)
    {
        var found = new List<MatchedFact>();
        FactDate? window = filter.Item.Window;
        // A time that is no one stretch is not compared.
        if (window is null && filter.Time is { IsUnstated: false })
            return found;
        var pattern = new BoundPattern(filter.Kind, FactStanding.Asserted, FactAnswer.Possibly) { Clauses = ClausesOf(filter) };
        if (window is { } covered)
            pattern = pattern with { Times = [new BoundTimeCondition("during", covered, filter.Item.TimeSpan)] };
        foreach (KindSymbol kind in facts.Schema.Kinds)
        {
            if (kind.IsAbstract || !kind.Is(filter.Kind) || RowQuestion.Of(facts.Facts, facts.Layout, pattern, kind) is not { } question)
                continue;
            foreach (int row in IndexOf(kind).Rows(pattern, window))
            {
                if (found.Count == most)
                    return found;
                FactTruth truth = question.Ask(row);
                // What does not fit as it is written is not meant because a hedge might reach as far.
                if (truth == FactTruth.Maybe && window is { } days && facts[row].Time?.HeldDuring(days, FactPadding.None) == FactTruth.No)
                    continue;
                if (truth != FactTruth.No)
                    found.Add(new MatchedFact(facts[row], truth == FactTruth.Yes));
            }
        }
        return found;
    }

    private KindIndex IndexOf(KindSymbol kind)
    {
        if (!_kinds.TryGetValue(kind, out KindIndex? index))
            _kinds.Add(kind, index = new KindIndex(facts, kind));
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
