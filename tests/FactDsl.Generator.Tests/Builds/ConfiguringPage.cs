using System.Text.RegularExpressions;

namespace FactDsl.Generator.Tests.Builds;

/// <summary>
/// The page about configuring, cut into sections. A block of code has behind its language the file that it is; <c>project</c>
/// are lines of the project file, <c>alone</c> a project without C#. A block of plain text is what the build prints.
/// </summary>
internal static partial class ConfiguringPage
{
    /// <summary>The text in front of the first section: the project that the others change.</summary>
    public static PageSection Base => Sections[0];

    public static IReadOnlyList<PageSection> Sections { get; } = Read(File.ReadAllText(Path.Combine(Repository.Root, "src", "docs", "configuring.md")));

    private static PageSection[] Read(string page)
        => [.. page.Split("\n## ").Select(static text => new PageSection(text[..text.IndexOf('\n', StringComparison.Ordinal)], [.. Block().Matches(text).Select(static m => new PageBlock(m.Groups["file"].Value, m.Groups["text"].Value))]))];

    [GeneratedRegex(@"^```\w+ ?(?<file>[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}

/// <summary>A section of the page.</summary>
internal sealed record PageSection(string Title, IReadOnlyList<PageBlock> Blocks)
{
    /// <summary>The files that it writes.</summary>
    public IEnumerable<PageBlock> Files => Blocks.Where(static b => b.File.Contains('.', StringComparison.Ordinal));

    /// <summary>The lines that it adds to the project file.</summary>
    public string Project => string.Concat(Blocks.Where(static b => b.File.StartsWith("project", StringComparison.Ordinal)).Select(static b => b.Text));

    /// <summary>Whether the project has no C#.</summary>
    public bool IsAlone => Blocks.Any(static b => b.File == "project alone");

    /// <summary>What the build prints.</summary>
    public string[] Printed => Blocks.Single(static b => b.File.Length == 0).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A block of code and what it is.</summary>
internal sealed record PageBlock(string File, string Text);
