using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CsCheck;
using FactDsl.Language.Binding;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Tests.Storage;

public sealed class QueryTests
{
    private delegate FactQuery Ask(FactQuery query, FactDate date, FactAnswer answer);

    private static readonly (string Name, Ask Ask, Func<FactTime, FactDate, FactPadding?, FactTruth> Truth)[] s_relations =
    [
        ("on", static (q, d, a) => q.On(d, a), static (t, d, p) => t.HeldOn(d, p)),
        ("during", static (q, d, a) => q.During(d, a), static (t, d, p) => t.HeldDuring(d, p)),
        ("before", static (q, d, a) => q.Before(d, a), static (t, d, p) => t.WasBefore(d, p)),
        ("after", static (q, d, a) => q.After(d, a), static (t, d, p) => t.WasAfter(d, p)),
        ("since", static (q, d, a) => q.Since(d, a), static (t, d, p) => t.WasSince(d, p)),
        ("until", static (q, d, a) => q.Until(d, a), static (t, d, p) => t.WasUntil(d, p)),
    ];

    private static readonly Gen<(int Relation, FactDate Date, FactAnswer Answer)> s_time = Gen.Select(
        Gen.Int[0, s_relations.Length - 1], RandomFacts.Date, Gen.OneOf(FactAnswer.Certainly, FactAnswer.Possibly));

    /// <summary>Who must be named, and conditions on time.</summary>
    private static readonly Gen<(int[] Of, (int Relation, FactDate Date, FactAnswer Answer)[] Times)> s_question =
        Gen.Select(Gen.Int[0, RandomFacts.Countries - 1].Array[0, 6], s_time.Array[0, 3]);

    [Fact]
    public void A_question_finds_what_reading_every_fact_finds()
        => Gen.Select(RandomFacts.Short, s_question.Array[8]).Sample(AssertSame, iter: 300);

    [Fact]
    public void A_question_to_many_facts_finds_what_reading_every_fact_finds()
        => Gen.Select(RandomFacts.Long, s_question.Array[30]).Sample(AssertSame, iter: 12);

    [Fact]
    public void Every_standing_of_every_kind_of_key_is_found_where_keys_lie_far_apart()
    {
        // Countries are rows at the beginning and people at the end, with hundreds of topics between that nobody meets.
        var text = new StringBuilder();
        for (int i = 0; i < 300; i++)
            text.Append("topic T").Append(i).Append('\n');
        for (int i = 0; i < 40; i++)
            text.Append("country C").Append(i).Append("\nperson P").Append(i).Append('\n');
        for (int i = 0; i < 39; i += 3)
        {
            text.Append("meeting of C").Append(i).Append(", P").Append(i).Append(" on 2001-01-0").Append(i % 9 + 1).Append('\n')
                .Append("meeting of C").Append(i).Append(", P").Append(i).Append(" on 2002\n")
                .Append("no meeting of C").Append(i).Append(", P").Append(i + 1).Append(" during 2003\n")
                .Append("meeting of P").Append(i).Append(", P").Append(i + 2).Append(" during 2004 count 3\n");
        }
        var facts = Compiled.From(text.ToString());
        int of = facts.Clause("meeting", "of");
        for (int i = 0; i < 39; i++)
        {
            FactRef country = facts.At("country", "C" + i), person = facts.At("person", "P" + i);
            Assert.Equal([i % 3 == 0 ? 2 : 0, i % 3 == 0 ? 1 : 0, 0], Counts(country));
            Assert.Equal([i % 3 == 0 ? 2 : 0, i % 3 == 1 ? 1 : 0, i % 3 == 1 ? 0 : 1], Counts(person));
            Assert.Equal(i % 3 == 0 ? 2 : 0, facts.All("meeting").Where(of, country).Where(of, person).Count);
        }
        Assert.Equal([0, 0, 0], Counts(facts.At("topic", "T7")));

        int[] Counts(FactRef key) =>
        [
            .. new[] { FactStanding.Asserted, FactStanding.Denied, FactStanding.Counted }.Select(standing =>
            {
                FactQuery query = facts.All("meeting", standing).Where(of, key);
                int walked = 0;
                for (FactQuery.Enumerator<IItem> items = query.Each<IItem>(); items.MoveNext();)
                    walked += items.Current.At.Standing == standing ? 1 : 0;
                Assert.Equal((walked, walked > 0), (query.Count, query.Any));
                return walked;
            }),
        ];
    }

