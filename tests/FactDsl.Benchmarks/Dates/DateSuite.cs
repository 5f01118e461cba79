using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace FactDsl.Benchmarks.Dates;

/// <summary>Dates beside those of the framework and of NodaTime.</summary>
internal static class DateSuite
{
    // Each benchmark works through so many.
    private const double Operations = 1_000;

    public static IReadOnlyList<PageSection> Run()
    {
        IConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithIterationCount(7)).WithOptions(ConfigOptions.DisableLogFile);
        return
        [
            new PageSection("Reading a plain date", Table("a date", BenchmarkRunner.Run<DateParsing>(config))),
            new PageSection("Asking about time", Table("a question", BenchmarkRunner.Run<DateRelations>(config))),
        ];
    }

    private static string Table(string unit, Summary summary)
    {
        StringBuilder table = new StringBuilder().Append(CultureInfo.InvariantCulture, $"| | ratio | {unit} | allocated |\n| --- | ---: | ---: | ---: |\n");
        double baseline = summary.Reports.First(r => summary.IsBaseline(r.BenchmarkCase)).ResultStatistics!.Median;
        foreach (BenchmarkReport report in summary.Reports)
        {
            double median = report.ResultStatistics!.Median;
            double bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            table.Append(CultureInfo.InvariantCulture, $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} | {median / baseline:0.00} | {median / Operations:0.0} ns | {bytes / Operations:0.0} B |\n");
        }
        return table.ToString();
    }
}
