using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Benchmarks;
using FactDsl.Benchmarks.Answers;
using FactDsl.Benchmarks.Apps;
using FactDsl.Benchmarks.Checks;
using FactDsl.Benchmarks.Dates;
using FactDsl.Benchmarks.Editor;
using FactDsl.Benchmarks.Edits;
using FactDsl.Benchmarks.Growth;
using FactDsl.Benchmarks.Memory;
using FactDsl.Benchmarks.Parsing;
using FactDsl.Benchmarks.Rules;

const string Small = "--small";
const string Large = "--large";
bool isSmall = args.Contains(Small), isLarge = args.Contains(Large);
(string Name, Func<IReadOnlyList<PageSection>> Run)[] suites =
[
    ("dates", DateSuite.Run),
    ("checks", CheckSuite.Run),
    ("parsing", ParsingSuite.Run),
    ("edits", () => EditSuite.Run(isSmall ? 1_000 : 100_000, isSmall ? 3 : 9)),
    ("editor", () => EditorSuite.Run(isSmall ? 1_000 : 100_000, isSmall ? 5 : 12)),
    ("growth", () => GrowthSuite.Run(isSmall ? [100, 300, 1_000] : [1_000, 10_000, 100_000, 1_000_000, .. isLarge ? [10_000_000] : Array.Empty<int>()])),
    ("memory", () => MemorySuite.Run(isSmall ? 1_000 : 876_512)),
    ("rules", () => RuleSuite.Run(isSmall ? 120 : 10_000, isSmall ? 1 : 3)),
    ("answers", () => AnswerSuite.Run(isSmall ? 1_000 : 100_000)),
    ("apps", () => isSmall ? AppSuite.Run(facts: 1_000, builds: 1, starts: 3) : AppSuite.Run(facts: 100_000, builds: 3, starts: 11)),
];

string[] named = [.. args.Where(static a => a is not (Small or Large))];
if (named.Except(suites.Select(static s => s.Name)).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"There is no suite `{unknown}`; name any of: {string.Join(", ", suites.Select(static s => s.Name))}. Without a name all of them run; with {Small} a few facts are measured and the page stays as it is, with {Large} growth goes on to ten million.");
    return 2;
}
foreach ((string name, Func<IReadOnlyList<PageSection>> run) in suites)
{
    if (named.Length > 0 && !named.Contains(name))
        continue;
    IReadOnlyList<PageSection> sections = run();
    if (!isSmall)
        PerformancePage.Update(PerformancePage.Find(), sections);
    foreach (PageSection section in sections)
        Console.WriteLine($"## {section.Title}\n\n{section.Text}");
}
return 0;
