using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>The same files give the same result everywhere.</summary>
public class RobustnessTests
{
    private static readonly FixtureFile s_broken = new("broken.facts", """
        meeting of Putine, Xi format sumit on 2014-13
        İtem I
        person İstanbul
        person ısparta titel "x"
        extend meeting
          format: one of indirekt, in
        per RFI
        person Ann
        """);

    private static string Dump(IEnumerable<FixtureFile> files)
        => string.Join('\n', FactBaseModel.Compile(files).Files.OrderBy(static f => f.Bound.Path, StringComparer.Ordinal).SelectMany(static f => f.Findings
            .Select(finding => $"{f.Bound.Path} {finding.Span} {finding.Rule.Id} {finding.Message}")
            .Concat(BoundText.Write(f.Bound))));

    private static IEnumerable<FixtureFile> Everything()
        => [s_broken, FactBaseModel.Cast, new("sample.facts", Texts.Sample), new("sample-2.facts", Texts.Sample), .. Texts.Examples()];

    [Theory]
    [InlineData("")]
    [InlineData("// only a comment")]
    [InlineData("\n\n  \t")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_a_file(string text)
    {
        var model = FactBaseModel.Compile(new FixtureFile("a.facts", text));
        Assert.Empty(model.File("a.facts").Findings);
        Assert.Empty(BoundText.Write(model.File("a.facts").Bound));
    }

    [Fact]
    public void No_file_is_a_fact_base() => Assert.NotEmpty(FactBaseModel.Compile().Schema.Kinds);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    public void A_culture_changes_nothing(string culture)
    {
        string expected = Dump(Everything());
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Dump(Everything()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_order_of_files_changes_nothing()
    {
        string expected = Dump(Everything());
        Gen.Shuffle(Everything().ToArray()).Sample(files => Assert.Equal(expected, Dump(files)), iter: 10, threads: 1);
    }

    [Fact]
    public void A_line_end_changes_nothing_but_offsets()
    {
        FixtureFile dos = s_broken with { Text = s_broken.Text.ReplaceLineEndings("\r\n") };
        Assert.Equal(
            FactBaseModel.Compile(s_broken, FactBaseModel.Cast).File(s_broken.Path).Findings.Select(static f => f.Message),
            FactBaseModel.Compile(dos, FactBaseModel.Cast).File(s_broken.Path).Findings.Select(static f => f.Message));
    }

    [Fact]
    public void Labels_may_hold_what_is_no_text()
        => Support.Check.Findings("person A \"\\uD83D\" \"\\uFFFE\" \"\uFFFE\"\nmeeting of [|FACT2101:Pope|], Xi");

    [Fact]
    public void A_file_of_mistakes_is_bound()
    {
        string text = string.Concat(Enumerable.Range(0, 3000).Select(static i => $"meeting of Name{i}, Other{i} format w{i} foo\n"));
        Assert.Equal(3000 * 4, FactBaseModel.Compile(new FixtureFile("a.facts", text)).File("a.facts").Findings.Count());
    }
}
