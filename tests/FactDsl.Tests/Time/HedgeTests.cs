using System.Collections.Generic;
using System.Linq;

namespace FactDsl.Tests.Time;

/// <summary>What is hedged reaches one unit of its last digit to either side, unless a padding says otherwise.</summary>
public class HedgeTests
{
    [Theory]
    [InlineData("2022", "2022", FactTruth.Yes)]
    [InlineData("2022~", "2022", FactTruth.Maybe)]
    [InlineData("2022?", "2022", FactTruth.Maybe)]
    [InlineData("2022~", "2021", FactTruth.Maybe)]
    [InlineData("2022~", "2023-12-31", FactTruth.Maybe)]
    [InlineData("2022~", "2024", FactTruth.No)]
    [InlineData("2022~", "2020", FactTruth.No)]
    [InlineData("2022%", "2020", FactTruth.Maybe)]
    [InlineData("2022%", "2019", FactTruth.No)]
    [InlineData("2022~", "2021/2023", FactTruth.Yes)]
    [InlineData("2022%", "2021/2023", FactTruth.Maybe)]
    [InlineData("2022%", "202X", FactTruth.Yes)]
    [InlineData("2022-02~", "2022", FactTruth.Yes)]
    [InlineData("2022-01~", "2022", FactTruth.Maybe)]
    [InlineData("2022-02~", "2022-03", FactTruth.Maybe)]
    [InlineData("2022-02~", "2022-04", FactTruth.No)]
    [InlineData("2022-02-04~", "2022-02-03/2022-02-05", FactTruth.Yes)]
    [InlineData("2022-02-04~", "2022-02-04", FactTruth.Maybe)]
    [InlineData("2022~-02-04", "2023-02-05", FactTruth.No)]
    [InlineData("2022~-02-04", "2023-01", FactTruth.Maybe)]
    [InlineData("202X~", "2030", FactTruth.Maybe)]
    [InlineData("202X~", "2031", FactTruth.No)]
    [InlineData("[2010,2022~]", "2010", FactTruth.Maybe)]
    [InlineData("[2010,2022~]", "2009", FactTruth.No)]
    [InlineData("[2010,2022~]", "[2010,2021/2023]", null)]
    [InlineData("[2010,2022~]", "[2010,2021..2023]", FactTruth.Yes)]
    [InlineData("-0043~", "-0042", FactTruth.Maybe)]
    [InlineData("2022", "2022~", FactTruth.Maybe)]
    [InlineData("2021", "2022~", FactTruth.Maybe)]
    [InlineData("2020", "2022~", FactTruth.No)]
    [InlineData("2022", "2020~/2024~", FactTruth.Yes)]
    [InlineData("2021", "2020~/2024~", FactTruth.Yes)]
    [InlineData("2020", "2020~/2024~", FactTruth.Maybe)]
    [InlineData("2022~", "2022~", FactTruth.Maybe)]
    [InlineData("2022~", "2024~", FactTruth.Maybe)]
    [InlineData("2022~", "2025~", FactTruth.No)]
    public void A_moment_in_a_window(string date, string window, FactTruth? expected)
    {
        if (expected is not { } truth)
        {
            Assert.False(FactDate.TryParse(window, out _, out _));
            return;
        }

        var time = FactTime.On(FactDate.Parse(date), FactAspect.Momentary);

        Assert.Equal(truth, time.HeldOn(FactDate.Parse(window)));
        Assert.Equal(truth, time.HeldDuring(FactDate.Parse(window)));
    }

    [Theory]
    [InlineData("2022~", "2022-06", FactTruth.Maybe)]
    [InlineData("2022", "2022-06", FactTruth.Yes)]
    [InlineData("2020~/2024", "2021", FactTruth.Yes)]
    [InlineData("2020~/2024", "2020", FactTruth.Maybe)]
    [InlineData("2020~/2024", "2024", FactTruth.Yes)]
    [InlineData("2020/2030", "2025~", FactTruth.Yes)]
    [InlineData("2025", "2025~", FactTruth.Maybe)]
    public void What_lasted_through_a_window(string date, string window, FactTruth expected)
        => Assert.Equal(expected, FactTime.On(FactDate.Parse(date), FactAspect.Lasting).HeldOn(FactDate.Parse(window)));

