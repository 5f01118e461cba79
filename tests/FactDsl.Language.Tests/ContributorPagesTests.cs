using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace FactDsl.Language.Tests;

/// <summary>What the pages for contributors name is there.</summary>
public sealed partial class ContributorPagesTests
{
    [Theory]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("src/docs/contributing/architecture.md")]
    public void Every_path_that_a_page_names_exists(string page)
    {
        string[] paths = [.. Paths().Matches(File.ReadAllText(Path.Combine(Repository.Root, page))).Select(static m => m.Groups[1].Value.TrimEnd('/')).Distinct(StringComparer.Ordinal)];
        Assert.True(paths.Length > 10, "the page names many paths");
        Assert.All(paths, static p => Assert.True(Path.Exists(Path.Combine(Repository.Root, p)), p));
    }

    // Folders that tests and builds make are not in the repository.
    [GeneratedRegex("`((?:src|tests|facts|\\.ci)/[^`*\\s]+)`")]
    private static partial Regex Paths();
}
