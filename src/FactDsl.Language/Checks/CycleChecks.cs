using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>
/// Nothing lies in itself, replaces itself or comes before itself, by whatever way round. Circles are the strongly connected
/// components of what names what (Tarjan 1972), one finding for each.
/// </summary>
internal static class CycleChecks
{
    public static void Run(CheckedFacts facts)
    {
        HashSet<FieldSymbol> acyclic = Acyclic(facts.Schema);
        // Few clauses lead anywhere, so the facts are gone through once.
        var leading = new List<(CheckedFact Fact, StoreRowClause Said)>();
        foreach (CheckedFact fact in facts.Rows)
        {
            // A circle in another fact base is found there.
            IReadOnlyList<StoreRowClause> clauses = fact.Stored.IsImported ? [] : fact.Stored.Clauses;
            for (int i = 0; i < clauses.Count; i++)
            {
                if (Follows(clauses[i].Clause.Field, acyclic) && CheckedFacts.Counts(clauses[i]))
                    leading.Add((fact, clauses[i]));
            }
        }
        Find(facts, leading, static field => field.IsTransitive);
        Find(facts, leading, static field => field == LanguageFields.Supersedes);
        Find(facts, leading, static field => field.Type == FieldType.Order, isOrder: true);
        foreach (FieldSymbol one in acyclic)
            Find(facts, leading, field => field == one);
        Find(facts, leading, static field => field == LanguageFields.PerhapsSameAs, isSelfOnly: true);
    }

    /// <summary>Whether a field may lead round in a circle that is looked for.</summary>
    public static bool Follows(FieldSymbol field, HashSet<FieldSymbol> acyclic)
        => field.IsTransitive || field == LanguageFields.Supersedes || field == LanguageFields.PerhapsSameAs || field.Type == FieldType.Order || acyclic.Contains(field);

    /// <summary>The fields that kinds want to be acyclic. What is transitive is never allowed to lead back, whether a kind says so or not.</summary>
    public static HashSet<FieldSymbol> Acyclic(FactSchema schema)
    {
        var fields = new HashSet<FieldSymbol>();
        foreach (KindSymbol kind in schema.Kinds)
        {
            foreach (CheckSymbol check in kind.Checks)
            {
                if (check.Owner == kind && check.Requirement is AcyclicRequirement { Field.IsTransitive: false } acyclic)
                    fields.Add(acyclic.Field);
            }
        }
        return fields;
    }

    private static void Find(CheckedFacts facts, List<(CheckedFact Fact, StoreRowClause Said)> leading, System.Func<FieldSymbol, bool> follows, bool isOrder = false, bool isSelfOnly = false)
    {
        var edges = new Dictionary<int, List<Edge>>();
        foreach ((CheckedFact fact, StoreRowClause said) in leading)
        {
            if (!follows(said.Clause.Field))
                continue;
            foreach (BoundValue value in said.Clause.Values.Each())
            {
                if (value.Item is not { } item || facts.RowOf(item) is not (>= 0 and var row) || (isSelfOnly && row != fact.Row))
                    continue;
                // `after X` leads the other way than `before X`.
                bool isReversed = isOrder && said.Clause.Field == LanguageFields.After;
                (int from, int to) = isReversed ? (row, fact.Row) : (fact.Row, row);
                if (!edges.TryGetValue(from, out List<Edge>? list))
                    edges.Add(from, list = []);
                list.Add(new Edge(to, said, value, fact));
            }
        }
        foreach (List<int> circle in Components.Of(edges.ToDictionary(static e => e.Key, static e => e.Value.ConvertAll(static x => x.To))))
            Report(facts, edges, circle);
    }

    private static void Report(CheckedFacts facts, Dictionary<int, List<Edge>> edges, List<int> circle)
    {
        var members = new HashSet<int>(circle);
        // The first place of the text from which the circle can be seen, and from there the way round.
        Edge first = circle.SelectMany(row => edges[row]).Where(e => members.Contains(e.To))
            .OrderBy(static e => e.Said.Path, System.StringComparer.Ordinal).ThenBy(static e => e.Value.Span.Start).First();
        int start = circle.First(row => edges[row].Contains(first));
        List<int> way = WayBack(edges, members, first.To, start);
        string round = string.Join(" → ", new[] { start }.Concat(way).Select(row => NameOf(facts[row])));
        EquatableArray<ToldLine> lines = CheckedFact.LinesOf(new[] { first.Fact, facts[start] }.Concat(way.Select(row => facts[row])));
        facts.Report(first.Said.Path, Finding.Telling(FindingRules.Cycle, first.Value.Span, lines, first.Said.Clause.Field.Clause, NameOf(first.Fact), round) with
        {
            Related = way.Count > 1 ? new RelatedPlace(facts[way[0]].Path, facts[way[0]].Span, "the way goes on here") : null,
        });
    }

    /// <summary>The shortest way from one member of a circle to another, both included.</summary>
    private static List<int> WayBack(Dictionary<int, List<Edge>> edges, HashSet<int> members, int from, int to)
    {
        var before = new Dictionary<int, int> { [from] = -1 };
        var next = new Queue<int>();
        next.Enqueue(from);
        while (next.Count > 0 && !before.ContainsKey(to))
        {
            int row = next.Dequeue();
            foreach (Edge edge in edges[row])
            {
                if (!members.Contains(edge.To) || before.ContainsKey(edge.To))
                    continue;
                before.Add(edge.To, row);
                next.Enqueue(edge.To);
            }
        }
        var way = new List<int>();
        for (int row = to; row >= 0; row = before[row])
            way.Add(row);
        way.Reverse();
        return way;
    }

    private static string NameOf(CheckedFact fact) => fact.Item.Name ?? fact.Words;

    private sealed record Edge(int To, StoreRowClause Said, BoundValue Value, CheckedFact Fact);
}
