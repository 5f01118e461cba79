using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FactDsl.Generator.Tests;

/// <summary>Generated code that uses the types of other assemblies, however those are referred to and whatever they became since.</summary>
public class SharedCodeTests
{
    private const string States = "country France \"France\"@fr iso FR\ncountry Spain iso ES\nplace Paris in France\norganization Un members France\n";

    private const string Facts = """
        person Ada citizen-of France
        entity vessel is actor
          flag-state as of: country
        vessel Argo of Spain
        country Utopia
        meeting of Ada, Argo, Un in Paris on 2020

        """;

    private static readonly FactProject s_world = FactProject.Library("World", States);
    private static readonly FactProject s_app = FactProject.Of(Facts);

    [Theory]
    [InlineData("used")]
    [InlineData("all")]
    public void A_kind_of_ones_own_can_be_what_another_assemblys_kinds_are(string kinds)
    {
        FactProject app = s_app.ReferringTo(ReferencedProject.Built(s_world.WithProperty("FactDslKinds", kinds)));
        app.CompileWithoutWarning();
        var compiled = CompiledProject.Of(app);
        Assert.Equal("True", compiled.Evaluate("Meeting.All.Of(Vessel.Argo).Single().Participants.All(p => p is IActor)"));
        Assert.Equal("0", compiled.Evaluate("((IActor)Vessel.Argo).OrganizationsAsMember.Count"));
    }

    [Fact]
    public void The_oldest_csharp_and_framework_will_do()
    {
        FactProject World9 = s_world with { LanguageVersion = LanguageVersion.CSharp9, TargetsStandard = true };
        (s_app with { LanguageVersion = LanguageVersion.CSharp9, TargetsStandard = true }).ReferringTo(ReferencedProject.Built(World9)).CompileWithoutWarning();
    }

    [Fact]
    public void A_reference_assembly_and_an_open_project_say_the_same_as_the_assembly()
    {
        string[] built = Sources(s_app.ReferringTo(ReferencedProject.Built(s_world)));
        Assert.Equal(built, Sources(s_app.ReferringTo(ReferencedProject.BuiltForReference(s_world))));
        Assert.Equal(built, Sources(s_app.ReferringTo(ReferencedProject.Open(s_world))));
    }

    [Fact]
    public void What_is_shared_is_the_same_from_any_order_of_files()
    {
        FactProject one = FactProject.Library("World", States).With("b.facts", "country Italy\n").With("a.facts", "place Rome in Italy\n");
        FactProject other = one with { Files = one.Files.Reverse() };
        Assert.Equal(one.Generated("FactInterface.g.cs"), other.Generated("FactInterface.g.cs"));
    }

