using System;

namespace FactDsl.Tests.Values;

public class FactPaddingTests
{
    [Fact]
    public void Paddings_of_the_same_widths_are_equal_whatever_they_are_called()
    {
        var mine = new FactPadding("mine", 1, 1, 1);

        Assert.Equal(FactPadding.OneUnit, mine);
        Assert.True(mine == FactPadding.OneUnit);
        Assert.Equal(FactPadding.OneUnit.GetHashCode(), mine.GetHashCode());
        Assert.NotEqual(FactPadding.OneUnitAndTenYears, mine);
        Assert.True(new FactPadding("other", 1, 1, 1, 0, 0.2m) != mine);
        Assert.Equal(new FactPadding("bare", 0, 0, 0, 0, 0.00m), FactPadding.None);
        Assert.Equal(FactDate.Parse("2014~").With(mine), FactDate.Parse("2014~").With(FactPadding.OneUnit));
        Assert.False(mine == null);
    }

    [Theory]
    [InlineData("none", "none")]
    [InlineData(" None ", "none")]
    [InlineData("one-unit", "one-unit")]
    [InlineData("years=1", "one-unit")]
    [InlineData("years=2", "years=2, months=1, days=1, numbers=10%")]
    [InlineData("years=2;months=1;days=3;numbers=20%", "years=2, months=1, days=3, numbers=20%")]
    [InlineData("Years=2, Days=3 numbers=0.25", "years=2, months=1, days=3, numbers=25%")]
    [InlineData("years=0,months=0,days=0,numbers=0%", "none")]
    [InlineData("unknown-ends=10", "years=1, months=1, days=1, numbers=10%, unknown-ends=10")]
    [InlineData("numbers=2.5%", "years=1, months=1, days=1, numbers=2.5%")]
    public void A_padding_is_read_as_a_project_writes_it(string text, string canonical)
    {
        Assert.True(FactPadding.TryParse(text, out FactPadding? padding));
        Assert.Equal(canonical, padding.ToText());
        Assert.Equal(padding, FactPadding.Parse(canonical));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("wide")]
    [InlineData("years")]
    [InlineData("years=")]
    [InlineData("years=-1")]
    [InlineData("years=1.5")]
    [InlineData("years=1000001")]
    [InlineData("years=1,years=2")]
    [InlineData("numbers=101%")]
    [InlineData("numbers=-1%")]
    [InlineData("numbers=1e30%")]
    [InlineData("centuries=1")]
    public void What_is_no_padding_is_one_unit_and_says_so(string? text)
    {
        Assert.False(FactPadding.TryParse(text, out FactPadding? padding));
        Assert.Equal(FactPadding.OneUnit, padding);
        Assert.Throws<FormatException>(() => FactPadding.Parse(text!));
    }

    [Fact]
    public void A_default_answer_is_the_one_that_every_filter_takes()
    {
        Assert.Equal(FactAnswer.Possibly, default);
        Assert.True(FactTruth.Maybe.Satisfies(default));
    }
}
