using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>Nobody is a member twice at once: one value of a field in spells that overlap, told by one source.</summary>
internal static class RepetitionChecks
{
    public static void Run(CheckedFacts facts)
    {
        var seen = new HashSet<(FieldSymbol Field, int Verb, string Name)>();
        foreach (CheckedFact fact in facts.Rows)
        {
            if (fact.Counts && Repeats(fact, seen))
                CheckFact(facts, fact);
        }
    }

    /// <summary>Whether a fact says anything twice; hardly any does, and most have one value a field.</summary>
    private static bool Repeats(CheckedFact fact, HashSet<(FieldSymbol, int, string)> seen)
    {
        seen.Clear();
        IReadOnlyList<StoreRowClause> clauses = fact.Stored.Clauses;
        for (int i = 0; i < clauses.Count; i++)
        {
            BoundClause clause = clauses[i].Clause;
            if (clause.Field.Owner is null || (clause.Values.Count < 2 && !HasOther(clauses, i)))
                continue;
            for (int value = 0; value < clause.Values.Count; value++)
            {
                if (clause.Values[value].Item is { } item && !seen.Add((clause.Field, clause.Verb, item.Name)))
                    return true;
            }
        }
        return false;
    }

    private static bool HasOther(IReadOnlyList<StoreRowClause> clauses, int clause)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            if (i != clause && clauses[i].Clause.Field == clauses[clause].Clause.Field)
                return true;
        }
        return false;
    }

    private static void CheckFact(CheckedFacts facts, CheckedFact fact)
    {
        var byValue = new Dictionary<(FieldSymbol Field, int Verb, int Target), List<CheckedValue>>();
        var values = new List<CheckedValue>();
        facts.ReadNaming(fact, values);
        foreach (CheckedValue value in values)
        {
            if (value.Field.Owner is null)
                continue;
            (FieldSymbol, int, int) key = (value.Field, value.Verb, value.Target);
            if (!byValue.TryGetValue(key, out List<CheckedValue>? same))
                byValue.Add(key, same = []);
            same.Add(value);
        }
        foreach (List<CheckedValue> same in byValue.Values)
        {
            if (same.Count > 1)
                Check(facts, same);
        }
    }

    private static void Check(CheckedFacts facts, List<CheckedValue> values)
    {
        List<int[]> sources = values.ConvertAll(value => facts.SourcesOf(value));
        var reported = new HashSet<int>();
        CheckWithoutOwnTime(facts, values, sources, reported);
        foreach (bool isCertain in (bool[])[true, false])
        {
            var entries = new List<TimedEntry>();
            for (int i = 0; i < values.Count; i++)
            {
                if (values[i].Time is { IsPossible: true } time)
                    entries.Add(new TimedEntry(time, i, i));
            }
            TimeConflicts.Find(
                entries,
                isCertain,
                (a, b) => (values[a].HasOwnTime || values[b].HasOwnTime) && !IsHandover(values[a], values[b]) && SourceRows.Share(sources[a], sources[b]),
                (a, b) => Report(facts, values, sources, a, b, isCertain, reported));
        }
    }

    /// <summary>Values that hold as long as their item do so at one time, however little is known of it.</summary>
    private static void CheckWithoutOwnTime(CheckedFacts facts, List<CheckedValue> values, List<int[]> sources, HashSet<int> reported)
    {
        const int NoSource = -1;
        var lastBySource = new Dictionary<int, int>();
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i].HasOwnTime)
                continue;
            int nearest = -1;
            foreach (int source in sources[i].Length == 0 ? [NoSource] : sources[i])
            {
                if (lastBySource.TryGetValue(source, out int last))
                    nearest = System.Math.Max(nearest, last);
                lastBySource[source] = i;
            }
            if (nearest >= 0)
                Report(facts, values, sources, i, nearest, isCertain: true, reported);
        }
    }

    /// <summary>Whether one ends in the very date in which the other begins, to the day or not: that date belongs to both.</summary>
    private static bool IsHandover(in CheckedValue left, in CheckedValue right)
        => left.Time is { } l && right.Time is { } r && (EndsWhereBegins(l, r) || EndsWhereBegins(r, l));

    private static bool EndsWhereBegins(FactTime ending, FactTime beginning)
        => ending.EndKind == FactBoundKind.Closed && ending.EndEarliest == beginning.StartEarliest && ending.EndLatest == beginning.StartLatest;

    private static void Report(CheckedFacts facts, List<CheckedValue> values, List<int[]> sources, int left, int right, bool isCertain, HashSet<int> reported)
    {
        (int later, int earlier) = left > right ? (left, right) : (right, left);
        if (!SourceRows.Share(sources[later], sources[earlier]) || !reported.Add(later))
            return;
        CheckedValue value = values[later], first = values[earlier];
        facts.Report(value.Said.Path, Finding.At(
            isCertain ? FindingRules.TwiceAtOnce : FindingRules.PerhapsTwiceAtOnce,
            value.Value.Span, value.Value.Item!.Name, value.Word, Told(first), Told(value)) with
        {
            Related = new RelatedPlace(first.Said.Path, first.Value.Span, "and here"),
        });
    }

    private static string Told(in CheckedValue value)
        => value.Said.Clause.Qualifiers?.StatedTime is { } stated ? ShownTime.Of(stated)
            : value.Time is { Text.Length: > 0 } time ? "as long as its item, " + ShownTime.Of(time) : "without a time of its own";
}
