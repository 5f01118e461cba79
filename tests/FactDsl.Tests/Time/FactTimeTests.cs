using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;

namespace FactDsl.Tests.Time;

/// <summary>What each clause says about a fact of either reading: its four corners and its answers.</summary>
public class FactTimeTests
{
    [Theory]
    [InlineData("2014", "2014-01-01", "2014-12-31", "2014-01-01", "2014-12-31")]
    [InlineData("2014-02-07/2014-02-23", "2014-02-07", "2014-02-07", "2014-02-23", "2014-02-23")]
    [InlineData("2013/2022-02", "2013-01-01", "2013-12-31", "2022-02-01", "2022-02-28")]
    [InlineData("{1960,1961-12}", "1960-01-01", "1960-12-31", "1961-12-01", "1961-12-31")]
    public void On_of_a_momentary_fact_is_a_moment_or_an_act_between_two(string date, string a, string b, string c, string d) =>
        Assert.Equal((a, b, c, d), Corners(FactTime.On(FactDate.Parse(date), FactAspect.Momentary)));

    [Theory]
    [InlineData("2014", "open", "2014-01-01", "2014-12-31", "open")]
    [InlineData("2013/2022-02", "open", "2013-01-01", "2022-02-28", "open")]
    [InlineData("201X", "open", "2019-01-01", "2010-12-31", "open")]
    [InlineData("2013/", "open", "2013-01-01", "2013-01-01", "open")]
    public void On_of_a_lasting_fact_attests_it_throughout_the_date(string date, string a, string b, string c, string d)
    {
        var time = FactTime.On(FactDate.Parse(date), FactAspect.Lasting);

        Assert.Equal((a, b, c, d), Corners(time));
        Assert.Equal((FactBoundKind.Censored, FactBoundKind.Censored), (time.StartKind, time.EndKind));
    }

    [Fact]
    public void During_is_some_moment_for_what_happens_and_since_until_for_what_lasts()
    {
        var date = FactDate.Parse("2013/2022-02-04");

        Assert.Equal(("2013-01-01", "2022-02-04", "2013-01-01", "2022-02-04"), Corners(FactTime.During(date, FactAspect.Momentary)));
        Assert.True(FactTime.During(date, FactAspect.Momentary).IsMoment);
        Assert.Equal(Corners(FactTime.Lasting(2013, FactDate.Parse("2022-02-04"), null)), Corners(FactTime.During(date, FactAspect.Lasting)));
        Assert.Equal(Corners(FactTime.Lasting(2013, 2013, null)), Corners(FactTime.During(2013, FactAspect.Lasting)));
    }

    [Fact]
    public void A_lasting_fact_without_an_end_goes_on_and_one_last_seen_may_have_ended()
    {
        var open = FactTime.Lasting(new FactDate(1949, 4, 4), null, null);
        var seen = FactTime.Lasting(1949, null, FactDate.Parse("2012-12-31"));
        var ended = FactTime.Lasting(1949, null, null, untilUnknown: true);

        Assert.Equal(FactBoundKind.Open, open.EndKind);
        Assert.Equal(FactTruth.Yes, open.HeldOn(2022));
        Assert.Equal(FactBoundKind.Censored, seen.EndKind);
        Assert.Equal(FactTruth.Yes, seen.HeldOn(2011));
        Assert.Equal(FactTruth.Maybe, seen.HeldOn(2022));
        Assert.Equal(FactBoundKind.Unknown, ended.EndKind);
        Assert.Equal(FactTruth.Unknown, ended.HeldOn(2022));
        Assert.Equal(FactTruth.No, ended.HeldOn(1930));
    }

    [Fact]
    public void An_end_is_included_and_bounds_the_beginning()
    {
        var time = FactTime.Lasting(2013, FactDate.Parse("2013-06-30"), null);

        Assert.Equal(("2013-01-01", "2013-06-30", "2013-06-30", "2013-06-30"), Corners(time));
        Assert.Equal(FactTruth.Yes, time.HeldDuring(FactDate.Parse("2013-06-30")));
        Assert.Equal(FactTruth.No, time.HeldDuring(FactDate.Parse("2013-07-01")));
    }

    [Fact]
    public void What_was_seen_to_hold_had_begun_by_then()
    {
        var seen = FactTime.Lasting(null, null, 2012);

        Assert.Equal(("open", "2012-12-31", "2012-01-01", "open"), Corners(seen));
        Assert.Equal((FactBoundKind.Unknown, FactBoundKind.Censored), (seen.StartKind, seen.EndKind));
        Assert.Equal(FactTruth.No, seen.WasSince(2013));
    }

    [Fact]
    public void Began_on_or_before_is_censored_on_the_left()
    {
        var time = FactTime.Lasting(FactDate.Parse("[..1816-01-01]"), 1850, null);

        Assert.Equal(("open", "1816-01-01", "1850-01-01", "1850-12-31"), Corners(time));
        Assert.Equal(FactBoundKind.Censored, time.StartKind);
        Assert.Equal(FactTruth.Maybe, time.HeldOn(1800));
        Assert.Equal(FactTruth.Yes, time.HeldOn(1820));
    }

