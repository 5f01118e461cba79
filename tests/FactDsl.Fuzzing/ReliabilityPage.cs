using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FactDsl.Fuzzing;

/// <summary>The page that says what is promised: its table of inputs is made from the targets and what hunts counted, and every test that it names is there.</summary>
public sealed partial class ReliabilityPage
{
    private const string Begin = "<!-- inputs: made by the runs; RELIABILITY_PAGE=write dotnet test tests/FactDsl.Fuzzing renews it -->\n", End = "<!-- end -->";

    private static string PagePath => Path.Combine(Repository.Root, "src", "docs", "reliability.md");

    [Fact]
    public void The_figures_are_those_that_the_runs_counted()
    {
        string page = File.ReadAllText(PagePath).ReplaceLineEndings("\n");
        int start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        string renewed = page[..start] + Table() + page[page.IndexOf(End, start, StringComparison.Ordinal)..];
        if (Environment.GetEnvironmentVariable("RELIABILITY_PAGE") == "write")
            File.WriteAllText(PagePath, renewed);
        else
            Assert.Equal(renewed, page);
    }

    [Fact]
    public void Every_test_that_is_named_is_there()
    {
        MatchCollection named = NamedTest().Matches(File.ReadAllText(PagePath));
        Assert.True(named.Count > 10, $"only {named.Count} tests are named");
        Assert.All(named, static test =>
        {
            string[] files = Directory.GetFiles(Path.Combine(Repository.Root, "tests"), test.Groups[1].Value + ".cs", SearchOption.AllDirectories);
            Assert.True(files.Any(f => Regex.IsMatch(File.ReadAllText(f), $@"public (async )?(void|Task) {test.Groups[2].Value}\(")), test.Value + " is no test");
        });
    }

    private static string Table()
    {
        var counted = InputCounts.Read(InputCounts.Path);
        var table = new StringBuilder("\n| what takes inputs | what holds of each | tried by hunts | in every run of the tests | found |\n| --- | --- | ---: | ---: | ---: |\n");
        foreach (FuzzTarget target in FuzzTarget.All)
            table.Append(CultureInfo.InvariantCulture, $"| {target.Takes} | {target.Holds} | {counted[target]:N0} | {target.InTests:N0} | {target.Found.Length} |\n");
        table.Append(CultureInfo.InvariantCulture, $"| all | no exception; work within a bound that grows with the length of the input | {counted.Sum:N0} | {FuzzTarget.All.Sum(static t => t.InTests):N0} | {FuzzTarget.All.Sum(static t => t.Found.Length)} |\n\nWhat was found is mended:\n\n");
        foreach (FuzzTarget target in FuzzTarget.All)
        {
            foreach (string broken in target.Broken)
                table.Append("* ").Append(broken).Append('\n');
        }
        return table.Append('\n').ToString();
    }

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`")]
    private static partial Regex NamedTest();
}
