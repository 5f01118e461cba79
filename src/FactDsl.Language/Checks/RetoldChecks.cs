using System;
using System.Collections.Generic;
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
/// Facts of different sources that may be one: of one kind, on one certain day, about the same. Who counts them counts two until
/// somebody says that they are one.
/// </summary>
internal static class RetoldChecks
{
    // Of facts about the same on one day, no more are looked at.
    private const int MostLooks = 64;

    /// <summary>Compares the facts.</summary>
    public static void Run(CheckedFacts facts)
    {
        Apart? apart = null;
        foreach (List<CheckedFact> group in Groups(facts))
        {
            if (group.Count < 2)
                continue;
            apart ??= new Apart(new AssertedFacts(facts));
            Check(facts, apart, group);
        }
    }

    /// <summary>Facts of one kind, day and key, where there are several.</summary>
    private static IEnumerable<List<CheckedFact>> Groups(CheckedFacts facts)
    {
        var days = new List<(long Day, int Row)>();
        // Rows of one kind stand together.
        for (int row = 0; row < facts.Rows.Length;)
        {
            KindSymbol kind = facts[row].Kind;
            FieldSymbol[] known = Retold.FieldsOf(kind);
            days.Clear();
            for (; row < facts.Rows.Length && facts[row].Kind == kind; row++)
            {
                if (known.Length > 0 && facts[row].IsHeld && DayOf(facts[row]) is { } day)
                    days.Add((day, row));
            }
            days.Sort();
            for (int first = 0, last; first < days.Count; first = last)
            {
                for (last = first + 1; last < days.Count && days[last].Day == days[first].Day;)
                    last++;
                // Most days have one fact of a kind, so whom it is about is asked of few.
                if (last - first < 2)
                    continue;
                foreach (IGrouping<string?, CheckedFact> group in days.GetRange(first, last - first).Select(d => facts[d.Row]).Where(static f => !IsHedged(f))
                    .GroupBy(f => Retold.KeyOf(f.Kind, known, f.Stored.Clauses.Select(static s => s.Clause))))
                {
                    if (group.Key is not null)
                        yield return [.. group];
                }
            }
        }
    }

    /// <summary>The day on which a fact happened; null where it is open or several.</summary>
    private static long? DayOf(CheckedFact fact)
        => fact.Time is { IsMoment: true, IsPossible: true } time && time.StartEarliest == time.EndLatest ? time.StartEarliest : null;

    private static bool IsHedged(CheckedFact fact) => fact.Time!.Value.Text.IndexOfAny(['~', '?', '%']) >= 0;

    private static void Check(CheckedFacts facts, Apart apart, List<CheckedFact> group)
    {
        group.Sort(static (a, b) =>
        {
            int order = string.CompareOrdinal(a.Path, b.Path);
            return order != 0 ? order : a.Span.Start.CompareTo(b.Span.Start);
        });
        // What is said to be one is offered once.
        var offered = new HashSet<(int, int)>();
        for (int i = 1; i < group.Count; i++)
        {
            for (int j = Math.Max(0, i - MostLooks); j < i; j++)
            {
                CheckedFact later = group[i], earlier = group[j];
                int one = facts.Same[later.Row], other = facts.Same[earlier.Row];
                if (one == other || SourceRows.Share(later.Sources, earlier.Sources) || IsOther(facts, apart, later, earlier))
                    continue;
                if (offered.Add(one < other ? (one, other) : (other, one)))
                    Report(facts, later, earlier);
                break;
            }
        }
    }

    /// <summary>Whether what two facts say keeps anybody from taking them for one.</summary>
    private static bool IsOther(CheckedFacts facts, Apart apart, CheckedFact one, CheckedFact other)
        => Follows(facts, one, other) || Follows(facts, other, one) || HaveOtherHours(one, other) || apart.Disagree(one, other);

    /// <summary>Whether one says that it came before or after the other.</summary>
    private static bool Follows(CheckedFacts facts, CheckedFact one, CheckedFact other)
    {
        foreach (StoreRowClause said in one.Stored.Clauses.Each())
        {
            if (said.Clause.Field.Type == FieldType.Order && said.Clause.Values.Any(v => v.Item is { } item && facts.RowOf(item) == other.Row))
                return true;
        }
        return false;
    }

    /// <summary>Whether both tell the time of the day, and not the same.</summary>
    private static bool HaveOtherHours(CheckedFact one, CheckedFact other)
    {
        string first = one.Time!.Value.Text, second = other.Time!.Value.Text;
        return first.IndexOf('T') >= 0 && second.IndexOf('T') >= 0 && first != second;
    }

    private static void Report(CheckedFacts facts, CheckedFact later, CheckedFact earlier)
    {
        string what = string.Join(" and ", Retold.FieldsOf(later.Kind).Select(static f => "`" + f.Name + "`"));
        Finding finding = Finding.Telling(FindingRules.PerhapsSame, later.Span, CheckedFact.LinesOf(earlier), later.Kind.Word, earlier.Words, SourceRows.Told(facts, earlier.Sources), what, Advice(later, earlier)) with
        {
            Related = new RelatedPlace(earlier.Path, earlier.Span, "the other one"),
        };
        // A fix changes the file of its finding.
        if (earlier.Item.Name is { } name)
            finding = finding with { Fixes = Fix(later, name) };
        else if (later.Item.Name is { } own && earlier.Path == later.Path)
            finding = finding with { Fixes = Fix(earlier, own) };
        facts.Report(later.Path, finding);
    }

    private static string Advice(CheckedFact later, CheckedFact earlier)
        => earlier.Item.Name is { } name ? $"write `same-fact-as {name}` if it is"
            : later.Item.Name is { } own ? $"write `same-fact-as {own}` there if it is"
            : "give that one a name and write `same-fact-as` with it if it is";

    private static EquatableArray<FindingFix> Fix(CheckedFact at, string name)
        => EquatableArray.Of(FindingFix.Replace($"Write same-fact-as {name}", new TextSpan(at.Item.Span.End, 0), $"\n  same-fact-as {name}"));
}