    [Fact]
    public void A_fact_without_a_time_is_possible_on_every_date_and_certain_on_none()
    {
        foreach (FactAspect reading in new[] { FactAspect.Momentary, FactAspect.Lasting })
        {
            var time = FactTime.Unstated(reading);
            FactTruth[] answers = new[] { time.HeldOn(2022), time.HeldDuring(2022), time.WasBefore(2022), time.WasAfter(2022), time.WasSince(2022) };

            Assert.True(time.IsUnstated);
            Assert.All(answers, answer => Assert.Equal(FactTruth.Unknown, answer));
            Assert.All(answers, answer => Assert.True(answer.Satisfies(FactAnswer.Possibly)));
            Assert.All(answers, answer => Assert.False(answer.Satisfies(FactAnswer.Certainly)));
        }

        Assert.True(default(FactTime).IsUnstated);
        Assert.Equal(FactTruth.Unknown, default(FactTime).HeldOn(2022));
    }

    [Fact]
    public void A_denial_holds_from_the_first_to_the_last_day_of_its_time() =>
        Assert.Equal(
            ("2020-02-01", "2020-02-01", "2022-02-03", "2022-02-03"),
            Corners(FactTime.Throughout(FactDate.Parse("2020-02~/2022-02-03"))));

    [Fact]
    public void Some_moment_of_a_year_and_a_whole_year_answer_differently()
    {
        var meeting = FactTime.On(2014, FactAspect.Momentary);
        var stance = FactTime.On(2014, FactAspect.Lasting);
        var february = FactDate.Parse("2014-02");

        Assert.Equal(FactTruth.Maybe, meeting.HeldOn(february));
        Assert.Equal(FactTruth.Yes, stance.HeldOn(february));
        Assert.Equal(FactTruth.No, meeting.HeldOn(2015));
        Assert.Equal(FactTruth.Maybe, stance.HeldOn(2015));
    }

    [Fact]
    public void A_set_is_asked_by_its_members()
    {
        var one = FactTime.On(FactDate.Parse("[1667,1668,1670..1672]"), FactAspect.Momentary);
        var all = FactTime.On(FactDate.Parse("{1667,1670}"), FactAspect.Momentary);

        Assert.Equal(FactTruth.No, one.HeldOn(1669));
        Assert.Equal(FactTruth.Maybe, one.HeldOn(1671));
        Assert.Equal(FactTruth.Yes, one.HeldOn(FactDate.Parse("1667/1672")));
        Assert.Equal(FactTruth.Yes, one.HeldOn(FactDate.Parse("[1667,1668,1670,1671,1672]")));
        Assert.Equal(FactTruth.Yes, all.HeldOn(1670));
        Assert.Equal(FactTruth.No, all.HeldOn(1668));
        Assert.Equal(FactTruth.Maybe, all.HeldOn(FactDate.Parse("1670-05")));
        Assert.Equal(FactTruth.No, one.Overlaps(FactTime.Throughout(1669)));
        Assert.Equal(FactTruth.Yes, FactTime.Lasting(FactDate.Parse("1667"), FactDate.Parse("1668-12-31"), null).HeldOn(FactDate.Parse("[1668,1700]")));
    }

    [Theory]
    [InlineData("2013-12-31", "2014-06-30", "[2014,2014-02]", FactTruth.Yes)]
    [InlineData("2013-12-31", "2014-01-31", "[2014-01,2014]", FactTruth.Yes)]
    [InlineData("2014-02-02", "2014-06-30", "[2014,2014-02]", FactTruth.No)]
    [InlineData("2014-01-03", "2014-01-03", "[2014-01-01..2014-01-05]", FactTruth.Yes)]
    [InlineData("1671", "1672-12-31", "[1670..1672]", FactTruth.Yes)]
    [InlineData("1671-02", "1671-11", "[1670..1672]", FactTruth.No)]
    [InlineData("1671", "1672-06-30", "[1670..1672]", FactTruth.Maybe)]
    [InlineData("1990", "1995", "[..1984]", FactTruth.No)]
    public void What_lasted_held_on_a_set_if_it_filled_one_of_its_values(string since, string until, string set, FactTruth expected) =>
        Assert.Equal(expected, FactTime.Lasting(FactDate.Parse(since), FactDate.Parse(until), null).HeldOn(FactDate.Parse(set)));

    [Fact]
    public void What_contradicts_itself_is_unknown_everywhere()
    {
        var time = FactTime.Lasting(2014, 2013, null);

        Assert.False(time.IsPossible);
        Assert.Equal(FactTruth.Unknown, time.HeldOn(2014));
        Assert.Equal(FactTruth.Unknown, time.Before(FactTime.On(2022, FactAspect.Momentary)));
        Assert.Equal(FactAllenRelations.None, time.PossibleRelations(time));
    }

