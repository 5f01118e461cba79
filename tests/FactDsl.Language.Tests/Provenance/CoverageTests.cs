using System.Linq;
using FactDsl.Language.Provenance;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Provenance;

/// <summary>Which sentences of a source the facts quote, and which nobody does.</summary>
public class CoverageTests
{
    private const string Text = """
        A meeting in Beijing

        Mr. Xi received Mr. Putin on Friday. It was his first meeting
        with a foreign leader since 2020. Nobody wore a mask.

        What comes next

        They signed fifteen agreements! The amounts were not disclosed. Both “look ahead”.
        """;

    [Fact]
    public void The_report_lists_what_nobody_quotes_with_its_line()
    {
        var result = Checked.Fixture(
            $$"""
            source Dispatch
              text "dispatch.source.txt"
            source Silent
              text "silent.source.txt"

            per Dispatch "received Mr. Putin"
            meeting of Xi, Putin on 2022-02-04
              per Dispatch "his first meeting with a foreign leader" per Dispatch "signed […] not disclosed" per Silent
            == dispatch.source.txt ==
            {{Text}}
            == silent.source.txt ==
            Nothing of this is quoted.
            """);
        Assert.Equal(
            """
            Dispatch (dispatch.source.txt): 4 of 6 sentences are quoted
              4: Nobody wore a mask.
              8: Both “look ahead”.
            Silent (silent.source.txt): 0 of 1 sentences are quoted
              1: Nothing of this is quoted.

            """,
            CoverageReport.Write(CoverageReport.Of(result.Report)));
    }

    [Fact]
    public void A_sentence_knows_who_quotes_it()
    {
        var result = Checked.Fixture(
            $$"""
            source Dispatch
              text "dispatch.source.txt"
            meeting of Xi, Putin per Dispatch "first meeting" per Dispatch "foreign leader since 2020. Nobody"
            == dispatch.source.txt ==
            {{Text}}
            """);
        SourceCoverage coverage = Assert.Single(CoverageReport.Of(result.Report));
        Assert.Equal(
            ["first meeting", "foreign leader since 2020. Nobody"],
            coverage.Sentences[2].Quotations.Select(static q => q.Quotation.Words));
        Assert.Equal("foreign leader since 2020. Nobody", Assert.Single(coverage.Sentences[3].Quotations).Quotation.Words);
        Assert.True(coverage.Sentences[0].Sentence.IsHeading);
        Assert.DoesNotContain(coverage.Unquoted(), static s => s.Sentence.IsHeading);
    }
}
