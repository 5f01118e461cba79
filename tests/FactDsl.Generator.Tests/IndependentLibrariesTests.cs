using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace FactDsl.Generator.Tests;

/// <summary>
/// Two libraries that do not know of each other, used together: the app makes the types of all kinds itself, and by them reads its own
/// facts and those of both.
/// </summary>
public class IndependentLibrariesTests
{
    private const string StateFacts = """
        country France "France"@fr iso FR
        country China "Chine"@fr
        place Paris in France
        person Macron "Macron" citizen-of France
        organization Un "UN" members France
        source Atlas
        meeting Talk of Macron, China in Paris on 2019
          per Atlas
        no meeting of Macron on 2022

        """;

    private static readonly FactProject s_states = FactProject.Library("States", StateFacts);

    private static readonly FactProject s_clubs = FactProject.Library("Clubs", """
        entity club is actor
          home as in: place transitive
          level: one of low, high?
        place Harbour
        club Chess in Harbour level high
        country France "Frankreich"@de iso FRA
        country Monaco
        person Macron "E. Macron"
        organization Union "Union" members Monaco, France
        meeting Visit of Macron, Monaco on 2018
        meeting of Macron, France on 2021
        meeting of Macron on 2017
          count 2

        """);

    private static readonly FactProject s_app = FactProject.Of("""
        extend country
          anthem: text?
        country Utopia anthem "la la"
        person Ada "Ada" citizen-of Monaco, France
        meeting Mine of Macron, Ada, Chess in Paris on 2020-06
        meeting of Ada, Un on 2030
        question InParis meeting of ?who in Paris

        """).ReferringTo(ReferencedProject.Built(s_states), ReferencedProject.Built(s_clubs));

    private static readonly Lazy<CompiledProject> s_compiled = new(static () => CompiledProject.Of(s_app));

    [Fact]
    public void Nothing_is_wrong()
    {
        Assert.Empty(s_app.RunResult().Diagnostics);
        s_app.CompileWithoutWarning();
        (s_app with { LanguageVersion = LanguageVersion.CSharp9 }).CompileWithoutWarning();
    }

