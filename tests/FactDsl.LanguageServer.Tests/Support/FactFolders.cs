using FactDsl.Editing.Workspaces;
using FactDsl.Language.Provenance;
using FactDsl.TestData;
using FactDsl.Tooling.Files;

namespace FactDsl.LanguageServer.Tests.Support;

/// <summary>The facts of this repository, right and wrong, each folder a fact base.</summary>
internal static class FactFolders
{
    public const string Pages = "pages of findings";

    public const string Made = "made facts";

    /// <summary>Where they lie, or what they are made of.</summary>
    public static IEnumerable<string> All =>
    [
        "facts", "src/FactDsl.World", "src/FactDsl.CommandLine/Templates/files", "src/FactDsl.CommandLine/Templates/project/facts", "src/FactDsl.VSCode/test/grammar",
        "tests/FactDsl.CommandLine.Tests/Exported", "tests/FactDsl.Language.Tests/BadDay/Morning", "tests/FactDsl.Language.Tests/BadDay/Evening", Pages, Made,
    ];

    /// <summary>Those files, with paths from the fact base on.</summary>
    public static IReadOnlyList<(string Path, string Text)> Read(string folder) => folder switch
    {
        Pages => [.. ReadPages()],
        Made => [.. MadeFacts.Of(300).Files.Select(static f => (f.Path, f.Text))],
        _ => [.. ReadFolder(Path.Combine(Repository.Root, folder))],
    };

    private static IEnumerable<(string, string)> ReadFolder(string folder)
        => new DiskFiles().Below(folder).Where(static p => FactPaths.IsFacts(p) || SourceDocument.IsSourceText(p)).Order(StringComparer.Ordinal).Select(p => (FactPaths.Shown(folder, p), File.ReadAllText(p)));

    /// <summary>Every text of the pages of findings as a file of one fact base: whatever can be wrong is wrong in it.</summary>
    private static IEnumerable<(string, string)> ReadPages()
    {
        foreach (IGrouping<string, (string Page, string Text)> page in Repository.FactsOnPages("findings").Where(static f => f.Page.StartsWith("FACT", StringComparison.Ordinal)).GroupBy(static f => f.Page))
        {
            int number = 0;
            foreach ((_, string text) in page)
                yield return (FormattableString.Invariant($"{page.Key}-{++number}.facts"), text);
        }
    }
}
