using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.Benchmarks;
using FactDsl.Benchmarks.Checks;
using FactDsl.Benchmarks.Dates;
using FactDsl.Benchmarks.Parsing;

(string Name, Func<IReadOnlyList<PageSection>> Run)[] suites =
[
    ("dates", DateSuite.Run),
    ("checks", CheckSuite.Run),
    ("parsing", ParsingSuite.Run),
];

if (args.Except(suites.Select(static s => s.Name)).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"There is no suite `{unknown}`; name any of: {string.Join(", ", suites.Select(static s => s.Name))}. Without a name all of them run.");
    return 2;
}
string page = PerformancePage.Find();
foreach ((string name, Func<IReadOnlyList<PageSection>> run) in suites)
{
    if (args.Length == 0 || args.Contains(name))
        PerformancePage.Update(page, run());
}
return 0;
