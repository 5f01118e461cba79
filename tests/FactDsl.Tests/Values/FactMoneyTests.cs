using System.Linq;

namespace FactDsl.Tests.Values;

public class FactMoneyTests
{
    [Theory]
    [InlineData("117.5 billion USD", "117500000000 USD")]
    [InlineData(">=2 million EUR", ">=2000000 EUR")]
    [InlineData("~30 RUB", "~30 RUB")]
    [InlineData("undisclosed", "undisclosed")]
    [InlineData("undisclosed <=5 billion USD", "undisclosed <=5000000000 USD")]
    [InlineData("undisclosed <=1_039_844_935 USD", "undisclosed <=1039844935 USD")]
    [InlineData("unknown", "unknown")]
    [InlineData("none", "none")]
    [InlineData("5 million DEM", "5000000 DEM")]
    public void A_sum_is_read_and_has_a_canonical_form(string text, string canonical)
    {
        Assert.True(FactMoney.TryParse(text, out FactMoney money, out FactParseIssue? issue), issue?.Message);
        Assert.Null(issue);
        Assert.Equal((text, canonical), (money.Text, money.Canonical));
        Assert.Equal(money, FactMoney.Parse(canonical));
    }

    [Theory]
    [InlineData("5 million", null, "the currency is missing: three letters of ISO 4217, such as USD or EUR")]
    [InlineData("5 million QQQ", null, "`QQQ` is no currency of ISO 4217")]
    [InlineData("5 million usd", null, "`usd` is no currency of ISO 4217")]
    [InlineData("$5 billion", "5 billion USD", null)]
    [InlineData("USD 5 billion", "5 billion USD", null)]
    [InlineData("€2,000,000", "2_000_000 EUR", null)]
    public void What_is_no_sum_says_why_and_how_it_was_meant(string text, string? suggestion, string? message)
    {
        Assert.False(FactMoney.TryParse(text, out _, out FactParseIssue? issue));
        Assert.Equal(suggestion, issue!.Suggestion);
        Assert.Equal(message ?? issue.Message, issue.Message);
    }

    [Fact]
    public void Sums_compare_in_one_currency_and_stay_unknown_between_two()
    {
        var dollars = FactMoney.Parse("2 million USD");

        Assert.Equal(FactTruth.Yes, dollars.IsMoreThan(FactMoney.Parse("1_999_999 USD")));
        Assert.Equal(FactTruth.Unknown, dollars.IsMoreThan(FactMoney.Parse("1 EUR")));
        Assert.Equal(FactTruth.Unknown, dollars.IsMoreThan(FactMoney.Undisclosed));
        Assert.Equal(FactTruth.No, FactMoney.Parse("undisclosed <=5 USD").IsAtLeast(dollars));
        Assert.Equal(FactTruth.Maybe, FactMoney.Parse(">=1 USD").IsEqualTo(dollars));
        Assert.Equal(FactTruth.Yes, dollars.IsEqualTo(FactMoney.Parse("2_000_000 USD")));
        Assert.Equal(FactTruth.Yes, FactMoney.Parse("1 USD").IsLessThan(dollars));
        Assert.Equal(FactTruth.Yes, FactMoney.Parse("1 USD").IsAtMost(dollars));
    }

    [Fact]
    public void Currencies_are_those_of_the_standard()
    {
        Assert.Equal(2, FactCurrency.Find("EUR")!.MinorUnits);
        Assert.Equal(0, FactCurrency.Find("JPY")!.MinorUnits);
        Assert.Equal(3, FactCurrency.Find("KWD")!.MinorUnits);
        Assert.True(FactCurrency.Find("SUR")!.IsWithdrawn);
        Assert.False(FactCurrency.Find("CNY")!.IsWithdrawn);
        Assert.Null(FactCurrency.Find("eur"));
        Assert.Null(FactCurrency.Find((string?)null));
        Assert.Equal(FactCurrency.All.Select(one => one.Code).Distinct().Order(System.StringComparer.Ordinal), FactCurrency.All.Select(one => one.Code));
        Assert.Throws<System.ArgumentException>(() => new FactMoney(5, "QQQ"));
    }
}
