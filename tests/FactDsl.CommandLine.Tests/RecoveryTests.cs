using System.Diagnostics;

namespace FactDsl.CommandLine.Tests;

/// <summary>Whatever stops a command that writes, every file is as it was or as it is to be, and the command runs again as if nothing had been.</summary>
public sealed class RecoveryTests
{
    private const int Kills = 6;

    public static TheoryData<string> Commands => [.. RecoveryCase.All.Select(static c => c.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    [Trait("Category", "Slow")]
    public async Task Killed_at_any_moment_it_leaves_each_file_as_it_was_or_as_it_is_to_be(string command)
    {
        RecoveryCase recovery = Case(command);
        using Terminal whole = recovery.Made();
        SortedDictionary<string, string> before = recovery.Read(whole);
        whole.Run(recovery.Arguments);
        SortedDictionary<string, string> after = recovery.Read(whole);
        Assert.NotEqual(before, after);
        var random = new Random(command.Length);
        for (int kill = 0; kill < Kills; kill++)
        {
            using Terminal terminal = recovery.Made();
            using Process process = Start(recovery, terminal);
            // Half of the times at any moment, and half of them just when it writes.
            if (kill % 2 == 0)
                await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(random.Next(2_000)));
            else
                await WhenItWrites(process, terminal, recovery, before, random.Next(12));
            process.Kill();
            await process.WaitForExitAsync();
            SortedDictionary<string, string> now = recovery.Read(terminal);
            Assert.Equal(before.Keys, now.Keys);
            Assert.All(now, file => Assert.True(file.Value == before[file.Key] || file.Value == after[file.Key], file.Key + " is half written"));
            // What else is there is told apart by its name, and nothing reads it.
            Assert.All(Directory.GetFiles(terminal.Folder).Select(Path.GetFileName), name => Assert.True(recovery.Files.ContainsKey(name!) || name!.EndsWith(".new", StringComparison.Ordinal), name));
            terminal.Run(recovery.Arguments);
            Assert.Equal(after, recovery.Read(terminal));
        }
    }

    [SmallDiskTheory]
    [MemberData(nameof(Commands))]
    public void On_a_full_disk_it_says_so_and_everything_stays_as_it_was(string command)
    {
        RecoveryCase recovery = Case(command);
        using Terminal made = recovery.Made();
        long taken = recovery.Files.Keys.Sum(name => (new FileInfo(made[name]).Length + 4_095) / 4_096 * 4_096);
        using var disk = SmallDisk.Of((int)(taken / 1024) + 8);
        foreach (string name in recovery.Files.Keys)
            File.Copy(made[name], Path.Combine(disk.Folder, name));
        // What is left is taken as well, but for the folder's own needs.
        Fill(Path.Combine(disk.Folder, "full"));
        SortedDictionary<string, string> before = recovery.Read(made);
        int code = made.RunIn(disk.Folder, "", recovery.Arguments);
        Assert.Equal(2, code);
        Assert.Contains("No space left on device", made.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", made.Errors, StringComparison.Ordinal);
        Assert.Equal(before.Values, recovery.Files.Keys.Where(k => k.EndsWith(recovery.Written, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(k => Convert.ToBase64String(File.ReadAllBytes(Path.Combine(disk.Folder, k)))));
        Assert.Equal(recovery.Files.Keys.Append("full").Order(StringComparer.Ordinal), Directory.GetFiles(disk.Folder).Select(static p => Path.GetFileName(p)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_file_that_is_read_only_stays_as_it_was_and_is_named(string command)
    {
        RecoveryCase recovery = Case(command);
        using Terminal terminal = recovery.Made();
        string name = recovery.Files.Keys.Where(k => k.EndsWith(recovery.Written, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Last();
        SortedDictionary<string, string> before = recovery.Read(terminal);
        File.SetAttributes(terminal[name], FileAttributes.ReadOnly);
        int code = terminal.Run(recovery.Arguments);
        SortedDictionary<string, string> now = recovery.Read(terminal);
        File.SetAttributes(terminal[name], FileAttributes.Normal);
        Assert.Equal(2, code);
        Assert.Contains("is read-only, and stays as it is", terminal.Errors, StringComparison.Ordinal);
        Assert.Contains(name, terminal.Errors, StringComparison.Ordinal);
        Assert.Equal(before[name], now[name]);
        // The others are written all the same.
        Assert.All(now.Where(f => f.Key != name), file => Assert.NotEqual(before[file.Key], file.Value));
        Assert.DoesNotContain(Directory.GetFiles(terminal.Folder), static p => p.EndsWith(".new", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_changes_while_it_is_mended_keeps_the_change()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person   A\n");
        Assert.Equal("it has changed meanwhile, and stays as it is", Assert.Throws<IOException>(() => Output.RewrittenText.Write(terminal["a.facts"], "person   Before\n", "person Before\n")).Message);
        Assert.Equal("person   A\n", File.ReadAllText(terminal["a.facts"]));
    }

    private static RecoveryCase Case(string command) => RecoveryCase.All.Single(c => c.Name == command);

    private static Process Start(RecoveryCase recovery, Terminal terminal)
    {
        Process process = Process.Start(new ProcessStartInfo("dotnet", [typeof(FactsCommand).Assembly.Location, .. recovery.Arguments]) { WorkingDirectory = terminal.Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        // Somebody reads, so that it never waits.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task WhenItWrites(Process process, Terminal terminal, RecoveryCase recovery, SortedDictionary<string, string> before, int later)
    {
        string first = before.Keys.First();
        DateTime written = File.GetLastWriteTimeUtc(terminal[first]);
        for (var patience = Stopwatch.StartNew(); !process.HasExited && patience.Elapsed < TimeSpan.FromSeconds(60);)
        {
            if (File.GetLastWriteTimeUtc(terminal[first]) != written || Directory.EnumerateFiles(terminal.Folder, "*.new").Any())
                break;
            await Task.Yield();
        }
        await Task.Delay(recovery.Files.Count > 5 ? later : 0);
    }

    private static void Fill(string path)
    {
        try
        {
            using FileStream file = File.Create(path);
            byte[] some = new byte[1024];
            while (true)
            {
                file.Write(some);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }
}
