namespace FactDsl.Language.Tests.Checks.Declared;

/// <summary>What there is one of, whatever the times (<c>check one place per victim ever</c>), and what a field is for itself.</summary>
public class EverCheckTests
{
    private const string Death = """
        momentary fact death
          victim as of: person
          place as in: place? transitive
          cause: code?
          check one death per victim ever "one dies once"

        """;

    private const string Marriage = """
        lasting fact marriage
          spouses as of: person 2..
          check one spouses per spouses

        person Peng
        person Lyudmila

        """;

    [Theory]
    // What happened on two days, or at two places, are two.
    [InlineData("death of Xi on 1900\ndeath of [|FACT3121:Xi|] on 1901")]
    [InlineData("death of Xi on 1900 per Rfi\ndeath of [|FACT3122:Xi|] on 1901 per Afp")]
    [InlineData("death of Xi in Beijing on 1900\ndeath of [|FACT3121:Xi|] in Sochi on 1900")]
    [InlineData("death of Xi in Beijing\ndeath of [|FACT3121:Xi|] in Sochi")]
    // What one source tells with less, or another tells again, may be one.
    [InlineData("death of Xi on 1900\ndeath of Xi on 1900-05-01")]
    [InlineData("death of Xi on 1900-05-01 per Rfi\ndeath of Xi on 1900-05-01 per Afp")]
    [InlineData("death of Xi in Beijing on 1900\ndeath of Xi in China on 1900")]
    [InlineData("death of Xi in Beijing on 1900\ndeath of Xi")]
    [InlineData("death of Xi on 1900 cause flu\ndeath of Xi on 1900 cause war")]
    // Somebody says that it is one, and then the two sources differ about one death.
    [InlineData("death D of Xi on 1900 per Rfi\ndeath of Xi on 1901 per Afp\n  same-fact-as D")]
    [InlineData("death of Xi on 1900\ndeath of Putin on 1901")]
    [InlineData("death of Xi on 1900\nno death of Xi on 1901")]
    [InlineData("death of Xi on 1900\ndeath of Xi on 1901 certainty doubtful")]
    [InlineData("death of Xi on 1900\nplanned death of Xi on 1901")]
    public void A_person_has_one_death_ever(string facts) => DeclaredFindings.Check(Death + facts);

    [Fact]
    public void The_finding_says_that_there_is_one_ever()
        => Assert.Equal(
            "Sources differ on the one `death` for `Xi` ever: `death` (on 1901, per Afp) and `First` (on 1900, per Rfi): one dies once",
            DeclaredFindings.Message(Death + "death First of Xi on 1900 per Rfi\ndeath of [|FACT3122:Xi|] on 1901 per Afp"));

    [Theory]
    [InlineData("sighting of Xi in Beijing on 1900\nsighting of Xi in [|FACT3121:Sochi|] on 1950")]
    [InlineData("sighting of Xi in Beijing\nsighting of Xi in [|FACT3121:Sochi|]")]
    [InlineData("sighting of Xi in Beijing on 1900 per Rfi\nsighting of Xi in [|FACT3122:Sochi|] on 1950 per Afp")]
    [InlineData("sighting of Xi in Beijing on 1900\nsighting of Xi in China on 1950")]
    [InlineData("sighting of Xi in Beijing on 1900\nsighting of Putin in Sochi on 1900")]
    public void A_field_has_one_value_ever(string facts)
        => DeclaredFindings.Check("momentary fact sighting\n  seen as of: person\n  place as in: place? transitive\n  check one place per person in seen ever\n" + facts);

    [Fact]
    public void A_value_without_a_time_is_told_so()
        => Assert.Equal(
            "There is one `place` for `Xi` ever: `Sochi` (without a time) is another than `Beijing` (on 1900)",
            DeclaredFindings.Message("momentary fact sighting\n  seen as of: person\n  place as in: place?\n  check one place per seen ever\nsighting of Xi in Beijing on 1900\nsighting of Xi in [|FACT3121:Sochi|]"));

    [Theory]
    [InlineData("entity pass\n  holder: person?\n  check one pass per holder ever\npass One holder Xi\npass Two holder [|FACT3121:Xi|]")]
    [InlineData("entity pass\n  holder: person?\n  check one pass per holder ever\npass One holder Xi\npass Two holder Putin")]
    public void Entities_are_what_they_are(string facts) => DeclaredFindings.Check(facts);

    [Theory]
    [InlineData("marriage of Xi, Peng since 1987")]
    [InlineData("marriage of Xi, Peng since 1987\nmarriage of Putin, Lyudmila since 1983 until 2014")]
    [InlineData("marriage of Xi, Peng since 1987 until 1990\nmarriage of Xi, Lyudmila since 1991")]
    [InlineData("marriage of Xi, Peng since 1987 per Rfi\nmarriage of Peng, Xi since 1988 per Afp")]
    [InlineData("marriage of Xi, Peng since 1987\nmarriage of Xi, [|FACT3121:Lyudmila|] since 1991")]
    [InlineData("marriage of Xi, Peng since 1987\nmarriage of [|FACT3121:Lyudmila|], Xi since 1991")]
    [InlineData("marriage of Xi, [|FACT3121:Peng|], [|FACT3121:Lyudmila|] since 1987")]
    public void A_value_is_not_held_against_itself(string facts) => DeclaredFindings.Check(Marriage + facts);
}
