using System.CommandLine.Parsing;

namespace FactDsl.CommandLine.Tests;

/// <summary>The page of the command says what the command does.</summary>
public sealed class ToolPageTests
{
    [Fact]
    public void The_page_has_every_command_as_it_is_now()
    {
        string page = File.ReadAllText(ToolPage.File).ReplaceLineEndings("\n"), renewed = ToolPage.Renew(page);
        if (Environment.GetEnvironmentVariable("TOOL_PAGE") == "write")
            File.WriteAllText(ToolPage.File, renewed);
        else
            Assert.True(page == renewed, "src/docs/tool.md is out of date. Run the tests with TOOL_PAGE=write to renew what is made from the commands.");
    }

    [Fact]
    public void What_people_write_around_the_made_parts_stays()
    {
        string page = ToolPage.Renew("# Page\n\nBefore.\n");
        Assert.StartsWith("# Page\n\nBefore.\n\n## ", page, StringComparison.Ordinal);
        string begin = ToolPage.Begin(ToolPage.Commands().First());
        string edited = page.Replace(begin, "Ours.\n\n" + begin + "\nold", StringComparison.Ordinal) + "\nAfter.\n";
        Assert.Equal(page.Replace(begin, "Ours.\n\n" + begin, StringComparison.Ordinal) + "\nAfter.\n", ToolPage.Renew(edited));
    }

    /// <summary>What the page shows of commands run over files that it shows too.</summary>
    public static TheoryData<string> Sessions => new(File.ReadAllText(ToolPage.File).ReplaceLineEndings("\n").Split("\nWith th").Skip(1).Select(static s => s[..s.IndexOf("```\n\n", s.IndexOf("```\n$ ", StringComparison.Ordinal), StringComparison.Ordinal)]));

    [Theory]
    [MemberData(nameof(Sessions))]
    public void A_session_with_its_files_is_what_the_command_really_says(string session)
    {
        using var terminal = new Terminal();
        string[] blocks = session.Split("```");
        foreach (string file in blocks.Where(static b => b.Contains("\n// ", StringComparison.Ordinal)))
        {
            string[] lines = file.Split('\n', 3);
            terminal.With(lines[1][3..], lines[2]);
        }
        string[] shown = blocks[^1].TrimStart('\n').Split('\n', 2);
        terminal.Run([.. CommandLineParser.SplitCommandLine(shown[0]["$ facts ".Length..])]);
        Assert.Equal(shown[1], terminal.Output + terminal.Errors);
    }

    [Fact]
    public void Every_command_and_everything_that_it_takes_is_described()
        => Assert.All(ToolPage.Commands(), static command =>
        {
            Assert.Contains("\n\n  facts ", command.Description, StringComparison.Ordinal);
            Assert.All(command.Arguments, static a => Assert.False(string.IsNullOrWhiteSpace(a.Description)));
            Assert.All(command.Options, static o => Assert.False(string.IsNullOrWhiteSpace(o.Description)));
        });
}
