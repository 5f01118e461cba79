using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using CsCheck;
using FactDsl.Tests.Time;

namespace FactDsl.Tests.Values;

/// <summary>Dates, times, numbers and sums are held, compared, formatted, parsed and serialised as .NET values are.</summary>
public class InterfaceTests
{
    private static readonly string[] s_numbers = ["30", "~30", ">30", ">=30", "<30", "<=30", "25..35", "unknown", "undisclosed", "none", "undisclosed <=5", "-4", "1_000", "117.5 billion"];

    [Fact]
    public void Dates_are_ordered_by_their_first_day()
    {
        string[] written = ["2014", "-0043", "2014-02-07", "../1816", "2014-02", "1949/..", "2014~", "1066-10-14 julian"];

        Assert.Equal(["../1816", "-0043", "1066-10-14 julian", "1949/..", "2014", "2014~", "2014-02", "2014-02-07"], written.Select(FactDate.Parse).Order().Select(static d => d.Text));
    }

    [Fact]
    public void The_order_of_dates_is_total_and_agrees_with_equality()
        => Gen.Select(EdtfGenerator.Dates, EdtfGenerator.Dates, EdtfGenerator.Dates).Sample(static (a, b, c) => AssertOrder(FactDate.Parse(a), FactDate.Parse(b), FactDate.Parse(c)));

    [Fact]
    public void The_order_of_numbers_and_sums_is_total_and_agrees_with_equality()
    {
        var any = Gen.OneOf(s_numbers.Select(Gen.Const).ToArray());
        Gen.Select(any, any, any).Sample(static (a, b, c) => AssertOrder(FactNumber.Parse(a), FactNumber.Parse(b), FactNumber.Parse(c)));
        Gen<string> sums = Gen.Select(Gen.OneOf("30", "~30", ">30", "25..35", "undisclosed <=5"), Gen.OneOf("EUR", "USD")).Select(static (amount, currency) => amount + " " + currency);
        Gen.Select(sums, sums, sums).Sample(static (a, b, c) => AssertOrder(FactMoney.Parse(a), FactMoney.Parse(b), FactMoney.Parse(c)));
    }

    [Fact]
    public void Numbers_are_ordered_by_the_least_that_they_may_be()
        => Assert.Equal(["unknown", "<=3", "-4", "2", "3", "~3", ">3", "4"], new[] { "4", "~3", ">3", "unknown", "3", "2", "<=3", "-4" }.Select(FactNumber.Parse).Order().Select(static n => n.Text));

    [Fact]
    public void Formats_do_not_ask_the_thread_s_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            var date = FactDate.Parse("2014-02~");

            Assert.Equal("2014-02~|2014-02~|about February 2014|vers février 2014", $"{date}|{date:C}|{date:W}|{date.ToString("W", new CultureInfo("fr-CA"))}");
            Assert.Equal("[1066-01-07..1067-01-06]", $"{FactDate.Parse("1066 julian"):E}");
            Assert.Equal("more than 30|mehr als 30", $"{FactNumber.Parse(">30"):W}|{FactNumber.Parse(">30").ToString("W", new CultureInfo("de"))}");
            Assert.Equal("5000000 EUR", $"{FactMoney.Parse("5 million EUR"):C}");
            Assert.Throws<FormatException>(() => date.ToString("yyyy", null));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Each_is_parsed_by_its_interface_and_by_its_converter()
    {
        Assert.Equal(FactDate.Parse("2014~"), ParseAs<FactDate>("2014~"));
        Assert.Equal(FactNumber.Parse(">30"), ParseAs<FactNumber>(">30"));
        Assert.Equal(FactMoney.Parse("5 EUR"), ParseAs<FactMoney>("5 EUR"));
        Assert.Equal(FactDate.Parse("2014~"), TypeDescriptor.GetConverter(typeof(FactDate)).ConvertFromInvariantString("2014~"));
        Assert.Equal(FactNumber.Parse(">30"), TypeDescriptor.GetConverter(typeof(FactNumber)).ConvertFromInvariantString(">30"));
        Assert.Equal("5 EUR", TypeDescriptor.GetConverter(typeof(FactMoney)).ConvertToInvariantString(FactMoney.Parse("5 EUR")));
        Assert.Throws<FormatException>(() => ParseAs<FactDate>("198u"));

        static T ParseAs<T>(string text)
            where T : ISpanParsable<T>
        {
            Assert.True(T.TryParse(text.AsSpan(), CultureInfo.InvariantCulture, out T? read) || text == "198u");
            return text == "198u" ? T.Parse(text, null) : read!;
        }
    }

