using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Environments;

namespace FactDsl.Benchmarks;

/// <summary>A part of the page: what one suite measured.</summary>
/// <param name="Title">Its heading; a later run of the suite replaces the part of that heading.</param>
/// <param name="Text">Everything below, without the line that says where and when.</param>
internal sealed record PageSection(string Title, string Text);

/// <summary>The page that users read. Runs write its parts; nobody types a figure by hand.</summary>
internal static class PerformancePage
{
    private const string Preface = """
        # Performance

        Written by `dotnet run -c Release --project tests/FactDsl.Benchmarks`, or one part of it by `… -- checks`. Ratios come first: what is compared was measured in one run, and they say more than times on somebody else's machine.

        """;

    /// <summary>The page of the repository that the program runs in.</summary>
    public static string Find() => Path.Combine(Sources.Repository, "src", "docs", "performance.md");

    /// <summary>Puts sections in the place of older ones with the same title, and new ones at the end.</summary>
    public static void Update(string path, IReadOnlyList<PageSection> sections)
    {
        List<(string Title, string Text)> parts = Read(path);
        foreach (PageSection section in sections)
        {
            string text = $"\n{Where()}\n\n{section.Text.Trim()}\n";
            int at = parts.FindIndex(p => p.Title == section.Title);
            if (at < 0)
                parts.Add((section.Title, text));
            else
                parts[at] = (section.Title, text);
        }
        var page = new StringBuilder(Preface.ReplaceLineEndings("\n"));
        foreach ((string title, string text) in parts)
            page.Append("\n## ").Append(title).Append('\n').Append(text);
        File.WriteAllText(path, page.ToString());
    }

    private static List<(string Title, string Text)> Read(string path)
        => !File.Exists(path) ? [] : [.. File.ReadAllText(path).Split("\n## ").Skip(1).Select(static part => (part[..part.IndexOf('\n', StringComparison.Ordinal)], part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimEnd() + "\n"))];

    private static string Where()
        => string.Create(CultureInfo.InvariantCulture, $"Run on {DateTime.UtcNow:yyyy-MM-dd}: {HostEnvironmentInfo.GetCurrent().Cpu.Value?.ProcessorName ?? "unknown processor"}, {Environment.ProcessorCount} cores, .NET {Environment.Version}.");
}
