using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>What a fact claims.</summary>
public class StandingTests
{
    [Theory]
    [InlineData("meeting of Xi, Putin", "Asserted meeting (untimed) of=Xi,Putin")]
    [InlineData("no meeting of Xi", "Denied meeting (untimed) of=Xi")]
    [InlineData("planned visit of Xi to Sochi", "Planned visit (untimed) of=Xi to=Sochi")]
    [InlineData("cancelled meeting M of Xi, Putin because \"rain\"", "Cancelled meeting M (untimed) of=Xi,Putin because=“rain”")]
    [InlineData("meeting of Xi count >30", "Counted meeting (untimed) of=Xi count=>30")]
    [InlineData("meeting of Xi\n  count unknown", "Counted meeting (untimed) of=Xi count=unknown")]
    [InlineData("meeting of Xi, Putin according-to Tass via Afp, Rfi", "Reported meeting (untimed) of=Xi,Putin according-to=Tass via Afp,Rfi")]
    [InlineData("no meeting of Xi according-to Putin", "Denied meeting (untimed) of=Xi according-to=Putin")]
    [InlineData("meeting of Xi count 3 according-to Putin", "Reported meeting (untimed) of=Xi count=3 according-to=Putin")]
    public void A_fact_has_a_standing(string text, string expected) => Check.Binding(text, expected);

    [Theory]
    [InlineData("planned visit of Xi to Sochi on 2024-05 as-of 2024-04-29", "Planned visit (moment on 2024-05) said 2024-04-29 of=Xi to=Sochi")]
    [InlineData("cancelled meeting of Xi, Putin on 2014-06 as-of 2014-03-24", "Cancelled meeting (moment on 2014-06) said 2014-03-24 of=Xi,Putin")]
    [InlineData("cancelled alliance A of Xi since 2014 as-of 2015", "Cancelled alliance A (since 2014) said 2015 of=Xi")]
    public void As_of_dates_a_plan_rather_than_its_time(string text, string expected) => Check.Binding(text, expected);

    [Theory]
    [InlineData("[|FACT2213:no|] person Ann")]
    [InlineData("[|FACT2213:planned|] country X")]
    [InlineData("question Q [|FACT2213:no|] person")]
    public void Only_facts_have_one(string fixture) => Check.Findings(fixture);

    [Fact]
    public void Fields_of_denials_and_counts_are_filters()
    {
        Check.Findings("no meeting\nmeeting count 3\nno attendance of Xi\nno stance");
        Check.Findings("[|FACT2204:meeting|] of Xi");
        Check.Findings("planned [|FACT2204:meeting|] of Xi");
        Check.Findings("[|FACT2203:meeting|] on 2014");
    }
}
