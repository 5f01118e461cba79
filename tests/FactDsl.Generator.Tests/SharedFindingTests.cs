using System.Globalization;
using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FactDsl.Generator.Tests;

/// <summary>What is found in facts that name what other assemblies have.</summary>
public class SharedFindingTests
{
    private static readonly ReferencedProject s_world = ReferencedProject.Built(FactProject.Library("World", """
        country France "France"@fr
        country Georgia "Georgia"
        organization Un "UN" members France
        place Paris in France

        """));

    [Theory]
    [InlineData("person Ada citizen-of Frence\n", "FACT2101 There is no country named `Frence`: did you mean `France`?")]
    [InlineData("person Ada citizen-of Un\n", "FACT2102 `Un` is of the kind `organization`, and `citizen-of` takes items of the kind `country`")]
    [InlineData("place Georgia\nvisit of Georgia to Georgia on 2020\n", "FACT2103 `Georgia` could be `country.Georgia` or `place.Georgia`: write `country.Georgia`")]
    [InlineData("extend Un members France since 2000\n  until 2020\n", "FACT2115 `Un` belongs to World, and only that can say when it was: write a fact of your own that says so")]
    [InlineData("entity country\n", "FACT1204 The kind `country` is defined already in")]
    public void A_name_or_a_kind_of_another_assembly_is_checked(string facts, string expected)
    {
        Diagnostic found = FactProject.Of(facts).ReferringTo(s_world).RunResult().Diagnostics[0];
        Assert.StartsWith(expected, Said(found), StringComparison.Ordinal);
        Assert.Equal("facts.facts", Path.GetFileName(found.Location.GetLineSpan().Path));
    }

    [Fact]
    public void An_own_name_hides_another_assemblys_and_says_so()
    {
        FactProject app = FactProject.Of("country France \"My France\"\nperson Ada citizen-of France\n").ReferringTo(s_world);
        Diagnostic lint = Assert.Single(app.Lints(), d => d.Id == "FACT2116");
        Assert.Equal("FACT2116 World has a country `France` too: here the name means this one", Said(lint));
        Assert.Equal("My France", CompiledProject.Evaluate(app, "Person.Ada.CitizenOf"));
    }

    [Fact]
    public void The_analyzer_knows_the_other_assembly_without_the_generator()
    {
        FactProject app = FactProject.Of("person Ada citizen-of France\nmeeting of Ada, Un on 2020\n").ReferringTo(s_world);
        Assert.Equal(app.Lints(before: true).Select(d => d.Id), app.Lints(before: false).Select(d => d.Id));
        Assert.All(app.Lints(), d => Assert.Equal("FACT3201", d.Id));
    }

    [Fact]
    public void A_check_may_be_added_to_a_kind_of_another_assembly()
    {
        FactProject app = FactProject.Of("extend country\n  check iso \"say its code\" as error\ncountry Atlantis\n").ReferringTo(s_world);
        Diagnostic found = Assert.Single(app.RunResult().Diagnostics);
        Assert.Equal("FACT3151", found.Id);
        app.CompileWithoutWarning();
    }

    [Fact]
    public void A_check_of_another_assemblys_kind_holds_here_too()
    {
        var library = ReferencedProject.Built(FactProject.Library("Fleet", """
            entity ship
              sails: text*
              check sails 2.. "one sail is no rig" as error
            ship Argo sails "main", "fore"

            """));
        Diagnostic found = Assert.Single(FactProject.Of("ship Raft sails \"main\"\n").ReferringTo(library).RunResult().Diagnostics);
        Assert.Equal("FACT3151", found.Id);
        Assert.Contains("one sail is no rig", Said(found), StringComparison.Ordinal);
    }

    private static readonly FactProject s_bridges = FactProject.Library("Bridges", "entity bridge\n  span: number?\nbridge Rialto span 48\nplace Venice\n");
    private static readonly FactProject s_games = FactProject.Library("Games", "entity bridge\n  players: number?\nbridge Rubber players 4\nperson Ely\nmomentary fact match\n  game as of: bridge\n  who as by: person\nmatch First of Rubber by Ely on 1930\n");

    [Fact]
    public void Kinds_of_two_assemblies_that_are_called_alike_are_told_only_where_a_fact_uses_the_word()
    {
        ReferencedProject[] both = [ReferencedProject.Built(s_bridges), ReferencedProject.Built(s_games)];
        Assert.Empty(FactProject.Of("person Ada\nmatch Late by Ada on 2000\n").ReferringTo(both).RunResult().Diagnostics);
        Diagnostic found = Assert.Single(FactProject.Of("person Ada\nbridge Own\n").ReferringTo(both).RunResult().Diagnostics);
        Assert.Equal("FACT0012 `bridge` is a kind of Bridges, and another one of Games: say in the project file which one is meant, with <FactDslUse>Bridges.bridge</FactDslUse>", Said(found));
        Assert.Equal(new Microsoft.CodeAnalysis.Text.LinePosition(1, 0), found.Location.GetLineSpan().StartLinePosition);
    }

