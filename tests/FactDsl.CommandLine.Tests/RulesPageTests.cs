using System.Text;
using System.Text.RegularExpressions;

namespace FactDsl.CommandLine.Tests;

/// <summary>The page about rules shows what the command answers: <c>RULES_PAGE=write</c> writes the answers anew.</summary>
public sealed partial class RulesPageTests
{
    private static readonly string s_path = Path.Combine(Repository.Root, "src", "docs", "rules.md");

    [Fact]
    public void What_the_page_shows_is_what_the_command_answers()
    {
        string page = File.ReadAllText(s_path).ReplaceLineEndings("\n");
        string written = Answered(page);
        if (Environment.GetEnvironmentVariable("RULES_PAGE") == "write")
            File.WriteAllText(s_path, written);
        else
            Assert.Equal(page, written);
    }

    [Fact]
    public void The_facts_of_the_page_have_no_findings()
    {
        using Terminal terminal = new Terminal().With("rules.facts", FactsOf(File.ReadAllText(s_path).ReplaceLineEndings("\n")));
        Assert.Equal(0, terminal.Run("check", "rules.facts"));
    }

    private static string FactsOf(string page)
    {
        var facts = new StringBuilder();
        foreach (Match block in Block().Matches(page))
        {
            if (block.Groups["language"].Value == "facts")
                facts.Append(block.Groups["text"].Value).Append('\n');
        }
        return facts.ToString();
    }

    /// <summary>The page with the answers below each question, and the output below each command.</summary>
    private static string Answered(string page)
    {
        using Terminal terminal = new Terminal().With("rules.facts", FactsOf(page));
        string withCommands = Command().Replace(page, command =>
        {
            terminal.Run("why", command.Groups["question"].Value, "rules.facts");
            return $"```console\n$ facts why \"{command.Groups["question"].Value}\" rules.facts\n{terminal.Output}```\n";
        });
        return Block().Replace(withCommands, block =>
        {
            if (block.Groups["language"].Value != "facts" || Named().Match(block.Groups["text"].Value) is not { Success: true } question)
                return block.Value;
            Assert.Equal(0, terminal.Run("ask", question.Groups["name"].Value, "rules.facts", "--distinct", "--format", "markdown"));
            return $"```facts\n{block.Groups["text"].Value}```\n\n{terminal.Output}";
        });
    }

    [GeneratedRegex(@"```(?<language>\w+)\n(?<text>.*?)```\n(?<answers>\n(\|[^\n]*\n)+)?", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"```console\n\$ facts why ""(?<question>[^""]+)"" rules\.facts\n.*?```\n", RegexOptions.Singleline)]
    private static partial Regex Command();

    [GeneratedRegex(@"^question (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Named();
}
