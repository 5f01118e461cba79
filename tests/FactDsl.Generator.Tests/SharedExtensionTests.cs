using FactDsl.Generator.Tests.Support;

namespace FactDsl.Generator.Tests;

/// <summary>What a project adds to items of other assemblies (<c>extend France</c>): it is read with what these say, and stays the project's own.</summary>
public class SharedExtensionTests
{
    private static readonly FactProject s_atlas = FactProject.Library("Atlas", """
        country France "France" iso FR
        country Spain "Spain"
        country Italy "Italy"
        place Paris in France
        place Madrid in Spain
        organization Un "UN" members France since 1945
        group Six "the Six" members France
        entity map
          mood: one of good, bad
        map Old mood good

        """);

    private static readonly FactProject s_numbers = FactProject.Library("Numbers", """
        extend country
          population: number?
          languages: code*
        extend France
          population 68 million
          languages fr
        country Malta "Malta" population 500000 languages mt, en
        extend Un
          members Spain since 1955

        """).ReferringTo(ReferencedProject.Built(s_atlas));

    private static readonly FactProject s_app = FactProject.Of("""
        extend country
          anthem: text?
        extend France
          anthem "Marseillaise"
          languages br, oc
          capital Paris
        extend Spain
          iso ES
        extend Un
          members Utopia since 2000
        extend Old
          mood bad
        country Utopia anthem "la la" languages fr
        person Ada citizen-of Utopia

        """).ReferringTo(ReferencedProject.Built(s_numbers));

    private static readonly Lazy<CompiledProject> s_compiled = new(static () => CompiledProject.Of(s_app));

    [Fact]
    public void Nothing_is_wrong()
    {
        Assert.Empty(s_app.RunResult().Diagnostics);
        s_app.CompileWithoutWarning();
    }

    [Theory]
    [InlineData("Country.France.Anthem", "Marseillaise")]
    [InlineData("Country.France.Population", "68 million")]
    [InlineData("Country.France.Iso", "FR")]
    [InlineData("Country.Spain.Iso", "ES")]
    [InlineData("Country.Italy.Anthem is null", "True")]
    [InlineData("Country.France.Capital == Place.Paris", "True")]
    [InlineData("Country.France.StateOf(Country.Fields.Anthem)", "Known")]
    [InlineData("Country.Italy.StateOf(Country.Fields.Anthem)", "Unsaid")]
    [InlineData("Map.Old.Mood", "Good")]
    public void A_field_is_what_its_own_facts_say_else_what_is_added(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Country.France.Languages", "br | oc | fr")]
    [InlineData("Country.France.Languages.Count", "3")]
    [InlineData("Country.France.Languages[2]", "fr")]
    [InlineData("Country.France.Languages.Contains(\"oc\")", "True")]
    [InlineData("Country.France.Languages.Spells.Select(s => s.Value)", "br | oc | fr")]
    [InlineData("Organization.Un.Members", "France | Utopia | Spain")]
    [InlineData("Organization.Un.Members.Count", "3")]
    [InlineData("Organization.Un.Members.On(1950)", "France")]
    [InlineData("Organization.Un.Members.On(1960)", "France | Spain")]
    [InlineData("Organization.Un.Members.Contains(Country.Spain)", "True")]
    [InlineData("Organization.Un.Members.Contains(Country.Italy)", "False")]
    [InlineData("Organization.Un.Members.Spells.Last().Time", "since 1955")]
    public void A_list_has_the_values_of_all(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Country.All.Anthem(\"Marseillaise\")", "France")]
    [InlineData("Country.All.Anthem(\"la la\")", "Utopia")]
    [InlineData("Country.All.Languages(\"fr\")", "France | Utopia")]
    [InlineData("Country.All.Languages(\"fr\").Iso(\"FR\")", "France")]
    [InlineData("Country.All.Languages(\"fr\").Anthem(\"Marseillaise\").Iso(\"FR\").Count", "1")]
    [InlineData("Country.All.Iso(\"ES\").Single() == Country.Spain", "True")]
    [InlineData("Country.All.Iso(\"ES\").Any()", "True")]
    [InlineData("Country.All.Iso(\"ES\").Languages(\"fr\").Any()", "False")]
    [InlineData("Country.All.Population(new FactNumber(68000000)).Single()", "France")]
    [InlineData("Country.All.Capital(Place.Paris)", "France")]
    [InlineData("Country.All.Count", "5")]
    [InlineData("Country.Utopia.OrganizationsAsMember", "UN")]
    [InlineData("Country.Spain.OrganizationsAsMember", "UN")]
    [InlineData("Organization.All.Members(Country.Utopia).On(1990).Count", "0")]
    [InlineData("Organization.All.Members(Country.Utopia).On(2010).Count", "1")]
    [InlineData("Organization.All.Members(Country.Utopia).Members(Country.Spain).Members(Country.France).Latest()", "UN")]
    [InlineData("Country.AllIn(Person.Ada.Facts()).Anthem(\"Marseillaise\").Count", "0")]
    public void A_filter_finds_an_item_by_what_is_said_and_what_is_added(string expression, string expected) => Gives(expression, expected);

    [Fact]
    public void Json_has_both()
    {
        string json = Json("Country.France");
        Assert.Contains("\"iso\":[\"FR\"],\"capital\":\"place.Paris\"", json, StringComparison.Ordinal);
        Assert.Contains("\"anthem\":{\"text\":\"Marseillaise\"}", json, StringComparison.Ordinal);
        Assert.Contains("\"languages\":[\"br\",\"oc\",\"fr\"]", json, StringComparison.Ordinal);
        Assert.Contains("\"population\":", json, StringComparison.Ordinal);
        Assert.Contains("country.Spain", Json("Organization.Un"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extend France\n  capital Un\n", "FACT2102")]
    [InlineData("extend France\n  until 2020\n", "FACT2115")]
    [InlineData("extend France\n  hymn \"x\"\n", "FACT2201")]
    public void What_is_added_is_checked(string facts, string id)
        => Assert.Contains(FactProject.Of("extend country\n  anthem: text?\n" + facts).ReferringTo(ReferencedProject.Built(s_atlas)).RunResult().Diagnostics, d => d.Id == id);

    [Fact]
    public void What_an_app_adds_the_library_does_not_see()
        => Assert.Equal("", s_compiled.Value.Evaluate("((Atlas.Facts.Country)Country.Spain).Iso"));

    private static string Json(string expression)
        => s_compiled.Value.Evaluate($"System.Text.Json.JsonSerializer.Serialize({expression}, new System.Text.Json.JsonSerializerOptions {{ TypeInfoResolver = FactsJson.Default }})");

    private static void Gives(string expression, string expected) => Assert.Equal(expected, s_compiled.Value.Evaluate(expression));
}