    [Fact]
    public void A_question_to_dated_facts_loses_none_by_what_it_passes_over()
    {
        var text = new StringBuilder("country C0\ncountry C1\n");
        for (int month = 0; month < 500; month++)
            text.Append("meeting of C0, C1 on ").Append(1950 + month / 12).Append('-').Append((month % 12 + 1).ToString("00", CultureInfo.InvariantCulture)).Append('\n');
        var facts = Compiled.From(text.ToString());
        Gen.Select(s_time, Gen.Int[1948, 1994], Gen.Int[0, 1].Array[0, 1]).Sample((time, year, of) =>
            AssertSame(facts, "meeting", of, [(time.Relation, new FactDate(year), time.Answer)]), iter: 300);
    }

    [Fact]
    public void Any_of_several_is_the_union_of_each()
        => Gen.Select(RandomFacts.Short, Gen.Int[0, RandomFacts.Countries - 1].Array[0, 4], s_time).Sample((text, of, time) =>
        {
            var facts = Compiled.From(text);
            IItem[] items = of.Select(c => facts.Item("country", "C" + c)).ToArray();
            foreach (string kind in new[] { "meeting", "alliance" })
            {
                int clause = facts.Clause(kind, "of");
                FactQuery dated = s_relations[time.Relation].Ask(facts.All(kind), time.Date, time.Answer);
                Assert.Equal(
                    items.SelectMany(i => Rows(dated.Where(clause, i.At))).Distinct().Order(),
                    Rows(dated.WhereAny(clause, items)));
            }
        }, iter: 200);

    [Fact]
    public void A_membership_and_a_date_hold_together()
    {
        var facts = Compiled.From("""
            country France
            country Greece
            alliance Nato since 1949-04-04
              of France
              of Greece since 1952-02-18 until 1974
              of Greece since 1980
            """);
        int of = facts.Clause("alliance", "of");
        FactQuery greece = facts.All("alliance").Where(of, facts.At("country", "Greece"));

        Assert.Equal(0, greece.On(new FactDate(1950), FactAnswer.Possibly).Count);
        Assert.Equal(1, greece.On(new FactDate(1960), FactAnswer.Certainly).Count);
        Assert.Equal(0, greece.On(new FactDate(1977)).Count);
        Assert.Equal(1, greece.Count);
        Assert.Equal(1, greece.Where(of, facts.At("country", "France")).On(new FactDate(1990)).Count);
        Assert.Equal(0, greece.After(new FactDate(1951)).Before(new FactDate(1952)).Count);
    }

    [Fact]
    public void What_is_in_a_place_is_in_what_the_place_lies_in()
    {
        var facts = Compiled.From("""
            extend meeting
              where as held-in: place? transitive
            country China
            place Beijing in China
            place Square in Beijing
            place Here in There
            place There in Here
            meeting A of China, China held-in Square
            meeting B of China, China held-in China
            meeting C of China, China held-in Here
            """);
        int within = facts.Clause("meeting", "held-in"), exact = facts.Exact("meeting", "held-in");

        Assert.Equal(["A", "B"], Compiled.Names(facts.All("meeting").Where(within, facts.At("country", "China"))));
        Assert.Equal(["B"], Compiled.Names(facts.All("meeting").Where(exact, facts.At("country", "China"))));
        Assert.Equal(["C"], Compiled.Names(facts.All("meeting").Where(within, facts.At("place", "There"))));
    }

