namespace FactDsl.CommandLine.Tests;

/// <summary>What the command says of itself.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    public void The_help_lists_commands_a_line_each(string option)
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run(option));
        string[] lines = terminal.Output.Split('\n');
        int commands = Array.IndexOf(lines, "Commands:");
        Assert.Equal(ToolPage.Commands().Select(static c => c.Parents.OfType<System.CommandLine.Command>().First() is System.CommandLine.RootCommand ? c.Name : "new").Distinct(), lines[(commands + 1)..].Where(static l => l.Length > 0).Select(static l => l.Trim().Split(' ')[0]));
    }

    [Fact]
    public void The_help_of_a_command_has_examples()
    {
        foreach (System.CommandLine.Command command in ToolPage.Commands().Where(static c => c.Parents.OfType<System.CommandLine.Command>().First() is System.CommandLine.RootCommand))
        {
            using var terminal = new Terminal();
            Assert.Equal(0, terminal.Run(command.Name, "--help"));
            Assert.Contains("\n    facts " + command.Name, terminal.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_a_command_there_is_the_help_and_it_is_a_mistake()
    {
        using var terminal = new Terminal();
        Assert.Equal(2, terminal.Run());
        Assert.Contains("\nCommands:\n", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("facts check --watch", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chekc", "chekc: there is no such command: did you mean `check`?\nfacts: `facts --help` tells how it is used")]
    [InlineData("check --formt json", "--formt: there is no such option: did you mean `--format`?\nfacts: `facts check --help` tells how it is used")]
    [InlineData("ask --formt", "--formt: there is no such option: did you mean `--format` or `--sort`?\nfacts: `facts ask --help` tells how it is used")]
    [InlineData("new file a -x", "-x: there is no such option\nfacts: `facts new file --help` tells how it is used")]
    public void A_wrong_word_is_told_with_what_was_meant_and_without_all_of_the_help(string line, string told)
    {
        using var terminal = new Terminal();
        Assert.Equal(2, terminal.Run(line.Split(' ')));
        Assert.Equal(("", "facts: " + told + "\n"), (terminal.Output, terminal.Errors));
    }

    [Fact]
    public void What_begins_like_an_option_is_a_file_behind_two_hyphens()
    {
        using Terminal terminal = new Terminal().With("-a.facts", "person Xi\n");
        Assert.Equal(0, terminal.Run("check", "--", "-a.facts"));
    }
}
