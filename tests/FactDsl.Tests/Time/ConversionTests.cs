using System;

namespace FactDsl.Tests.Time;

public class ConversionTests
{
    [Fact]
    public void A_day_becomes_a_DateOnly_and_back()
    {
        FactDate date = new DateOnly(2022, 2, 4);

        Assert.Equal("2022-02-04", date.Text);
        Assert.Equal(new DateOnly(2022, 2, 4), date.ToDateOnly());
        Assert.Equal(new DateTime(2022, 2, 4), date.ToDateTime());
    }

    [Theory]
    [InlineData("2014", "2014 is a whole year, not one day")]
    [InlineData("2014-02", "2014-02 is a whole month, not one day")]
    [InlineData("2014-21", "2014-21 is a part of a year, not one day")]
    [InlineData("2014-02-XX", "2014-02-XX leaves digits open, not one day")]
    [InlineData("2014-02-07/2014-02-08", "2014-02-07/2014-02-08 is an interval, not one day")]
    [InlineData("[2014-02-07]", "[2014-02-07] is a set, not one day")]
    [InlineData("2014-02-07~", "2014-02-07~ is hedged; as a .NET date it would look certain. Take its FirstDay if that is meant")]
    [InlineData("0000-03-15", "0000-03-15 lies outside the years 1 to 9999 that .NET's dates have")]
    [InlineData("2014-02-07T20:14:00Z", "2014-02-07T20:14:00Z has a time of day, which DateOnly cannot keep; use DateTime or DateTimeOffset")]
    public void What_is_not_one_day_says_why_it_is_no_DateOnly(string text, string reason)
    {
        var date = FactDate.Parse(text);

        Assert.False(date.TryGetDateOnly(out _, out string? why));
        Assert.Equal(reason, why);
        Assert.Equal(reason, Assert.Throws<InvalidOperationException>(() => date.ToDateOnly()).Message);
    }

    [Fact]
    public void An_instant_needs_an_offset()
    {
        Assert.Equal(
            new DateTimeOffset(1985, 4, 12, 23, 20, 30, TimeSpan.FromMinutes(270)),
            FactDate.Parse("1985-04-12T23:20:30+04:30").ToDateTimeOffset());
        Assert.Equal(
            new DateTime(1985, 4, 12, 23, 20, 30, DateTimeKind.Utc), FactDate.Parse("1985-04-12T23:20:30Z").ToDateTime());
        Assert.Equal(DateTimeKind.Unspecified, FactDate.Parse("1985-04-12T23:20:30").ToDateTime().Kind);
        Assert.False(FactDate.Parse("1985-04-12T23:20:30").TryGetDateTimeOffset(out _, out string? local));
        Assert.Equal("1985-04-12T23:20:30 has no offset from UTC, so it is no instant; use DateTime", local);
        Assert.False(FactDate.Parse("1985-04-12T23:20:30-04").TryGetDateTime(out _, out string? west));
        Assert.Equal("1985-04-12T23:20:30-04 has an offset from UTC, which DateTime cannot keep; use DateTimeOffset", west);
    }

    [Fact]
    public void The_end_of_a_day_is_the_next_midnight_and_a_leap_second_does_not_fit()
    {
        Assert.Equal(new DateTime(1985, 4, 13), FactDate.Parse("1985-04-12T24:00:00").ToDateTime());
        Assert.False(FactDate.Parse("2016-12-31T23:59:60Z").TryGetDateTime(out _, out string? leap));
        Assert.Equal("2016-12-31T23:59:60Z is a leap second, which .NET's times do not have", leap);
        Assert.False(FactDate.Parse("9999-12-31T24:00:00").TryGetDateTime(out _, out string? beyond));
        Assert.Equal("9999-12-31T24:00:00 is the first moment of the year 10000, which .NET's times do not have", beyond);
        Assert.False(FactDate.Parse("0001-01-01T00:00:00+01:00").TryGetDateTimeOffset(out _, out string? before));
        Assert.Equal("0001-01-01T00:00:00+01:00 lies, in UTC, outside the years 1 to 9999 that DateTimeOffset has", before);
    }

    [Fact]
    public void Times_of_dotnet_become_dates_with_seconds()
    {
        Assert.Equal(
            FactDate.Parse("1985-04-12T23:20:30-04:00"),
            FactDate.FromDateTimeOffset(new(1985, 4, 12, 23, 20, 30, TimeSpan.FromHours(-4))));
        Assert.Equal("1985-04-12T23:20:30Z", FactDate.FromDateTime(new(1985, 4, 12, 23, 20, 30, DateTimeKind.Utc)).Text);
        Assert.Equal("1985-04-12T23:20:30", FactDate.FromDateTime(new(1985, 4, 12, 23, 20, 30)).Text);
    }

    [Fact]
    public void Days_have_the_numbers_of_DateOnly_and_go_on_beyond_it()
    {
        Assert.Equal(new DateOnly(2022, 2, 4).DayNumber, new FactDate(2022, 2, 4).FirstDay);
        Assert.Equal("0000-12-31", FactDate.OfDay(-1).Text);
        Assert.Equal("-9999-01-01", FactDate.OfDay(new FactDate(-9999, 1, 1).FirstDay).Text);
        Assert.Equal("Y-1000000000000000", FactDate.OfYear(-1_000_000_000_000_000).Text);
        Assert.Throws<ArgumentOutOfRangeException>(() => FactDate.OfYear(long.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => FactDate.OfDay(5_000_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FactDate(2023, 2, 29));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FactDate(2023, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FactDate(10_000, 1));
    }
}
