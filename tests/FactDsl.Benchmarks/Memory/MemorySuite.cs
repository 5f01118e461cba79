using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using FactDsl.TestData;

namespace FactDsl.Benchmarks.Memory;

/// <summary>
/// The most memory that the published command takes for many facts: as it comes, and with a garbage collector that leaves holes in its
/// heap, as .NET does by itself. The difference is slack.
/// </summary>
internal static class MemorySuite
{
    private const string Import = """
        import csv
        momentary fact reading
          town: text
          station: text
          degrees: number?
          observers: text*

        source Made "Made table"
        per Made
        reading on {day}
          town {town}
          station {station}
          degrees {degrees}
          observers {observers | split ";"}
          note {note}

        """;

    // What the command sets, taken back.
    private static readonly (string, string)[] s_asDotNet = [("DOTNET_GCConserveMemory", "0")];

    public static IReadOnlyList<PageSection> Run(int facts)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("facts");
        try
        {
            string command = Publish(Path.Combine(folder.FullName, "bin"));
            string texts = Write(facts, Path.Combine(folder.FullName, "facts")), template = Path.Combine(folder.FullName, "t.import"), table = Path.Combine(folder.FullName, "t.csv");
            File.WriteAllText(template, Import);
            WriteTable(facts, table);
            (string Name, string[] Arguments)[] runs =
            [
                ("`facts import` of a table", ["import", template, table, "-o", Path.Combine(folder.FullName, "made.facts")]),
                ("`facts build --unchecked`", ["build", texts, "--unchecked", "-o", Path.Combine(folder.FullName, "a.factstore")]),
                ("`facts build`", ["build", texts, "-o", Path.Combine(folder.FullName, "b.factstore")]),
                ("`facts check`", ["check", texts]),
                ("`facts export` of the store as Parquet", ["export", Path.Combine(folder.FullName, "a.factstore"), "--definitions", Path.Combine(texts, "kinds.facts"), "--format", "parquet", "-o", Path.Combine(folder.FullName, "parquet") + "/"]),
            ];
            var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{facts:N0} made facts, and a table of {facts:N0} rows, given to the published command as a process of its own; the most memory that the process took, and the processor's time. Beside it the same with holes in its heap left where they are, as .NET does by itself (`DOTNET_GCConserveMemory=0`): what it takes more is slack.\n\n| | memory | processor | memory as .NET has it | processor | ratio |\n| --- | ---: | ---: | ---: | ---: | ---: |\n"));
            foreach ((string name, string[] arguments) in runs)
            {
                (double memory, double time) = Measure(command, arguments, []);
                (double more, double other) = Measure(command, arguments, s_asDotNet);
                text.Append(CultureInfo.InvariantCulture, $"| {name} | {memory:N0} MB | {time:N0} s | {more:N0} MB | {other:N0} s | {memory / more:0.00} |\n");
            }
            return [new PageSection("Memory of the command", text.ToString())];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (double Megabytes, double Seconds) Measure(string command, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [command, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        long peak = 0;
        double seconds = 0;
        while (!process.WaitForExit(20))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
                seconds = process.TotalProcessorTime.TotalSeconds;
            }
            catch (InvalidOperationException)
            {
                // It ended meanwhile.
            }
        }
        // Warnings of made facts end a check with 1.
        if (process.ExitCode > 1)
            throw new InvalidOperationException(string.Join(' ', arguments) + ": " + errors);
        return (peak / 1e6, seconds);
    }

    private static string Publish(string folder)
    {
        string project = Path.Combine(Sources.Repository, "src", "FactDsl.CommandLine");
        using Process publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", folder, "-v:q", "-nologo"]) { RedirectStandardOutput = true })!;
        string output = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(folder, "facts.dll") : throw new InvalidOperationException(output);
    }

    private static string Write(int facts, string folder)
    {
        foreach (MadeFile made in MadeFacts.FilesOf(facts))
        {
            string path = Path.Combine(folder, made.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, made.Text);
        }
        return folder;
    }

    private static void WriteTable(int rows, string path)
    {
        using StreamWriter table = File.CreateText(path);
        table.Write("day,town,station,degrees,observers,note\n");
        for (int i = 0; i < rows; i++)
        {
            DateOnly day = new DateOnly(1990, 1, 1).AddDays(i % 12_000);
            table.Write(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},Town {i * 7919L % 20_000},Station {i % 900},{i % 600 / 10m - 20},Observer {i % 3_000};Observer {i % 1_700},reading {i} of the day\n"));
        }
    }
}
