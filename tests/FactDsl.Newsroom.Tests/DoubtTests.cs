using System.Collections.Generic;
using System.Linq;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Sections;
using Newsroom.Wording;

namespace Newsroom.Tests;

/// <summary>The briefing tells doubt where there is any.</summary>
public sealed class DoubtTests(DoubtfulFacts facts) : IClassFixture<DoubtfulFacts>
{
    [Theory]
    [InlineData("Walk", "Perhaps (likely): they met")]
    [InlineData("Visit", "Perhaps (disputed: the log is lost): they met")]
    [InlineData("Corrected", "they met")]
    public void A_fact_in_doubt_is_told_as_possible(string name, string told)
        => Assert.Equal(told, Line.Of(facts.Of<Meeting>(name), "they met").Text);

    [Theory]
    [InlineData("Signing", "on 16 September 1978 (The Digest) or on 24 September 1978 (Diary of a guest, disputed: it was written years later)")]
    [InlineData("Dinner", "on 5 October 1978 (Diary of a guest, preferred: it had been there); otherwise on 2 October 1978 (The Digest)")]
    [InlineData("Party", "on 9 February 1978 (The Digest, doubtful)")]
    [InlineData("Corrected", "on 19 November 1977")]
    public void Each_account_of_a_time_is_told_with_its_source(string name, string when)
        => Assert.Equal(when, Times.When(facts.Of<Meeting>(name)));

    [Fact]
    public void A_time_without_its_fact_is_any_of_its_accounts()
        => Assert.Equal("on 16 September 1978 or on 24 September 1978", Times.When(facts.Of<Meeting>("Signing").Time));

    [Theory]
    [InlineData("Council", "Ada, Bob and perhaps Eve")]
    [InlineData("Signing", "Ada and Bob")]
    public void Who_is_named_by_some_sources_only_is_perhaps_one_of_them(string name, string list)
        => Assert.Equal(list, Words.List(facts.Of<Meeting>(name).Participants));

    [Theory]
    [InlineData(5, 5, "5 members")]
    [InlineData(5, 3, "5 members, 3 of them for certain")]
    public void Both_numbers_are_told_where_they_differ(int possible, int certain, string told)
        => Assert.Equal(told, Doubts.Count(possible, certain, "members"));

    [Fact]
    public void What_is_replaced_or_taken_back_is_told_as_no_more_with_the_reason()
        => Assert.Equal(
            [
                "  Superseded meeting of Ada, Bob on 1977-11-18 — The Digest",
                "    replaced by meeting of Ada, Bob on 1977-11-19, because “the Digest corrected the day” — The Digest",
                "  Superseded meeting of Bob, Eve on 1979-01-15 — The Digest",
                "    taken back, because “nobody else heard of it” — Diary of a guest",
            ],
            Lines(new Corrections()));

    [Theory]
    [InlineData("Ball", "Eve", "Perhaps, as one of the guests: so it was")]
    [InlineData("Ball", "Ada", "so it was")]
    [InlineData("Ball", "Guests", "so it was")]
    [InlineData("Quarrel", "Eve", "so it was")]
    public void What_a_group_did_a_member_perhaps_did_and_what_is_denied_of_it_is_denied_of_each(string fact, string asked, string told)
    {
        Assert.True(Narrowing.TryRead([asked], facts.All, out Narrowing narrowing, out _));
        Meeting meeting = Assert.Single(narrowing.Of([facts.Of<Meeting>(fact)]));
        Assert.Equal(told, narrowing.Line(meeting, "so it was").Text);
    }

    [Fact]
    public void Plans_and_denials_of_other_kinds_are_told_as_what_they_are()
    {
        List<string> lines = Lines(new Elsewhere());
        Assert.Contains(lines, static line => line.StartsWith("  Planned agreement of North, South", System.StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("  Denied: no boycott", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1978-09-16", true)]
    [InlineData("1978-09-20", false)]
    [InlineData("1978-09-24", true)]
    public void A_day_leaves_what_some_source_tells_of_it(string day, bool isTold)
    {
        Assert.True(Narrowing.TryRead([day], facts.All, out Narrowing narrowing, out _));
        Assert.Equal(isTold, narrowing.Of([facts.Of<Meeting>("Signing")]).Any());
    }

    private List<string> Lines(Section section)
    {
        Assert.True(Narrowing.TryRead([], facts.All, out Narrowing narrowing, out _));
        return [.. section.Lines(narrowing).Select(static line => line.ToString().Split(" · ")[0])];
    }
}
