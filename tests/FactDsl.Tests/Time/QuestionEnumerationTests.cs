using System.Collections.Generic;
using System.Linq;
using CsCheck;

namespace FactDsl.Tests.Time;

/// <summary>Every question with a date as its window gives the answer that all possible days of the fact give, written out one by one.</summary>
public class QuestionEnumerationTests
{
    private static readonly long[] s_days = [.. Enumerable.Range(-3, 15).Select(day => (long)day)];

    [Fact]
    public void Held_during_is_sharing_a_day_with_the_window() => Check(
        (time, window) => time.HeldDuring(window),
        (world, window) => s_days.Any(day => world.Start <= day && day <= world.End && window.Contains(day))
            || (window.LastDay == long.MaxValue && world.End > 8) || (window.FirstDay == long.MinValue && world.Start < 0));

    [Fact]
    public void Held_on_is_sharing_a_day_for_what_happened_and_filling_the_window_for_what_lasted() => Check(
        (time, window) => time.HeldOn(window),
        (world, window) => world.IsLasting
            ? Stretches(window).Any(one => world.Start <= PossibleWorlds.Near(one.First) && PossibleWorlds.Near(one.Last) <= world.End)
            : s_days.Any(day => world.Start <= day && day <= world.End && window.Contains(day))
                || (window.LastDay == long.MaxValue && world.End > 8) || (window.FirstDay == long.MinValue && world.Start < 0));

    [Fact]
    public void Was_before_is_being_over_before_the_first_day() => Check(
        (time, window) => time.WasBefore(window),
        (world, window) => world.End < PossibleWorlds.Near(window.FirstDay));

    [Fact]
    public void Was_after_is_beginning_after_the_last_day() => Check(
        (time, window) => time.WasAfter(window),
        (world, window) => world.Start > PossibleWorlds.Near(window.LastDay));

    [Fact]
    public void Was_since_is_beginning_in_the_window_for_what_lasted_and_not_before_it_for_what_happened() => Check(
        (time, window) => time.WasSince(window),
        (world, window) => world.IsLasting
            ? window.Contains(world.Start)
                || (window.LastDay == long.MaxValue && world.Start > 8) || (window.FirstDay == long.MinValue && world.Start < 0)
            : world.Start >= PossibleWorlds.Near(window.FirstDay));

    [Fact]
    public void Was_until_is_ending_in_the_window_for_what_lasted_and_not_after_it_for_what_happened() => Check(
        (time, window) => time.WasUntil(window),
        (world, window) => world.IsLasting
            ? window.Contains(world.End)
                || (window.LastDay == long.MaxValue && world.End > 8) || (window.FirstDay == long.MinValue && world.End < 0)
            : world.End <= PossibleWorlds.Near(window.LastDay));

    private static void Check(
        System.Func<FactTime, FactDate, FactTruth> ours, System.Func<(long Start, long End, bool IsLasting), FactDate, bool> holds) =>
        Gen.Select(PossibleWorlds.Times, PossibleWorlds.Windows).Sample(
            (time, window) =>
            {
                bool isLasting = time.Aspect == FactAspect.Lasting;
                bool? expected = PossibleWorlds.Verdict(
                    PossibleWorlds.Of(time).Select(world => holds((world.Start, world.End, isLasting), window)));
                return PossibleWorlds.Decided(ours(time, window)) == expected;
            },
            iter: 20_000);

    /// <summary>A one-of set is any of its days here; whatever else is written is one stretch.</summary>
    private static IEnumerable<(long First, long Last)> Stretches(FactDate window) => window.Set == FactDateSet.None
        ? [(window.FirstDay, window.LastDay)]
        : s_days.Where(window.Contains).Select(day => (day, day));
}
