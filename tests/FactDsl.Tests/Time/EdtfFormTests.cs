using System;
using CsCheck;

namespace FactDsl.Tests.Time;

/// <summary>Each form of the profile: its level, its first and its last day.</summary>
public class EdtfFormTests
{
    [Theory]
    [InlineData("1985-04-12", 0, "1985-04-12", "1985-04-12")]
    [InlineData("1985-04", 0, "1985-04-01", "1985-04-30")]
    [InlineData("1985", 0, "1985-01-01", "1985-12-31")]
    [InlineData("2000-02", 0, "2000-02-01", "2000-02-29")]
    [InlineData("1900-02", 0, "1900-02-01", "1900-02-28")]
    [InlineData("0000", 0, "0000-01-01", "0000-12-31")]
    [InlineData("1985-04-12T23:20:30", 0, "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30Z", 0, "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30-04", 0, "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30+04:30", 0, "1985-04-12", "1985-04-12")]
    [InlineData("1964/2008", 0, "1964-01-01", "2008-12-31")]
    [InlineData("2004-02-01/2005-02", 0, "2004-02-01", "2005-02-28")]
    [InlineData("2005/2006-02", 0, "2005-01-01", "2006-02-28")]
    [InlineData("Y170000002", 1, "170000002-01-01", "170000002-12-31")]
    [InlineData("Y-170000002", 1, "-170000002-01-01", "-170000002-12-31")]
    [InlineData("-1985", 1, "-1985-01-01", "-1985-12-31")]
    [InlineData("2001-21", 1, "2001-03-01", "2001-05-31")]
    [InlineData("2001-22", 1, "2001-06-01", "2001-08-31")]
    [InlineData("2001-23", 1, "2001-09-01", "2001-11-30")]
    [InlineData("2001-24", 1, "2001-12-01", "2001-12-31")]
    [InlineData("1984?", 1, "1984-01-01", "1984-12-31")]
    [InlineData("2004-06~", 1, "2004-06-01", "2004-06-30")]
    [InlineData("2004-06-11%", 1, "2004-06-11", "2004-06-11")]
    [InlineData("201X", 1, "2010-01-01", "2019-12-31")]
    [InlineData("20XX", 1, "2000-01-01", "2099-12-31")]
    [InlineData("2004-XX", 1, "2004-01-01", "2004-12-31")]
    [InlineData("1985-04-XX", 1, "1985-04-01", "1985-04-30")]
    [InlineData("1985-XX-XX", 1, "1985-01-01", "1985-12-31")]
    [InlineData("1985-04-12/..", 1, "1985-04-12", "open")]
    [InlineData("../1985-04", 1, "open", "1985-04-30")]
    [InlineData("1985/", 1, "1985-01-01", "open")]
    [InlineData("/1985-04-12", 1, "open", "1985-04-12")]
    [InlineData("1984~/2004-06", 1, "1984-01-01", "2004-06-30")]
    [InlineData("Y-17E7", 2, "-170000000-01-01", "-170000000-12-31")]
    [InlineData("1950S2", 2, "1900-01-01", "1999-12-31")]
    [InlineData("-1859S3", 2, "-1859-01-01", "-1850-12-31")]
    [InlineData("Y171010000S3", 2, "171000000-01-01", "171999999-12-31")]
    [InlineData("Y3388E2S3", 2, "338000-01-01", "338999-12-31")]
    [InlineData("2001-25", 2, "2001-03-01", "2001-05-31")]
    [InlineData("2001-28", 2, "2001-12-01", "2001-12-31")]
    [InlineData("2001-29", 2, "2001-09-01", "2001-11-30")]
    [InlineData("2001-30", 2, "2001-12-01", "2001-12-31")]
    [InlineData("2001-31", 2, "2001-03-01", "2001-05-31")]
    [InlineData("2001-32", 2, "2001-06-01", "2001-08-31")]
    [InlineData("2001-33", 2, "2001-01-01", "2001-03-31")]
    [InlineData("2001-36", 2, "2001-10-01", "2001-12-31")]
    [InlineData("2001-37", 2, "2001-01-01", "2001-04-30")]
    [InlineData("2001-39", 2, "2001-09-01", "2001-12-31")]
    [InlineData("2001-40", 2, "2001-01-01", "2001-06-30")]
    [InlineData("2001-41", 2, "2001-07-01", "2001-12-31")]
    [InlineData("[1667,1668,1670..1672]", 2, "1667-01-01", "1672-12-31")]
    [InlineData("[..1760-12-03]", 2, "open", "1760-12-03")]
    [InlineData("[1760-12..]", 2, "1760-12-01", "open")]
    [InlineData("{1960,1961-12}", 2, "1960-01-01", "1961-12-31")]
    [InlineData("{..1984}", 2, "open", "1984-12-31")]
    [InlineData("2004-06~-11", 2, "2004-06-11", "2004-06-11")]
    [InlineData("?2004-06-~11", 2, "2004-06-11", "2004-06-11")]
    [InlineData("156X-12-25", 2, "1560-12-25", "1569-12-25")]
    [InlineData("XXXX-12-XX", 2, "0000-12-01", "9999-12-31")]
    [InlineData("-XXXX-12-XX", 2, "-9999-12-01", "-0001-12-31")]
    [InlineData("XXXX-02-29", 2, "0000-02-29", "9996-02-29")]
    [InlineData("1XXX-XX", 2, "1000-01-01", "1999-12-31")]
    [InlineData("1984-1X", 2, "1984-10-01", "1984-12-31")]
    [InlineData("-1X32-X1-X2", 2, "-1932-01-02", "-1032-11-22")]
    [InlineData("-01XX", 1, "-0199-01-01", "-0100-12-31")]
    [InlineData("2004-06-~01/2004-06-~20", 2, "2004-06-01", "2004-06-20")]
    [InlineData("2004-06-XX/2004-07-03", 2, "2004-06-01", "2004-07-03")]
    public void Every_form_is_read(string text, int level, string first, string last)
    {
        Assert.True(FactDate.TryParse(text, out FactDate date, out FactParseIssue? issue), issue?.Message);
        Assert.Null(issue);
        Assert.Equal((level, first, last), (date.Level, EdtfText.OfDay(date.FirstDay), EdtfText.OfDay(date.LastDay)));
    }

