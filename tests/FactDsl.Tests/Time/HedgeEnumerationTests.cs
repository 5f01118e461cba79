using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;

namespace FactDsl.Tests.Time;

/// <summary>
/// What is hedged may lie anywhere within the padding. Every place of the fact and every place of the window, written out one by one,
/// decide the answer: Yes where it holds in all of them, No where in none.
/// </summary>
public class HedgeEnumerationTests
{
    private const int Most = 8;

    private static readonly long[] s_line = [.. Enumerable.Range(-6, Most + 14).Select(static day => (long)day)];

    private static readonly Gen<FactPadding> s_paddings = Gen.Int[0, 2].Select(static days => new FactPadding("days", 9, 9, days));

    private static readonly Gen<Written> s_days = Gen.Select(Gen.Int[0, Most], Gen.Int[0, 4].Select(static hedge => new[] { "", "", "~", "?", "%" }[hedge]))
        .Select(static (day, hedge) => new Written(day, day, hedge, hedge));

    private static readonly Gen<Written> s_intervals = Gen.Select(s_days, s_days).Where(static (a, b) => a.First < b.First)
        .Select(static (a, b) => new Written(a.First, b.First, a.Hedge, b.Hedge));

    private static readonly Gen<Written[]> s_sets = s_days.Array[2, 3].Where(static days => days.Select(static d => d.First).Distinct().Count() == days.Length)
        .Select(static days => days.OrderBy(static d => d.First).ToArray());

    [Fact]
    public void Held_during() => Check(
        static (time, window, padding) => time.HeldDuring(window, padding),
        static (world, window) => window.Any(range => world.Start <= range.Last && range.First <= world.End));

    [Fact]
    public void Held_on() => Check(
        static (time, window, padding) => time.HeldOn(window, padding),
        static (world, window) => world.IsLasting
            ? window.Any(range => world.Start <= range.First && range.Last <= world.End)
            : window.Any(range => world.Start <= range.Last && range.First <= world.End));

    [Fact]
    public void Was_before() => Check(
        static (time, window, padding) => time.WasBefore(window, padding),
        static (world, window) => world.End < window.Min(static r => r.First));

    [Fact]
    public void Was_after() => Check(
        static (time, window, padding) => time.WasAfter(window, padding),
        static (world, window) => world.Start > window.Max(static r => r.Last));

    [Fact]
    public void Was_since() => Check(
        static (time, window, padding) => time.WasSince(window, padding),
        static (world, window) => world.IsLasting
            ? window.Any(range => range.First <= world.Start && world.Start <= range.Last)
            : world.Start >= window.Min(static r => r.First));

    [Fact]
    public void Was_until() => Check(
        static (time, window, padding) => time.WasUntil(window, padding),
        static (world, window) => world.IsLasting
            ? window.Any(range => range.First <= world.End && world.End <= range.Last)
            : world.End <= window.Max(static r => r.Last));

    [Fact]
    public void Two_times() => Gen.Select(Facts, Facts, s_paddings).Sample(
        static (left, right, padding) =>
        {
            (Dated? l, Dated? r) = (left(padding), right(padding));
            return Same(l.Time.Before(r.Time, padding), l, r, static (a, b) => a.End < b.Start)
                && Same(l.Time.After(r.Time, padding), l, r, static (a, b) => a.Start > b.End)
                && Same(l.Time.Overlaps(r.Time, padding), l, r, static (a, b) => a.Start <= b.End && b.Start <= a.End)
                && Same(l.Time.Within(r.Time, padding), l, r, static (a, b) => b.Start <= a.Start && a.End <= b.End)
                && Same(l.Time.Same(r.Time, padding), l, r, static (a, b) => (a.Start, a.End) == (b.Start, b.End));
        },
        iter: 5_000);

    [Fact]
    public void A_padding_of_its_own_answers_like_one_that_is_named() => Gen.Select(Facts, s_days, s_paddings).Sample(
        static (fact, window, padding) =>
        {
            FactTime time = fact(padding).Time;
            FactTime own = time.With(padding);
            return own == time && own.Text == time.Text && own.HeldOn(window.Date) == time.HeldOn(window.Date, padding)
                && own.WasBefore(window.Date) == time.WasBefore(window.Date, padding)
                && own.With(FactPadding.None).HeldDuring(window.Date) == time.HeldDuring(window.Date, FactPadding.None);
        });

    [Fact]
    public void A_time_that_is_read_again_answers_as_before() => Gen.Select(Facts, s_days, s_paddings).Sample(
        static (fact, window, padding) =>
        {
            FactTime time = fact(padding).Time;
            var read = FactTime.FromCorners(
                time.StartEarliest, time.StartLatest, time.EndEarliest, time.EndLatest, time.StartKind, time.EndKind, time.Aspect, time.Text);
            return read == time && read.HeldOn(window.Date, padding) == time.HeldOn(window.Date, padding)
                && read.HeldDuring(window.Date, padding) == time.HeldDuring(window.Date, padding)
                && read.WasSince(window.Date, padding) == time.WasSince(window.Date, padding);
        });