    [Theory]
    [InlineData("Meeting.All.Of(Person.Macron)", "meeting of E. Macron, Monaco on 2018 | meeting of Macron, Chine in Paris on 2019 | meeting of E. Macron, Ada, Chess in Paris on 2020-06 | meeting of E. Macron, Frankreich on 2021")]
    [InlineData("Person.Macron.Meetings.Select(m => m.Name)", "Visit | Talk | Mine | ")]
    [InlineData("Person.Macron.Meetings.Count", "4")]
    [InlineData("Meeting.All.Of(Person.Macron).Latest()", "meeting of E. Macron, Frankreich on 2021")]
    [InlineData("Meeting.All.Of(Person.Macron).Earliest()!.Name", "Visit")]
    [InlineData("Meeting.All.In(Country.France).Select(m => m.Name)", "Talk | Mine")]
    [InlineData("Meeting.All.Per(Source.Atlas).Count", "1")]
    [InlineData("Meeting.All.OfAny(Country.Monaco, Organization.Un).Count", "2")]
    [InlineData("Meeting.All.Of(Club.Chess).Any()", "True")]
    [InlineData("Meeting.All.During(2018).Count", "1")]
    [InlineData("Meeting.All.ToString()", "5")]
    [InlineData("Meeting.Counted.Count", "1")]
    [InlineData("Meeting.All.Of(Person.Macron).On(new FactDate(2022)).Whether()", "No")]
    [InlineData("Organization.All", "UN | Union")]
    [InlineData("Country.France.OrganizationsAsMember", "UN | Union")]
    [InlineData("Club.All.Level(ClubLevel.High)", "Chess")]
    public void Sets_and_questions_from_the_other_end_see_the_facts_of_all(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Country.All.Select(c => c.Name)", "China | France | Monaco | Utopia")]
    [InlineData("Country.All.Count", "4")]
    [InlineData("Person.All.Count", "2")]
    [InlineData("Country.All.Latest()!.Name", "Utopia")]
    [InlineData("Country.France.Label", "Frankreich")]
    [InlineData("Country.All.Iso(\"FR\").Single() == Country.France", "True")]
    [InlineData("Country.All.Iso(\"FRA\").Single() == Country.France", "True")]
    [InlineData("Organization.Un.Members.Single().Equals(Country.France)", "True")]
    [InlineData("new System.Collections.Generic.HashSet<IItem>(Organization.Union.Members) { Country.France }.Count", "2")]
    [InlineData("Person.Ada.CitizenOf", "Monaco | Frankreich")]
    [InlineData("Meeting.Mine.Place == Place.Paris", "True")]
    [InlineData("Meeting.Mine.Participants.OfType<Club>().Single().Home", "Harbour")]
    [InlineData("Country.Named(\"Monaco\") == Country.Monaco", "True")]
    [InlineData("Country.Named(\"Nowhere\") is null", "True")]
    [InlineData("Country.Utopia.Anthem + \"|\" + Country.Monaco.Anthem", "la la|")]
    public void An_item_is_one_thing_whoever_tells_of_it(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("FactBase.About(Person.Macron).Timeline().Count", "6")]
    [InlineData("FactBase.About(Person.Macron).Timeline(FactStanding.Asserted).Select(f => f.Name)", "Visit | Talk | Mine | ")]
    [InlineData("((IItem)Person.Ada).At.Facts.StoryOf(Person.Macron).Timeline().Count", "1")]
    [InlineData("Meeting.AllIn(((IItem)Person.Ada).At.Facts).Count", "2")]
    [InlineData("Meeting.AllIn(((IItem)Meeting.Talk).At.Facts).Select(m => m.Name)", "Talk")]
    [InlineData("InParis.Ask().Select(a => a.Who!.Name)", "Macron | Ada | Chess")]
    public void A_story_is_told_by_all_and_one_fact_base_can_be_asked_alone(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Country.Monaco", "\"kind\":\"country\",\"name\":\"Monaco\"")]
    [InlineData("Country.Utopia", "\"anthem\":{\"text\":\"la la\"}")]
    [InlineData("Club.Chess", "\"home\":\"place.Harbour\",\"level\":\"high\"")]
    [InlineData("Meeting.Visit", "\"participants\":[\"person.Macron\",\"country.Monaco\"]")]
    [InlineData("Person.All", "\"name\":\"Macron\"")]
    public void One_resolver_writes_the_facts_of_all(string expression, string expected)
        => Assert.Contains(expected, s_compiled.Value.Evaluate($"System.Text.Json.JsonSerializer.Serialize({expression}, new System.Text.Json.JsonSerializerOptions {{ TypeInfoResolver = FactsJson.Default }})"), StringComparison.Ordinal);

    [Fact]
    public void The_oldest_csharp_and_framework_will_do()
    {
        Old(s_app with { Libraries = [ReferencedProject.Built(Old(s_states)), ReferencedProject.Built(Old(s_clubs))] }).CompileWithoutWarning();

        static FactProject Old(FactProject project) => project with { LanguageVersion = LanguageVersion.CSharp9, TargetsStandard = true };
    }

    [Fact]
    public void More_names_than_the_compiler_reads_in_passing_are_found_by_the_method()
    {
        var many = FactProject.Library("Many", string.Concat(Enumerable.Range(0, 2000).Select(static i => $"country C{i}\n")));
        var compiled = CompiledProject.Of(FactProject.Of("person Ada citizen-of C7, France\n").ReferringTo(ReferencedProject.Built(many), ReferencedProject.Built(s_states)));
        Assert.NotEmpty(compiled.ErrorsOf("Country.C7"));
        Assert.Equal("C7", compiled.Evaluate("Country.Named(\"C7\")"));
        Assert.Equal("C7 | France", compiled.Evaluate("Person.Ada.CitizenOf"));
        Assert.Equal("2002", compiled.Evaluate("Country.All.Count"));
        FactProject all = FactProject.Of("person Ada citizen-of C7\n").ReferringTo(ReferencedProject.Built(many)).WithProperty("FactDslNames", "5000");
        Assert.Equal("True", CompiledProject.Evaluate(all, "Person.Ada.CitizenOf.Single() == Country.C7"));
    }

    [Fact]
    public void A_library_over_both_can_be_used_with_them()
    {
        FactProject both = FactProject.Library("Both", "meeting Joint of Un, Union on 2023\n").ReferringTo(ReferencedProject.Built(s_states), ReferencedProject.Built(s_clubs));
        FactProject app = FactProject.Of("meeting Last of Chess, Un on 2024\n").ReferringTo(ReferencedProject.Built(both));
        Assert.Empty(app.RunResult().Diagnostics);
        app.CompileWithoutWarning();
        var compiled = CompiledProject.Of(app);
        Assert.Equal("Joint | Last", compiled.Evaluate("Meeting.All.Of(Organization.Un).Select(m => m.Name)"));
        Assert.Equal("Union", compiled.Evaluate("Meeting.Joint.Participants.Last()"));
    }

