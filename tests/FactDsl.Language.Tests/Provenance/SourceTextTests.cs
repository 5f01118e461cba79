using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Provenance;

/// <summary>Which file a source's `text` names, and what is said where it is not there.</summary>
public class SourceTextTests
{
    [Theory]
    [InlineData("a.source.txt", "facts/sub/a.source.txt")]
    [InlineData("../a.source.txt", "facts/a.source.txt")]
    [InlineData("..\\texts\\a.source.txt", "facts/texts/a.source.txt")]
    [InlineData("texts/a.source.txt", "texts/a.source.txt")]
    [InlineData("./a.source.txt", "a.source.txt")]
    [InlineData("../../../a.source.txt", "../a.source.txt")]
    public void A_text_is_named_from_its_file_or_from_the_project(string name, string path)
        => Assert.Empty(NotAtHand(name, path));

    [Fact]
    public void The_one_beside_the_file_comes_first()
    {
        var documents = SourceDocuments.Of([new("a.source.txt", "far"), new("facts/a.source.txt", "near")]);
        Assert.Equal("near", documents.Find("facts/t.facts", "a.source.txt")!.Text);
        Assert.Equal("far", documents.Find("t.facts", "a.source.txt")!.Text);
        Assert.Null(documents.Find("t.facts", "A.source.txt"));
    }

    [Fact]
    public void A_text_that_is_not_at_hand_is_reported_with_what_may_be_meant()
    {
        Finding finding = Assert.Single(NotAtHand("artikle.source.txt", "facts/sub/article.source.txt", "facts/other.source.txt"));
        Assert.Equal("The text `artikle.source.txt` of `Article` is not at hand, so nobody checks what is quoted from it: the project has no such AdditionalFiles item beside this file or under that path: did you mean `article.source.txt`?", finding.Message);
        Assert.Equal("\"article.source.txt\"", finding.Fixes[0].Edits[0].Text);
    }

    [Fact]
    public void A_name_that_no_source_text_has_is_told_which_count()
        => Assert.Contains("only files whose names end with `.source.txt` are read", Assert.Single(NotAtHand("article.txt")).Message, System.StringComparison.Ordinal);

    [Fact]
    public void It_stands_at_the_name_and_says_nothing_about_the_quotations()
        => Checked.Fixture(
            """
            source Article
              text [|FACT3204:"gone.source.txt"|]
            meeting of Xi, Putin per Article "whatever"
            """);

    [Fact]
    public void What_one_text_lacks_may_stand_in_the_one_that_is_not_at_hand()
        => Checked.Fixture(
            """
            source Article
              text "a.source.txt" per Rfi
              text [|FACT3204:"gone.source.txt"|] per Afp
            meeting of Xi, Putin per Article "one" per Article "two"
            == a.source.txt ==
            one
            """);

    [Theory]
    [InlineData("a.source.txt", true)]
    [InlineData("dir/A.Source.TXT", true)]
    [InlineData("a.txt", false)]
    [InlineData("source.txt", false)]
    public void Source_texts_are_known_by_their_names(string path, bool isText)
        => Assert.Equal(isText, SourceDocument.IsSourceText(path));

    private static Finding[] NotAtHand(string name, params string[] paths)
        => Checked.Of([
                new("facts/sub/t.facts", $"source Article\n  text {Language.Syntax.StringLiteral.Quote(name)}\nmeeting of Xi, Putin per Article"),
                Checked.Cast,
                .. paths.Select(static p => new FixtureFile(p, "text"))])
            .Findings.ToArray();
}
