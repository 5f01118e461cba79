using System;
using System.Collections.Generic;
using System.Linq;

namespace FactDsl.Language.Tests.Support;

/// <summary>A file of a fixture.</summary>
public sealed record FixtureFile(string Path, string Text);

/// <summary>Cuts a fixture into files at lines such as <c>== people.facts ==</c>; text without one is a single file.</summary>
public static class FactBaseText
{
    public const string SinglePath = "test.facts";

    public static IReadOnlyList<FixtureFile> Cut(string fixture)
    {
        var files = new List<FixtureFile>();
        string path = SinglePath;
        var lines = new List<string>();
        foreach (string line in fixture.Split('\n'))
        {
            if (!line.StartsWith("== ", StringComparison.Ordinal) || !line.EndsWith(" ==", StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }
            AddFile();
            path = line[3..^3];
        }
        AddFile();
        return files;

        void AddFile()
        {
            if (lines.Count > 0 && (path != SinglePath || lines.Any(static l => l.Length > 0)))
                files.Add(new FixtureFile(path, string.Join('\n', lines)));
            lines.Clear();
        }
    }
}
