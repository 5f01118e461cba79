using System.Text.RegularExpressions;

namespace FactDsl.Fuzzing;

/// <summary>Where inputs lie that are written for people: the pages of findings have a text for everything that can be wrong.</summary>
internal static partial class Repository
{
    /// <summary>The folder of the repository, above the program or above the current folder.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory()) ?? throw new DirectoryNotFoundException("no folder above has FactDsl.sln");

    /// <summary>The folder of this project.</summary>
    public static string Project => Path.Combine(Root, "tests", "FactDsl.Fuzzing");

    /// <summary>The texts of facts on the pages of a folder, without the marks of what is wrong.</summary>
    public static IEnumerable<string> FactsOnPages(params string[] folder)
        => Directory.GetFiles(Path.Combine([Root, "src", "docs", .. folder]), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(static page => Fence().Matches(File.ReadAllText(page).ReplaceLineEndings("\n")))
            .Select(static m => m.Groups[1].Value.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal));

    private static string? Above(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "FactDsl.sln")))
                return at.FullName;
        }
        return null;
    }

    [GeneratedRegex("^```facts[^\n]*\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
