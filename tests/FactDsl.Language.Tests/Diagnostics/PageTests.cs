using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Tests.Diagnostics;

/// <summary>Every finding has a page whose texts are compiled: the wrong one gives exactly that finding, the right one none.</summary>
public class PageTests
{
    private const string HowToWrite = "Run the tests with FINDING_PAGES=write to write the generated parts anew.";

    public static TheoryData<string> All => new(FindingRules.All.Select(static r => r.Id));

    public static TheoryData<string> WithTexts => new(FindingRules.All.Select(static r => r.Id).Where(static id => !FindingPage.WithoutText.ContainsKey(id)));

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule()
    {
        IEnumerable<string> pages = Directory.GetFiles(FindingPage.Folder, "FACT*.md").Select(static path => Path.GetFileNameWithoutExtension(path)!);
        Assert.Equal(FindingRules.All.Select(static r => r.Id), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_cast_is_without_a_finding()
        => Assert.Empty(FindingPage.Find("").Concat(Support.FactBaseModel.Compile(FindingPage.Cast).File("cast.facts").Findings));

    [Theory]
    [MemberData(nameof(WithTexts))]
    public void The_wrong_text_gives_this_finding_at_the_mark_and_no_other(string id)
    {
        FindingPage page = PageOf(id);
        IReadOnlyList<Finding> findings = page.FindIn(page.Wrong);
        string mark = id + " at " + page.Wrong.Substring(page.Span.Start, page.Span.Length) + " " + page.Span;
        Assert.Equal([mark], findings.Select(f => f.Rule.Id + " at " + page.Wrong.Substring(f.Span.Start, f.Span.Length) + " " + f.Span));
    }

    [Theory]
    [MemberData(nameof(WithTexts))]
    public void The_right_text_gives_none(string id)
        => Assert.Empty(PageOf(id).FindIn(PageOf(id).Right).Select(static f => f.Rule.Id + ": " + f.Message));

    [Theory]
    [MemberData(nameof(WithTexts))]
    public void The_message_has_a_word_for_every_place_in_it(string id)
    {
        Finding finding = PageOf(id).FindIn(PageOf(id).Wrong)[0];
        Assert.DoesNotContain("{", finding.Rule.Message.Length == 0 ? "{" : string.Concat(finding.Message.Split('`').Where(static (_, i) => i % 2 == 0)), StringComparison.Ordinal);
        Assert.DoesNotContain("``", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Title_message_and_configuration_are_those_of_the_catalogue(string id)
    {
        FindingPage page = PageOf(id);
        string expected = page.Expected();
        if (FindingPage.IsWriting)
            File.WriteAllText(FindingPage.PathOf(page.Rule), expected);
        else
            Assert.True(expected == page.Text, $"{id}.md is not what it should be. {HowToWrite}\n{expected}");
    }

    [Fact]
    public void The_table_is_that_of_the_catalogue()
    {
        string path = Path.Combine(FindingPage.Folder, "README.md");
        if (FindingPage.IsWriting)
            File.WriteAllText(path, FindingPage.Table());
        else
            Assert.True(File.ReadAllText(path) == FindingPage.Table(), "The table of findings is not that of the catalogue. " + HowToWrite);
    }

    private static FindingPage PageOf(string id) => FindingPage.Of(FindingRules.All.Single(r => r.Id == id));
}
