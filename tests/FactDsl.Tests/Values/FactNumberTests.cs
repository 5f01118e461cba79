using System;
using CsCheck;

namespace FactDsl.Tests.Values;

public class FactNumberTests
{
    [Theory]
    [InlineData("30", FactNumberKind.Exact, 30.0, 30.0)]
    [InlineData(">30", FactNumberKind.MoreThan, 30.0, null)]
    [InlineData(">=30", FactNumberKind.AtLeast, 30.0, null)]
    [InlineData("<30", FactNumberKind.LessThan, null, 30.0)]
    [InlineData("<=30", FactNumberKind.AtMost, null, 30.0)]
    [InlineData("~30", FactNumberKind.About, null, null)]
    [InlineData("30..35", FactNumberKind.Range, 30.0, 35.0)]
    [InlineData("-5..-3", FactNumberKind.Range, -5.0, -3.0)]
    [InlineData("1_000_000", FactNumberKind.Exact, 1_000_000.0, 1_000_000.0)]
    [InlineData("117.5 billion", FactNumberKind.Exact, 117_500_000_000.0, 117_500_000_000.0)]
    [InlineData("2..3 thousand", FactNumberKind.Range, 2_000.0, 3_000.0)]
    [InlineData(">1 trillion", FactNumberKind.MoreThan, 1_000_000_000_000.0, null)]
    public void A_number_is_read_with_its_bounds(string text, FactNumberKind kind, double? lowest, double? highest)
    {
        var number = FactNumber.Parse(text);

        Assert.Equal((kind, (decimal?)lowest, (decimal?)highest), (number.Kind, number.Lowest, number.Highest));
        Assert.Equal(text, number.Text);
        Assert.Equal(FactNumberState.Stated, number.State);
        Assert.Equal(number, FactNumber.Parse(number.Canonical));
    }

    [Theory]
    [InlineData("unknown", FactNumberState.Unknown)]
    [InlineData("undisclosed", FactNumberState.Undisclosed)]
    [InlineData("none", FactNumberState.None)]
    [InlineData("undisclosed <=5 million", FactNumberState.Undisclosed)]
    public void What_is_not_stated_says_why(string text, FactNumberState state)
    {
        Assert.Equal(state, FactNumber.Parse(text).State);
        Assert.Equal(FactNumber.Parse(text), FactNumber.Parse(FactNumber.Parse(text).Canonical));
    }

    [Theory]
    [InlineData("1,000", "1_000")]
    [InlineData("1,000,000", "1_000_000")]
    [InlineData("1 000", "1_000")]
    [InlineData("30-35", "30..35")]
    [InlineData("30–35", "30..35")]
    [InlineData("≥30", ">=30")]
    [InlineData("30+", ">=30")]
    [InlineData("more than 30", ">30")]
    [InlineData("about 30", "~30")]
    [InlineData("5bn", "5 billion")]
    [InlineData("thirty", null)]
    [InlineData("51,3", null)]
    [InlineData("", null)]
    [InlineData("35..30", null)]
    [InlineData("~30..35", null)]
    [InlineData("none 5", null)]
    [InlineData("5 EUR", null)]
    [InlineData("1__000", null)]
    [InlineData("10000000000000000000000000000", null)]
    public void What_is_no_number_says_how_it_was_meant_where_that_is_clear(string text, string? suggestion)
    {
        Assert.False(FactNumber.TryParse(text, out _, out FactParseIssue? issue));
        Assert.True(issue!.IsError);
        Assert.Equal(suggestion, issue.Suggestion);
    }

    [Fact]
    public void Comparison_answers_for_all_that_the_numbers_may_be()
    {
        AssertMore(">30", "30", FactTruth.Yes);
        AssertMore(">=30", "30", FactTruth.Maybe);
        AssertMore("30", "30..35", FactTruth.No);
        AssertMore("36", "30..35", FactTruth.Yes);
        AssertMore("33", "30..35", FactTruth.Maybe);
        AssertMore("<30", "30", FactTruth.No);
        AssertMore("~30", "1", FactTruth.Yes);
        AssertMore("~30", "26.9", FactTruth.Yes);
        AssertMore("~30", "27", FactTruth.Maybe);
        AssertMore("~30", "33", FactTruth.No);
        AssertMore("34", "~30", FactTruth.Yes);
        AssertMore("~30", "~30", FactTruth.Maybe);
        AssertMore("~-30", "-34", FactTruth.Yes);
        AssertMore("undisclosed ~30", "1", FactTruth.Yes);
        AssertMore("undisclosed ~30", "30", FactTruth.Unknown);
        AssertMore("undisclosed", "1", FactTruth.Unknown);
        AssertMore("undisclosed <=5", "5", FactTruth.No);
        AssertMore("none", "1", FactTruth.No);
        Assert.Equal(FactTruth.Yes, FactNumber.None.IsEqualTo(FactNumber.None));
        Assert.Equal(FactTruth.Yes, FactNumber.Parse(">=30").IsAtLeast(30));
        Assert.Equal(FactTruth.No, FactNumber.Parse("<30").IsEqualTo(30));
        Assert.Equal(FactTruth.Maybe, FactNumber.Parse("<=30").IsEqualTo(30));
    }