    [Fact]
    public void A_library_that_adds_to_another_is_read_beside_a_third()
    {
        FactProject ports = FactProject.Library("Ports", "country Malta iso MT\nmeeting Port of Malta, Un in Paris on 2000\n").ReferringTo(ReferencedProject.Built(s_states));
        FactProject app = FactProject.Of("entity abutment\n  code: code*\nmeeting Late of Malta, Chess on 2001\n").ReferringTo(ReferencedProject.Built(ports), ReferencedProject.Built(s_clubs));
        Assert.Empty(app.RunResult().Diagnostics);
        var compiled = CompiledProject.Of(app);
        Assert.Equal("Port | Late", compiled.Evaluate("Country.Malta.Meetings.Select(m => m.Name)"));
        Assert.Equal("MT", compiled.Evaluate("Country.Malta.Iso"));
        Assert.Equal("Port | Talk", compiled.Evaluate("Meeting.All.In(Place.Paris).Select(m => m.Name)"));
    }

    [Theory]
    [InlineData("Person.Macron.Meetings.Select(m => m.Name)", "Talk | Mine")]
    [InlineData("Meeting.All.Of(Person.Macron).Count", "2")]
    [InlineData("FactBase.About(Person.Macron).Timeline().Count", "3")]
    [InlineData("Person.All", "The president")]
    [InlineData("Country.France.Anthem + Country.France.Iso.Single()", "FR")]
    [InlineData("Meeting.AllIn(Meeting.Mine.Facts()).Count", "1")]
    public void Over_one_library_there_is_one_world_too(string expression, string expected) => Assert.Equal(expected, s_overOne.Value.Evaluate(expression));

    private static readonly Lazy<CompiledProject> s_overOne = new(static () => CompiledProject.Of(
        FactProject.Of("extend country\n  anthem: text?\nperson Macron \"The president\"\nmeeting Mine of Macron, China in Paris on 2020\n")
            .ReferringTo(ReferencedProject.Built(s_states))));

    private const string ContactKinds = """
        momentary fact contact
          partners as of: actor 2..
          place as in: place? transitive
          means: one of radio, letter?
        momentary fact talk is contact
        country Egypt
        place Cairo in Egypt
        person Begin
        person Sadat
        person Carter
        source S

        """;

    [Theory]
    [InlineData("no contact of Begin, Sadat during 1978 per S", "", "No")]
    [InlineData("no contact of Begin, Sadat during 1978 per S", "talk of Begin, Sadat on 1978-09-08 per S", "Maybe")]
    [InlineData("no contact of Begin, Sadat during 1978 per S", "talk of Begin, Sadat on 1979-09-08 per S", "No")]
    [InlineData("no contact of Begin, Sadat during 1978 per S", "talk of Begin, Carter on 1978-09-08 per S", "No")]
    [InlineData("no contact of Begin, Sadat during 1978 per S", "planned talk of Begin, Sadat on 1978-09-08 per S", "No")]
    [InlineData("no contact of Begin, Sadat during 1978 per S", "contact of Begin, Sadat on 1978-09-08 per S", "Maybe")]
    [InlineData("no contact of Begin, Sadat in Egypt during 1978 per S", "talk of Begin, Sadat in Cairo on 1978-09-08 per S", "Maybe")]
    [InlineData("no contact of Begin, Sadat in Egypt during 1978 per S", "place Luxor in Egypt\ntalk of Begin, Sadat in Luxor on 1978-09-08 per S", "Maybe")]
    [InlineData("no contact of Begin, Sadat in Egypt means radio during 1978 per S", "talk of Begin, Sadat in Cairo means letter on 1978-09-08 per S", "No")]
    [InlineData("no contact of Begin, Sadat in Egypt means radio during 1978 per S", "talk of Begin, Sadat in Cairo means radio on 1978-09-08 per S", "Maybe")]
    public void What_one_denies_another_may_tell_by_a_narrower_kind(string denial, string told, string expected)
    {
        var kinds = ReferencedProject.Built(FactProject.Library("Kinds", ContactKinds));
        var denying = ReferencedProject.Built(FactProject.Library("Denying", "country Aaland\n" + denial + "\n").ReferringTo(kinds));
        var telling = ReferencedProject.Built(FactProject.Library("Telling", "entity abutment\n  code: code*\n" + told + "\n").ReferringTo(kinds));
        var compiled = CompiledProject.Of(FactProject.Of("entity bridge\n  code: code*\nperson Own\n").ReferringTo(denying, telling));
        Assert.Equal(expected, compiled.Evaluate("Contact.All.Of(Person.Begin).Of(Person.Sadat)" + (denial.Contains(" in ", StringComparison.Ordinal) ? ".In(Country.Egypt)" : "")
            + (denial.Contains(" means ", StringComparison.Ordinal) ? ".Means(ContactMeans.Radio)" : "") + ".During(1978).Whether()"));
    }

