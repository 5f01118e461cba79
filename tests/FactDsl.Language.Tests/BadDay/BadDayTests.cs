using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Tooling.Rendering;

namespace FactDsl.Language.Tests.BadDay;

/// <summary>
/// Two folders in which nearly everything is wrong, and all that is said of them: in the morning texts that cannot be
/// read or understood, in the evening facts that cannot be. Run the tests with <c>SNAPSHOTS=accept</c> to write the reports anew.
/// </summary>
public sealed class BadDayTests
{
    [Theory]
    [InlineData("Morning")]
    [InlineData("Evening")]
    public void The_whole_report_is_worth_reading(string folder)
    {
        string path = Path.Combine(Folder, folder, "report.expected.txt");
        string report = Report(Compile(folder));
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept")
            File.WriteAllText(path, report);
        Assert.Equal(File.ReadAllText(path), report);
    }

    [Fact]
    public void More_than_sixty_different_mistakes_are_found()
    {
        HashSet<string> ids = [.. Found("Morning").Concat(Found("Evening")).Select(static f => f.Rule.Id)];
        Assert.True(ids.Count >= 60, $"{ids.Count} different findings");
    }

    [Theory]
    [InlineData("Morning")]
    [InlineData("Evening")]
    public void One_mistake_is_one_finding(string folder)
    {
        foreach (CompiledFactFile file in Compile(folder).Files)
        {
            Finding[] errors = [.. file.Findings.Where(static f => f.Rule.Severity == FindingSeverity.Error)];
            Assert.Equal(errors.Length, errors.Select(static f => f.Span).Distinct().Count());
        }
    }

    [Fact]
    public void The_report_is_the_same_for_any_order_of_the_files()
        => Assert.Equal(
            Report(FactCompilation.Of(Texts("Morning"), SourceDocuments.None)),
            Report(FactCompilation.Of(Texts("Morning").Reverse(), SourceDocuments.None)));

    /// <summary>
    /// What nobody could read before a fix, and what is then found there for the first time: behind an unknown clause nothing is
    /// read, a line without an item says nothing, a set without an end has no dates, and what is no number is compared with none.
    /// </summary>
    private static readonly string[] s_readAtLast =
    [
        "FACT1103 FACT2302", "FACT1117 FACT3201", "FACT2109 FACT2113", "FACT2201 FACT2101", "FACT2201 FACT2207", "FACT2201 FACT2209", "FACT2303 FACT3136",
    ];

    /// <summary>Each fix alone takes its finding away and brings no other, of any severity, but those of text that could not be read before.</summary>
    [Theory]
    [InlineData("Morning", 50)]
    [InlineData("Evening", 6)]
    public void A_fix_removes_its_finding_and_adds_none(string folder, int least)
    {
        FactFileText[] texts = [.. Texts(folder)];
        Dictionary<string, int> before = Counted(Compile(folder));
        int tried = 0;
        var wrong = new List<string>();
        foreach (CompiledFactFile file in Compile(folder).Files)
        {
            foreach (Finding finding in file.Findings)
            {
                foreach (FindingFix fix in finding.Fixes)
                {
                    tried++;
                    string mended = Support.Fixed.Apply(file.Source.Text, fix);
                    var compilation = FactCompilation.Of(texts.Select(t => t.Path == file.Source.Path ? new FactFileText(t.Path, mended) : t), Documents(folder));
                    Dictionary<string, int> after = Counted(compilation);
                    // What only an unused thing names is unused when that is gone, so a finding is told by its place and its words.
                    if (compilation.Files.Single(f => f.Source.Path == file.Source.Path).Findings.Any(f => f.Message == finding.Message && f.Span.Start == PlaceAfter(fix, finding.Span.Start)))
                        wrong.Add($"{finding.Rule.Id} is still there after `{fix.Title}`: {finding.Message}");
                    wrong.AddRange(after.Where(a => a.Value > before.GetValueOrDefault(a.Key) && !s_readAtLast.Contains(finding.Rule.Id + " " + a.Key)).Select(a => $"{a.Key} comes after `{fix.Title}` of {finding.Rule.Id}: {finding.Message}"));
                }
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(tried >= least, $"{tried} fixes");
    }

    private static int PlaceAfter(FindingFix fix, int place)
        => place + fix.Edits.Where(e => e.Span.Start < place).Sum(e => e.Text.Length - Math.Min(e.Span.Length, place - e.Span.Start));

    private static Dictionary<string, int> Counted(FactCompilation compilation)
        => compilation.Files.SelectMany(static f => f.Findings).GroupBy(static f => f.Rule.Id).ToDictionary(static g => g.Key, static g => g.Count());

    private static IEnumerable<Finding> Found(string folder) => Compile(folder).Files.SelectMany(static f => f.Findings);

    private static FactCompilation Compile(string folder)
    {
        var compilation = FactCompilation.Of(Texts(folder), Documents(folder));
        Assert.Null(compilation.Failure);
        return compilation;
    }

    private static SourceDocuments Documents(string folder) => SourceDocuments.Of(Directory
        .GetFiles(Path.Combine(Folder, folder), "*" + SourceDocuments.Extension)
        .Select(static path => new SourceDocument(Path.GetFileName(path), File.ReadAllText(path))));

    private static IEnumerable<FactFileText> Texts(string folder)
        => Directory.GetFiles(Path.Combine(Folder, folder), "*.facts").Select(static path => new FactFileText(Path.GetFileName(path), File.ReadAllText(path)));

    private static string Report(FactCompilation compilation)
    {
        var sources = compilation.Files.ToDictionary(static f => f.Source.Path, static f => new FindingSource(f.Source.Path, f.Source.Text));
        var report = new StringBuilder();
        foreach (CompiledFactFile file in compilation.Files)
        {
            foreach (Finding finding in file.Findings)
                report.Append(FindingRenderer.Render(finding, sources[file.Source.Path], sources.GetValueOrDefault)).Append('\n');
        }
        return report.ToString();
    }

    private static string Folder { get; } = Path.Combine(Diagnostics.FindingPage.Folder, "..", "..", "..", "tests", "FactDsl.Language.Tests", "BadDay");
}