    [Fact]
    public void Comparison_agrees_with_every_value_on_a_fine_grid()
    {
        Gen<FactNumber> numbers = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 4], Gen.Int[0, 4]).Select((form, a, b) => FactNumber.Parse(form switch
        {
            7 => $"~{a}",
            0 => $"{a}",
            1 => $">={a}",
            2 => $">{a}",
            3 => $"<={a}",
            4 => $"<{a}",
            _ => $"{Math.Min(a, b)}..{Math.Max(a, b)}",
        }));

        Gen.Select(numbers, numbers).Sample((left, right) =>
        {
            (Outcomes? more, Outcomes? atLeast, Outcomes? equal) = (new Outcomes(), new Outcomes(), new Outcomes());
            for (decimal x = -4m; x <= 8; x += 0.25m)
            {
                for (decimal y = -4m; y <= 8; y += 0.25m)
                {
                    if (Allows(left, x) && Allows(right, y))
                    {
                        more.Add(x > y);
                        atLeast.Add(x >= y);
                        equal.Add(x == y);
                    }
                }
            }

            return left.IsMoreThan(right, Half) == more.Truth && left.IsAtLeast(right, Half) == atLeast.Truth && left.IsEqualTo(right, Half) == equal.Truth
                && right.IsLessThan(left, Half) == more.Truth && right.IsAtMost(left, Half) == atLeast.Truth;
        });
    }

    [Fact]
    public void A_count_is_whole_and_not_negative()
    {
        Assert.Equal(FactTruth.Maybe, FactNumber.Parse(">30").IsAtLeast(31));
        Assert.Equal(FactTruth.Yes, FactNumber.Parse(">30").AsCount().IsAtLeast(31));
        Assert.Equal((0m, 29m), (FactNumber.Parse("<30").AsCount().Lowest, FactNumber.Parse("<30").AsCount().Highest));
        Assert.Equal(31m, FactNumber.Parse(">=30.5").AsCount().Lowest);
    }

    [Fact]
    public void An_estimate_reaches_as_far_as_the_padding_says()
    {
        var about = FactNumber.Parse("~30");

        Assert.Equal(FactTruth.Yes, about.IsMoreThan(28, FactPadding.None));
        Assert.Equal(FactTruth.Yes, about.IsEqualTo(30, FactPadding.None));
        Assert.Equal(FactTruth.Maybe, about.IsEqualTo(30));
        Assert.Equal(FactTruth.No, about.IsEqualTo(40));
        Assert.Equal(FactTruth.Maybe, about.IsMoreThan(26, FactPadding.Parse("numbers=20%")));
        Assert.Equal(FactTruth.Maybe, ((FactNumber)30).IsAtLeast(about));
        Assert.Equal(FactTruth.Yes, ((FactNumber)30).IsAtLeast(about, FactPadding.None));

        FactNumber wide = about.With(FactPadding.Parse("numbers=0.5"));
        Assert.Equal(FactTruth.Maybe, wide.IsMoreThan(20));
        Assert.Equal(about, wide);
        Assert.Equal("~30", wide.Text);
        Assert.Equal(0.5m, wide.Padding.Numbers);
        Assert.Equal((null, null), (wide.Lowest, wide.Highest));
        Assert.Equal(FactTruth.Yes, FactMoney.Parse("~30 EUR").IsMoreThan(FactMoney.Parse("20 EUR")));
        Assert.Equal(FactTruth.Maybe, FactMoney.Parse("~30 EUR").With(wide.Padding).IsMoreThan(FactMoney.Parse("20 EUR")));
    }

    [Fact]
    public void An_estimate_gets_bounds_only_by_a_share_that_is_named()
    {
        Assert.Equal(FactTruth.Yes, FactNumber.Parse("~30").Within(0.1m).IsMoreThan(26));
        Assert.Equal((27m, 33m), (FactNumber.Parse("~30").Within(0.1m).Lowest, FactNumber.Parse("~30").Within(0.1m).Highest));
        Assert.Equal(FactNumber.Parse("30"), FactNumber.Parse("30").Within(0.1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => FactNumber.Parse("~30").Within(2));
    }

    [Fact]
    public void Reading_never_throws_and_every_suggestion_reads() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789_.,-<>=~+ unkowdisclethmrbiUSDER$€"], 0, 30]).Sample(
            text =>
            {
                bool isNumber = FactNumber.TryParse(text, out FactNumber number, out FactParseIssue? issue);
                bool isMoney = FactMoney.TryParse(text, out FactMoney money, out FactParseIssue? moneyIssue);
                return (isNumber ? number.Text == text && FactNumber.Parse(number.Canonical) == number : issue!.IsError && Reads(issue))
                    && (isMoney ? money.Text == text && FactMoney.Parse(money.Canonical) == money
                        : moneyIssue!.IsError && (moneyIssue.Suggestion is null || FactMoney.TryParse(moneyIssue.Suggestion, out _, out _)));
            },
            iter: 100_000);

    private static bool Reads(FactParseIssue issue) =>
        issue.Suggestion is null || FactNumber.TryParse(issue.Suggestion, out _, out _);

    private static FactPadding Half => new("half", 0, 0, 0, 0, 0.5m);

    private static bool Allows(FactNumber number, decimal value) =>
        number.Kind == FactNumberKind.About ? Math.Abs(value - number.Value!.Value) <= number.Value.Value / 2 :
        (number.Lowest is not { } low || value > low || (value == low && number.IncludesLowest))
        && (number.Highest is not { } high || value < high || (value == high && number.IncludesHighest));

    private static void AssertMore(string left, string right, FactTruth expected) =>
        Assert.Equal(expected, FactNumber.Parse(left).IsMoreThan(FactNumber.Parse(right)));

    private sealed class Outcomes
    {
        private bool _holds;
        private bool _fails;

        public FactTruth Truth => _holds ? (_fails ? FactTruth.Maybe : FactTruth.Yes) : FactTruth.No;

        public void Add(bool outcome)
        {
            _holds |= outcome;
            _fails |= !outcome;
        }
    }
}
