using System.Diagnostics;
using System.Text;
using FactDsl.CommandLine.Output;

namespace FactDsl.CommandLine.Tests;

/// <summary>Files are there whole or not at all.</summary>
public sealed class WrittenFileTests
{
    [Fact]
    public void What_fails_half_way_leaves_what_was_there_and_nothing_beside_it()
    {
        using Terminal terminal = new Terminal().With("a/b.txt", "before");
        Assert.Throws<IOException>(() => WrittenFile.Write(terminal["a/b.txt"], static file =>
        {
            file.Write("half"u8);
            throw new IOException("no more room");
        }));
        Assert.Equal("before", File.ReadAllText(terminal["a/b.txt"]));
        Assert.Equal(["b.txt"], Directory.GetFiles(terminal["a"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Whoever_interrupts_the_command_finds_every_file_whole()
    {
        if (OperatingSystem.IsWindows())
            return;
        // Nobody reads what the command says of mistakes, so that it waits for a reader long before its last file, however late it is interrupted.
        string untidy = string.Concat(Enumerable.Range(0, 2000).Select(static i => $"person   P{i}\n")) + "person ?\n", tidy = untidy.Replace("   ", " ", StringComparison.Ordinal);
        static string Name(int i) => $"{i:000}{new string('_', 190)}.facts";
        using var terminal = new Terminal();
        for (int i = 0; i < 300; i++)
            terminal.With(Name(i), untidy);
        using Process command = Process.Start(new ProcessStartInfo("dotnet", [typeof(FactsCommand).Assembly.Location, "fmt"]) { WorkingDirectory = terminal[""], RedirectStandardOutput = true, RedirectStandardError = true })!;
        // As soon as it writes.
        for (var waited = Stopwatch.StartNew(); new FileInfo(terminal[Name(5)]).Length == untidy.Length && !command.HasExited && waited.Elapsed < TimeSpan.FromSeconds(60);)
            Thread.Sleep(1);
        Process.Start("kill", [IsDeafToInterrupts(command) ? "-TERM" : "-INT", command.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        // By then it knows; what it was about to say, somebody has to read.
        await Task.WhenAny(command.WaitForExitAsync(), Task.Delay(3_000));
        Task<string> said = command.StandardOutput.ReadToEndAsync(), wrong = command.StandardError.ReadToEndAsync();
        await Task.WhenAll(said, wrong, command.WaitForExitAsync()).WaitAsync(TimeSpan.FromSeconds(60));
        string[] texts = [.. Directory.GetFiles(terminal[""]).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        Assert.Equal(300, texts.Length);
        Assert.All(texts, text => Assert.True(text == tidy || text == untidy));
        Assert.Equal(tidy, texts[0]);
        Assert.Equal(untidy, texts[^1]);
    }

    /// <summary>Whether a process was started to ignore SIGINT, as shells start what runs in the background; then it is asked to end by SIGTERM.</summary>
    private static bool IsDeafToInterrupts(Process process)
    {
        string status = $"/proc/{process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)}/status";
        string ignored = File.Exists(status) ? File.ReadLines(status).First(static l => l.StartsWith("SigIgn:", StringComparison.Ordinal))["SigIgn:".Length..].Trim() : "0";
        const ulong interrupt = 1UL << (2 - 1);
        return (Convert.ToUInt64(ignored, 16) & interrupt) != 0;
    }

    [Fact]
    public void A_diff_leads_from_one_text_to_the_other()
    {
        var random = new Random(5);
        for (int i = 0; i < 300; i++)
        {
            string[] before = [.. Enumerable.Range(0, random.Next(30)).Select(_ => "line " + random.Next(6))];
            List<string> after = [.. before];
            for (int edits = random.Next(6); edits > 0; edits--)
            {
                int at = random.Next(after.Count + 1);
                if (at < after.Count && random.Next(2) == 0)
                    after.RemoveAt(at);
                else
                    after.Insert(at, "line " + random.Next(9));
            }
            string old = Join(before, random.Next(4) > 0), @new = Join(after, random.Next(4) > 0);
            string diff = UnifiedDiff.Write("a b.facts", old, @new);
            Assert.Equal(old == @new, diff.Length == 0);
            Assert.Equal(@new, Patched(old, diff));
        }
    }

    private static string Join(IEnumerable<string> lines, bool ends) => string.Join('\n', lines) + (ends && lines.Any() ? "\n" : "");

    /// <summary>Applies a diff as <c>patch</c> does, and compares every line that it says is there.</summary>
    private static string Patched(string text, string diff)
    {
        string[] old = text.Split('\n') is [.. var lines, var rest] ? [.. lines.Select(static l => l + "\n"), .. rest.Length > 0 ? new[] { rest } : []] : [];
        var patched = new StringBuilder();
        int at = 0;
        string[] said = diff.Split('\n');
        for (int i = 2; i < said.Length - 1; i++)
        {
            string line = said[i];
            bool isLast = said[i + 1].StartsWith('\\');
            string content = line[1..] + (isLast ? "" : "\n");
            switch (line[0])
            {
                case '@':
                    string[] range = line.Split(' ')[1][1..].Split(',');
                    int start = int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture) - (range is [_, "0"] ? 0 : 1);
                    for (; at < start; at++)
                        patched.Append(old[at]);
                    break;
                case ' ':
                    Assert.Equal(old[at++], content);
                    patched.Append(content);
                    break;
                case '-':
                    Assert.Equal(old[at++], content);
                    break;
                case '+':
                    patched.Append(content);
                    break;
            }
        }
        for (; at < old.Length; at++)
            patched.Append(old[at]);
        return patched.ToString();
    }
}
