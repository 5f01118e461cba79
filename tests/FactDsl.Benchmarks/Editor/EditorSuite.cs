using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using FactDsl.Editing.Workspaces;
using FactDsl.TestData;

namespace FactDsl.Benchmarks.Editor;

/// <summary>What an author waits for: the real server, asked over its standard input and output while a session is typed.</summary>
internal static class EditorSuite
{
    private static readonly (string Name, string Text)[] s_sessions =
    [
        ("a note", "the talks went on for hours longer than anybody had planned"),
        ("a comment", "// checked against the printed edition of the day, page four"),
        ("a new fact", "meeting of Person1, Person2 on 1990-01-01\n  format summit\n"),
        ("a new name", "topic NewTopicOfTheDay \"a topic\"\n"),
    ];

    public static IReadOnlyList<PageSection> Run(int facts, int letters) => RunAsync(facts, letters).GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<PageSection>> RunAsync(int facts, int letters)
    {
        var made = MadeFacts.Of(facts);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("facts-editor");
        try
        {
            foreach (MadeFile file in made.Files)
            {
                string path = Path.Combine(folder.FullName, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllTextAsync(path, file.Text);
            }
            string? machineCode = ServerProcess.Publish(Path.Combine(folder.FullName, "bin"));
            return [new PageSection("Writing in an editor", await MeasureAsync(made, folder.FullName, machineCode, letters))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> MeasureAsync(MadeFacts made, string folder, string? machineCode, int letters)
    {
        long start = Stopwatch.GetTimestamp();
        using var server = ServerProcess.Start(machineCode);
        await server.AskAsync("initialize", new { rootUri = new Uri(folder).AbsoluteUri, capabilities = new { textDocument = new { diagnostic = new { } } } });
        double answered = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        await server.AskAsync("textDocument/diagnostic", new { textDocument = new { uri = new Uri(Path.Combine(folder, made.Files[^1].Path)).AbsoluteUri } });
        double loaded = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        await server.TellAsync("initialized", new { });
        object[] known = Known(await server.AskAsync("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() }));
        double ready = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        int index = Enumerable.Range(made.Files.Count / 2, made.Files.Count / 2).First(i => made.Files[i].Text.Contains(" note \"", StringComparison.Ordinal));
        string uri = new Uri(Path.Combine(folder, made.Files[index].Path)).AbsoluteUri, text = made.Files[index].Text;
        var document = new { uri };
        await server.TellAsync("textDocument/didOpen", new { textDocument = new { uri, languageId = "facts", version = 1, text } });
        var table = new StringBuilder("| typing | of the file | of the workspace | completion |\n| --- | ---: | ---: | ---: |\n");
        var ofFile = new List<double>();
        var ofWorkspace = new List<double>();
        var completions = new List<double>();
        foreach ((string name, string typed) in s_sessions)
        {
            int at = name == "a note" ? text.IndexOf(" note \"", StringComparison.Ordinal) + " note \"".Length : text.Length;
            if (name != "a note")
            {
                // A line of its own, which is not measured.
                (int last, int end) = PositionOf(text, at);
                await server.TellAsync("textDocument/didChange", new { textDocument = new { uri, version = 1 }, contentChanges = (object[])[new { range = new { start = new { line = last, character = end }, end = new { line = last, character = end } }, text = "\n" }] });
                text = text.Insert(at++, "\n");
            }
            (List<double> File, List<double> Workspace, List<double> Completion) times = ([], [], []);
            for (int i = 0; i < Math.Min(letters, typed.Length); i++)
            {
                (int line, int character) = PositionOf(text, at);
                long pressed = Stopwatch.GetTimestamp();
                await server.TellAsync("textDocument/didChange", new { textDocument = new { uri, version = i + 2 }, contentChanges = (object[])[new { range = new { start = new { line, character }, end = new { line, character } }, text = typed[i].ToString() }] });
                await server.AskAsync("textDocument/diagnostic", new { textDocument = document });
                times.File.Add(Stopwatch.GetElapsedTime(pressed).TotalMilliseconds);
                known = Known(await server.AskAsync("workspace/diagnostic", new { previousResultIds = known }));
                times.Workspace.Add(Stopwatch.GetElapsedTime(pressed).TotalMilliseconds);
                text = text.Insert(at++, typed[i].ToString());
                (line, character) = PositionOf(text, at);
                long asked = Stopwatch.GetTimestamp();
                await server.AskAsync("textDocument/completion", new { textDocument = document, position = new { line, character } });
                times.Completion.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {Median.Of(times.File):0.0} ms | {Median.Of(times.Workspace):0.0} ms | {Median.Of(times.Completion):0.0} ms |\n");
            ofFile.AddRange(times.File);
            ofWorkspace.AddRange(times.Workspace);
            completions.AddRange(times.Completion);
        }
        double memory = server.Memory, live = Live(folder);
        return new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{made.Items.Count:N0} made items in {made.Files.Count:N0} files; the real server as a process of its own ({(machineCode is null ? "compiled while it runs" : "machine code, as the extension brings it")}), asked over its standard input and output. It answers {answered:N0} ms after its start, has read and parsed everything and bound and told the findings of one file after {loaded:N0} ms, and bound and checked everything after {ready:N0} ms. Then a session is typed letter by letter, and for each letter the client asks for the findings of the file and of the workspace. Medians, JSON both ways included. At the end the process takes {memory:N0} MB of memory; {live:N0} MB are what is kept of the facts.\n\n")
            .Append(table).Append('\n')
            .Append(Goals.Tell("everything is read, and the findings of the file that is open are told, within 2 s", loaded, 2_000))
            .Append(Goals.Tell("findings of the file within 20 ms of a letter", Median.Of(ofFile), 20))
            .Append(Goals.Tell("findings of the workspace within 100 ms of a letter", Median.Of(ofWorkspace), 100, "a letter of a new name has every file asked whether it uses the name, and the table of names made anew"))
            .Append(Goals.Tell("completion within 20 ms", Median.Of(completions), 20))
            .Append(Goals.Tell("at most 500 MB of memory", memory, 500, "texts and bound items of all files are kept, so that a letter costs no more than its file"))
            .ToString();
    }

    /// <summary>What is kept of a fact base once all of it is checked, in MB.</summary>
    private static double Live(string folder)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var workspace = new FactWorkspace(new DiskFiles());
        workspace.AddFolder(folder);
        foreach (FactSnapshot facts in workspace.Bases)
            _ = facts.Settle();
        long live = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(workspace);
        return live / 1e6;
    }

    private static object[] Known(JsonElement report)
        => [.. report.GetProperty("items").EnumerateArray().Select(static i => new { uri = i.GetProperty("uri").GetString(), value = i.GetProperty("resultId").GetString() })];

    private static (int Line, int Character) PositionOf(string text, int offset)
    {
        int line = text.AsSpan(0, offset).Count('\n');
        return (line, offset - (text.LastIndexOf('\n', Math.Max(0, offset - 1), offset) + 1));
    }
}
