using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace FactDsl.Benchmarks.Checks;

/// <summary>What the checks of a whole fact base cost, and how that grows.</summary>
internal static class CheckSuite
{
    public static IReadOnlyList<PageSection> Run()
    {
        Summary summary = BenchmarkRunner.Run<AllChecks>(DefaultConfig.Instance
            .AddJob(Job.Dry.WithWarmupCount(2).WithIterationCount(7).WithLaunchCount(1))
            .WithOptions(ConfigOptions.DisableLogFile));
        var medians = summary.Reports.ToDictionary(
            static r => (r.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), (int)r.BenchmarkCase.Parameters[nameof(AllChecks.Facts)]),
            static r => r.ResultStatistics!.Median);
        string[] rows = [.. medians.Keys.Select(static k => k.Item1).Distinct()];
        int[] sizes = [.. medians.Keys.Select(static k => k.Item2).Distinct().Order()];
        StringBuilder text = new StringBuilder("All checks of made facts, beside the making of their store. The exponent is that of the growth from the smallest to the largest: 1 is linear.\n\n")
            .Append("| | ").AppendJoin(" | ", sizes.Select(static s => s.ToString("N0", CultureInfo.InvariantCulture) + " facts")).Append(" | ratio to the store | exponent |\n| --- |")
            .Append(string.Concat(Enumerable.Repeat(" ---: |", sizes.Length + 2))).Append('\n');
        foreach (string row in rows)
        {
            double least = medians[(row, sizes[0])], most = medians[(row, sizes[^1])];
            text.Append("| ").Append(row).Append(" | ").AppendJoin(" | ", sizes.Select(s => Time(medians[(row, s)])))
                .Append(CultureInfo.InvariantCulture, $" | {most / medians[(rows[0], sizes[^1])]:0.00} | {Math.Log(most / least) / Math.Log((double)sizes[^1] / sizes[0]):0.00} |\n");
        }
        return [new PageSection("Checking facts", text.ToString())];
    }

    private static string Time(double nanoseconds) => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:0.0} ms");
}
