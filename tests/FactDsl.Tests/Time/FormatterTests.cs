using System;
using System.Linq;
using CsCheck;

namespace FactDsl.Tests.Time;

public class FormatterTests
{
    private static readonly string[] s_languages = ["en", "fr", "de", "es", "ru", "zh"];

    [Theory]
    [InlineData("2014-02~", "about February 2014|vers février 2014|um Februar 2014|hacia febrero de 2014|около февраля 2014 г.|2014年2月前后")]
    [InlineData("2014-02-07", "7 February 2014|7 février 2014|7. Februar 2014|7 de febrero de 2014|7 февраля 2014 г.|2014年2月7日")]
    [InlineData("2014-05-01", "1 May 2014|1er mai 2014|1. Mai 2014|1 de mayo de 2014|1 мая 2014 г.|2014年5月1日")]
    [InlineData("2014", "2014|2014|2014|2014|2014 г.|2014年")]
    [InlineData("-0043", "44 BC|44 av. J.-C.|44 v. Chr.|44 a. C.|44 г. до н. э.|公元前44年")]
    [InlineData("2014?", "2014 (uncertain)|2014 (incertain)|2014 (unsicher)|2014 (incierto)|2014 г. (предположительно)|2014年（不确定）")]
    [InlineData("1964/2008", "from 1964 to 2008|de 1964 à 2008|von 1964 bis 2008|de 1964 a 2008|с 1964 г. по 2008 г.|1964年至2008年")]
    [InlineData("2014-02-07/2014-03-01", "from 7 February 2014 to 1 March 2014|du 7 février 2014 au 1er mars 2014|vom 7. Februar 2014 bis zum 1. März 2014|del 7 de febrero de 2014 al 1 de marzo de 2014|с 7 февраля 2014 г. по 1 марта 2014 г.|2014年2月7日至2014年3月1日")]
    [InlineData("1985/..", "since 1985|depuis 1985|seit 1985|desde 1985|с 1985 г.|自1985年起")]
    [InlineData("1985/", "from 1985 to an unknown date|de 1985 à une date inconnue|von 1985 bis zu einem unbekannten Tag|de 1985 a una fecha desconocida|с 1985 г. по неизвестную дату|1985年至未知日期")]
    [InlineData("201X", "some year between 2010 and 2019|une année entre 2010 et 2019|irgendein Jahr zwischen 2010 und 2019|algún año entre 2010 y 2019|какой-то год между 2010 г. и 2019 г.|2010年至2019年之间的某一年")]
    [InlineData("[1667,1668,1670..1672]", "1667, 1668 or 1670 to 1672|1667, 1668 ou 1670 à 1672|1667, 1668 oder 1670 bis 1672|1667, 1668 o 1670 a 1672|1667 г., 1668 г. или 1670 г. — 1672 г.|1667年、1668年或1670年至1672年")]
    [InlineData("2001-21", "spring 2001|printemps 2001|Frühling 2001|primavera de 2001|весна 2001 г.|2001年春季")]
    [InlineData("2001-34", "Q2 2001|2e trimestre 2001|2. Quartal 2001|2.º trimestre de 2001|2-й квартал 2001 г.|2001年第2季度")]
    public void A_date_is_said_in_six_languages(string date, string expected) =>
        Assert.Equal(expected, string.Join('|', s_languages.Select(tag => FactFormatter.For(tag).Format(FactDate.Parse(date)))));

    [Theory]
    [InlineData("2014-02-XX", "some day in February 2014")]
    [InlineData("2014-XX-XX", "some day in 2014")]
    [InlineData("2014-XX", "some month in 2014")]
    [InlineData("156X-12-25", "a date of the form 156X-12-25")]
    [InlineData("1950S2", "some year between 1900 and 1999, estimated 1950")]
    [InlineData("2004?-06-~11", "11 June 2004 (year uncertain, day approximate)")]
    [InlineData("2014%", "about 2014 (uncertain)")]
    [InlineData("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC")]
    [InlineData("1985-04-12T23:20:30+04:30", "12 April 1985, 23:20:30 UTC+04:30")]
    [InlineData("2001-29", "spring 2001 (southern hemisphere)")]
    [InlineData("Y-170000002", "170000003 BC")]
    [InlineData("[..1816-01-01]", "1 January 1816 or earlier")]
    [InlineData("{1960,1961-12}", "1960 and December 1961")]
    [InlineData("../..", "always")]
    [InlineData("../1985-04", "until April 1985")]
    [InlineData("1984~/2004-06", "from 1984 (approximate) to June 2004")]
    public void Hedges_and_open_digits_are_said(string date, string expected) =>
        Assert.Equal(expected, FactFormatter.English.Format(FactDate.Parse(date)));

