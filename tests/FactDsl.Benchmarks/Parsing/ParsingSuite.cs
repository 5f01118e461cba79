using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace FactDsl.Benchmarks.Parsing;

/// <summary>Parsing beside a JSON reader and a parser written with combinators.</summary>
internal static class ParsingSuite
{
    public static IReadOnlyList<PageSection> Run()
    {
        IConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithIterationCount(7)).WithOptions(ConfigOptions.DisableLogFile);
        return [new PageSection("Parsing", Table(BenchmarkRunner.Run<FactParsing>(config)))];
    }

    private static string Table(Summary summary)
    {
        StringBuilder table = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{FactParsing.Facts:N0} made facts on one core, in bytes of UTF-8; the ratio is of the time for the same facts. ")
            .Append("JSON needs more bytes to say them, and both peers keep neither places nor comments.\n\n")
            .Append("| | ratio | MB/s | MB read | allocated per byte |\n| --- | ---: | ---: | ---: | ---: |\n");
        double baseline = summary.Reports.First(r => summary.IsBaseline(r.BenchmarkCase)).ResultStatistics!.Median;
        foreach (BenchmarkReport report in summary.Reports)
        {
            double nanoseconds = report.ResultStatistics!.Median;
            long bytes = FactParsing.Bytes[report.BenchmarkCase.Descriptor.WorkloadMethod.Name];
            double allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            table.Append(CultureInfo.InvariantCulture, $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} | {nanoseconds / baseline:0.00} | {bytes * 1_000.0 / nanoseconds:0} | {bytes / 1e6:0.0} | {allocated / bytes:0.0} B |\n");
        }
        double speed = FactParsing.Bytes[summary.Reports.First(r => summary.IsBaseline(r.BenchmarkCase)).BenchmarkCase.Descriptor.WorkloadMethod.Name] * 1_000.0 / baseline;
        return table.Append('\n').Append(Goals.Tell("at least 100 MB/s a core", 100 / speed, 1, "a token and a syntax node are kept for everything that is written, so that editors and fixes find it again")).ToString();
    }
}
