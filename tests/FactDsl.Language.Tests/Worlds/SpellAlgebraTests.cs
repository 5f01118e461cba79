using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Querying;

namespace FactDsl.Language.Tests.Worlds;

/// <summary>
/// What is said of uncertain spells, of all spells of a few days and of their days in every world: common days and gaps are exact, what
/// is said of cover and of runs is never wrong.
/// </summary>
public class SpellAlgebraTests
{
    private const int Days = 4;

    private static readonly JoinSpell[] s_spells = [.. AllSpells().Distinct()];

    [Fact]
    public void All_spells_of_four_days_are_sixty() => Assert.Equal(60, s_spells.Length);

    [Fact]
    public void Two_spells_have_a_common_day_as_surely_as_in_all_their_worlds()
    {
        foreach ((JoinSpell one, JoinSpell other) in Pairs(s_spells))
        {
            JoinSpell common = SpellAlgebra.Common([one, other], out FactTruth truth);
            (int First, int Last)[] shared = [.. Worlds(one).SelectMany(a => Worlds(other).Select(b => (Math.Max(a.First, b.First), Math.Min(a.Last, b.Last))))];
            Assert.Equal(Seen(shared.Select(static s => s.First <= s.Last)), truth);
            (int First, int Last)[] real = [.. shared.Where(static s => s.First <= s.Last)];
            if (real.Length == 0)
                continue;
            // Its bounds leave room for each world, and for no more.
            Assert.Equal(
                (real.Min(static r => r.First), real.Max(static r => r.First), real.Min(static r => r.Last), real.Max(static r => r.Last)),
                ((int)common.StartEarliest, (int)common.StartLatest, (int)common.EndEarliest, (int)common.EndLatest));
        }
    }

    [Fact]
    public void Three_spells_have_a_common_day_as_surely_as_in_all_their_worlds()
    {
        var random = new Random(1);
        for (int i = 0; i < 1500; i++)
        {
            JoinSpell[] three = [.. Enumerable.Range(0, 3).Select(_ => s_spells[random.Next(s_spells.Length)])];
            SpellAlgebra.Common(three, out FactTruth truth);
            Assert.Equal(Seen(Product([.. three.Select(static s => Worlds(s).ToArray())]).Select(static w => w.Max(static s => s.First) <= w.Min(static s => s.Last))), truth);
        }
    }

    [Fact]
    public void One_follows_another_as_surely_as_in_all_their_worlds()
    {
        foreach ((int? least, int? most) in ((int?, int?)[])[(null, null), (2, null), (null, 2), (1, 2)])
        {
            BoundDuration? by = least is null && most is null ? null : new BoundDuration(least, most, CalendarUnit.Day, default);
            foreach ((JoinSpell one, JoinSpell other) in Pairs(s_spells))
            {
                FactTruth expected = Seen(Worlds(one).SelectMany(a => Worlds(other).Select(b => b.First - a.Last is var gap && gap >= Math.Max(1, least ?? 1) && gap <= (most ?? Days))));
                Assert.Equal(expected, SpellAlgebra.Follows(one, other, by));
            }
        }
    }

    /// <summary>Never wrong; that a moment is too short for what lasts is not seen, nor how bounds of both ends hang together.</summary>
    [Fact]
    public void Whether_one_holds_throughout_another_is_never_said_wrongly()
    {
        foreach ((JoinSpell one, JoinSpell other) in Pairs(s_spells))
        {
            FactTruth expected = Seen(Worlds(one).SelectMany(a => Worlds(other).Select(b => a.First <= b.First && a.Last >= b.Last)));
            FactTruth told = SpellAlgebra.Covers(one, other);
            Assert.True(told == expected || told == FactTruth.Maybe, $"{one} over {other}: {told}, in worlds {expected}");
        }
    }

