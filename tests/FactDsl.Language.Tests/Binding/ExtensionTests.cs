using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>Clauses can be added to an item that is defined elsewhere (C8).</summary>
public class ExtensionTests
{
    [Fact]
    public void An_addition_has_its_own_sources_time_and_acceptances()
    {
        var model = FactBaseModel.OfFixture("per Rfi\nextend Nato until 2030 \"bald\"@de\n  of Greece since 1952-02-18\n  + preferred because \"r\"\n  of Turkey per Afp\n  accept FACT3104 because \"k\"\nextend alliance.Nato of China");
        Assert.Equal(
            ["extend Nato (until 2030) of=Greece {(since 1952-02-18) preferred=“r”} of=Turkey {[Afp]} [Rfi]", "extend Nato of=China [Rfi]"],
            BoundText.Write(model.File().Bound));
        Assert.Equal("FACT3104", Assert.Single(model.File().Bound.Extensions[0].Accepted).Id);
        Assert.Equal("bald", Assert.Single(model.File().Bound.Extensions[0].TimeWording).Text);
        Assert.Empty(model.File().Findings);
    }

    [Theory]
    [InlineData("extend [|FACT2101:Nado|]\n  of Greece")]
    [InlineData("country Georgia\nplace Georgia\nextend [|FACT2103:Georgia|]\n  tag x")]
    [InlineData("country Georgia\nplace Georgia\nextend country.Georgia\n  iso GE")]
    [InlineData("extend Nato\n  [|FACT2201:iso|] N")]
    [InlineData("extend Nato\n  [|FACT2201:renamed-from|] Otan")]
    [InlineData("extend Nato\n  part-of [|FACT2102:Beijing|]")]
    public void A_wrong_addition_has_one_finding(string fixture) => Check.Findings(fixture);

    [Fact]
    public void The_minimum_of_a_field_is_not_asked_of_an_addition()
        => Check.Findings("meeting M of Xi, Putin\nextend M\n  in Beijing");
}
