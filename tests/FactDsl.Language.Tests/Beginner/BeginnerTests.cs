using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Tests.Support;
using FactDsl.Tooling.Fixing;
using FactDsl.Tooling.Rendering;

namespace FactDsl.Language.Tests.Beginner;

/// <summary>
/// What people write who know the language from a look at an example, and all that is said of it: one finding, at the place, with the
/// mend. Run the tests with <c>SNAPSHOTS=accept</c> to write the report anew.
/// </summary>
public sealed class BeginnerTests
{
    private const string Path = "a.facts";

    private static string Folder => System.IO.Path.Combine(Diagnostics.FindingPage.Folder, "..", "..", "..", "tests", "FactDsl.Language.Tests", "Beginner");

    /// <summary>What the inputs name.</summary>
    private static readonly FactFileText s_cast = new("cast.facts", FactBaseModel.Cast.Text);

    /// <summary>The titles of the inputs.</summary>
    public static TheoryData<string> Titles => new(Inputs.Keys);

    private static IReadOnlyDictionary<string, string> Inputs { get; } = Read();

    [Fact]
    public void The_whole_report_is_worth_reading()
    {
        var report = new StringBuilder();
        foreach ((string title, string text) in Inputs)
        {
            report.Append("== ").Append(title).Append('\n');
            foreach (Finding finding in FindIn(text))
            {
                report.Append(FindingRenderer.Render(finding, new FindingSource(Path, text)));
                if (finding.Fixes.Count > 0 && !finding.Fixes[0].IsChoice)
                    report.Append("   = then: ").Append(Fixed.Apply(text, finding.Fixes[0]).TrimEnd().Replace("\n", "\n           ", StringComparison.Ordinal)).Append('\n');
            }
            report.Append('\n');
        }
        string path = System.IO.Path.Combine(Folder, "report.expected.txt");
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept")
            File.WriteAllText(path, report.ToString());
        Assert.Equal(File.ReadAllText(path), report.ToString());
    }

    [Fact]
    public void There_are_sixty_of_them() => Assert.True(Inputs.Count >= 60, $"{Inputs.Count}");

    [Theory]
    [MemberData(nameof(Titles))]
    public void One_mistake_is_one_finding(string title)
    {
        IReadOnlyList<Finding> found = FindIn(Inputs[title]);
        Assert.True(found.Count == 1, string.Join('\n', found.Select(static f => $"{f.Rule.Id} {f.Span} {f.Message}")));
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void Any_fix_removes_it_and_adds_none(string title)
    {
        string text = Inputs[title];
        foreach (FindingFix fix in FindIn(text).SelectMany(static f => f.Fixes))
        {
            string mended = Fixed.Apply(text, fix);
            Assert.True(FindIn(mended).Count == 0, fix.Title + " leaves " + string.Join(", ", FindIn(mended).Select(static f => f.Rule.Id + " " + f.Message)) + " in\n" + mended);
        }
    }

    [Fact]
    public void Any_fix_among_other_mistakes_removes_its_finding_and_adds_none()
    {
        // Of those that define the same thing one at a time: mended, they would be told to be twice there. A file of another notation has nothing
        // beside it, and a clause at the margin names its place as an item does, which excuses whoever names that wrongly.
        string[] names = ["wang", "lavrov", "fair", "pact"];
        string[] titles = [.. Inputs.Keys.Where(static t => !t.StartsWith("a file in", StringComparison.Ordinal) && t is not ("a table" or "a comment as in scripts" or "a line that is not indented"))];
        Gen.Int[0, titles.Length - 1].Array[2, 6].Sample(chosen =>
        {
            var texts = new List<string>();
            foreach (string input in chosen.Distinct().Select(i => Inputs[titles[i]]))
            {
                if (!names.Any(n => input.Contains(n, StringComparison.OrdinalIgnoreCase) && texts.Exists(t => t.Contains(n, StringComparison.OrdinalIgnoreCase))))
                    texts.Add(input);
            }
            string text = string.Concat(texts);
            Dictionary<string, int> before = Counted(text);
            foreach (Finding finding in FindIn(text))
            {
                foreach (FindingFix fix in finding.Fixes)
                {
                    Dictionary<string, int> after = Counted(Fixed.Apply(text, fix));
                    Assert.True(after.GetValueOrDefault(finding.Rule.Id) < before[finding.Rule.Id], $"{finding.Rule.Id} is still there after {fix.Title} in\n{text}");
                    Assert.All(after, a => Assert.True(a.Value <= before.GetValueOrDefault(a.Key), $"{a.Key} comes after {fix.Title} in\n{text}"));
                }
            }
        }, iter: 150);
    }

    private static Dictionary<string, int> Counted(string text) => FindIn(text).GroupBy(static f => f.Rule.Id).ToDictionary(static g => g.Key, static g => g.Count());

    [Fact]
    public void Mending_all_of_them_at_once_leaves_no_more_errors_and_decides_nothing_for_the_author()
    {
        // Files of another notation have no items beside.
        string[] texts = [.. Inputs.Where(static i => !i.Key.StartsWith("a file in", StringComparison.Ordinal) && i.Key is not ("a table" or "a comment as in scripts")).Select(static i => i.Value)];
        FactFileText file = new(Path, string.Concat(texts));
        var options = new FixOptions { IncludesUnsafe = true, Rounds = 60 };
        var before = FactCompilation.Of([file, s_cast], SourceDocuments.None);
        var run = FixRun.Of([file, s_cast], SourceDocuments.None, options);
        CompiledFactFile after = run.Compilation.Files.Single(static f => f.Source.Path == Path);
        Assert.True(after.Findings.CountErrors() < before.Files.Single(static f => f.Source.Path == Path).Findings.CountErrors() / 2);
        Assert.All(run.Applied, static a => Assert.False(a.Fix.IsChoice));
        Assert.Contains("meeting of Xi, Putin on 04/02/2022\n", after.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(after.Findings, static f => f.IsError && f.Fixes.Any(static x => !x.IsChoice));
    }

    /// <summary>Errors and warnings: that a fact has no source is no mistake of a beginner's, and that a name is unused neither.</summary>
    private static IReadOnlyList<Finding> FindIn(string text)
    {
        var compilation = FactCompilation.Of([new FactFileText(Path, text), s_cast], SourceDocuments.None);
        Assert.Null(compilation.Failure);
        return [.. compilation.Files.Single(static f => f.Source.Path == Path).Findings.Where(static f => f.Rule.Severity >= FindingSeverity.Warning && f.Rule.Category != FindingCategory.Provenance)];
    }

    private static Dictionary<string, string> Read()
    {
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string input in ("\n" + File.ReadAllText(System.IO.Path.Combine(Folder, "inputs.txt"))).Split("\n== ", StringSplitOptions.RemoveEmptyEntries))
        {
            int end = input.IndexOf('\n', StringComparison.Ordinal);
            inputs.Add(input[..end], input[(end + 1)..].TrimEnd() + "\n");
        }
        return inputs;
    }
}
