using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Provenance;

/// <summary>Words of a field that is `quoted`, such as `says`, stand in the text of their source as quotations do.</summary>
public class SaidWordsTests
{
    private const string Source = """
        source Article
          language fr
          text "a.source.txt"
        == a.source.txt ==
        Une amitié « sans précédent », a dit le président.
        """;

    [Theory]
    [InlineData("statement by Xi says [|FACT3203:\"sans faille\"@fr|] per Article")]
    [InlineData("statement by Xi\n  says [|FACT3203:\"sans faille\"@fr|] \"without fail\"@en, \"sans précédent\"@fr\n  per Article")]
    [InlineData("per Article\nstatement by Xi says [|FACT3203:\"sans faille\"|]")]
    [InlineData("per Rfi\nstatement by Xi\n  says [|FACT3203:\"sans faille\"|] per Article")]
    [InlineData("claim by Xi says [|FACT3203:\"sans faille\"|] per Article")]
    [InlineData("planned statement by Xi says [|FACT3203:\"sans faille\"|] on 2030 per Article")]
    [InlineData("statement Talk by Xi per Rfi\nextend Talk\n  says [|FACT3203:\"sans faille\"|]\n  per Article")]
    [InlineData("statement by Xi says [|FACT3203:\"sans faille\"|] per Article [|FACT3203:\"a tort\"@fr|]")]
    public void What_does_not_stand_there_is_reported_at_the_words(string facts) => Checked.Fixture(Facts(facts));

    [Theory]
    [InlineData("statement by Xi says \"une amitié sans précédent\"@fr per Article")]
    [InlineData("statement by Xi says \"unprecedented\"@en per Article")]
    [InlineData("statement by Xi says \"sans faille\"@fr per Rfi\nmeeting of Xi, Putin per Article")]
    [InlineData("per Article\nstatement by Xi says \"sans faille\" per Rfi")]
    [InlineData("statement by Xi\n  says \"sans faille\" per Rfi\n  per Article")]
    [InlineData("no statement by Xi says \"sans faille\" during 2022 per Article")]
    [InlineData("statement by Xi says none per Article")]
    [InlineData("statement by Xi note \"sans faille\" per Article")]
    public void What_stands_there_or_is_not_to_be_looked_for_is_not(string facts)
        => Checked.Fixture(Facts(facts.Replace("\"une amitié sans précédent\"", "\"Une amitié “sans précédent”\"", System.StringComparison.Ordinal)));

    [Fact]
    public void One_of_several_sources_has_them()
        => Checked.Fixture(
            """
            source One
              text "one.source.txt"
            source Two
              text "two.source.txt"
            statement by Xi says "first words", "second words", [|FACT3203:"third words"|] per One, Two
            statement by Xi says "third words" per One, Afp
            == one.source.txt ==
            first words
            == two.source.txt ==
            second words
            """);

    [Fact]
    public void Kinds_of_a_project_say_so_in_their_definition()
        => Checked.Fixture(Facts(
            """
            momentary fact interview
              guest as with: person
              answers as answers: text* quoted
              summary: text?
            interview with Xi answers "sans précédent", [|FACT3203:"sans faille"|] summary "on parle d’amitié" per Article
            """));

    [Fact]
    public void Words_that_qualify_another_clause_are_those_of_its_source()
        => Checked.Fixture(Facts(
            """
            momentary fact ballot
              voters as of: actor+ with grounds
              grounds: text? quoted
            ballot
              of Xi grounds [|FACT3203:"sans faille"|] per Article
              of Putin grounds "sans faille" per Rfi
            """));

    [Fact]
    public void The_coverage_of_a_text_counts_them()
    {
        var result = Checked.Fixture(Facts("statement by Xi says \"a dit le président\" per Article"));
        Assert.Equal(1, Assert.Single(CoverageReport.Of(result.Report)).QuotedCount);
    }

    [Fact]
    public void The_fix_leaves_translations_alone()
    {
        Finding finding = Checked.Single(Facts("statement by Xi says [|FACT3203:\"une amitie sans précédent\"@fr|] \"unprecedented\"@en per Article"));
        Assert.Equal("@fr", Assert.Single(Assert.Single(finding.Fixes).Edits).Text[^3..]);
        Assert.Equal("\"une amitie sans précédent\"@fr".Length, finding.Fixes[0].Edits[0].Span.Length);
    }

    private static string Facts(string facts) => facts + "\n" + Source;
}