    [Fact]
    public void The_latest_and_the_earliest_pass_over_undated_facts_while_there_are_others()
    {
        var facts = Compiled.From("""
            country A
            country B
            country C
            meeting Undated of A, B
            meeting First of A, B on 2014
            meeting Second of A, B on 2022-02-04
            meeting Also of A, C
            """);
        int of = facts.Clause("meeting", "of");
        FactQuery both = facts.All("meeting").Where(of, facts.At("country", "A")).Where(of, facts.At("country", "B"));

        Assert.Equal("Second", both.Latest<IItem>()!.Name);
        Assert.Equal("First", both.Earliest<IItem>()!.Name);
        Assert.Equal("First", both.Before(new FactDate(2022, 2, 4), FactAnswer.Certainly).Latest<IItem>()!.Name);
        Assert.Equal("Also", facts.All("meeting").Where(of, facts.At("country", "C")).Latest<IItem>()!.Name);
        Assert.Equal("Also", facts.All("meeting").Where(of, facts.At("country", "C")).Earliest<IItem>()!.Name);
        Assert.Null(facts.All("meeting", FactStanding.Denied).Latest<IItem>());
    }

    [Fact]
    public void A_fact_whose_time_contradicts_itself_answers_nothing()
    {
        var facts = Compiled.From("country A\nalliance Odd of A since 2014 until 2013\nalliance Even of A since 2000-01-01 until 2001\n");

        Assert.Empty(Compiled.Names(facts.All("alliance").On(new FactDate(1900))));
        Assert.Equal(["Even"], Compiled.Names(facts.All("alliance")));
        Assert.Equal(["Even"], Compiled.Names(facts.All("alliance").On(new FactDate(2000, 6, 1), FactAnswer.Certainly)));
    }

    [Fact]
    public void Facts_are_asked_for_by_their_source()
    {
        var facts = Compiled.From("""
            source Rfi
            source Afp
            country A
            per Rfi
            meeting M of A, A on 2001
            meeting N of A, A on 2002
              in Somewhere per Afp
            place Somewhere
            """);

        Assert.Equal(["M", "N"], Compiled.Names(facts.All("meeting").WhereSource(facts.At("source", "Rfi"))));
        Assert.Equal(["N"], Compiled.Names(facts.All("meeting").WhereSource(facts.At("source", "Afp"))));
    }

    [Fact]
    public void The_default_question_has_no_answers()
    {
        FactQuery nothing = default;

        Assert.Equal(0, nothing.Count);
        Assert.False(nothing.Any);
        Assert.Null(nothing.Latest<IItem>());
        Assert.Null(nothing.Earliest<IItem>());
        Assert.Empty(Compiled.Names(nothing.Where(0, default(FactRef)).Where(0, 1).Where(0, "x").On(new FactDate(2014)).WhereAny(0, [])));
    }

    private static void AssertSame(string text, (int[] Of, (int Relation, FactDate Date, FactAnswer Answer)[] Times)[] questions)
    {
        var facts = Compiled.From(text);
        foreach ((int[] of, (int Relation, FactDate Date, FactAnswer Answer)[]? times) in questions)
        {
            foreach (string kind in new[] { "meeting", "alliance" })
                AssertSame(facts, kind, of, times);
        }
    }

    private static void AssertSame(Compiled facts, string kind, int[] of, (int Relation, FactDate Date, FactAnswer Answer)[] times)
    {
        foreach (FactPadding? padding in (FactPadding?[])[null, FactPadding.None, FactPadding.Parse("years=3")])
            AssertSame(facts, kind, of, times, padding);
    }

    private static void AssertSame(Compiled facts, string kind, int[] of, (int Relation, FactDate Date, FactAnswer Answer)[] times, FactPadding? padding)
    {
        foreach (FactStanding standing in Enum.GetValues<FactStanding>())
        {
            FactQuery query = facts.All(kind, standing);
            foreach (int country in of)
                query = query.Where(facts.Clause(kind, "of"), facts.At("country", "C" + country));
            foreach ((int relation, FactDate date, FactAnswer answer) in times)
                query = s_relations[relation].Ask(query, date, answer);

            query = padding is null ? query : query.Padded(padding);
            int[] expected = Enumerable.Range(0, facts.Image.Rows.Count)
                .Where(row => Answers(facts.Image.Rows[row], kind, standing, of, times, padding)).ToArray();
            Assert.Equal(expected, Rows(query));
            Assert.Equal(expected.Length, query.Count);
            Assert.Equal(expected.Length > 0, query.Any);
            Assert.Equal(Latest(facts, expected), query.Latest<IItem>()?.At.Row ?? -1);
            Assert.Equal(Earliest(facts, expected), query.Earliest<IItem>()?.At.Row ?? -1);
        }
    }