    [Theory]
    [InlineData("?2004", "2004?")]
    [InlineData("2004?-06?", "2004-06?")]
    [InlineData("2004?-06%", "2004-06%")]
    [InlineData("?2004-06-~11", "2004?-06-~11")]
    [InlineData("?2004-%06-?11", "2004?-%06-?11")]
    [InlineData("Y17E7", "Y170000000")]
    [InlineData("Y170E20", "Y17E21")]
    [InlineData("Y1E3", "1000")]
    [InlineData("1985-04-12T23:20:30+00", "1985-04-12T23:20:30Z")]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-12T23:20:30-04:00")]
    [InlineData("[1670..1672, 1667,1667]", "[1667,1670..1672]")]
    [InlineData("{..1600,1701,1700,1800..}", "{..1600,1700,1701,1800..}")]
    public void The_canonical_form_is_one_text_for_one_meaning(string text, string canonical)
    {
        var date = FactDate.Parse(text);

        Assert.Equal(canonical, date.Canonical);
        Assert.Equal(text, date.Text);
        Assert.Equal(FactDate.Parse(canonical), date);
        Assert.Equal(FactDate.Parse(canonical).GetHashCode(), date.GetHashCode());
    }

    [Fact]
    public void Every_text_of_the_grammar_is_read_kept_and_has_a_canonical_form_that_stands_still() =>
        EdtfGenerator.Dates.Sample(
            text =>
            {
                var date = FactDate.Parse(text);
                var canonical = FactDate.Parse(date.Canonical);
                return date.Text == text && canonical == date && canonical.Canonical == date.Canonical
                    && canonical.FirstDay == date.FirstDay && canonical.LastDay == date.LastDay && date.FirstDay <= date.LastDay;
            },
            iter: 50_000);

