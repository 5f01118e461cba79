using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using FactDsl.Language.Checks;

namespace FactDsl.Language.Tests.Checks;

/// <summary>Nobody is a member twice at once.</summary>
public sealed class RepetitionTests
{
    [Theory]
    [InlineData("of A since 1950 until 1960\n  of A since 1955 until 1970", "FACT3116 at «A»")]
    [InlineData("of A since 1950 until 1966-03-10\n  of A since 1966-03-10")]
    [InlineData("of A since 1950 until 1966\n  of A since 1966")]
    [InlineData("of A since 1950 until 1966-05\n  of A since 1966", "FACT3117 at «A»")]
    [InlineData("of A since 1950 until 1960\n  of A since 1970")]
    [InlineData("of A\n  of A since 1970", "FACT3116 at «A»")]
    [InlineData("of A, B\n  of B, A", "FACT3116 at «B»", "FACT3116 at «A»")]
    [InlineData("of A since 1950 per S\n  of A since 1952 per T")]
    [InlineData("of A since 1950 per S\n  of A since 1952 per S", "FACT3116 at «A»")]
    [InlineData("of A since 1950\n  of A since 1952 disputed")]
    public void Spells_of_one_member_do_not_overlap(string members, params string[] found)
        => Assert.Equal(found, FoundIn.Places($"country A\ncountry B\nsource S\nsource T\nalliance Pact since 1949-04-04\n  {members}\n"));

    [Theory]
    [InlineData("meeting of A, A on 2014", "FACT3116 at «A»")]
    [InlineData("meeting of A, B, A", "FACT3116 at «A»")]
    [InlineData("alliance Pact\n  of A, A", "FACT3116 at «A»")]
    [InlineData("alliance Pact\n  of A per S\n  of A per T\n  of A per S, T", "FACT3116 at «A»")]
    [InlineData("alliance Pact\n  of A per S\n  of A per T")]
    [InlineData("person Ann citizen-of A, A", "FACT3116 at «A»")]
    public void Values_that_hold_as_long_as_their_item_do_so_at_once_however_vague_its_time(string facts, params string[] found)
        => Assert.Equal(found, FoundIn.Places($"country A\ncountry B\nsource S\nsource T\n{facts}\n"));

    /// <summary>What does not clash is looked at as rarely as what does.</summary>
    [Fact]
    public void A_hub_of_twenty_thousand_spells_by_as_many_sources_is_not_compared_pair_by_pair()
    {
        int looks = 0;
        List<TimedEntry> entries = [.. Enumerable.Range(0, 20_000).Select(static i => new TimedEntry(Time(1000 + i % 900, 0, 0, 3), i, i))];
        TimeConflicts.Find(entries, isCertain: true, (_, _) => { looks++; return false; }, static (_, _) => Assert.Fail("Nothing clashes."));
        Assert.InRange(looks, 20_000, 20_000 * 64);
    }

    [Fact]
    public void What_an_extension_adds_counts_as_well()
        => Assert.Equal(["FACT3116 at «A»"], FoundIn.Places("country A\nalliance Pact since 1949\n  of A\nextend Pact\n  of A since 1952\n"));

    [Fact]
    public void The_sweep_finds_an_entry_that_clashes_where_comparing_all_pairs_does()
        => Gen.Select(Gen.Int[1, 40], Gen.Int[0, 12], Gen.Int[0, 6], Gen.Int[0, 3], Gen.Int[1, 3]).Array[0, 14].Sample(picks =>
        {
            TimedEntry[] entries = [.. picks.Select((p, i) => new TimedEntry(Time(1900 + p.Item1, p.Item2, p.Item3, p.Item4), p.Item5, i))];
            foreach (bool isCertain in (bool[])[true, false])
            {
                FactTruth wanted = isCertain ? FactTruth.Yes : FactTruth.Maybe;
                var found = new HashSet<int>();
                TimeConflicts.Find([.. entries], isCertain, static (_, _) => true, (a, b) =>
                {
                    Assert.NotEqual(entries[a].Value, entries[b].Value);
                    Assert.Equal(wanted, entries[a].Time.Overlaps(entries[b].Time));
                    found.Add(a);
                    found.Add(b);
                });
                bool any = entries.Any(a => entries.Any(b => a.Value != b.Value && a.Time.Overlaps(b.Time) == wanted));
                if (isCertain)
                    Assert.Equal(any, found.Count > 0);
                else
                    Assert.True(any || found.Count == 0);
            }
        }, iter: 3_000);

    /// <summary>A hub of many spells is swept, not compared pair by pair.</summary>
    [Fact]
    public void A_hub_of_twenty_thousand_spells_is_looked_at_about_once_each()
    {
        int looks = 0;
        List<TimedEntry> entries = [.. Enumerable.Range(0, 20_000).Select(i => new TimedEntry(Time(1 + i % 3_000, 2, 0, 1), i % 7, i))];
        TimeConflicts.Find(entries, isCertain: true, (_, _) => { looks++; return true; }, static (_, _) => { });
        Assert.InRange(looks, 1, 20_000 * 8);
    }

    private static FactTime Time(int year, int length, int vague, int shape)
    {
        string from = year.ToString("0000", CultureInfo.InvariantCulture), to = (year + length).ToString("0000", CultureInfo.InvariantCulture);
        string end = (year + length + vague).ToString("0000", CultureInfo.InvariantCulture);
        return shape switch
        {
            0 => FactTime.On(FactDate.Parse(from), FactAspect.Momentary),
            1 => FactTime.Lasting(FactDate.Parse(from), FactDate.Parse(to), null, untilUnknown: false),
            2 => FactTime.During(FactDate.Parse(from + "/" + end), FactAspect.Momentary),
            _ => FactTime.Lasting(FactDate.Parse(from), null, null, untilUnknown: false),
        };
    }
}
