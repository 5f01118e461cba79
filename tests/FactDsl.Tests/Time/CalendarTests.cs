using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace FactDsl.Tests.Time;

/// <summary>Dates in the calendar of their source: kept as written, compared on the one line of days.</summary>
public class CalendarTests
{
    [Theory]
    [InlineData("1066-10-14 julian", "1066-10-20")]
    [InlineData("-0043-03-15 julian", "-0043-03-13")]
    [InlineData("1582-10-05 julian", "1582-10-15")]
    [InlineData("1900-02-29 julian", "1900-03-13")]
    [InlineData("1917-10-25 julian", "1917-11-07")]
    [InlineData("0000-01-01 julian", "-0001-12-30")]
    [InlineData("5708-09-05 hebrew", "1948-05-14")]
    [InlineData("5784-06-01 hebrew", "2024-02-10")]
    [InlineData("3174-11-10 hebrew", "-0586-07-24")]
    [InlineData("1445-09-01 islamic", "2024-03-11")]
    [InlineData("0001-01-01 islamic", "0622-07-19")]
    public void A_day_is_its_Gregorian_day(string written, string gregorian)
    {
        var date = FactDate.Parse(written);

        Assert.Equal((written, written, 3), (date.Text, date.Canonical, date.Level));
        Assert.Equal(FactDate.Parse(gregorian).FirstDay, date.FirstDay);
        Assert.Equal(date.FirstDay, date.LastDay);
        Assert.Equal(gregorian, date.Edtf);
        Assert.Equal(FactTruth.Yes, FactTime.On(date, FactAspect.Momentary).HeldOn(FactDate.Parse(gregorian), FactPadding.None));
    }

    [Theory]
    [InlineData("1066 julian", "1066-01-07", "1067-01-06", "[1066-01-07..1067-01-06]")]
    [InlineData("1066-10 julian", "1066-10-07", "1066-11-06", "[1066-10-07..1066-11-06]")]
    [InlineData("1065-03/1066-01-05 julian", "1065-03-07", "1066-01-11", "1065-03-07~/1066-01-11")]
    [InlineData("1065/.. julian", "1065-01-07", null, "1065-01-07~/..")]
    [InlineData("[1065-01-01,1067] julian", "1065-01-07", "1068-01-06", "[1065-01-07,1067-01-07..1068-01-06]")]
    [InlineData("5708 hebrew", "1947-09-15", "1948-10-03", "[1947-09-15..1948-10-03]")]
    [InlineData("1066~ julian", "1066-01-07", "1067-01-06", "[1066-01-07~..1067-01-06~]")]
    [InlineData("1985-04-12T23:20+04:30", "1985-04-12", "1985-04-12", "1985-04-12")]
    public void Coarser_dates_cover_their_days(string written, string first, string? last, string edtf)
    {
        var date = FactDate.Parse(written);

        Assert.Equal(FactDate.Parse(first).FirstDay, date.FirstDay);
        Assert.Equal(last is null ? long.MaxValue : FactDate.Parse(last).LastDay, date.LastDay);
        Assert.Equal(edtf, date.Edtf);
        Assert.True(FactDate.Parse(edtf).FirstDay <= date.FirstDay && FactDate.Parse(edtf).LastDay >= date.LastDay && FactDate.Parse(edtf).Level <= 2);
        Assert.Equal(date, FactDate.Parse(date.Canonical));
    }

    public static TheoryData<string, Calendar, int, int> Peers => new()
    {
        { "julian", new JulianCalendar(), 2, 9998 },
        { "hebrew", new HebrewCalendar(), 5344, 5998 },
        { "islamic", new HijriCalendar { HijriAdjustment = 0 }, 1, 9664 },
    };

    /// <summary>Each month of each year that .NET's calendar has: its first and its last day, and how many days and months there are.</summary>
    [Theory]
    [MemberData(nameof(Peers))]
    public void Every_month_is_that_of_the_platform(string word, Calendar peer, int firstYear, int lastYear)
    {
        var different = new List<string>();
        for (int year = firstYear; year <= lastYear; year++)
        {
            for (int month = 1; month <= peer.GetMonthsInYear(year); month++)
            {
                string text = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00} {word}");
                var date = FactDate.Parse(text);
                var first = peer.ToDateTime(year, month, 1, 0, 0, 0, 0);
                // .NET begins the Islamic years with the Thursday, as astronomers do; historians' tables begin with the Friday.
                long shift = word == "islamic" ? 1 : 0;
                if (date.FirstDay != Day(first) + shift || date.LastDay != Day(first) + shift + peer.GetDaysInMonth(year, month) - 1)
                {
                    different.Add(text);
                }
            }

            Assert.False(FactDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{peer.GetMonthsInYear(year) + 1:00} {word}"), out _, out _));
        }

        Assert.Empty(different.Take(10));
    }

    /// <summary>Also beyond the years that .NET has, no day is left out and none stands twice.</summary>
    [Theory]
    [InlineData("julian", -800, 800)]
    [InlineData("hebrew", 1, 6400)]
    [InlineData("islamic", 1, 1600)]
    public void Months_follow_each_other_without_a_gap(string word, int firstYear, int lastYear)
    {
        long? next = null;
        for (int year = firstYear; year <= lastYear; year++)
        {
            long firstOfYear = long.MaxValue;
            string years = (year < 0 ? "-" : "") + Math.Abs(year).ToString("0000", CultureInfo.InvariantCulture);
            for (int month = 1; month <= 13; month++)
            {
                if (!FactDate.TryParse($"{years}-{month:00} {word}", out FactDate date, out _))
                {
                    Assert.Equal(13, month);
                    continue;
                }

                Assert.InRange(date.LastDay - date.FirstDay + 1, 28, 31);
                Assert.Equal(next ?? date.FirstDay, date.FirstDay);
                next = date.LastDay + 1;
                firstOfYear = Math.Min(firstOfYear, date.FirstDay);
            }

            var whole = FactDate.Parse($"{years} {word}");
            Assert.Equal((firstOfYear, next - 1), (whole.FirstDay, whole.LastDay));
        }
    }