    [Theory]
    [InlineData("2014-02~", "\"2014-02~\"")]
    [InlineData("1066-10-14 julian", "\"1066-10-14 julian\"")]
    [InlineData("", "null")]
    public void Dates_are_written_as_JSON_and_read_back(string text, string json)
    {
        FactDate date = text.Length == 0 ? default : FactDate.Parse(text);

        Assert.Equal(json, JsonSerializer.Serialize(date));
        Assert.Equal(date, JsonSerializer.Deserialize<FactDate>(json));
    }

    [Fact]
    public void Numbers_and_sums_are_written_as_JSON_and_read_back()
    {
        Assert.All(s_numbers, static text => Assert.Equal(FactNumber.Parse(text), JsonSerializer.Deserialize<FactNumber>(JsonSerializer.Serialize(FactNumber.Parse(text)))));
        foreach (string text in (string[])["30 EUR", ">=2 million USD", "undisclosed <=5 billion CNY", "undisclosed"])
            Assert.Equal(FactMoney.Parse(text), JsonSerializer.Deserialize<FactMoney>(JsonSerializer.Serialize(FactMoney.Parse(text))));
        Assert.Equal(FactMoney.Parse("30 EUR"), JsonSerializer.Deserialize<FactMoney>("""{"more":[1,{"amount":2}],"currency":"EUR","amount":30}"""));
    }

    [Theory]
    [InlineData("\"198u\"", typeof(FactDate), "198X")]
    [InlineData("2014", typeof(FactDate), "EDTF")]
    [InlineData("\"many\"", typeof(FactNumber), "number")]
    [InlineData("true", typeof(FactNumber), "number")]
    [InlineData("{\"amount\":3,\"currency\":\"XXY\"}", typeof(FactMoney), "XXY")]
    [InlineData("3", typeof(FactMoney), "amount")]
    public void What_JSON_has_instead_is_told(string json, Type type, string told)
        => Assert.Contains(told, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2014-02-07", FactAspect.Momentary, 2014, "2014-02-07", "2014-02-07", true)]
    [InlineData("2014-02", FactAspect.Momentary, 2014, null, null, false)]
    [InlineData("2013/2014", FactAspect.Momentary, null, null, null, false)]
    [InlineData("2014-02-07~", FactAspect.Momentary, 2014, null, null, false)]
    [InlineData("2014-02-07/2014-02-23", FactAspect.Momentary, 2014, "2014-02-07", "2014-02-23", false)]
    [InlineData("1917-10-25 julian", FactAspect.Momentary, 1917, "1917-11-07", "1917-11-07", true)]
    [InlineData("-0043-03-15", FactAspect.Momentary, -43, null, null, false)]
    public void When_it_was_is_told_in_the_types_of_the_platform(string date, FactAspect aspect, int? year, string? start, string? end, bool isDay)
    {
        var time = FactTime.On(FactDate.Parse(date), aspect);

        Assert.Equal((year, start, end, isDay), ((int?)time.Year, Day(time.Start), Day(time.End), time.TryGetDate(out DateOnly day)));
        Assert.Equal(isDay ? start : null, isDay ? Day(day) : null);
    }

    [Fact]
    public void What_lasts_has_the_ends_that_are_known()
    {
        var reign = FactTime.Lasting(FactDate.Parse("1949-04-04"), null, null);

        Assert.Equal((null, "1949-04-04", null), (reign.Year, Day(reign.Start), Day(reign.End)));
        Assert.Null(FactTime.Unstated(FactAspect.Lasting).Start);
        Assert.Null(default(FactTime).Year);
    }

    [Theory]
    [InlineData("2014-02-07", "2014-02-23", "2014-02-07/2014-02-23")]
    [InlineData("2014~", "2015", "2014~/2015")]
    [InlineData("1065-03 julian", "1066-01-05 julian", "1065-03/1066-01-05 julian")]
    public void Two_dates_make_a_stretch(string first, string last, string between)
        => Assert.Equal(between, FactDate.Between(FactDate.Parse(first), FactDate.Parse(last)).Text);

    [Theory]
    [InlineData("2015", "2014")]
    [InlineData("2014/2015", "2016")]
    [InlineData("1066 julian", "1067")]
    [InlineData("[2014,2015]", "2016")]
    public void Other_dates_make_none(string first, string last)
        => Assert.Throws<ArgumentException>(() => FactDate.Between(FactDate.Parse(first), FactDate.Parse(last)));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void AssertOrder<T>(T a, T b, T c)
        where T : IComparable<T>, IEquatable<T>
    {
        Assert.Equal(a.Equals(b), a.CompareTo(b) == 0);
        Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
        if (a.CompareTo(b) <= 0 && b.CompareTo(c) <= 0)
            Assert.True(a.CompareTo(c) <= 0);
        Assert.True(((IComparable)a).CompareTo(null) > 0);
        Assert.Throws<ArgumentException>(() => ((IComparable)a).CompareTo("text"));
    }
}