    [Fact]
    public void The_corners_and_bounds_stay_as_they_are_stated()
    {
        var time = FactTime.On(FactDate.Parse("2022~"), FactAspect.Momentary);

        Assert.Equal(("2022-01-01", "2022-12-31"), (EdtfText.OfDay(time.StartEarliest), EdtfText.OfDay(time.EndLatest)));
        Assert.Equal("2022-01-01", EdtfText.OfDay(FactDate.Parse("2022~").FirstDay));
        Assert.True(time.IsHedged && time.IsMoment);
        Assert.False(FactTime.On(2022, FactAspect.Momentary).IsHedged);
    }

    [Fact]
    public void A_padding_is_named_in_a_call_by_the_time_or_by_the_date()
    {
        var date = FactDate.Parse("2022~");
        var time = FactTime.On(date, FactAspect.Momentary);
        var wide = FactPadding.Parse("years=5");

        Assert.Equal(FactTruth.Yes, time.HeldOn(2022, FactPadding.None));
        Assert.Equal(FactTruth.Yes, time.With(FactPadding.None).HeldOn(2022));
        Assert.Equal(FactTruth.Yes, FactTime.On(date.With(FactPadding.None), FactAspect.Momentary).HeldOn(2022));
        Assert.Equal(FactTruth.Maybe, time.HeldOn(2027, wide));
        Assert.Equal(FactTruth.Maybe, time.With(wide).HeldOn(2027));
        Assert.Equal(wide, time.With(wide).Padding);
        Assert.Equal(FactPadding.OneUnit, time.Padding);
        // A date that has been stretched is hedged no more: all of it is asked for.
        Assert.Equal(FactTruth.Yes, FactTime.On(2023, FactAspect.Momentary).HeldOn(date.With(FactPadding.OneUnit)));
        Assert.Equal(FactTruth.No, FactTime.On(2023, FactAspect.Momentary).HeldOn(date, FactPadding.None));
    }

    [Fact]
    public void A_hedge_makes_an_impossible_time_possible()
    {
        Assert.True(FactTime.Lasting(FactDate.Parse("2014~"), 2013, null).IsPossible);
        Assert.False(FactTime.Lasting(FactDate.Parse("2014~"), 2012, null).IsPossible);
        Assert.False(FactTime.Lasting(FactDate.Parse("2014~"), 2013, null).With(FactPadding.None).IsPossible);
    }

    [Fact]
    public void The_end_of_a_clause_is_hedged_by_its_own_date_and_its_beginning_by_that_of_the_item()
    {
        var item = FactTime.Lasting(FactDate.Parse("1990~"), 2000, null);
        FactTime clause = FactTime.Lasting(null, 1995, null).WithinItem(item);

        Assert.Equal(FactTruth.Maybe, clause.HeldDuring(1989));
        Assert.Equal(FactTruth.No, clause.HeldDuring(1989, FactPadding.None));
        Assert.Equal(FactTruth.No, clause.HeldDuring(1996));
        Assert.Equal("until 1995", clause.Text);
    }

    [Fact]
    public void A_bound_that_comes_of_the_other_end_moves_with_its_hedge()
    {
        var time = FactTime.Lasting(2013, FactDate.Parse("2013-06~"), null);

        Assert.Equal("2013-06-30", EdtfText.OfDay(time.StartLatest));
        Assert.Equal(FactTruth.Maybe, time.WasSince(FactDate.Parse("2013-07")));
        Assert.Equal(FactTruth.No, time.WasSince(FactDate.Parse("2013-08")));
    }

    [Fact]
    public void Unknown_ends_come_as_near_as_the_padding_says()
    {
        var time = FactTime.During(FactDate.Parse("1984/"), FactAspect.Momentary);

        Assert.Equal(FactTruth.Unknown, time.HeldOn(2000));
        Assert.Equal(FactTruth.No, time.HeldOn(2000, FactPadding.OneUnitAndTenYears));
        Assert.Equal(FactTruth.No, FactTime.On(2000, FactAspect.Momentary).HeldOn(FactDate.Parse("1984/"), FactPadding.OneUnitAndTenYears));
        Assert.Equal(FactTruth.No, FactTime.Lasting(1984, null, null, untilUnknown: true).HeldOn(2000, FactPadding.OneUnitAndTenYears));
    }

    [Fact]
    public void Times_are_sorted_by_what_is_stated()
    {
        List<FactTime> times = [.. new[] { "2022-02", "2022~", "2021" }.Select(static d => FactTime.On(FactDate.Parse(d), FactAspect.Momentary))];

        times.Sort(FactTime.ByStart);

        Assert.Equal(["on 2021", "on 2022~", "on 2022-02"], times.Select(static t => t.Text));
        Assert.Equal(times, times.OrderByDescending(static t => t, FactTime.ByStart).Reverse());
    }
}