    [Theory]
    [InlineData("Bridges.bridge", "Bridge.All.Select(b => b.Name + b.Span)", "Own7 | Rialto48")]
    [InlineData("Bridges.bridge", "Match.All.Select(m => m.Name)", "First")]
    [InlineData("Bridges.bridge", "FactBase.About(Person.Ely).Timeline().Count", "1")]
    [InlineData("Bridges.bridge", "((IItem)Bridge.Own).At.Facts.World.Search(\"Rubber\").Single().Label", "Rubber")]
    [InlineData("Bridges.bridge", "((IItem)Bridge.Own).At.Facts.World.Find(\"bridge\", \"Rubber\") is null", "True")]
    [InlineData("Games.bridge", "Bridge.All.Select(b => b.Name + b.Players)", "Own7 | Rubber4")]
    [InlineData("Games.bridge", "Match.All.Of(Bridge.Rubber).Single().Game", "Rubber")]
    public void The_project_file_says_which_kind_a_word_means(string use, string expression, string expected)
    {
        FactProject app = FactProject.Of("bridge Own " + (use[0] == 'B' ? "span" : "players") + " 7\n").ReferringTo(ReferencedProject.Built(s_bridges), ReferencedProject.Built(s_games)).WithProperty("FactDslUse", use);
        app.CompileWithoutWarning();
        Assert.Equal(expected, CompiledProject.Evaluate(app, expression));
    }

    [Fact]
    public void A_choice_of_a_kind_that_there_is_not_is_told()
        => Assert.Equal(
            "FACT0017 <FactDslUse> names `World.bridge`, and no assembly that the project refers to has such a kind of its own: write the assembly, a dot and the kind's word",
            Assert.Single(FactProject.Of("person Ada\n").WithProperty("FactDslUse", "World.bridge").ReferringTo(s_world).RunResult().Diagnostics.Select(Said)));

    [Fact]
    public void A_later_form_of_what_is_shared_asks_for_a_later_compiler()
        => Assert.Equal("FACT0007 The facts of Later were compiled by a later FactDsl, and this one cannot read them: update the package FactDsl", Assert.Single(FindingsWith(Handmade("Later", 99, "?"))));

    [Theory]
    [InlineData("")]
    [InlineData("namespace X\n")]
    [InlineData("namespace X\nkind country\n\n")]
    [InlineData("schema 1\n\ncountry France\n")]
    public void What_cannot_be_read_is_said_and_nothing_else_fails(string text)
        => Assert.Equal("FACT0008 What Broken says of its facts cannot be read: its kinds and names are not known here", Assert.Single(FindingsWith(Handmade("Broken", 1, text))));

    [Fact]
    public void An_assembly_that_another_one_needs_is_asked_for()
    {
        var library = ReferencedProject.Built(FactProject.Library("Clubs", "entity club is actor\nclub Chess\n").ReferringTo(s_world));
        FactProject app = FactProject.Of("meeting of Chess, Chess on 2020\n") with { Libraries = [library] };
        Assert.Contains("FACT0009 The facts of Clubs use kinds of World, which this project does not refer to: add a reference to it", app.RunResult().Diagnostics.Select(Said));
    }

    [Fact]
    public void Two_assemblies_have_two_namespaces()
        => Assert.Contains(
            "FACT0010 The facts of World have their types in `World.Facts` already: write another namespace in <FactDslNamespace>",
            FactProject.Of("person Ada\n").WithProperty("FactDslNamespace", "World.Facts").ReferringTo(s_world).RunResult().Diagnostics.Select(Said));

    [Fact]
    public void The_choice_of_kinds_is_one_of_two()
        => Assert.Equal(
            "FACT0011 `some` does not say of which kinds types are made: write `all` or `used` in <FactDslKinds>, or leave the property out",
            Assert.Single(FactProject.Of("person Ada\n").WithProperty("FactDslKinds", "some").RunResult().Diagnostics.Select(Said)));

    private static string Said(Diagnostic found) => found.Id + " " + found.GetMessage(CultureInfo.InvariantCulture);

    private static string[] FindingsWith(MetadataReference reference)
    {
        CSharpCompilation compilation = FactProject.Of("person Ada\n").CreateCompilation().AddReferences(reference);
        return [.. FactProject.Of("person Ada\n").CreateDriver().RunGenerators(compilation).GetRunResult().Diagnostics.Select(Said)];
    }

    /// <summary>An assembly that says of its facts what no compiler of ours would.</summary>
    private static MetadataReference Handmade(string name, int version, string text)
        => CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText($"[assembly: FactDsl.FactInterface({version}, {SymbolDisplay.FormatLiteral(text, true)})]")],
            References.Net,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
}
