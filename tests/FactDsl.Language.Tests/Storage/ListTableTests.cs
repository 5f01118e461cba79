using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Tests.Storage;

/// <summary>Runs of ints are written once, and each place holds its run.</summary>
public sealed class ListTableTests
{
    [Fact]
    public void A_run_said_again_has_the_place_that_it_had()
    {
        var writer = new UnitWriter();
        var lists = new ListTable(writer);
        int first = lists.Of([1, 7]), other = lists.Of([1, 8]);
        Assert.NotEqual(first, other);
        Assert.Equal(first, lists.Of([1, 7]));
        Assert.Equal(4, writer.Ints);
    }

    [Fact]
    public void A_run_is_not_the_beginning_of_a_longer_one()
    {
        var lists = new ListTable(new UnitWriter());
        Assert.NotEqual(lists.Of([2, 7, 8]), lists.Of([2, 7]));
    }

    [Fact]
    public void Room_for_the_next_run_does_not_touch_the_last_one()
    {
        var writer = new UnitWriter();
        var lists = new ListTable(writer);
        Span<int> run = lists.Scratch(3);
        (run[0], run[1], run[2]) = (2, 5, 6);
        int place = lists.Of(run);
        lists.Scratch(3).Fill(9);
        Assert.Equal([2, 5, 6], Enumerable.Range(place, 3).Select(writer.IntAt));
    }

    [Fact]
    public void However_many_there_are_each_is_found_and_the_section_holds_them_once()
        => Gen.Int[-1, 20].Array[1, 4].Array[0, 2_000].Sample(static runs =>
        {
            var writer = new UnitWriter();
            var lists = new ListTable(writer);
            var places = new Dictionary<string, int>();
            foreach (int[] run in runs)
            {
                int place = lists.Of(run);
                string key = string.Join(' ', run);
                if (!places.TryAdd(key, place))
                    Assert.Equal(places[key], place);
                Assert.Equal(run, Enumerable.Range(place, run.Length).Select(writer.IntAt));
            }
            Assert.Equal(places.Keys.Sum(static k => k.Split(' ').Length), writer.Ints);
        }, iter: 200);

    [Fact]
    public void An_int_reads_as_it_was_written()
    {
        int[] ints = [-1, 0, 1, 32_767, 32_768, StoreFormat.MaxInt];
        var writer = new UnitWriter();
        foreach (int value in ints)
            writer.Int(value);
        Assert.Equal(ints, Enumerable.Range(0, ints.Length).Select(writer.IntAt));
    }
}
