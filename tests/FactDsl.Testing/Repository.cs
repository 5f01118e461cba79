using System.Text.RegularExpressions;

namespace FactDsl.Testing;

/// <summary>The repository that the tests run in.</summary>
public static partial class Repository
{
    /// <summary>Its folder, above the program or above the current folder.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory()) ?? throw new DirectoryNotFoundException("No folder above has FactDsl.sln.");

    /// <summary>The facts on the pages of a folder of the documentation, without the marks of what is wrong.</summary>
    /// <param name="folder">The folder below <c>src/docs</c>.</param>
    public static IEnumerable<(string Page, string Text)> FactsOnPages(params string[] folder)
        => Directory.GetFiles(Path.Combine([Root, "src", "docs", .. folder]), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(static page => Fence().Matches(File.ReadAllText(page).ReplaceLineEndings("\n")).Select(m => (Path.GetFileNameWithoutExtension(page), m.Groups[1].Value)))
            .Select(static f => (f.Item1, f.Value.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal)));

    private static string? Above(string folder)
    {
        DirectoryInfo? at = new(folder);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "FactDsl.sln")))
            at = at.Parent;
        return at?.FullName;
    }

    [GeneratedRegex("^```facts[^\n]*\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
