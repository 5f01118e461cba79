using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Storage;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Storage;

/// <summary>What is said to be one fact (<c>same-fact-as</c>), by however many steps; the first row stands for all.</summary>
public class SameFactTests
{
    private const string Cast = """
        person A
        person B
        momentary fact summit is meeting

        """;

    [Theory]
    [InlineData("meeting M of A, B on 2001\nmeeting N of A, B on 2002", "")]
    [InlineData("meeting M of A, B on 2001\nmeeting N of A, B on 2002\n  same-fact-as M", "N=M")]
    [InlineData("meeting M of A, B on 2002\nmeeting N of A, B on 2001\n  same-fact-as M", "M=N")]
    // Chains, circles and forks, whichever way they are said.
    [InlineData("meeting M of A, B on 2001\nmeeting N of A, B on 2002\n  same-fact-as M\nmeeting O of A, B on 2003\n  same-fact-as N", "N=M O=M")]
    [InlineData("meeting M of A, B on 2001\n  same-fact-as N\nmeeting N of A, B on 2002\n  same-fact-as O\nmeeting O of A, B on 2003\n  same-fact-as P\nmeeting P of A, B on 2004", "N=M O=M P=M")]
    [InlineData("meeting M of A, B on 2001\n  same-fact-as O\nmeeting N of A, B on 2002\n  same-fact-as M\nmeeting O of A, B on 2003\n  same-fact-as N", "N=M O=M")]
    [InlineData("meeting M of A, B on 2001\nmeeting N of A, B on 2002\nmeeting O of A, B on 2003\nmeeting P of A, B on 2004\n  same-fact-as N, O", "O=N P=N")]
    [InlineData("meeting M of A, B on 2001\n  same-fact-as M", "")]
    [InlineData("meeting M of A, B on 2001\nmeeting N of A, B on 2002\nextend N\n  same-fact-as M", "N=M")]
    [InlineData("meeting M of A, B on 2001\nmeeting N of A, B on 2002\n  same-fact-as M certainty doubtful", "")]
    [InlineData("meeting M of A, B on 2001\nmeeting N of A, B on 2002\n  same-fact-as M certainty likely", "")]
    [InlineData("meeting M of A, B on 2001\nmeeting N of A, B on 2002\n  same-fact-as M certainty confirmed", "N=M")]
    [InlineData("meeting M of A, B on 2001\nmeeting N of A, B on 2002\n  same-fact-as M\nmeeting of A, B on 2003\n  supersedes N", "")]
    [InlineData("meeting M of A, B on 2001\nmeeting N of A, B on 2002\n  same-fact-as M disputed because \"no\"", "")]
    [InlineData("meeting M of A, B on 2001\n  same-fact-as \"the one in Paris\"", "")]
    // A kind that is the other counts with it; another kind does not, nor does what claims something else.
    [InlineData("meeting M of A, B on 2001\nsummit N of A, B on 2002\n  same-fact-as M", "N=M")]
    [InlineData("meeting M of A, B on 2001\nattendance N of A to E on 2002\n  same-fact-as M\nevent E", "")]
    [InlineData("meeting M of A, B on 2001\nno meeting N of A, B on 2002\n  same-fact-as M", "")]
    [InlineData("meeting M of A, B on 2001\nplanned meeting N of A, B on 2002\n  same-fact-as M", "")]
    [InlineData("planned meeting M of A, B on 2001\nplanned meeting N of A, B on 2002\n  same-fact-as M", "")]
    [InlineData("meeting M of A, B on 2001\nplanned meeting N of A, B on 2002\n  same-fact-as M\nmeeting O of A, B on 2003\n  same-fact-as N", "")]
    public void Facts_that_are_said_to_be_one(string facts, string expected)
    {
        var model = FactBaseModel.Compile(new FixtureFile("a.facts", Cast + facts + "\n"));
        Assert.DoesNotContain(model.Files.SelectMany(static f => f.Findings), static f => f.Rule.Severity == FindingSeverity.Error);
        StoreImage image = StoreBuilder.Build(model.Schema, [.. model.Files.Select(static f => f.Bound)]);
        var links = new List<(int, int)>();
        for (int row = 0; row < image.Rows.Count; row++)
            SameFacts.AddLinks(links, image.Rows[row], row, image.RowOf, i => image.Rows[i]);
        var same = SameFacts.Of(links);
        Assert.Equal(expected, string.Join(' ', same.All.Select(pair => $"{image.Rows[pair.Row].Item.Name}={image.Rows[pair.First].Item.Name}").Order()));
        // The store tells the same.
        FactBase store = image.Open();
        Assert.Equal(same.All, Enumerable.Range(0, image.Rows.Count).Where(row => store.SameAs(row) is >= 0 and var first && first != row).Select(row => (Row: row, First: store.SameAs(row))));
        Assert.All(Enumerable.Range(0, image.Rows.Count), row => Assert.True(same[row] <= row && same[same[row]] == same[row]));
    }

    [Fact]
    public void Of_links_in_any_order_the_smallest_row_of_each_component_stands_for_it()
        => Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11]).Array[0, 16].Sample(
            static links =>
            {
                var same = SameFacts.Of(links);
                int[] first = [.. Enumerable.Range(0, 12)];
                for (bool isChanged = true; isChanged;)
                {
                    isChanged = false;
                    foreach ((int one, int other) in links)
                    {
                        int least = Math.Min(first[one], first[other]);
                        isChanged |= first[one] != least || first[other] != least;
                        first[one] = first[other] = least;
                    }
                }
                Assert.Equal(first, Enumerable.Range(0, 12).Select(row => same[row]));
                Assert.Equal(Enumerable.Range(0, 12).Where(row => first[row] != row).Select(row => (row, first[row])), same.All);
            });
}
