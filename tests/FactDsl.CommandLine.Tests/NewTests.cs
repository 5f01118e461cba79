namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts new</c>: what it makes can be used as it is.</summary>
public sealed class NewTests
{
    public static TheoryData<string> Templates => new(Commands.NewCommand.Templates);

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_file_is_made_from_a_template_that_is_clean_and_laid_out(string template)
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run("new", "file", "facts/mine", "--template", template));
        Assert.Equal(("facts/mine.facts\n", ""), (terminal.Output, terminal.Errors));
        Assert.Equal(0, terminal.Run("check"));
        Assert.Matches("^(Nothing found|0 errors, 0 warnings, [0-9]+ notes?) in 1 file\\.", terminal.Output);
        Assert.Equal(0, terminal.Run("fmt", "--check"));
    }

    [Fact]
    public void Files_of_all_templates_stand_beside_each_other()
    {
        using var terminal = new Terminal();
        foreach (string template in Commands.NewCommand.Templates)
            Assert.Equal(0, terminal.Run("new", "file", "facts/" + template, "--template", template));
        Assert.Equal(0, terminal.Run("check"));
    }

    [Fact]
    public void The_rules_to_begin_with_derive_what_they_say()
    {
        using Terminal terminal = new Terminal().With("base.facts", """
            country Arda
            country Borea
            country Cania
            person Ana
            person Bo
            office ArdaPresident of Arda
            office BoreaPresident of Borea
            organization League
              members Borea since 1960
            organization Committee part-of League
              members Arda since 1950 until 1990
            tenure of Ana as ArdaPresident since 2010 until 2017
            tenure of Bo as BoreaPresident since 2012-05-01
            meeting of Ana, Bo on 2011-03-05
            meeting of Ana, Bo on 2013-06-10
            meeting of Arda, Cania on 2015
            alliance North of Arda, Borea since 1950

            """);
        Assert.Equal(0, terminal.Run("new", "file", "rules.facts", "--template", "rules"));
        Assert.Equal("contact between Arda, Borea on 2013-06-10; contact between Arda, Cania on 2015", Asked(terminal, "contact between Arda, ?b"));
        Assert.Equal("official of Ana as ArdaPresident for Arda since 2010 until 2017", Asked(terminal, "official of ?who for Arda"));
        Assert.Equal("allied of Arda, Borea since 1950", Asked(terminal, "allied of Arda, ?b"));
        Assert.Equal("belonging of Arda to Committee since 1950 until 1990; belonging of Arda to League since 1950 until 1990; belonging of Arda to North since 1950", Asked(terminal, "belonging of Arda to ?what"));
    }

    /// <summary>The facts that answer, as the first lines of their reasons tell them.</summary>
    private static string Asked(Terminal terminal, string question)
    {
        Assert.Equal(0, terminal.Run("ask", question, "--why"));
        return string.Join("; ", terminal.Output.Split('\n').Where(static l => l.Contains(", certainly   rule ", StringComparison.Ordinal)).Select(static l => l[..l.IndexOf(", certainly", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_when_asked_for()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person Xi\n");
        Assert.Equal(2, terminal.Run("new", "file", "a.facts"));
        Assert.Equal("facts: a.facts: there is such a file already; --force replaces it\n", terminal.Errors);
        Assert.Equal("person Xi\n", File.ReadAllText(terminal["a.facts"]));
        Assert.Equal(0, terminal.Run("new", "file", "a.facts", "--force"));
        Assert.NotEqual("person Xi\n", File.ReadAllText(terminal["a.facts"]));
    }

    [Fact]
    public void A_project_is_made_with_facts_that_are_clean_and_laid_out()
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run("new", "project", "World Politics"));
        Assert.Equal("World Politics: 7 files. Next: `dotnet run --project \"World Politics\"`.\n", terminal.Output);
        Assert.Contains("<RootNamespace>World_Politics<", File.ReadAllText(terminal["World Politics/World Politics.csproj"]), StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(terminal["World Politics"], "*", SearchOption.AllDirectories), static file => Assert.DoesNotContain("{{", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Equal(0, terminal.Run("check", "World Politics", "--severity", "information"));
        Assert.Equal("Nothing found in 3 files.\n2 facts, none with a quotation.\n", terminal.Output);
        Assert.Equal(0, terminal.Run("fmt", "--check"));
    }

    [Theory]
    [InlineData("taken", "taken: there is something already")]
    [InlineData("a/b", "a/b: no project can be called so")]
    [InlineData("..", "..: no project can be called so")]
    [InlineData("a&b", "a&b: no project can be called so")]
    public void A_place_that_is_taken_and_a_name_that_cannot_be_are_told(string name, string said)
    {
        using Terminal terminal = new Terminal().With("taken/x", "");
        Assert.Equal(2, terminal.Run("new", "project", name));
        Assert.Equal("facts: " + said + "\n", terminal.Errors);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void The_project_builds_and_runs()
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run("new", "project", "Politics"));
        string project = terminal["Politics/Politics.csproj"], source = Path.Combine(Repository.Root, "src");
        // The package is not published here: the projects it is made of take its place.
        string text = File.ReadAllText(project).ReplaceLineEndings("\n");
        string reference = text.Split('\n').Single(static l => l.Contains("PackageReference", StringComparison.Ordinal));
        text = text
            .Replace(reference, $"""<ProjectReference Include="{source}/FactDsl/FactDsl.csproj" /><ProjectReference Include="{source}/FactDsl.Generator/FactDsl.Generator.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />""", StringComparison.Ordinal)
            .Replace("  <PropertyGroup>", $"""<Import Project="{source}/FactDsl.Generator/build/FactDsl.props" /><PropertyGroup>""", StringComparison.Ordinal)
            .Replace("</Project>", $"""<Import Project="{source}/FactDsl.Generator/build/FactDsl.targets" /></Project>""", StringComparison.Ordinal);
        File.WriteAllText(project, text);
        string output = OwnBuilds.Run("dotnet", terminal[""], ["run", "--project", project]).Output;
        Assert.Contains("on 1986-10-11/1986-10-12: Ronald Reagan, Mikhail Gorbachev in Reykjavík (Reykjavík summit of 1986, facts/meetings.facts:10)", output, StringComparison.Ordinal);
        Assert.Contains("Meetings in 1985: 1", output, StringComparison.Ordinal);
    }
}
