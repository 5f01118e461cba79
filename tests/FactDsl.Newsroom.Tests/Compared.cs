using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Newsroom.Tests;

/// <summary>The files that the tests are compared with.</summary>
internal static class Compared
{
    /// <summary>A line of a file of facts, counted from 1.</summary>
    public static string Line(string file, int line) => File.ReadAllLines(Path.Combine(Repository.Root, file))[line - 1];

    /// <summary>The files of facts that the desk has.</summary>
    public static IEnumerable<(string Path, string Text)> Facts()
        => Directory.EnumerateFiles(Path.Combine(Repository.Root, "facts"), "*.facts", SearchOption.AllDirectories)
            .Select(static file => (Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .Append(("facts/rules.facts", File.ReadAllText(Path.Combine(Repository.Root, "src", "FactDsl.Newsroom", "rules.facts"))));

    /// <summary>A text beside the tests.</summary>
    public static string Expected(string name) => File.ReadAllText(Path.Combine(Repository.Root, "tests", "FactDsl.Newsroom.Tests", name)).ReplaceLineEndings("\n");
}
