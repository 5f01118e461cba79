using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using FactDsl.Language.Checks;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Tests.Checks;

/// <summary>What comes before what, what lies in what, and what is used at all.</summary>
public sealed class OrderAndUseTests
{
    [Theory]
    [InlineData("meeting A of X, Y on 2014\nmeeting B of X, Y on 2013 after A", "FACT3143 at «A»")]
    [InlineData("meeting A of X, Y on 2014\nmeeting B of X, Y on 2015 after A")]
    [InlineData("meeting A of X, Y on 2014\nmeeting B of X, Y on 2014 after A")]
    [InlineData("meeting A of X, Y on 2014\nmeeting B of X, Y on 2015 before A", "FACT3143 at «A»")]
    [InlineData("meeting B of X, Y on 2015 before 2014-05-01", "FACT3143 at «2014-05-01»")]
    [InlineData("meeting A of X, Y\nmeeting B of X, Y on 2015 before A")]
    public void Relative_order_agrees_with_the_dates(string facts, params string[] found)
        => Assert.Equal(found, FoundIn.Places("person X\nperson Y\n" + facts + "\n"));

    [Theory]
    [InlineData("place A in B\nplace B in C\nplace C in A", "FACT3144 `in` leads back to `A`: A → B → C → A")]
    [InlineData("place A in A", "FACT3144 `in` leads back to `A`: A → A")]
    [InlineData("place A in B\nplace B in C\nplace C")]
    [InlineData("place C in A\nplace B in C, C\nplace A in B", "FACT3144 `in` leads back to `C`: C → A → B → C")]
    public void Nothing_lies_in_itself(string facts, params string[] found)
        => Assert.Equal(found, FoundIn.Messages(facts + "\n").Where(static m => m.StartsWith("FACT3144", StringComparison.Ordinal)));

    [Fact]
    public void Nothing_comes_before_itself_whichever_way_it_is_written()
        => Assert.Equal(
            ["FACT3144 at «B»"],
            FoundIn.Places("person X\nperson Y\nmeeting A of X, Y before B\nmeeting C of X, Y after B before A\nmeeting B of X, Y\n"));

    [Fact]
    public void A_superseded_fact_that_is_still_named_is_reported_where_it_is_named()
    {
        const string Facts = """
            country A
            country B
            topic T
            statement Old by A on 2014
            statement New by A on 2015
              supersedes Old because "corrected"
            stance of B opposes T in Old
            statement Again by B on 2016
              same-fact-as Old
            """;
        Assert.Equal(["FACT3145 at «Old»"], FoundIn.Places(Facts));
        Finding found = Assert.Single(FoundIn.All(Facts));
        Assert.Equal("`Old` is superseded by `New`: name that instead", found.Message);
        Assert.Equal("Write New", Assert.Single(found.Fixes).Title);
    }

    [Fact]
    public void A_name_that_nothing_uses_is_told_and_a_source_is_not()
        => Assert.Equal(
            ["Nothing in the facts names the person `Lonely`"],
            FoundIn.Everything("person Lonely\nperson Asked\nsource S\nmeeting M of Asked, others on 2014\n").Select(static f => f.Message));

    [Fact]
    public void Circles_are_those_that_following_every_way_finds()
        => Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7]).Array[0, 14].Sample(pairs =>
        {
            var edges = pairs.GroupBy(static p => p.Item1).ToDictionary(static g => g.Key, static g => g.Select(static p => p.Item2).ToList());
            HashSet<int> inCircles = [.. Components.Of(edges).SelectMany(static c => c)];
            Assert.Equal(Enumerable.Range(0, 8).Where(n => Reaches(edges, n, n)), inCircles.Order());
        }, iter: 2_000);

    [Fact]
    public void A_chain_of_any_length_is_followed()
        => Assert.Single(Components.Of(Enumerable.Range(0, 100_000).ToDictionary(static i => i, static i => new List<int> { (i + 1) % 100_000 })));

    private static bool Reaches(Dictionary<int, List<int>> edges, int from, int to)
    {
        var seen = new HashSet<int>();
        var next = new Stack<int>(edges.TryGetValue(from, out List<int>? first) ? first : []);
        while (next.TryPop(out int node))
        {
            if (node == to)
                return true;
            if (seen.Add(node) && edges.TryGetValue(node, out List<int>? more))
                more.ForEach(next.Push);
        }
        return false;
    }
}
