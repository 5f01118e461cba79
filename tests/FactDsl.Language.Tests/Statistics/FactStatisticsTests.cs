using System.Linq;
using FactDsl.Language.Compilation;
using FactDsl.Tooling.Statistics;

namespace FactDsl.Language.Tests.Statistics;

/// <summary>What a fact base is made of.</summary>
public class FactStatisticsTests
{
    private static FactStatistics Count(string text) => FactStatistics.Of(BoundFacts.Of([new FactFileText("a.facts", text)]));

    [Fact]
    public void Items_are_counted_by_kind_and_by_what_they_claim()
    {
        KindStatistics meetings = Count("person Xi\nsource S\nmeeting M of Xi, Xi\nno meeting of Xi, Xi\nplanned meeting of Xi, Xi per S\nmeeting of Xi, Xi count 3\n").Kinds[0];
        Assert.Equal(("meeting", 4, 1, 3, 3), (meetings.Kind.Word, meetings.Items, meetings.Named, meetings.NotAsserted, meetings.WithoutSource));
    }

    [Fact]
    public void A_source_counts_once_wherever_it_is_cited()
        => Assert.Equal(3, Count("person Xi\nsource S\nsource T\nsource U\nsource Unused\nper S\nmeeting of Xi, Xi per S\n  format summit per T\nextend Xi\n  note \"x\" per U\n").Sources);

    [Theory]
    [InlineData("meeting of Xi, Xi on 2014-02\n", "2014-02-01", "2014-02-28")]
    [InlineData("alliance A since 1949\n", "1949-01-01", "1949-12-31")]
    [InlineData("alliance A until 1949\nmeeting of Xi, Xi on 2020-02-02\n", "1949-01-01", "2020-02-02")]
    [InlineData("meeting of Xi, Xi\n", "", "")]
    [InlineData("tenure of Xi as P since -0043-03-15 until 9999-12-31\n", "-0043-03-15", "9999-12-31")]
    [InlineData("tenure of Xi as P since Y-120000 until Y12024\n", "Y-120000", "Y12024")]
    [InlineData("tenure of Xi as P since Y-17E15 until unknown\n", "Y-17000000000000000", "Y-17000000000000000")]
    public void The_time_spread_goes_from_the_first_bound_to_the_last(string fact, string from, string to)
    {
        TimeSpread time = Count("person Xi\n  born 1000\noffice P\n" + fact).Time;
        Assert.Equal((from, to), (time.FirstText, time.LastText));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("person Xi", 1)]
    [InlineData("person Xi\n", 1)]
    [InlineData("person Xi\r\n\r\n", 2)]
    public void The_line_break_at_the_end_begins_no_line(string text, int lines)
        => Assert.Equal(lines, Count(text).Files.Single().Lines);
}