    [Fact]
    public void A_kind_that_a_library_has_no_use_for_is_left_to_whoever_has()
    {
        string[] kinds = [.. s_world.RunResult().GeneratedSources.Select(s => s.HintName).Where(h => h.StartsWith("Kinds/", StringComparison.Ordinal))];
        Assert.Equal(["Kinds/Actor.g.cs", "Kinds/Country.g.cs", "Kinds/Organization.g.cs", "Kinds/Place.g.cs"], kinds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Types_that_nobody_else_sees_are_not_shared()
    {
        var hidden = ReferencedProject.Built(s_world.WithProperty("FactDslAccessibility", "internal"));
        FactProject app = FactProject.Of("country France\nperson Ada citizen-of France\n").ReferringTo(hidden);
        app.CompileWithoutWarning();
        Assert.Contains("Kinds/Country.g.cs", app.RunResult().GeneratedSources.Select(s => s.HintName));
    }

    [Fact]
    public void Items_added_to_another_assemblys_kind_may_be_internal()
        => s_app.WithProperty("FactDslAccessibility", "internal").ReferringTo(ReferencedProject.Built(s_world)).CompileWithoutWarning();

    [Fact]
    public void A_question_may_ask_for_items_of_another_assembly()
    {
        FactProject app = FactProject.Of("""
            person Ada citizen-of France
            place Here in Paris
            question Citizens person ?who citizen-of ?country
            question Locations place ?place in ?where

            """).ReferringTo(ReferencedProject.Built(s_world));
        app.CompileWithoutWarning();
        var compiled = CompiledProject.Of(app);
        Assert.Equal("True", compiled.Evaluate("Citizens.Ask().Single().Country == Country.France"));
    }

    [Fact]
    public void Types_of_all_kinds_are_made_where_they_are_used()
    {
        string[] made = [.. s_app.ReferringTo(ReferencedProject.Built(s_world)).RunResult().GeneratedSources.Select(s => s.HintName)];
        Assert.Contains("Kinds/Country.g.cs", made);
        Assert.Contains("Kinds/Organization.g.cs", made);
        Assert.Contains("Kinds/Vessel.g.cs", made);
    }

    [Fact]
    public void A_library_may_add_to_another_and_be_used_by_a_third()
    {
        var world = ReferencedProject.Built(s_world);
        var clubs = ReferencedProject.Built(FactProject.Library("Clubs", """
            entity club is actor
              home as in: place transitive
            country Monaco
            place MonteCarlo in Monaco
            club Chess in Paris
            club Yachting in MonteCarlo

            """).ReferringTo(world));
        FactProject app = FactProject.Of("person Ada citizen-of Monaco, France\nmeeting of Chess, Yachting, Ada in MonteCarlo on 2020\ncountry Utopia\n").ReferringTo(clubs);
        app.CompileWithoutWarning();
        var compiled = CompiledProject.Of(app);
        Assert.Equal("True", compiled.Evaluate("Person.Ada.CitizenOf.SequenceEqual(new[] { Country.Monaco, Country.France })"));
        Assert.Equal("1", compiled.Evaluate("Meeting.All.Of(Club.Chess).In(Country.Monaco).Count"));
        Assert.Equal("Chess", compiled.Evaluate("Club.All.In(Country.France)"));
        Assert.Equal("France | Monaco | Spain | Utopia", compiled.Evaluate("Country.All"));
    }

    [Fact]
    public void Questions_from_the_other_end_see_what_the_app_says_of_a_librarys_items()
    {
        var compiled = CompiledProject.Of(s_app.ReferringTo(ReferencedProject.Built(s_world)));
        Assert.Equal("Utopia", compiled.Evaluate("Country.Utopia"));
        Assert.Equal("1", compiled.Evaluate("Organization.Un.Meetings.In(Country.France).Count"));
        Assert.Equal("Argo", compiled.Evaluate("Country.Spain.Vessels"));
        Assert.Equal("Ada", compiled.Evaluate("Country.France.PersonsCitizenOf"));
    }

    [Fact]
    public void A_name_that_the_other_assembly_has_no_more_is_a_name_still()
    {
        var later = FactProject.Library("World", States.Replace("country Spain iso ES\n", "country Portugal\n", StringComparison.Ordinal));
        var compiled = CompiledProject.Of(s_app.ReferringTo(ReferencedProject.Built(s_world)), later);
        Assert.Equal("Spain", compiled.Evaluate("Vessel.Argo.FlagState"));
        Assert.Equal("0", compiled.Evaluate("Vessel.Argo.FlagState!.Iso.Count"));
        Assert.Equal("True", compiled.Evaluate("Person.Ada.CitizenOf.Single() == Country.France"));
    }

    private const string Grown = "entity abutment\n  code: code*\nentity zoo\nextend country\n  anthem: text?\nextend person\n  shoe: text?\nextend meeting\n  mood: text?\n" + States
        + "country Italy iso IT anthem \"la\"\nmeeting First of Italy, France mood \"good\" on 1999\nabutment One code X\n";

    [Theory]
    [InlineData("Person.Ada.CitizenOf.Single() == Country.France", "True")]
    [InlineData("Country.Utopia", "Utopia")]
    [InlineData("Country.All.Select(c => c.Name + c.Iso.FirstOrDefault())", "FranceFR | ItalyIT | SpainES | Utopia")]
    [InlineData("Meeting.All.Of(Country.France)", "meeting of Italy, France on 1999")]
    [InlineData("Meeting.All.In(Country.France)", "meeting of Ada, Argo, Un in Paris on 2020")]
    [InlineData("FactBase.About(Country.France).Timeline().Count", "1")]
    public void A_library_whose_kinds_have_grown_is_read_by_its_words(string expression, string expected)
        => Assert.Equal(expected, s_newer.Value.Evaluate(expression));

    [Theory]
    [InlineData("Meeting.All.In(Country.France)", "meeting of Ada, Argo, Un in Paris on 2020")]
    [InlineData("Country.All.Select(c => c.Name + c.Anthem)", "France | Spain | Utopia")]
    [InlineData("Country.All.Anthem(\"la\").Count", "0")]
    [InlineData("Country.All.Iso(\"FR\").Count", "1")]
    public void A_library_that_is_older_than_the_one_compiled_with_has_nothing_new(string expression, string expected)
        => Assert.Equal(expected, s_older.Value.Evaluate(expression));

    [Fact]
    public void An_item_of_a_kind_that_the_apps_types_do_not_know_can_be_read_by_name_alone()
    {
        var later = FactProject.Library("World", States + "entity club is actor\nclub Chess \"chess club\"\nmeeting Game of France, Chess on 1998\n");
        var compiled = CompiledProject.Of(s_app.ReferringTo(ReferencedProject.Built(s_world)), later);
        Assert.Equal("Game | ", compiled.Evaluate("Meeting.All.Select(m => m.Name)"));
        Assert.Equal("1", compiled.Evaluate("Meeting.All.Of(Country.France).On(1998).Count"));
        Assert.Equal("chess club", compiled.Evaluate("((IItem)Person.Ada).At.Facts.World.Search(\"Chess\").Single()"));
        Assert.Contains("club Chess, and these types know no such kind", Record.Exception(() => compiled.Evaluate("Meeting.All.First().Participants"))?.Message, StringComparison.Ordinal);
    }

    private static readonly Lazy<CompiledProject> s_newer = new(static () => CompiledProject.Of(s_app.ReferringTo(ReferencedProject.Built(s_world)), FactProject.Library("World", Grown)));

    private static readonly Lazy<CompiledProject> s_older = new(static () => CompiledProject.Of(s_app.ReferringTo(ReferencedProject.Built(FactProject.Library("World", Grown))), s_world));

    [Fact]
    public void An_edit_of_the_projects_own_code_reads_no_reference()
    {
        FactProject app = s_app.ReferringTo(ReferencedProject.Built(s_world));
        Assert.Equal("outputs anew: 0", StepReport.Of(app.WithCode("class Program { }").Rerun(app.Run(), app)));
    }

    [Fact]
    public void A_library_built_anew_with_the_same_names_makes_nothing_anew()
    {
        FactProject app = s_app.ReferringTo(ReferencedProject.Built(s_world));
        FactProject same = s_app.ReferringTo(ReferencedProject.Built(s_world.WithCode("class More { }").With("facts.facts", States.Replace("iso ES", "iso XX", StringComparison.Ordinal))));
        string report = StepReport.Of(same.Rerun(app.Run(), app));
        Assert.DoesNotContain("Project", report, StringComparison.Ordinal);
        Assert.EndsWith("outputs anew: 0", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_name_in_a_library_is_known_at_once()
    {
        FactProject app = s_app.With("more.facts", "person Bob citizen-of Italy\n").ReferringTo(ReferencedProject.Open(s_world));
        GeneratorDriver driver = app.Run();
        Assert.Equal("FACT2101", Assert.Single(driver.GetRunResult().Diagnostics).Id);
        FactProject with = app with { Libraries = [ReferencedProject.Open(s_world.With("more.facts", "country Italy\n"))] };
        Assert.Empty(with.Rerun(driver, app).GetRunResult().Diagnostics);
    }

    private static string[] Sources(FactProject project) => [.. project.RunResult().GeneratedSources.Select(s => s.HintName + "\n" + s.SourceText)];
}
