using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace FactDsl.View.Tests;

/// <summary>The libraries that the page draws with are those of the pinned versions, letter by letter.</summary>
public partial class LibraryTests(ITestOutputHelper output)
{
    private static readonly string s_folder = Path.Combine(ShownPages.Repository(), "src", "FactDsl.View", "lib");

    [Fact]
    public void Each_file_is_of_the_version_that_is_pinned()
    {
        Dictionary<string, string> pinned = Pinned();
        Dictionary<string, string> there = Directory.GetFiles(s_folder, "d3-*.js").ToDictionary(static f => Path.GetFileNameWithoutExtension(f)!, static f => Heading().Match(File.ReadAllText(f)).Groups["version"].Value);
        Assert.Equal(pinned.OrderBy(static p => p.Key, StringComparer.Ordinal), there.OrderBy(static p => p.Key, StringComparer.Ordinal));
        Assert.Contains("Permission to use, copy, modify", File.ReadAllText(Path.Combine(s_folder, "licence.js")), StringComparison.Ordinal);
    }

    [Fact, Trait("Category", "Slow")]
    public async Task Each_file_is_what_npm_has()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(s_folder, "package.json"), Path.Combine(folder.Path, "package.json"));
        if (!await RestoredAsync(folder.Path))
        {
            output.WriteLine("Skipped: npm has the libraries nowhere here.");
            return;
        }
        Assert.All(Pinned().Keys, library => Assert.Equal(
            File.ReadAllText(Path.Combine(folder.Path, "node_modules", library, "dist", library + ".js")).ReplaceLineEndings("\n"),
            File.ReadAllText(Path.Combine(s_folder, library + ".js")).ReplaceLineEndings("\n")));
    }

    private static Dictionary<string, string> Pinned()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(s_folder, "package.json")));
        return package.RootElement.GetProperty("dependencies").EnumerateObject().ToDictionary(static p => p.Name, static p => p.Value.GetString()!);
    }

    private static async Task<bool> RestoredAsync(string folder)
    {
        try
        {
            using Process npm = Process.Start(new ProcessStartInfo("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var all = Task.WhenAll(npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync(), npm.WaitForExitAsync());
            if (await Task.WhenAny(all, Task.Delay(TimeSpan.FromMinutes(5))) != all)
            {
                npm.Kill(entireProcessTree: true);
                return false;
            }
            return npm.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^// https://d3js\.org/d3-[a-z]+/ v(?<version>\S+) Copyright")]
    private static partial Regex Heading();

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("facts libraries ").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
