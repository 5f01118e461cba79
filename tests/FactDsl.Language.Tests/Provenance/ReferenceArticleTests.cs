using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Provenance;

/// <summary>This project's own facts, and the article that they set out.</summary>
public class ReferenceArticleTests
{
    [SharedFact("article/reference-article.txt")]
    public void Everything_that_the_facts_quote_from_the_article_stands_in_it()
    {
        Checked result = WithArticle();
        Assert.Empty(result.Findings.Where(static f => f.Rule.Id == "FACT3203").Select(static f => f.Message));
        Assert.InRange(result.Report.Quotations.Count, 20, 200);
    }

    [SharedFact("article/reference-article.txt")]
    public void Hardly_a_sentence_of_the_article_is_left_out()
    {
        SourceCoverage coverage = Assert.Single(CoverageReport.Of(WithArticle().Report));
        Assert.Equal(2, coverage.Sentences.Count(static s => s.Sentence.IsHeading));
        Assert.True(coverage.QuotedCount * 10 >= coverage.Count * 8, coverage.ToString());
    }

    [SharedFact("article/reference-article.txt")]
    public void A_word_changed_in_the_article_is_found_in_the_facts()
    {
        Checked result = WithArticle(static text => text.Replace("plus de 30 fois", "plus de 20 fois", System.StringComparison.Ordinal));
        Finding finding = Assert.Single(result.Findings, static f => f.Rule.Id == "FACT3203");
        Assert.Contains("the nearest passage is “plus de 20 fois”", finding.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fact_names_its_source_and_every_source_is_cited()
    {
        var result = Checked.Of(Facts());
        Assert.Empty(result.Files.SelectMany(static f => f.Findings.Where(static g => g.Rule.Category == FindingCategory.Provenance).Select(g => f.File.Bound.Path + " " + g.Span.Start + " " + g.Message)));
    }

    private static Checked WithArticle(System.Func<string, string>? change = null)
    {
        string text = File.ReadAllText(Path.Combine(SharedData.Find("article")!, "reference-article.txt"));
        return Checked.Of(
        [
            .. Facts(),
            new("article.facts", "extend Rfi\n  text \"article.source.txt\""),
            new("article.source.txt", change is null ? text : change(text)),
        ]);
    }

    private static IEnumerable<FixtureFile> Facts()
    {
        string folder = FactsFolder();
        return Directory.GetFiles(folder, "*.facts", SearchOption.AllDirectories)
            .Select(p => new FixtureFile(Path.GetRelativePath(folder, p).Replace('\\', '/'), File.ReadAllText(p)))
            .OrderBy(static f => f.Path, System.StringComparer.Ordinal);
    }

    private static string FactsFolder([CallerFilePath] string thisFile = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "facts"));
}