    [Fact]
    public void How_long_it_lasted_is_never_said_wrongly()
    {
        foreach (JoinSpell spell in s_spells.Where(static s => !s.IsMoment))
        {
            foreach ((int? least, int? most) in ((int?, int?)[])[(1, null), (2, null), (null, 2), (2, 3), (3, 3)])
            {
                FactTruth expected = Seen(Worlds(spell).Select(w => w.Last - w.First + 1 is var length && length >= (least ?? 0) && length <= (most ?? Days)));
                FactTruth told = SpellAlgebra.Lasted(spell, new BoundDuration(least, most, CalendarUnit.Day, default));
                // That an end is never before its start is not seen, nor how two bounds hang together.
                Assert.True(told == expected || told == FactTruth.Maybe, $"{spell} {least}..{most}: {told}, in worlds {expected}");
            }
        }
    }

    /// <summary>In each world there is a run for each sure one, and each run is one that is told.</summary>
    [Fact]
    public void Runs_are_those_of_every_world()
    {
        JoinSpell[] lasting = [.. s_spells.Where(static s => !s.IsMoment)];
        var random = new Random(1);
        for (int i = 0; i < 3000; i++)
        {
            (JoinSpell Spell, bool IsCertain)[] some = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => (lasting[random.Next(lasting.Length)], random.Next(5) < 3))];
            List<Run> runs = Runs.Of(some);
            Assert.Equal(Enumerable.Range(0, some.Length), runs.SelectMany(static r => r.Ways).Order());
            foreach ((int First, int Last)?[] world in Product([.. some.Select(static s => Worlds(s.Spell).Select(static w => ((int, int)?)w).Concat(s.IsCertain ? [] : [null]).ToArray())]))
            {
                List<(int First, int Last)> real = World.Runs(world.OfType<(int First, int Last)>());
                foreach (Run run in runs.Where(static r => r.IsCertain))
                    Assert.Contains(real, r => Allows(run.Spell, r));
                foreach ((int First, int Last) one in real)
                    Assert.Contains(runs, r => Allows(r.Spell, one));
                Assert.True(real.Count <= runs.Sum(static r => r.Most));
            }
        }
    }

    private static bool Allows(JoinSpell spell, (int First, int Last) days)
        => days.First >= spell.StartEarliest && days.First <= spell.StartLatest && days.Last >= spell.EndEarliest && days.Last <= spell.EndLatest;

    private static IEnumerable<JoinSpell> AllSpells()
    {
        for (int startEarliest = 0; startEarliest < Days; startEarliest++)
        {
            for (int startLatest = startEarliest; startLatest < Days; startLatest++)
            {
                yield return new JoinSpell(startEarliest, startLatest, startEarliest, startLatest) { IsMoment = true };
                for (int endEarliest = startEarliest; endEarliest < Days; endEarliest++)
                {
                    for (int endLatest = Math.Max(endEarliest, startLatest); endLatest < Days; endLatest++)
                        yield return new JoinSpell(startEarliest, startLatest, endEarliest, endLatest).Bounded();
                }
            }
        }
    }

    private static IEnumerable<(int First, int Last)> Worlds(JoinSpell spell)
    {
        for (int first = (int)spell.StartEarliest; first <= spell.StartLatest; first++)
        {
            for (int last = spell.IsMoment ? first : Math.Max(first, (int)spell.EndEarliest); last <= (spell.IsMoment ? first : spell.EndLatest); last++)
                yield return (first, last);
        }
    }

    private static IEnumerable<(JoinSpell, JoinSpell)> Pairs(JoinSpell[] spells) => spells.SelectMany(a => spells.Select(b => (a, b)));

    private static IEnumerable<T[]> Product<T>(T[][] options)
        => options.Aggregate((IEnumerable<T[]>)[[]], static (all, next) => all.SelectMany(a => next.Select(n => (T[])[.. a, n])));

    private static FactTruth Seen(IEnumerable<bool> worlds)
    {
        bool[] all = [.. worlds];
        return all.All(static w => w) ? FactTruth.Yes : all.Any(static w => w) ? FactTruth.Maybe : FactTruth.No;
    }
}