    [Theory]
    [InlineData("chat of Begin, Sadat on 1978-09-08 per S", "Maybe")]
    [InlineData("chat of Begin, Sadat on 1979-09-08 per S", "No")]
    [InlineData("chat of Begin, Carter on 1978-09-08 per S", "No")]
    [InlineData("call of Begin, Sadat on 1978-09-08 per S", "Maybe")]
    [InlineData("call of Begin, Sadat in Cairo on 1978-09-08 per S", "Maybe")]
    [InlineData("visit of Begin to Sadat on 1978-09-08 per S", "No")]
    public void What_one_denies_another_may_tell_by_a_kind_that_only_it_knows(string told, string expected)
    {
        var kinds = ReferencedProject.Built(FactProject.Library("Kinds", ContactKinds));
        var denying = ReferencedProject.Built(FactProject.Library("Denying", "no contact of Begin, Sadat during 1978 per S\n").ReferringTo(kinds));
        var telling = ReferencedProject.Built(FactProject.Library("Telling", "momentary fact chat is contact\n  code: code*\nmomentary fact call is chat\nmomentary fact visit\n  who as of: person\n  host as to: person\n" + told + "\n").ReferringTo(kinds));
        var compiled = CompiledProject.Of(FactProject.Of("entity bridge\n  code: code*\nperson Own\n").ReferringTo(denying, telling));
        Assert.Equal(expected, compiled.Evaluate("Contact.All.Of(Person.Begin).Of(Person.Sadat).During(1978).Whether()"));
    }

    [Theory]
    [InlineData("World.Items.Count()", "19")]
    [InlineData("World.Items.OfType<Country>()", "Chine | Frankreich | Monaco | Utopia")]
    [InlineData("World.Items.OfType<Meeting>().Select(m => m.Name)", "Visit | Talk | Mine |  |  |  | ")]
    [InlineData("World.Search(\"frankreich\").Single().Equals(Country.France)", "True")]
    [InlineData("World.Search(\"France\").OfType<Country>()", "Frankreich")]
    [InlineData("World.Search(\"Macron\").Count", "1")]
    [InlineData("World.Nearest(\"Macrom\", 3).First()", "E. Macron")]
    [InlineData("World.Nearest(\"Monako\", 1)", "Monaco")]
    [InlineData("World.Find(\"club\", \"Chess\") == (IItem)Club.Chess", "True")]
    [InlineData("World.Find(\"club\", \"Bridge\") is null", "True")]
    [InlineData("World.StoryOf(Person.Macron).Timeline().Count", "6")]
    [InlineData("World.Bases.Count", "3")]
    [InlineData("World.ToldTwice.Select(t => string.Join(\" and \", t.Select(i => i.Label + \" \" + i.Location)))", "Frankreich facts.facts:6 and France facts.facts:1 | E. Macron facts.facts:8 and Macron facts.facts:4")]
    [InlineData("World.Bases[0].Search(\"Monaco\").Count", "0")]
    public void What_all_know_can_be_asked_as_one(string expression, string expected) => Gives("((IItem)Person.Ada).At.Facts." + expression, expected);

    [Fact]
    public void A_name_that_its_assembly_has_no_more_says_so()
    {
        var later = FactProject.Library("States", StateFacts.Replace("organization Un \"UN\" ", "organization Uno ", StringComparison.Ordinal));
        var compiled = CompiledProject.Of(s_app, later);
        Assert.Contains("No assembly has organization Un any more", Record.Exception(() => compiled.Evaluate("Organization.Un"))?.Message, StringComparison.Ordinal);
        Assert.Equal("Ada | Un", compiled.Evaluate("Meeting.All.Latest()!.Participants"));
    }

    private static void Gives(string expression, string expected) => Assert.Equal(expected, s_compiled.Value.Evaluate(expression));
}