    /// <summary>The meaning of a question, said as plainly as possible.</summary>
    private static bool Answers(StoreRow row, string kind, FactStanding standing, int[] of, (int Relation, FactDate Date, FactAnswer Answer)[] times, FactPadding? padding)
    {
        if (row.IsBroken || row.Item.Kind.Word != kind || row.Item.Standing != standing)
            return false;
        FactTime own = row.Time ?? FactTime.Unstated(FactAspect.Lasting);
        IEnumerable<FactTime?[]> ways = of.Distinct().Aggregate(
            (IEnumerable<FactTime?[]>)[[]],
            (ways, country) => ways.SelectMany(way => Spells(row, "C" + country).Select(spell => (FactTime?[])[.. way, spell])));
        return ways.Any(way => Hold([.. way.OfType<FactTime>(), .. way.Length == 0 || way.Contains(null) ? [own] : Array.Empty<FactTime>()], times, padding));
    }

    /// <summary>Spells share a day, surely if each surely begins before every other ends, and the days that they share meet all conditions.</summary>
    private static bool Hold(FactTime[] spells, (int Relation, FactDate Date, FactAnswer Answer)[] times, FactPadding? padding)
    {
        FactTruth share = FactTruth.Yes;
        FactTime shared = spells[0];
        if (spells.Length > 1)
        {
            // What hedges reach counts, for a day that is shared and for one that is not.
            FactTime[] possible = [.. spells.Select(s => padding is null ? s : s.With(padding)).Where(static s => s.IsPossible)];
            TimeBox[] reach = [.. possible.Select(static s => s.Reach)];
            // A spell that contradicts itself answers nothing; what the others rule out is ruled out all the same.
            share = reach.Length > 1 && reach.Max(static s => s.StartEarliest) > reach.Min(static s => s.EndLatest) ? FactTruth.No
                : possible.Length < spells.Length ? FactTruth.Unknown
                : reach.Where((a, i) => reach.Where((b, j) => i != j && a.StartLatest > b.EndEarliest).Any()).Any() ? FactTruth.Maybe
                : FactTruth.Yes;
            shared = share == FactTruth.Unknown ? FactTime.FromCorners(1, 1, 0, 0, FactBoundKind.Closed, FactBoundKind.Closed, FactAspect.Lasting, "") : FactTime.FromCorners(
                reach.Max(static s => s.StartEarliest), reach.Max(static s => s.StartLatest), reach.Min(static s => s.EndEarliest), reach.Min(static s => s.EndLatest),
                FactBoundKind.Closed, FactBoundKind.Closed, FactAspect.Lasting, "");
        }
        return share != FactTruth.No && times.All(t => s_relations[t.Relation].Truth(shared, t.Date, padding).And(share).Satisfies(t.Answer));
    }

    /// <summary>The times of a country's values; null where it is the row's own.</summary>
    private static IEnumerable<FactTime?> Spells(StoreRow row, string country)
        => from clause in row.Clauses
           where clause.Clause.Field.Clause == "of"
           from value in clause.Clause.Values
           where value.Item?.Name == country
           select clause.Clause.Qualifiers?.Time;

    private static int Latest(Compiled facts, int[] rows) => rows.Length == 0 ? -1 : rows[^1];

    private static int Earliest(Compiled facts, int[] rows)
        => rows.Append(-1).FirstOrDefault(r => r >= 0 && !IsUndated(facts.Image.Rows[r]), rows.FirstOrDefault(-1));

    private static bool IsUndated(StoreRow row)
        => row.Time is not { } time || (time.StartEarliest == long.MinValue && time.StartLatest == long.MaxValue);

    private static int[] Rows(FactQuery query) => Compiled.Each(query).Select(i => i.At.Row).ToArray();
}
