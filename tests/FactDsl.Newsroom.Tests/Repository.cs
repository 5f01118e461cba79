using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Newsroom.Tests;

/// <summary>The files that the tests are compared with.</summary>
internal static class Repository
{
    /// <summary>A line of a file of facts, counted from 1.</summary>
    public static string Line(string file, int line) => File.ReadAllLines(Path.Combine(Folder(), "..", "..", file))[line - 1];

    /// <summary>The files of facts that the desk has.</summary>
    public static IEnumerable<(string Path, string Text)> Facts()
    {
        string root = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));
        return Directory.EnumerateFiles(Path.Combine(root, "facts"), "*.facts", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .Append(("facts/rules.facts", File.ReadAllText(Path.Combine(root, "src", "FactDsl.Newsroom", "rules.facts"))));
    }

    /// <summary>A text beside the tests.</summary>
    public static string Expected(string name) => File.ReadAllText(Path.Combine(Folder(), name)).ReplaceLineEndings("\n");

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
