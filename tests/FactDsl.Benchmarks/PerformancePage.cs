using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Reports;

namespace FactDsl.Benchmarks;

/// <summary>Writes a run's figures, ratios first, into the page that users read. Nobody types a figure by hand.</summary>
internal static class PerformancePage
{
    /// <summary>Replaces the page.</summary>
    public static void Write(string path, IReadOnlyList<(string Title, string Unit, Summary Summary)> sections)
    {
        var page = new StringBuilder()
            .Append("# Performance\n\n")
            .Append("Written by `dotnet run -c Release --project tests/FactDsl.Benchmarks`; figures of one run, the peers measured beside it.\n\n");
        Summary any = sections[0].Summary;
        page.Append(CultureInfo.InvariantCulture, $"Run on {DateTime.UtcNow:yyyy-MM-dd}: {any.HostEnvironmentInfo.Cpu.Value?.ProcessorName ?? "unknown processor"}, ")
            .Append(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, .NET {Environment.Version}.\n");
        foreach ((string title, string unit, Summary summary) in sections)
            Write(page, title, unit, summary);
        File.WriteAllText(path, page.ToString());
    }

    private static void Write(StringBuilder page, string title, string unit, Summary summary)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| | ratio | {unit} | allocated |\n| --- | ---: | ---: | ---: |\n");
        double baseline = summary.Reports.First(r => summary.IsBaseline(r.BenchmarkCase)).ResultStatistics!.Median;
        foreach (BenchmarkReport report in summary.Reports)
        {
            double median = report.ResultStatistics!.Median;
            long bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            page.Append(CultureInfo.InvariantCulture, $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} | {median / baseline:0.00} | {median / 1_000:0.0} ns | {bytes / 1_000.0:0.0} B |\n");
        }
    }
}
