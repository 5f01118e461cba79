using System.Globalization;
using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace FactDsl.Benchmarks.Answers;

/// <summary>Answers of an app that runs: a store file beside records in frozen dictionaries and SQLite.</summary>
internal static class AnswerSuite
{
    // The measurement runs in the same process and allocates now and then; a question that allocates takes an object at least.
    private const int SmallestObject = 24;

    public static IReadOnlyList<PageSection> Run(int facts)
    {
        Environment.SetEnvironmentVariable(AnswerBenchmarks.FactsVariable, facts.ToString(CultureInfo.InvariantCulture));
        Summary summary = BenchmarkRunner.Run<AnswerBenchmarks>(DefaultConfig.Instance
            .AddJob((facts < 10_000 ? Job.Dry.WithIterationCount(3) : Job.ShortRun.WithIterationCount(5).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(60))).WithToolchain(InProcessEmitToolchain.Instance))
            .WithOptions(ConfigOptions.DisableLogFile));
        AnswerBenchmarks.Close();
        var cells = summary.Reports.ToDictionary(
            static r => (Question: r.BenchmarkCase.Descriptor.Categories[0], Route: r.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')),
            r => (Time: r.ResultStatistics!.Median, Bytes: r.GcStats.GetBytesAllocatedPerOperation(r.BenchmarkCase) is >= SmallestObject and long bytes ? bytes : 0));
        StringBuilder text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{facts:N0} made facts, one question after the other to a process that is warm. The records are those that JSON or MemoryPack would be read into, in frozen dictionaries made by hand for these questions; SQLite has its indexes and prepared commands. Ratios are to the frozen dictionaries.\n\n")
            .Append("| question | FactDsl | | allocated | FrozenDictionary | allocated | SQLite | |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (string question in cells.Keys.Select(static k => k.Question).Distinct())
        {
            (double frozen, long frozenBytes) = cells[(question, AnswerBenchmarks.Frozen)];
            (double own, long ownBytes) = cells[(question, AnswerBenchmarks.Own)];
            double sqlite = cells[(question, AnswerBenchmarks.Sqlite)].Time;
            text.Append(CultureInfo.InvariantCulture, $"| {question} | {own / frozen:0.00} | {Time(own)} | {ownBytes} B | {Time(frozen)} | {frozenBytes} B | {sqlite / frozen:N0} | {Time(sqlite)} |\n");
        }
        double Ratio(string question) => cells[(question, AnswerBenchmarks.Own)].Time / cells[(question, AnswerBenchmarks.Frozen)].Time;
        double ToSqlite(string question) => cells[(question, AnswerBenchmarks.Own)].Time / cells[(question, AnswerBenchmarks.Sqlite)].Time;
        string[] counted = [AnswerBenchmarks.Counting, AnswerBenchmarks.Existence, AnswerBenchmarks.InTime, AnswerBenchmarks.Both, AnswerBenchmarks.Several];
        text.Append('\n')
            .Append(Goals.Tell("counts and existence at most twice a frozen dictionary", counted.Max(Ratio), 2, "a dictionary holds the count ready in one place; the store reads where the person's list begins and ends, in numbers that each take two characters"))
            .Append(Goals.Tell("counts and existence allocate nothing", counted.Max(q => cells[(q, AnswerBenchmarks.Own)].Bytes), 0))
            .Append(Goals.Tell("walking at most five times a frozen dictionary", Ratio(AnswerBenchmarks.Walking), 5, "a dictionary's record has its day beside it; a record of the store tells which time it has, and that is looked for among the times that are kept"))
            .Append(Goals.Tell("counts and existence at least 20 times as fast as SQLite", counted.Max(ToSqlite), 1 / 20.0))
            .Append(Goals.Tell("walking at least 20 times as fast as SQLite", ToSqlite(AnswerBenchmarks.Walking), 1 / 20.0, "SQLite reads the days out of an index that was made for this very question"))
            .Append(Goals.Tell("the label by name at least 20 times as fast as SQLite", ToSqlite(AnswerBenchmarks.Naming), 1 / 20.0));
        return [new PageSection("Answers of a running app", text.ToString())];
    }

    private static string Time(double nanoseconds)
        => nanoseconds < 1_000 ? nanoseconds.ToString("0.0", CultureInfo.InvariantCulture) + " ns" : (nanoseconds / 1000).ToString("0.0", CultureInfo.InvariantCulture) + " µs";
}
