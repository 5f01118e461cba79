using System.Text.RegularExpressions;
using FactDsl.Generator.Tests.Builds;
using FactDsl.Generator.Tests.Support;

namespace FactDsl.Generator.Tests;

/// <summary>The page about sharing: its facts are compiled, and its expressions give what stands behind them.</summary>
public partial class SharingPageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Repository.Root, "src", "docs", "sharing.md"));

    private static readonly CompiledProject s_app = CompiledProject.Of(
        FactProject.Of(Blocks("facts app").Single()).ReferringTo(ReferencedProject.Built(FactProject.Library("Atlas", Blocks("facts atlas").Single()))));

    private static readonly Lazy<CompiledProject> s_overBoth = new(static () => CompiledProject.Of(FactProject.Of(Blocks("facts both").Single()).ReferringTo(
        ReferencedProject.Built(FactProject.Library("States", Blocks("facts states").Single()).WithCode("#pragma warning disable CS1591\n" + Blocks("csharp guide").Single())),
        ReferencedProject.Built(FactProject.Library("Clubs", Blocks("facts clubs").Single())))));

    public static TheoryData<string, string> Lines
    {
        get
        {
            var lines = new TheoryData<string, string>();
            foreach (Match line in LinesOf("csharp"))
                lines.Add(line.Groups["expression"].Value, line.Groups["value"].Value);
            return lines;
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_expression_gives_what_stands_behind_it(string expression, string expected) => Assert.Equal(expected, s_app.Evaluate(expression));

    [Fact]
    public void Over_libraries_that_do_not_know_of_each_other_expressions_give_what_stands_behind_them()
    {
        foreach (Match line in LinesOf("csharp both"))
            Assert.Equal(line.Groups["value"].Value, s_overBoth.Value.Evaluate(line.Groups["expression"].Value));
    }

    [Fact]
    public void What_is_added_to_others_gives_what_stands_behind_expressions()
    {
        var adding = CompiledProject.Of(FactProject.Of(Blocks("facts extending").Single()).ReferringTo(
            ReferencedProject.Built(FactProject.Library("States", Blocks("facts states").Single())), ReferencedProject.Built(FactProject.Library("Clubs", Blocks("facts clubs").Single()))));
        foreach (Match line in LinesOf("csharp extending"))
            Assert.Equal(line.Groups["value"].Value, adding.Evaluate(line.Groups["expression"].Value));
    }

    [Fact]
    public void At_the_border_to_a_library_with_code_expressions_give_a_value_or_an_error_of_the_compiler()
    {
        Assert.Equal(
            LinesOf("csharp border").Select(static l => l.Groups["expression"].Value + ": " + l.Groups["value"].Value),
            LinesOf("csharp border").Select(static l => l.Groups["expression"].Value + ": " + ValueOrError(l.Groups["expression"].Value)));

        static string ValueOrError(string expression)
            => s_overBoth.Value.ErrorsOf(expression) is { Length: > 0 } errors ? errors[0] : s_overBoth.Value.Evaluate(expression);
    }

    private static IEnumerable<Match> LinesOf(string kind) => Blocks(kind).SelectMany(static b => Line().Matches(b));

    private static string[] Blocks(string kind)
        => [.. Block().Matches(s_page).Where(m => m.Groups["kind"].Value == kind).Select(static m => m.Groups["text"].Value)];

    [GeneratedRegex(@"^```(?<kind>[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^(?<expression>.+?) +// (?<value>.+)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
