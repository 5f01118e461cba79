using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Asking;
using FactDsl.Language.Binding;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>A fact that fits what a denial or a count says.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="IsCertain">Whether it surely does.</param>
internal readonly record struct MatchedFact(CheckedFact Fact, bool IsCertain);

/// <summary>Looks for the facts that a denial or a count is about, with the question engine.</summary>
internal static class FactFilter
{
    /// <summary>The asserted facts that count and fit, each once, in the order of their rows.</summary>
    public static IEnumerable<MatchedFact> Find(CheckedFacts facts, CheckedFact filter)
    {
        var pattern = new BoundPattern(filter.Kind, FactStanding.Asserted, FactAnswer.Possibly) { Clauses = ClausesOf(filter) };
        if (filter.Item.Window is { } window)
            pattern = pattern with { Times = [new BoundTimeCondition("during", window, filter.Item.TimeSpan)] };
        else if (filter.Time is { IsUnstated: false })
            return [];
        var found = new SortedDictionary<int, bool>();
        foreach (QuestionAnswer answer in Questions.Ask(facts.Facts, facts.Image.Layout, pattern).Answers)
        {
            int row = answer.Fact.Row;
            if (facts[row].IsHeld)
                found[row] = answer.IsCertain || (found.TryGetValue(row, out bool before) && before);
        }
        return found.Select(pair => new MatchedFact(facts[pair.Key], pair.Value));
    }

    /// <summary>What the language says of an item filters nothing, and an open list leaves open what it does not name.</summary>
    private static List<BoundClause> ClausesOf(CheckedFact filter)
    {
        var clauses = new List<BoundClause>();
        foreach (StoreRowClause said in filter.Stored.Clauses)
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
