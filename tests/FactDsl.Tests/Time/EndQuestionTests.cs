namespace FactDsl.Tests.Time;

/// <summary>When something ended, and when it was last seen.</summary>
public class EndQuestionTests
{
    private static readonly FactDate s_y1990 = FactDate.Parse("1990");

    [Theory]
    [InlineData("1990", FactTruth.Yes)]
    [InlineData("1990-10", FactTruth.Yes)]
    [InlineData("1990-11", FactTruth.No)]
    [InlineData("1989", FactTruth.No)]
    public void An_end_that_is_known_lies_in_a_date_or_not(string window, FactTruth truth)
        => Assert.Equal(truth, FactTime.Lasting(FactDate.Parse("1955"), FactDate.Parse("1990-10-02"), null).WasUntil(FactDate.Parse(window)));

    [Fact]
    public void An_end_in_some_month_of_a_year_may_lie_in_a_month()
        => Assert.Equal(FactTruth.Maybe, FactTime.Lasting(null, s_y1990, null).WasUntil(FactDate.Parse("1990-10")));

    [Fact]
    public void What_goes_on_has_not_ended_even_in_an_open_future()
    {
        var open = FactTime.Lasting(s_y1990, null, null);
        Assert.Equal(FactTruth.No, open.WasUntil(FactDate.Parse("2020")));
        Assert.Equal(FactTruth.No, open.WasUntil(FactDate.Parse("2020/..")));
    }

    [Fact]
    public void An_unknown_end_may_lie_anywhere_behind_the_start()
    {
        var ended = FactTime.Lasting(s_y1990, null, null, untilUnknown: true);
        Assert.Equal(FactTruth.Unknown, ended.WasUntil(FactDate.Parse("2020")));
        Assert.Equal(FactTruth.No, ended.WasUntil(FactDate.Parse("1989")));
    }

    [Fact]
    public void What_was_last_seen_in_a_year_ended_later_or_then()
    {
        var seen = FactTime.Lasting(s_y1990, null, FactDate.Parse("2012"));
        Assert.Equal(FactTruth.No, seen.WasUntil(FactDate.Parse("2011")));
        Assert.Equal(FactTruth.Maybe, seen.WasUntil(FactDate.Parse("2015")));
    }

    [Fact]
    public void What_happened_did_so_until_the_last_day_of_a_date()
    {
        var may = FactTime.On(FactDate.Parse("1990-05"), FactAspect.Momentary);
        Assert.Equal(FactTruth.Yes, may.WasUntil(s_y1990));
        Assert.Equal(FactTruth.Yes, may.WasUntil(FactDate.Parse("2000")));
        Assert.Equal(FactTruth.Maybe, may.WasUntil(FactDate.Parse("1990-05-10")));
        Assert.Equal(FactTruth.No, may.WasUntil(FactDate.Parse("1989")));
    }

    [Fact]
    public void It_was_seen_when_the_last_look_lies_in_the_date()
    {
        var seen = FactTime.Lasting(s_y1990, null, FactDate.Parse("2012"));
        Assert.Equal(FactTruth.Yes, seen.WasSeen(FactDate.Parse("2012")));
        Assert.Equal(FactTruth.Maybe, seen.WasSeen(FactDate.Parse("2012-06")));
        Assert.Equal(FactTruth.No, seen.WasSeen(FactDate.Parse("2013")));
    }

    [Fact]
    public void What_is_attested_for_a_date_was_last_seen_on_its_last_day()
    {
        var attested = FactTime.On(s_y1990, FactAspect.Lasting);
        Assert.Equal(FactTruth.Yes, attested.WasSeen(FactDate.Parse("1990-12-31")));
        Assert.Equal(FactTruth.No, attested.WasSeen(FactDate.Parse("1990-06")));
    }

    [Fact]
    public void What_ended_or_goes_on_was_not_last_seen()
    {
        Assert.Equal(FactTruth.No, FactTime.Lasting(s_y1990, null, null).WasSeen(s_y1990));
        Assert.Equal(FactTruth.No, FactTime.Lasting(null, s_y1990, null).WasSeen(s_y1990));
        Assert.Equal(FactTruth.No, FactTime.Unstated(FactAspect.Lasting).WasSeen(s_y1990));
    }
}
