using FactDsl;
using Newsroom.Wording;

namespace Newsroom.Tests;

public sealed class TimesTests
{
    [Theory]
    [InlineData("2022-02-04", "on 4 February 2022")]
    [InlineData("2014-11", "at some moment in November 2014")]
    [InlineData("2014", "at some moment in 2014")]
    [InlineData("2014~", "at some moment in about 2014")]
    [InlineData("2014?", "at some moment in 2014 (uncertain)")]
    public void Of_an_act_only_what_is_known_is_told(string date, string words)
        => Assert.Equal(words, Times.When(FactTime.On(FactDate.Parse(date), FactAspect.Momentary)));

    [Fact]
    public void An_act_within_a_stretch_was_one_moment_of_it()
        => Assert.Equal(
            "at some moment from 2013 to 4 February 2022",
            Times.When(FactTime.During(FactDate.Parse("2013/2022-02-04"), FactAspect.Momentary)));

    [Theory]
    [InlineData("1949-04-04", null, null, "since 4 April 1949")]
    [InlineData("2000-05-07", "2008-05-07", null, "since 7 May 2000 until 7 May 2008")]
    [InlineData("1949", null, "2012-12-31", "since 1949 and still on 31 December 2012")]
    public void What_lasts_has_a_beginning_and_perhaps_an_end(string since, string? until, string? asOf, string words)
        => Assert.Equal(words, Times.When(FactTime.Lasting(FactDate.Parse(since), Date(until), Date(asOf))));

    [Theory]
    [InlineData("2020-02~/2022-02-03", "from February 2020 (approximate) to 3 February 2022")]
    [InlineData("2022-02-04", "on 4 February 2022")]
    [InlineData("2021", "throughout 2021")]
    public void A_denial_or_a_sum_covers_the_whole_of_its_time(string date, string words)
        => Assert.Equal(words, Times.When(FactTime.Throughout(FactDate.Parse(date))));

    [Theory]
    [InlineData("2014", "throughout 2014")]
    [InlineData("2014-21", "throughout spring 2014")]
    [InlineData("2014-02/2014-05", "from February 2014 to May 2014")]
    public void What_lasts_filled_the_date_that_it_is_attested_on(string date, string words)
        => Assert.Equal(words, Times.When(FactTime.On(FactDate.Parse(date), FactAspect.Lasting)));

    [Fact]
    public void Nothing_is_said_of_a_time_that_nobody_stated()
        => Assert.Equal("", Times.CommaWhen(FactTime.Unstated(FactAspect.Lasting)));

    private static FactDate? Date(string? text) => text is null ? null : FactDate.Parse(text);
}