    [Fact]
    public void A_window_with_an_unknown_end_leaves_what_lies_behind_it_unknown()
    {
        var meeting = FactTime.On(1990, FactAspect.Momentary);

        Assert.Equal(FactTruth.Unknown, meeting.HeldDuring(FactDate.Parse("1985/")));
        Assert.Equal(FactTruth.Yes, meeting.HeldDuring(FactDate.Parse("1985/..")));
        Assert.Equal(FactTruth.No, meeting.HeldDuring(FactDate.Parse("1995/")));
        Assert.Equal(FactTruth.Unknown, meeting.WasAfter(FactDate.Parse("1985/")));
        Assert.Equal(FactTruth.Yes, meeting.WasSince(FactDate.Parse("1985/")));
    }

    [Fact]
    public void A_clause_takes_from_its_item_what_it_does_not_say()
    {
        var item = FactTime.Lasting(1949, 1991, null);

        Assert.Equal(item, FactTime.Unstated(FactAspect.Lasting).WithinItem(item));
        Assert.Equal(Corners(FactTime.Lasting(1952, 1991, null)), Corners(FactTime.Lasting(1952, null, null).WithinItem(item)));
        Assert.Equal(Corners(FactTime.Lasting(1949, 1966, null)), Corners(FactTime.Lasting(null, 1966, null).WithinItem(item)));
        Assert.Equal(Corners(FactTime.Lasting(1952, 1966, null)), Corners(FactTime.Lasting(1952, 1966, null).WithinItem(item)));
        Assert.Equal("since 1952", FactTime.Lasting(1952, null, null).WithinItem(item).Text);
    }

    [Theory]
    [InlineData("2014-02~")]
    [InlineData("1949-04-04/..")]
    [InlineData("../1985")]
    [InlineData("/1985")]
    [InlineData("[1667,1668]")]
    [InlineData("156X-12-25")]
    [InlineData("?2004")]
    public void A_time_is_told_in_the_words_of_the_language(string date)
    {
        var parsed = FactDate.Parse(date);
        foreach (FactAspect reading in new[] { FactAspect.Momentary, FactAspect.Lasting })
        {
            Assert.Equal("on " + date, FactTime.On(parsed, reading).Text);
            Assert.Equal("during " + date, FactTime.During(parsed, reading).Text);
        }

        Assert.Equal("throughout " + date, FactTime.Throughout(parsed).Text);
        Assert.Equal("since " + date + " until 2022 as-of 2023", FactTime.Lasting(parsed, 2022, 2023).Text);
        Assert.Equal("since " + date + " until unknown", FactTime.Lasting(parsed, null, null, untilUnknown: true).Text);
    }

    [Fact]
    public void A_stored_time_answers_as_the_time_that_was_stored() =>
        Gen.Select(EdtfGenerator.Dates, EdtfGenerator.Dates, Gen.Enum<FactAspect>(), Gen.Int[0, 3]).Sample(
            (text, question, reading, clause) =>
            {
                var date = FactDate.Parse(text);
                var window = FactDate.Parse(question);
                FactTime time = clause switch
                {
                    0 => FactTime.On(date, reading),
                    1 => FactTime.During(date, reading),
                    2 => FactTime.Throughout(date),
                    _ => FactTime.Lasting(date, null, null),
                };
                var stored = FactTime.FromCorners(
                    time.StartEarliest, time.StartLatest, time.EndEarliest, time.EndLatest, time.StartKind, time.EndKind, time.Aspect, time.Text);
                return stored == time && stored.HeldOn(window) == time.HeldOn(window) && stored.HeldDuring(window) == time.HeldDuring(window)
                    && stored.WasSince(window) == time.WasSince(window);
            },
            iter: 5_000);

    [Fact]
    public void The_order_of_times_is_total() =>
        Gen.Select(PossibleWorlds.Times, PossibleWorlds.Times, PossibleWorlds.Times).Sample((a, b, c) =>
        {
            var sorted = new List<FactTime> { a, b, c };
            sorted.Sort(FactTime.ByStart);
            return Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
                && sorted[0].CompareTo(sorted[1]) <= 0 && sorted[1].CompareTo(sorted[2]) <= 0 && sorted[0].CompareTo(sorted[2]) <= 0
                && sorted.SequenceEqual(new[] { c, b, a }.Order())
                && sorted.Zip(sorted.Skip(1)).All(pair => pair.First.StartEarliest <= pair.Second.StartEarliest);
        });

    private static (string, string, string, string) Corners(FactTime time) =>
        (EdtfText.OfDay(time.StartEarliest), EdtfText.OfDay(time.StartLatest), EdtfText.OfDay(time.EndEarliest), EdtfText.OfDay(time.EndLatest));
}