    [Fact]
    public void Times_that_sources_tell_differently_are_said_one_by_one()
    {
        var either = FactTime.AnyOf([FactTime.On(new(1978, 9, 16), FactAspect.Momentary), FactTime.On(new(1978, 9, 17), FactAspect.Momentary)]);
        Assert.Equal(
            "on 16 September 1978 or on 17 September 1978|le 16 septembre 1978 ou le 17 septembre 1978|am 16. September 1978 oder am 17. September 1978|el 16 de septiembre de 1978 o el 17 de septiembre de 1978|16 сентября 1978 г. или 17 сентября 1978 г.|1978年9月16日或1978年9月17日",
            string.Join('|', s_languages.Select(tag => FactFormatter.For(tag).Format(either))));
        var any = FactTime.AnyOf([FactTime.Lasting(FactDate.Parse("1949"), null, null), FactTime.Lasting(FactDate.Parse("1950"), null, null), FactTime.Lasting(FactDate.Parse("1951"), null, null)]);
        Assert.Equal("since 1949, since 1950 or since 1951", FactFormatter.English.Format(any));
    }

    [Fact]
    public void Some_moment_in_a_year_and_throughout_a_year_are_said_apart()
    {
        var year = new FactDate(2014);

        Assert.Equal("at some moment in 2014", FactFormatter.English.Format(FactTime.On(year, FactAspect.Momentary)));
        Assert.Equal("throughout 2014", FactFormatter.English.Format(FactTime.On(year, FactAspect.Lasting)));
        Assert.Equal("à un moment, en 2014", FactFormatter.For("fr-CA").Format(FactTime.On(year, FactAspect.Momentary)));
        Assert.Equal("в какой-то момент, в 2014 г.", FactFormatter.For("ru").Format(FactTime.On(year, FactAspect.Momentary)));
        Assert.Equal("on 7 February 2014", FactFormatter.English.Format(FactTime.On(new(2014, 2, 7), FactAspect.Momentary)));
    }

    [Fact]
    public void Beginnings_and_ends_are_said()
    {
        FactFormatter english = FactFormatter.English;

        Assert.Equal("since 4 April 1949", english.Format(FactTime.Lasting(new FactDate(1949, 4, 4), null, null)));
        Assert.Equal("seit dem 4. April 1949", FactFormatter.For("de").Format(FactTime.Lasting(new FactDate(1949, 4, 4), null, null)));
        Assert.Equal("since 1949, still so in 2012", english.Format(FactTime.Lasting(1949, null, 2012)));
        Assert.Equal("from 1949 to 1955", english.Format(FactTime.Lasting(1949, 1955, null)));
        Assert.Equal("since 1949, ended at an unknown time", english.Format(FactTime.Lasting(1949, null, null, untilUnknown: true)));
        Assert.Equal("at an unknown time", english.Format(FactTime.Unstated(FactAspect.Lasting)));
        Assert.Equal("throughout, from February 2020 (approximate) to 3 February 2022",
            english.Format(FactTime.Throughout(FactDate.Parse("2020-02~/2022-02-03"))));
        Assert.Equal("since 1 January 1816 or earlier", english.Format(FactTime.Lasting(FactDate.Parse("[..1816-01-01]"), null, null)));
    }

    [Theory]
    [InlineData(">30", "more than 30|plus de 30|mehr als 30|más de 30|более 30|超过30")]
    [InlineData(">=30", "at least 30|au moins 30|mindestens 30|al menos 30|не менее 30|至少30")]
    [InlineData("1_234_567.5", "1,234,567.5|1\u202F234\u202F567,5|1.234.567,5|1\u202F234\u202F567,5|1\u202F234\u202F567,5|1,234,567.5")]
    [InlineData("30..35", "30 to 35|30 à 35|30 bis 35|de 30 a 35|от 30 до 35|30至35")]
    [InlineData("undisclosed", "undisclosed|non divulgué|nicht veröffentlicht|no divulgado|не раскрывается|未披露")]
    public void A_number_is_said_in_six_languages(string number, string expected) =>
        Assert.Equal(expected, string.Join('|', s_languages.Select(tag => FactFormatter.For(tag).Format(FactNumber.Parse(number)))));

    [Fact]
    public void A_withheld_sum_is_said_with_what_is_known_of_it() =>
        Assert.Equal(
            "undisclosed, at most 5,000,000,000\u00A0USD",
            FactFormatter.English.Format(FactMoney.Parse("undisclosed <=5 billion USD")));

    [Fact]
    public void Another_language_is_said_in_English_and_can_be_told()
    {
        Assert.Equal("en", FactFormatter.For("ja-JP").Language);
        Assert.False(FactFormatter.TryGet("ja", out _));
        Assert.True(FactFormatter.TryGet("zh-Hant-TW", out FactFormatter? chinese));
        Assert.Equal("zh", chinese.Language);
    }

    [Fact]
    public void Every_date_is_said_in_every_language_without_a_hole_left_open() =>
        Gen.Select(EdtfGenerator.Dates, EdtfGenerator.Pick(s_languages), Gen.Enum<FactAspect>()).Sample((text, language, reading) =>
        {
            var date = FactDate.Parse(text);
            var formatter = FactFormatter.For(language);
            return new[]
            {
                formatter.Format(date), formatter.Format(FactTime.On(date, reading)), formatter.Format(FactTime.During(date, reading)),
                formatter.Format(FactTime.Throughout(date)), formatter.Format(FactTime.Lasting(date, date, date)),
            }.All(said => said.Length > 0 && !said.AsSpan().ContainsAny("{|}") && said == said.Trim());
        });
}
