using System.Text.Json;
using FactDsl.TestData;

namespace FactDsl.CommandLine.Tests;

/// <summary>A project knows the names and kinds of the assemblies that it refers to, as its last build wrote them down.</summary>
public sealed class ReferencedFactsTests
{
    private const string Atlas = "entity harbour \"harbour\"\n  of: country?\ncountry France \"France\"@fr \"Frankreich\"@de\ncountry Ruritania\nharbour Brest \"Brest\"\n";
    private const string App = "source Diary\nper Diary\nperson Ada \"Ada\" citizen-of France\nharbour Own \"own\" of France\nharbour Other of Ruritania\nmeeting General \"general\" of Ada, France on 2031 in Nowhere\n";

    [Fact]
    public void Names_and_kinds_of_a_referenced_assembly_are_known_and_misspelt_ones_are_not()
    {
        using Terminal terminal = Built();
        Assert.Equal(1, terminal.Run("check", "app"));
        Assert.Equal("", terminal.Errors);
        Assert.Contains("Nowhere", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("harbour", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings", terminal.Output, StringComparison.Ordinal);

        terminal.With("app/app.facts", App.Replace(" in Nowhere", "", StringComparison.Ordinal).Replace("France", "Frence", StringComparison.Ordinal));
        terminal.Run("check", "app");
        Assert.Contains("`France`", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("ask", "person ?who citizen-of France")]
    [InlineData("ask", "harbour ?which of ?where")]
    [InlineData("export", "--format", "json")]
    [InlineData("export", "--format", "turtle-1.2")]
    [InlineData("export", "--format", "json-ld")]
    [InlineData("export", "--format", "csv", "-o", "csv/")]
    [InlineData("export", "--format", "dot")]
    [InlineData("export", "--format", "mermaid")]
    [InlineData("schema")]
    [InlineData("coverage")]
    [InlineData("view", "-o", "out.html")]
    [InlineData("build", "-o", "out.factstore")]
    [InlineData("fix", "--dry-run")]
    public void Every_command_reads_a_project_with_facts_of_others(params string[] command)
    {
        using Terminal terminal = Built(App.Replace(" in Nowhere", "", StringComparison.Ordinal));
        int question = command[0] == "ask" ? 1 : 0;
        string[] arguments = [.. command[..(1 + question)], "app", .. command[(1 + question)..]];
        int code = terminal.Run(arguments);
        Assert.True(code == 0, terminal.Output + terminal.Errors);
    }

    [Fact]
    public void A_project_may_add_to_any_kind_and_to_any_item()
    {
        using Terminal terminal = Built("extend harbour\n  depth: number?\nharbour Own \"own\" depth 12\nextend Brest\n  depth 30\n");
        terminal.Run("check", "app");
        Assert.DoesNotContain("error[", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("ask", "harbour ?which depth ?deep", "app"));
        Assert.Contains("12", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abutment")]
    [InlineData("girder")]
    [InlineData("zoo")]
    public void A_kind_of_ones_own_changes_nothing_that_is_said_of_the_others(string word)
    {
        string facts = App.Replace(" in Nowhere", "", StringComparison.Ordinal);
        string kind = $"entity {word}\n" + string.Concat(Enumerable.Range(1, 12).Select(static i => $"  code-{i}: code*\n"));
        foreach (string[] command in new string[][]
        {
            ["ask", "person ?who citizen-of ?where", "app"], ["ask", "harbour ?which of ?where", "app"], ["ask", "--about", "France", "app"],
            ["export", "app", "--format", "json"], ["export", "app", "--format", "turtle-1.2"], ["export", "app", "--format", "csv", "--kind", "meeting"],
        })
        {
            using Terminal without = Built(facts), with = Built(facts);
            with.With("app/kind.facts", kind);
            Assert.Equal(without.Run(command), with.Run(command));
            Assert.Equal(without.Output.Replace(without["app"], "", StringComparison.Ordinal), with.Output.Replace(with["app"], "", StringComparison.Ordinal));
        }
    }

    private const string Group = "country France\ncountry China\ncountry Spain\ngroup Six \"the Six\"\n";
    private const string Members = "stands group Six members country France sure\nstands group Six members country China likely\n"
        + "stands group Six members country Spain sure 733773 734137 734138 - 0 1 1 since 2010\n";
    private const string Talks = "person Bo\nmeeting Talk \"talk\" of Bo, Six on 2005\nno meeting of Bo, Six on 2006\n";

    [Theory]
    [InlineData("meeting ?m of France", "France as a member of Six")]
    [InlineData("meeting ?m of China", "China as a member of Six")]
    [InlineData("meeting of Bo, ?who", "France as a member of Six")]
    [InlineData("no meeting ?m of France", "2006")]
    public void Members_of_a_referenced_group_answer_as_members(string question, string part)
    {
        using Terminal terminal = Built(Talks, said: Members, atlas: Group);
        Assert.Equal(0, terminal.Run("ask", question, "app"));
        Assert.True(terminal.Output.Contains(part, StringComparison.Ordinal), terminal.Output);
        using Terminal without = Built(Talks, atlas: Group);
        without.Run("ask", question, "app");
        Assert.DoesNotContain(part.Contains(" as ", StringComparison.Ordinal) ? part : "Talk", without.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("certainly meeting ?m of France")]
    [InlineData("meeting ?m of Spain")]
    [InlineData("group ?g")]
    [InlineData("group ?g members France")]
    [InlineData("country ?c")]
    public void Members_of_a_referenced_group_answer_nothing_else(string question)
    {
        using Terminal terminal = Built(Talks, said: Members, atlas: Group);
        terminal.Run("ask", question, "app");
        Assert.StartsWith("No answers.\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_denial_of_a_member_is_held_against_the_fact_of_its_group()
    {
        const string Denied = Talks + "no meeting of Bo, France during 2005\n";
        using Terminal terminal = Built(Denied, said: Members, atlas: Group), without = Built(Denied, atlas: Group);
        terminal.Run("check", "app", "--format", "sarif");
        Assert.True(terminal.Output.Contains("`France` is one of `Six`", StringComparison.Ordinal), terminal.Output);
        without.Run("check", "app", "--format", "sarif");
        Assert.DoesNotContain("is one of", without.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stats", "app")]
    [InlineData("export", "app", "--format", "json")]
    [InlineData("export", "app", "--format", "turtle-1.2")]
    [InlineData("export", "app", "--format", "json-ld")]
    [InlineData("export", "app", "--format", "csv", "--kind", "meeting")]
    [InlineData("export", "app", "--format", "dot")]
    [InlineData("export", "app", "--format", "mermaid")]
    [InlineData("coverage", "app")]
    public void What_is_shown_of_a_project_is_its_own_whoever_the_members_are(params string[] command)
    {
        using Terminal terminal = Built(Talks, said: Members, atlas: Group), without = Built(Talks, atlas: Group);
        Assert.Equal(without.Run(command), terminal.Run(command));
        Assert.Equal(without.Output.Replace(without["app"], "", StringComparison.Ordinal), terminal.Output.Replace(terminal["app"], "", StringComparison.Ordinal));
        Assert.DoesNotContain("Spain", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_is_compared_with_itself_says_the_same()
    {
        using Terminal terminal = Built(App.Replace(" in Nowhere", "", StringComparison.Ordinal));
        Assert.Equal(0, terminal.Run("diff", "app", "app"));
        Assert.Equal("Both say the same.\n", terminal.Output);
    }

    [Fact]
    public void What_a_template_imports_may_name_facts_of_others()
    {
        using Terminal terminal = Built("person Ada\n").With("people.csv", "name,country\nZuse,France\n").With("people.template", "person {name} citizen-of {country}\n");
        int code = terminal.Run("import", "people.template", "people.csv", "--facts", "app");
        Assert.True(code == 0, terminal.Output + terminal.Errors);
        Assert.Contains("citizen-of France", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_that_is_gone_is_told()
    {
        using Terminal terminal = Built();
        File.Delete(terminal["Atlas.dll"]);
        Assert.Equal(1, terminal.Run("check", "app"));
        Assert.Equal($"facts: {terminal["Atlas.dll"]}: it is not there: its facts are not known before the project is built again\n", terminal.Errors);
    }

    [Fact]
    public void A_foreign_file_in_place_of_an_assembly_is_told()
    {
        using Terminal terminal = Built().With("Atlas.dll", "no assembly");
        Assert.Equal(1, terminal.Run("check", "app"));
        Assert.Equal($"facts: {terminal["Atlas.dll"]}: it is no assembly: its facts are not known before the project is built again\n", terminal.Errors);
    }

    [Fact]
    public void Facts_of_a_later_version_are_a_finding_of_the_project()
    {
        using Terminal terminal = Built();
        File.WriteAllBytes(terminal["Atlas.dll"], SharingAssembly.Of("Atlas", Atlas, SharingAssembly.Version + 1));
        Assert.Equal(1, terminal.Run("check", "app"));
        Assert.Contains("error[FACT0007]", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("--> app/App.csproj", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(1, terminal.Run("check", "app", "--format", "sarif"));
        Assert.Contains("FACT0007", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_assembly_never_stops_the_command()
    {
        byte[] whole = SharingAssembly.Of("Atlas", Atlas);
        using Terminal terminal = Built();
        for (int at = 0; at < whole.Length; at += 3)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0xFF;
            File.WriteAllBytes(terminal["Atlas.dll"], at % 2 == 0 ? damaged : whole[..at]);
            Assert.InRange(terminal.Run("check", "app"), 0, 1);
        }
    }

    /// <summary>A project that was built against an assembly with facts.</summary>
    private static Terminal Built(string facts = App, string options = "", string said = "", string atlas = Atlas)
    {
        Terminal terminal = new Terminal().With("app/App.csproj", "<Project />\n").With("app/app.facts", facts);
        File.WriteAllBytes(terminal["Atlas.dll"], SharingAssembly.Of("Atlas", atlas, said: said));
        return terminal.With("app/obj/App.factdsl.json", $$"""
            { "version": 1, "options": { {{options}} }, "files": [ { "path": {{JsonSerializer.Serialize(terminal["app/app.facts"])}} } ], "shared": [ { "path": {{JsonSerializer.Serialize(terminal["Atlas.dll"])}}, "hash": "1" } ] }
            """);
    }
}