    [Fact]
    public void Membership_is_that_of_the_members_and_digits_not_of_the_hull()
    {
        var years = FactDate.Parse("[1667,1668,1670..1672]");
        var christmas = FactDate.Parse("156X-12-25");

        Assert.True(years.Contains(EdtfText.Day(1671, 5, 1)));
        Assert.False(years.Contains(EdtfText.Day(1669, 5, 1)));
        Assert.True(christmas.Contains(EdtfText.Day(1564, 12, 25)));
        Assert.False(christmas.Contains(EdtfText.Day(1564, 12, 24)));
        Assert.Equal(FactDateSet.OneOf, years.Set);
        Assert.Equal(3, years.Members.Count);
        Assert.Equal("1670", years.Members[2].From.ToString());
        Assert.Equal("1672", years.Members[2].To.ToString());
    }

    [Fact]
    public void The_days_with_open_digits_are_those_whose_written_digits_fit() =>
        Gen.Select(EdtfGenerator.Single.Where(text => text.Contains('X', StringComparison.Ordinal)), Gen.Int[0, 1_095_000]).Sample(
            (text, day) =>
            {
                string digits = EdtfText.OfDay(day);
                bool fits = true;
                for (int i = 0; i < text.Length; i++)
                {
                    fits &= text[i] == 'X' || text[i] == digits[i];
                }

                return FactDate.Parse(text).Contains(day) == fits;
            },
            iter: 20_000);

    [Fact]
    public void Years_far_beyond_the_calendar_keep_their_days_apart_or_their_side()
    {
        var far = FactDate.Parse("Y1000000000000000");
        var farther = FactDate.Parse("Y1E300");

        // A thousand million million years are whole cycles of 400 years; the last of them is a leap year and begins 366 days before their end.
        Assert.Equal((1_000_000_000_000_000 / 400 * 146_097) - 366, far.FirstDay);
        Assert.Equal(366, FactDate.Parse("Y1000000000000000").LastDay - far.FirstDay + 1);
        Assert.Equal(long.MaxValue, farther.LastDay);
        Assert.True(farther.FirstDay > far.LastDay);
        Assert.Equal("Y1E300", farther.Canonical);
        Assert.Equal(long.MinValue, FactDate.Parse("Y-1E300").FirstDay);
        Assert.Equal(FactTruth.Yes, FactTime.On(far, FactAspect.Momentary).WasBefore(farther));
        Assert.Equal(
            FactTruth.Maybe, FactTime.On(farther, FactAspect.Momentary).Same(FactTime.On(FactDate.Parse("Y1E301"), FactAspect.Momentary)));
    }

    [Fact]
    public void Day_numbers_and_calendar_agree_over_the_whole_line() =>
        Gen.Select(Gen.Long[-9_000_000_000_000_000_000, 9_000_000_000_000_000_000], Gen.Int[-3_652_000, 3_652_000]).Sample((far, near) =>
        {
            foreach (long day in new[] { far, near })
            {
                DayLine.Split(day, out long year, out int month, out int dayOfMonth);
                if (DayLine.DayOf(year, month, dayOfMonth) != day
                    || EdtfText.OfDay(day) != $"{(year < 0 ? "-" : "")}{Math.Abs(year):0000}-{month:00}-{dayOfMonth:00}")
                {
                    return false;
                }
            }

            return true;
        });

    [Fact]
    public void Each_component_keeps_its_own_hedge_and_its_open_digits()
    {
        FactDatePart part = FactDate.Parse("2004?-~06-1X").Start;

        Assert.Equal((FactQualifier.Uncertain, FactQualifier.Approximate, FactQualifier.None), (part.YearQualifier, part.MonthQualifier, part.DayQualifier));
        Assert.Equal(FactQualifier.Both, part.Qualifier);
        Assert.True(part.IsUnspecified(FactDatePrecision.Day, 0));
        Assert.False(part.IsUnspecified(FactDatePrecision.Day, 1));
        Assert.Equal((2004L, 6, 10), (part.Year, part.Month, part.Day));
        Assert.Equal(FactBoundKind.Open, FactDate.Parse("1985/..").End.Kind);
        Assert.Equal(FactBoundKind.Unknown, FactDate.Parse("1985/").End.Kind);
        Assert.Equal((-240, 84_030), (FactDate.Parse("1985-04-12T23:20:30-04").Start.OffsetMinutes, FactDate.Parse("1985-04-12T23:20:30-04").Start.SecondOfDay));
    }

