using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace FactDsl.Packaging.Tests;

/// <summary>The page about editors keeps its promise: each line says how it is known, and the tests that it names are there.</summary>
public partial class IdeSupportPageTests
{
    private static readonly string s_repository = Repository();
    private static readonly string s_page = File.ReadAllText(Path.Combine(s_repository, "src", "docs", "ide-support.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Each_line_says_how_it_is_known()
    {
        string[] rows = [.. s_page.Split('\n').Where(static l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| ---", StringComparison.Ordinal) && !l.EndsWith("how it is known |", StringComparison.Ordinal))];
        Assert.True(rows.Length > 20, $"{rows.Length} rows");
        Assert.All(rows, static row => Assert.Matches("tested here|reported: |reported\\]\\(|not known|not there", row.TrimEnd(' ', '|').Split('|')[^1]));
    }

    [Fact]
    public void What_is_reported_has_a_link()
        => Assert.All(s_page.Split('\n').Where(static l => l.Contains("reported: ", StringComparison.Ordinal)), static line => Assert.Contains("](https://", line, StringComparison.Ordinal));

    [Fact]
    public void The_tests_that_it_names_are_there()
    {
        string[] known = [.. Directory.EnumerateFiles(Path.Combine(s_repository, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(static f => Path.GetFileNameWithoutExtension(f))];
        string[] named = [.. TestNames().Matches(s_page).Select(static m => m.Groups[1].Value)];
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, known));
        Assert.All(Folders().Matches(s_page).Select(static m => m.Groups[1].Value), static folder => Assert.True(Directory.Exists(Path.Combine(s_repository, folder)), folder));
    }

    private static string Repository([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));

    [GeneratedRegex("`([A-Za-z]+Tests)`")]
    private static partial Regex TestNames();

    [GeneratedRegex("`((?:tests|src)/[\\w./]+)`")]
    private static partial Regex Folders();
}
