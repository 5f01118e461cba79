using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Tests;

/// <summary>Facts of one assembly, named in those of another.</summary>
public class SharedFactTests
{
    private static readonly FactProject s_world = FactProject.Library("World", """
        country France "France"@fr "Frankreich"@de iso FR
          aka "the Hexagon"
        country China "Chine"@fr iso CN
        place Beijing "Pékin"@fr in China
        place Dongcheng in Beijing
        organization Un "UN" members France, China
        source Atlas "The Atlas"

        """);

    private static readonly FactProject s_app = new FactProject()
        .With("people.facts", "person Xi \"Xi Jinping\" citizen-of China\nperson Macron citizen-of France\n")
        .With("meetings.facts", """
            per Atlas
            meeting of Xi, Macron, France in Dongcheng on 2019
            meeting of Xi, Un on 2020
            country Atlantis "Atlantis" iso AT
            meeting of Xi, Atlantis in Atlantis on 2021
            alliance Axis of Atlantis, China since 2001

            """)
        .ReferringTo(ReferencedProject.Built(s_world));

    [Fact]
    public void Both_compile_without_a_warning()
    {
        s_world.CompileWithoutWarning();
        s_app.CompileWithoutWarning();
        Assert.Empty(s_app.RunResult().Diagnostics);
    }

    [Theory]
    [InlineData("Meeting.All.Of(Country.France)", "meeting of Xi Jinping, Macron, France in Dongcheng on 2019")]
    [InlineData("Meeting.All.In(Country.China).Count", "1")]
    [InlineData("Meeting.All.In(Country.China, exactly: true).Count", "0")]
    [InlineData("Meeting.All.In(Place.Beijing).Of(Country.France).Any()", "True")]
    [InlineData("Meeting.All.Of(Organization.Un).Count", "1")]
    [InlineData("Meeting.All.OfAny(Country.France, Organization.Un).Count", "2")]
    [InlineData("Meeting.All.Per(Source.Atlas).Count", "3")]
    public void A_fact_is_found_by_what_another_assembly_has(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Meeting.All.Of(Country.France).Latest()!.Participants.OfType<Country>().Single() == Country.France", "True")]
    [InlineData("Meeting.All.Of(Country.France).Latest()!.Participants.Contains(Country.France)", "True")]
    [InlineData("Meeting.All.Of(Country.France).Latest()!.Place == Place.Dongcheng", "True")]
    [InlineData("Meeting.All.Of(Country.France).Latest()!.Place!.Region", "Pékin")]
    [InlineData("Meeting.All.Of(Country.France).Latest()!.Citations[0].Source == Source.Atlas", "True")]
    [InlineData("Person.Macron.CitizenOf.Single().LabelIn(\"de\")", "Frankreich")]
    [InlineData("Person.Macron.CitizenOf.Single().Location", "facts.facts:1")]
    [InlineData("Person.Macron.CitizenOf.Single().Iso.Single()", "FR")]
    public void What_it_names_is_the_other_assemblys_own_item(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("FactBase.About(Country.France).Timeline().Count", "1")]
    [InlineData("((IItem)Person.Xi).At.Facts.StoryOf(Country.France).Timeline()", "meeting of Xi Jinping, Macron, France in Dongcheng on 2019")]
    [InlineData("((IItem)Person.Xi).At.Facts.Search(\"France\").Count", "0")]
    [InlineData("((IItem)Person.Xi).At.Facts.Count", "7")]
    [InlineData("((IItem)Person.Xi).At.Facts.Items.Count()", "7")]
    [InlineData("((IItem)Person.Xi).At.Facts.Find(\"country\", \"France\")!.Equals(Country.France)", "True")]
    [InlineData("((IItem)Country.Atlantis).At.Facts.Find(\"person\", \"Xi\")!.Equals(Person.Xi)", "True")]
    public void A_fact_base_tells_of_what_it_names_and_has_its_own_items_only(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Country.Atlantis.Iso.Single()", "AT")]
    [InlineData("Country.AllIn(((IItem)Person.Xi).At.Facts)", "Atlantis")]
    [InlineData("Country.AllIn(((IItem)Country.France).At.Facts)", "Chine | France")]
    [InlineData("Country.All", "Atlantis | Chine | France")]
    [InlineData("Country.All.Iso(\"AT\").Count", "1")]
    [InlineData("Country.All.Iso(\"FR\").Count", "1")]
    [InlineData("Country.AllIn(((IItem)Person.Xi).At.Facts).Iso(\"FR\").Count", "0")]
    [InlineData("Country.Atlantis.StateOf(Country.Fields.Capital)", "Unsaid")]
    [InlineData("Meeting.All.Of(Country.Atlantis).Latest()!.Place == (IPlace)Country.Atlantis", "True")]
    [InlineData("Alliance.Axis.Members", "Atlantis | Chine")]
    [InlineData("Alliance.All.Of(Country.China).On(2010).Count", "1")]
    [InlineData("Country.Atlantis.OrganizationsAsMember.Count", "0")]
    [InlineData("Country.France.OrganizationsAsMember", "UN")]
    public void What_a_project_adds_to_anothers_kind_stands_beside_what_the_other_has(string expression, string expected) => Gives(expression, expected);

    private static CompiledProject Compiled { get; } = CompiledProject.Of(s_app);

    private static void Gives(string expression, string expected) => Assert.Equal(expected, Compiled.Evaluate(expression));
}
