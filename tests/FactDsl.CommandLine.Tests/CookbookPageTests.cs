using System.Text;
using System.Text.RegularExpressions;

namespace FactDsl.CommandLine.Tests;

/// <summary>
/// Each chapter of the cookbook is a fact base without a finding, and shows what the command answers: <c>COOKBOOK_PAGE=write</c> writes the
/// answers anew.
/// </summary>
public sealed partial class CookbookPageTests
{
    private static readonly string s_path = Path.Combine(Repository.Root, "src", "docs", "cookbook.md");

    public static TheoryData<string> Chapters => new(Cut(Page()).Skip(1).Select(static c => c[3..c.IndexOf('\n', StringComparison.Ordinal)]));

    [Fact]
    public void What_the_page_shows_is_what_the_command_answers()
    {
        string page = Page(), written = string.Concat(Cut(page).Select(Answered));
        if (Environment.GetEnvironmentVariable("COOKBOOK_PAGE") == "write")
            File.WriteAllText(s_path, written);
        else
            Assert.Equal(page, written);
    }

    [Theory]
    [MemberData(nameof(Chapters))]
    public void A_chapter_is_a_fact_base_without_an_error_or_a_warning(string title)
    {
        using Terminal terminal = new Terminal().With("a.facts", FactsOf(Cut(Page()).Single(c => c.StartsWith("## " + title + "\n", StringComparison.Ordinal))));
        Assert.Equal(0, terminal.Run("check", "a.facts"));
        Assert.DoesNotMatch("^(error|warning)", terminal.Output);
    }

    private static string Page() => File.ReadAllText(s_path).ReplaceLineEndings("\n");

    private static string[] Cut(string page) => Chapter().Split(page);

    private static string FactsOf(string chapter)
    {
        var facts = new StringBuilder();
        foreach (Match block in Block().Matches(chapter))
            facts.Append(block.Groups["text"].Value).Append('\n');
        return facts.ToString();
    }

    /// <summary>A chapter with the answers below each question.</summary>
    private static string Answered(string chapter)
    {
        using Terminal terminal = new Terminal().With("a.facts", FactsOf(chapter));
        return Block().Replace(chapter, block =>
        {
            if (Named().Match(block.Groups["text"].Value) is not { Success: true } question)
                return block.Value;
            Assert.Equal(0, terminal.Run("ask", question.Groups["name"].Value, "a.facts", "--distinct", "--format", "markdown"));
            return $"```facts\n{block.Groups["text"].Value}```\n\n{terminal.Output}";
        });
    }

    [GeneratedRegex(@"(?=^## )", RegexOptions.Multiline)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"```facts\n(?<text>.*?)```\n(?<answers>\n(\|[^\n]*\n)+)?", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^question (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Named();
}
