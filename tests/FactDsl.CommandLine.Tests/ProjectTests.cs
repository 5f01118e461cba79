using System.Text.Json;

namespace FactDsl.CommandLine.Tests;

/// <summary>A project, or a folder with one, is the facts that its build compiles: as <c>obj/&lt;project&gt;.factdsl.json</c> says.</summary>
public sealed class ProjectTests
{
    [Theory]
    [InlineData("app/App.csproj")]
    [InlineData("app")]
    public void A_built_project_has_what_it_links_and_not_what_it_leaves_out(string named)
    {
        using Terminal terminal = Built("app/people.facts", "shared/more.facts");
        Assert.Equal(0, terminal.Run("stats", named, "--format", "json"));
        Assert.Equal(["app/people.facts", "shared/more.facts"], Files(terminal));
        Assert.Equal("", terminal.Errors);
    }

    [Fact]
    public void The_project_of_the_current_folder_is_meant_where_nothing_is_named()
    {
        using Terminal terminal = Built("app/people.facts", "shared/more.facts");
        Assert.Equal(0, terminal.RunIn(terminal["app"], "", "stats", "--format", "json"));
        Assert.Equal(["../shared/more.facts", "people.facts"], Files(terminal));
    }

    [Fact]
    public void A_file_that_is_gone_is_gone()
    {
        using Terminal terminal = Built("app/people.facts", "app/gone.facts");
        Assert.Equal(0, terminal.Run("stats", "app", "--format", "json"));
        Assert.Equal(["app/people.facts"], Files(terminal));
    }

    [Fact]
    public void A_file_that_the_project_does_not_know_yet_is_told()
    {
        using Terminal terminal = Built("app/people.facts");
        terminal.With("app/new.facts", "person New\n");
        File.SetLastWriteTimeUtc(terminal["app/new.facts"], DateTime.UtcNow.AddHours(1));
        Assert.Equal(0, terminal.Run("stats", "app", "--format", "json"));
        Assert.Equal(["app/people.facts"], Files(terminal));
        Assert.Equal("facts: app/new.facts: is not in the project as it was last built, and is left out\n", terminal.Errors);
    }

    [Fact]
    public void A_project_that_was_not_built_says_so()
    {
        using Terminal terminal = new Terminal().With("App.csproj", "<Project />\n").With("people.facts", "person Xi\n");
        Assert.Equal(2, terminal.Run("stats", "App.csproj"));
        Assert.StartsWith("facts: App.csproj: build the project first", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_whose_project_was_not_built_is_a_folder()
    {
        using Terminal terminal = new Terminal().With("App.csproj", "<Project />\n").With("people.facts", "person Xi\n");
        Assert.Equal(0, terminal.Run("stats", "--format", "json"));
        Assert.Equal(["people.facts"], Files(terminal));
        Assert.Equal("facts: App.csproj: is not built yet: facts that it refers to are not known, and every file of its folder is read\n", terminal.Errors);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{ \"version\": 1, \"files\": [ 3 ] }")]
    [InlineData("{ \"version\": 2, \"files\": [] }")]
    public void A_damaged_description_is_told(string json)
    {
        using Terminal terminal = Built("app/people.facts").With("app/obj/App.factdsl.json", json);
        Assert.Equal(2, terminal.Run("stats", "app"));
        Assert.Contains("App.factdsl.json", terminal.Errors, StringComparison.Ordinal);
    }

    private const string About = "person A\nperson B\nmeeting Sure of A, B on 2022\nmeeting About of A, B on 2022~\n";

    [Theory]
    [InlineData("none", "2")]
    [InlineData("years=2, months=1", "1")]
    [InlineData("one-unit", "1")]
    [InlineData("nonsense", "1")]
    public void Hedges_reach_as_far_as_the_project_says(string padding, string certain)
    {
        using Terminal terminal = Built("app/people.facts").With("app/people.facts", About);
        terminal.With("app/obj/App.factdsl.json", File.ReadAllText(terminal["app/obj/App.factdsl.json"])
            .Replace("\"version\": 1,", $"\"version\": 1, \"options\": {{ \"padding\": \"{padding}\" }},", StringComparison.Ordinal));
        Assert.Equal(certain, Certain(terminal, "app"));
        Assert.Equal("2", Certain(terminal, "app", "--padding", "none"));
        Assert.Equal("1", Certain(terminal, "app", "--padding", "years=1"));

        Assert.Equal(0, terminal.Run("build", "app", "-o", "out.factstore"));
        Assert.Equal(certain, Certain(terminal, "out.factstore"));
    }

    [Fact]
    public void A_folder_without_a_project_is_told_on_the_command_line_how_far_hedges_reach()
    {
        using Terminal terminal = new Terminal().With("people.facts", About + "expect 2 certainly meeting of A, B on 2022\n");
        Assert.Equal(1, terminal.Run("check"));
        Assert.Contains("FACT3101", terminal.Output, StringComparison.Ordinal);
        terminal.Run("check", "--padding", "none");
        Assert.DoesNotContain("FACT3101", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("build", "--padding", "none", "-o", "out.factstore"));
        Assert.Equal("2", Certain(terminal, "out.factstore"));
        Assert.Equal(2, terminal.Run("ask", "meeting of A, ?who", "out.factstore", "--padding", "none"));
        Assert.Equal("facts: out.factstore: a store file keeps how far its hedges reach: leave `--padding` out\n", terminal.Errors);
        Assert.Equal(2, terminal.Run("check", "--padding", "wide"));
        Assert.StartsWith("facts: `wide` does not say how far hedges reach", terminal.Errors, StringComparison.Ordinal);
    }

    private static string Certain(Terminal terminal, params string[] facts)
    {
        Assert.True(terminal.Run(["ask", "certainly meeting of A, B on 2022", .. facts, "--count"]) == 0, terminal.Output + terminal.Errors);
        return terminal.Output.Trim().Split('\n')[^1].Trim().Split(' ')[0];
    }

    /// <summary>A folder with a project that was built from some of the files.</summary>
    private static Terminal Built(params string[] files)
    {
        Terminal terminal = new Terminal()
            .With("app/App.csproj", "<Project />\n")
            .With("app/people.facts", "person Xi\n")
            .With("app/drafts/left-out.facts", "person Draft\n")
            .With("shared/more.facts", "person Putin\n");
        string listed = string.Join(",", files.Select(f => $"{{ \"path\": {JsonSerializer.Serialize(Path.GetFullPath(terminal[f]))} }}"));
        return terminal.With("app/obj/App.factdsl.json", $"{{ \"version\": 1, \"files\": [ {listed} ] }}");
    }

    private static IEnumerable<string?> Files(Terminal terminal)
        => JsonDocument.Parse(terminal.Output).RootElement.GetProperty("files").EnumerateArray().Select(static f => f.GetProperty("file").GetString());
}
