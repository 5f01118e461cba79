using System.IO;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using FactDsl.Benchmarks;

IConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithIterationCount(7)).WithOptions(ConfigOptions.DisableLogFile);
Summary parsing = BenchmarkRunner.Run<DateParsing>(config);
Summary relations = BenchmarkRunner.Run<DateRelations>(config);

string root = Directory.GetCurrentDirectory();
while (!File.Exists(Path.Combine(root, "FactDsl.sln")))
    root = Directory.GetParent(root)?.FullName ?? throw new DirectoryNotFoundException("Run it inside the repository.");
PerformancePage.Write(
    Path.Combine(root, "src", "docs", "performance.md"),
    [("Reading a plain date", "a date", parsing), ("Asking about time", "a question", relations)]);