    [Fact]
    public void Seasons_have_the_months_of_the_convention_that_is_named()
    {
        var winter = FactDate.Parse("2010-24");

        Assert.Equal(FactSeasons.WithinYear, winter.Seasons);
        Assert.Equal("2011-02-28", EdtfText.OfDay(winter.With(FactSeasons.Northern).LastDay));
        Assert.Equal("2010-06-01", EdtfText.OfDay(winter.With(FactSeasons.Southern).FirstDay));
        Assert.Equal("2010-01-01", EdtfText.OfDay(winter.With(FactSeasons.YearOnly).FirstDay));
        Assert.Equal("2011-02-28", EdtfText.OfDay(winter.With(FactSeasons.YearOnly).LastDay));
        Assert.Equal(FactSeasons.Southern, winter.With(FactSeasons.Southern).Seasons);
        Assert.NotEqual(winter, winter.With(FactSeasons.Southern));
        Assert.Equal(FactDate.Parse("201X"), FactDate.Parse("201X").With(FactSeasons.Southern));
        Assert.Equal("2010-08-31", EdtfText.OfDay(FactDate.Parse("[2009,2010-24]").With(FactSeasons.Southern).LastDay));
        Assert.Equal("2010-24", winter.With(FactSeasons.Southern).Text);
    }

    [Fact]
    public void Hedges_widen_bounds_only_by_a_padding_that_is_named()
    {
        Assert.Equal("2014-12-31", EdtfText.OfDay(FactDate.Parse("2014~").LastDay));
        AssertPadded("2014~", FactPadding.OneUnit, "2013-01-01", "2015-12-31");
        AssertPadded("2014%", FactPadding.OneUnit, "2012-01-01", "2016-12-31");
        AssertPadded("2014-02?", FactPadding.OneUnit, "2014-01-01", "2014-03-31");
        AssertPadded("2014-02-07~", FactPadding.OneUnit, "2014-02-06", "2014-02-08");
        AssertPadded("2014~-02-07", FactPadding.OneUnit, "2013-02-07", "2015-02-07");
        AssertPadded("2014-02~-07", FactPadding.OneUnit, "2014-01-07", "2014-03-07");
        AssertPadded("1984~/2004", FactPadding.OneUnit, "1983-01-01", "2004-12-31");
        AssertPadded("1984/", FactPadding.OneUnitAndTenYears, "1984-01-01", "1994-01-01");
        Assert.Equal(FactDate.Parse("2014~"), FactDate.Parse("2014~").With(FactPadding.OneUnit).With((FactPadding?)null));
    }

    [Fact]
    public void Reading_and_comparing_plain_dates_allocates_nothing()
    {
        string[] texts = new[] { "2014", "2014-02", "2014-02-07", "-0043-03-15", "1964/2008", "1949-04-04/..", "2014-02~" };
        int answers = 0;
        long Round()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (string text in texts)
            {
                FactDate.TryParse(text, out FactDate date, out _);
                var moment = FactTime.On(date, FactAspect.Momentary);
                var stretch = FactTime.On(2014, FactAspect.Lasting);
                answers += (int)moment.HeldOn(date) + (int)moment.Before(stretch) + (int)moment.Overlaps(stretch)
                    + (int)stretch.HeldOn(date) + (int)moment.WasSince(date);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Round();

        Assert.Equal(0, Round());
        Assert.NotEqual(0, answers);
    }

    private static void AssertPadded(string text, FactPadding padding, string first, string last)
    {
        FactDate date = FactDate.Parse(text).With(padding);

        Assert.Same(padding, date.Padding);
        Assert.Equal(text, date.Text);
        Assert.Equal((first, last), (EdtfText.OfDay(date.FirstDay), EdtfText.OfDay(date.LastDay)));
    }
}
