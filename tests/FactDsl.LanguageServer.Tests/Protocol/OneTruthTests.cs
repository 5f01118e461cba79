using System.Diagnostics;
using System.Text.Json;
using FactDsl.LanguageServer.Tests.Support;

namespace FactDsl.LanguageServer.Tests.Protocol;

/// <summary>The build, the command line and the editor find the same in all facts of this repository, at the same characters, in the same words.</summary>
[Trait("Category", "Slow")]
public class OneTruthTests
{
    // Whether a name in C# is free is known to whoever writes the C#.
    private const string OfGeneratedCode = "FACT2111";

    public static TheoryData<string> Folders => new(FactFolders.All);

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task The_generator_the_server_and_the_command_find_the_same(string folder)
    {
        IReadOnlyList<(string Path, string Text)> files = FactFolders.Read(folder);
        Assert.NotEmpty(files);
        string[] built = Lines(BuiltFacts.FindingsOf(files).Where(static f => f.Id != OfGeneratedCode)), served = Lines(await ServedAsync(files)), said = Lines(await SaidAsync(files));
        Assert.Equal(built, served);
        Assert.Equal(built, said);
        if (folder == FactFolders.Pages)
            Assert.True(built.Select(static l => l.Split(' ')[2]).Distinct().Count() > 60, "Most rules have something to find in their own pages.");
        else if (folder.Contains("BadDay", StringComparison.Ordinal))
            Assert.True(built.Length > 30);
    }

    private static string[] Lines(IEnumerable<ToldFinding> findings)
        => [.. findings.Select(static f => FormattableString.Invariant($"{f.File.Replace(' ', '_')} {f.Line}:{f.Character}-{f.EndLine}:{f.EndCharacter} {f.Id} {f.Severity} {f.Message}")).Order(StringComparer.Ordinal)];

    /// <summary>What the server answers over its protocol.</summary>
    private static async Task<IReadOnlyList<ToldFinding>> ServedAsync(IReadOnlyList<(string Path, string Text)> files)
    {
        var memory = new MemoryFiles();
        foreach ((string path, string text) in files)
            memory["/facts/" + path] = text;
        using TestClient client = await TestClient.StartAsync(memory, """{"textDocument":{"diagnostic":{}}}""");
        JsonElement report = await client.AskAsync("workspace/diagnostic", """{"previousResultIds":[]}""");
        var told = new List<ToldFinding>();
        foreach (JsonElement file in report.GetProperty("items").EnumerateArray())
        {
            string path = Uri.UnescapeDataString(file.GetProperty("uri").GetString()![TestClient.Uri("").Length..]);
            foreach (JsonElement found in file.GetProperty("items").EnumerateArray())
            {
                JsonElement start = found.GetProperty("range").GetProperty("start"), end = found.GetProperty("range").GetProperty("end");
                told.Add(new ToldFinding(path, Number(start, "line"), Number(start, "character"), Number(end, "line"), Number(end, "character"), Number(found, "severity"), found.GetProperty("code").GetString()!, found.GetProperty("message").GetString()!));
            }
        }
        return told;
    }

    /// <summary>What <c>facts check --format json</c> writes.</summary>
    private static async Task<IReadOnlyList<ToldFinding>> SaidAsync(IReadOnlyList<(string Path, string Text)> files)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("facts-truth");
        try
        {
            foreach ((string path, string text) in files)
            {
                string full = Path.Combine(folder.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                await File.WriteAllTextAsync(full, text);
            }
            using Process facts = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "facts.dll"), "check", "--format", "json"])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            Task<string> errors = facts.StandardError.ReadToEndAsync();
            string output = await facts.StandardOutput.ReadToEndAsync();
            await facts.WaitForExitAsync();
            Assert.True(facts.ExitCode is 0 or 1, await errors);
            return [.. JsonDocument.Parse(output).RootElement.EnumerateArray().Select(static f => new ToldFinding(
                f.GetProperty("file").GetString()!,
                Number(f, "line") - 1,
                Number(f, "column") - 1,
                Number(f, "endLine") - 1,
                Number(f, "endColumn") - 1,
                f.GetProperty("severity").GetString() switch { "error" => 1, "warning" => 2, _ => 3 },
                f.GetProperty("id").GetString()!,
                f.GetProperty("message").GetString()!))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Number(JsonElement value, string name) => value.GetProperty(name).GetInt32();
}