    [Theory]
    [InlineData("1066-13-01 julian", "there is no such month; this year has 12", 5, 2)]
    [InlineData("1066-02-29 julian", "this month has no day 29; it has 28 days", 8, 2)]
    [InlineData("5785-13-01 hebrew", "there is no such month; this year has 12", 5, 2)]
    [InlineData("-0043 hebrew", "the hebrew calendar begins with the year 0001", 0, 5)]
    [InlineData("0000 islamic", "the islamic calendar begins with the year 0001", 0, 4)]
    [InlineData("106X julian", "in a calendar of its own a date is a year of four digits, a month or a day; write what is not known as a span: 0950/0959 julian", 0, 4)]
    [InlineData("1066-21 julian", "in a calendar of its own a date is a year of four digits, a month or a day; write what is not known as a span: 0950/0959 julian", 0, 7)]
    [InlineData("1066-10-14 gregorian", "the end of the date", null, null)]
    public void What_the_calendar_does_not_have_is_said(string text, string message, int? start, int? length)
    {
        Assert.False(FactDate.TryParse(text, out _, out FactParseIssue? issue));

        Assert.Contains(message, issue!.Message, StringComparison.Ordinal);
        Assert.Equal((start ?? issue.Start, length ?? issue.Length), (issue.Start, issue.Length));
    }

    [Fact]
    public void What_is_offered_keeps_the_calendar_that_stands_behind_it()
    {
        Assert.False(FactDate.TryParse("14 October 1066 julian", out _, out FactParseIssue? issue));

        Assert.Equal(("1066-10-14", 0, 15), (issue!.Suggestion, issue.Start, issue.Length));
    }

    [Fact]
    public void An_Islamic_day_may_be_the_one_before_or_after()
    {
        var fast = FactTime.On(FactDate.Parse("1445-09-01 islamic"), FactAspect.Momentary);

        Assert.Equal(FactTruth.Maybe, fast.HeldOn(FactDate.Parse("2024-03-12")));
        Assert.Equal(FactTruth.Yes, fast.HeldOn(FactDate.Parse("2024-03-10/2024-03-12")));
        Assert.Equal(FactTruth.No, fast.HeldOn(FactDate.Parse("2024-03-13")));
        Assert.Equal(FactTruth.No, fast.HeldOn(FactDate.Parse("2024-03-12"), FactPadding.None));
    }

    [Fact]
    public void Two_calendars_meet_on_the_line_of_days()
    {
        var revolution = FactTime.On(FactDate.Parse("1917-10-25 julian"), FactAspect.Momentary);

        Assert.Equal(FactTruth.Yes, revolution.Same(FactTime.On(FactDate.Parse("1917-11-07"), FactAspect.Momentary)));
        Assert.NotEqual(FactDate.Parse("1917-11-07"), FactDate.Parse("1917-10-25 julian"));
        Assert.Equal((FactCalendar.Julian, 1917L, 10, 25), (FactDate.Parse("1917-10-25 julian").Calendar, FactDate.Parse("1917-10-25 julian").Start.Year, 10, 25));
        Assert.Equal(new DateTime(1917, 11, 7), FactDate.Parse("1917-10-25 julian").ToDateTime());
        Assert.Equal(new DateTime(1985, 4, 12, 23, 20, 0), FactDate.Parse("1985-04-12T23:20").ToDateTime());
        Assert.False(FactDate.Parse("1985-04-12T23:20").TryGetDateOnly(out _, out string? reason));
        Assert.Contains("time of day", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1066-10-14 julian", "14 October 1066 (Julian calendar)|14 octobre 1066 (calendrier julien)|14. Oktober 1066 (julianischer Kalender)|14 de octubre de 1066 (calendario juliano)|14 октября 1066 г. (юлианский календарь)|1066年10月14日（儒略历）")]
    [InlineData("-0043-03-15 julian", "15 March 44 BC (Julian calendar)|15 mars 44 av. J.-C. (calendrier julien)|15. März 44 v. Chr. (julianischer Kalender)|15 de marzo de 44 a. C. (calendario juliano)|15 марта 44 г. до н. э. (юлианский календарь)|公元前44年3月15日（儒略历）")]
    [InlineData("5708-09-05 hebrew", "5708-09-05 (Hebrew calendar, 14 May 1948)|5708-09-05 (calendrier hébraïque, 14 mai 1948)|5708-09-05 (jüdischer Kalender, 14. Mai 1948)|5708-09-05 (calendario hebreo, 14 de mayo de 1948)|5708-09-05 (еврейский календарь, 14 мая 1948 г.)|5708-09-05（希伯来历、1948年5月14日）")]
    [InlineData("2022-02-04T09:30", "4 February 2022, 09:30|4 février 2022, 09:30|4. Februar 2022, 09:30|4 de febrero de 2022, 09:30|4 февраля 2022 г., 09:30|2022年2月4日 09:30")]
    public void People_read_which_calendar_it_is(string date, string expected) =>
        Assert.Equal(expected, string.Join('|', new[] { "en", "fr", "de", "es", "ru", "zh" }.Select(tag => FactFormatter.For(tag).Format(FactDate.Parse(date)))));

    private static long Day(DateTime time) => time.Ticks / TimeSpan.TicksPerDay;
}