    private static Gen<Func<FactPadding, Dated>> Facts => Gen.OneOf(
        s_days.Select(static day => new Func<FactPadding, Dated>(p => new(FactTime.On(day.Date, FactAspect.Momentary), Moments([day], p), false))),
        s_intervals.Select(static range => new Func<FactPadding, Dated>(p => new(FactTime.During(range.Date, FactAspect.Momentary), Moments([range], p), false))),
        s_sets.Select(static set => new Func<FactPadding, Dated>(p => new(FactTime.On(DateOf(set), FactAspect.Momentary), Moments(set, p), false))),
        s_intervals.Select(static range => new Func<FactPadding, Dated>(p => new(FactTime.On(range.Date, FactAspect.Momentary), Spells(range, p), false))),
        s_days.Select(static day => new Func<FactPadding, Dated>(p => new(FactTime.On(day.Date, FactAspect.Lasting), Attested(day, p), true))),
        s_intervals.Select(static range => new Func<FactPadding, Dated>(p => new(FactTime.During(range.Date, FactAspect.Lasting), Spells(range, p), true))),
        s_intervals.Select(static range => new Func<FactPadding, Dated>(p => new(FactTime.Throughout(range.Date), Spells(range, p), true))),
        Gen.Select(s_days, s_days).Where(static (a, b) => a.First <= b.First).Select(static (a, b) => new Func<FactPadding, Dated>(
            p => new(FactTime.Lasting(a.Date, b.Date, null), from s in a.Moved(p) from e in b.Moved(p) where s.First <= e.Last select (s.First, e.Last), true))));

    private static void Check(Func<FactTime, FactDate, FactPadding, FactTruth> ours, Func<World, (long First, long Last)[], bool> holds) =>
        Gen.Select(Facts, Windows, s_paddings).Sample(
            (fact, window, padding) =>
            {
                (FactTime time, IEnumerable<(long Start, long End)>? worlds, bool isLasting) = fact(padding);
                bool? expected = PossibleWorlds.Verdict(
                    from world in worlds
                    from reading in window.Readings(padding)
                    select holds(new(world.Start, world.End, isLasting), reading));
                return PossibleWorlds.Decided(ours(time, window.Date, padding)) == expected;
            },
            iter: 5_000,
            print: t => $"{t.Item1(t.Item3).Time} | {t.Item2.Date} | {t.Item3.Days} | {ours(t.Item1(t.Item3).Time, t.Item2.Date, t.Item3)}");

    private static Gen<Window> Windows => Gen.OneOf(
        s_days.Select(static day => new Window(day.Date, p => day.Moved(p).Select(static r => new[] { r }))),
        s_intervals.Select(static range => new Window(range.Date, p => range.Moved(p).Select(static r => new[] { r }))),
        s_sets.Select(static set => new Window(DateOf(set), p => Combined(set, p))));

    private static FactDate DateOf(Written[] set) => FactDate.Parse("[" + string.Join(",", set.Select(static d => d.Text)) + "]");

    /// <summary>Each member of a set lies where it does by itself.</summary>
    private static IEnumerable<(long First, long Last)[]> Combined(IEnumerable<Written> set, FactPadding padding) => set.Aggregate(
        (IEnumerable<(long, long)[]>)[[]],
        (before, member) => from some in before from one in member.Moved(padding) select (((long, long)[])[.. some, one]));

    private static IEnumerable<(long Start, long End)> Moments(Written[] set, FactPadding padding) =>
        from day in s_line where set.Any(range => range.Moved(padding).Any(r => r.First <= day && day <= r.Last)) select (day, day);

    private static IEnumerable<(long Start, long End)> Spells(Written range, FactPadding padding) => range.Moved(padding);

    private static IEnumerable<(long Start, long End)> Attested(Written day, FactPadding padding) =>
        from start in s_line from end in s_line where start <= end && day.Moved(padding).Any(r => start <= r.First && r.Last <= end) select (start, end);

    private static bool Same(FactTruth ours, Dated left, Dated right, Func<World, World, bool> holds) => PossibleWorlds.Decided(ours) == PossibleWorlds.Verdict(
        from a in left.Worlds from b in right.Worlds select holds(new(a.Start, a.End, left.IsLasting), new(b.Start, b.End, right.IsLasting)));

    private sealed record Dated(FactTime Time, IEnumerable<(long Start, long End)> Worlds, bool IsLasting);

    private sealed record Window(FactDate Date, Func<FactPadding, IEnumerable<(long First, long Last)[]>> Readings);

    private readonly record struct World(long Start, long End, bool IsLasting);

    /// <summary>A day, or two days with their hedges.</summary>
    private sealed record Written(int First, int Last, string Hedge, string LastHedge)
    {
        public string Text => First == Last ? TextOf(First) + Hedge : TextOf(First) + Hedge + "/" + TextOf(Last) + LastHedge;

        public FactDate Date => FactDate.Parse(Text);

        /// <summary>Where it may lie: a day is moved as a whole, the ends of an interval each by itself.</summary>
        public IEnumerable<(long First, long Last)> Moved(FactPadding padding)
        {
            (int first, int last) = (Width(Hedge, padding), Width(LastHedge, padding));
            return from one in Around(First, first) from two in First == Last ? [one] : Around(Last, last) where one <= two select (one, two);
        }

        private static IEnumerable<long> Around(int day, int width) => Enumerable.Range(day - width, (2 * width) + 1).Select(static d => (long)d);

        private static int Width(string hedge, FactPadding padding) => hedge == "%" ? 2 * padding.Days : hedge.Length * padding.Days;

        private static string TextOf(int day) => "0001-01-" + (day + 1).ToString("00", CultureInfo.InvariantCulture);
    }
}
