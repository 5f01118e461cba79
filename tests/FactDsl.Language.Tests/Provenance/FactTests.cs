using FactDsl.Language.Diagnostics;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Provenance;

/// <summary>Every fact says where it comes from.</summary>
public class FactTests
{
    [Fact]
    public void A_fact_without_a_source_is_reported_at_its_kind()
    {
        Finding finding = Checked.Single("[|FACT3201:meeting|] of Xi, Putin on 2022-02-04");
        Assert.Equal("This meeting has no source: write `per` and a source's name, here or at the margin above", finding.Message);
    }

    [Theory]
    [InlineData("meeting of Xi, Putin per Rfi")]
    [InlineData("per Rfi\nmeeting of Xi, Putin")]
    [InlineData("alliance Entente since 1904 per Rfi")]
    [InlineData("alliance Entente\n  since 1904 per Rfi")]
    public void A_source_of_its_own_or_at_the_margin_is_enough(string text) => Checked.Fixture(text);

    [Theory]
    [InlineData("no [|FACT3201:meeting|] of Xi, Putin during 2020/2021")]
    [InlineData("[|FACT3201:meeting|] of Xi, Putin during 2013/2022 count >30")]
    [InlineData("planned [|FACT3201:meeting|] of Xi, Putin on 2030")]
    [InlineData("cancelled [|FACT3201:meeting|] of Xi, Putin on 2030")]
    [InlineData("per Rfi\nmeeting of Xi, Putin on 2014\nper none\n[|FACT3201:meeting|] of Xi, Putin")]
    [InlineData("per Rfi\n[|FACT3201:meeting|] of Xi, Putin per none")]
    public void Denials_counts_and_plans_need_one_too(string text) => Checked.Fixture(text);

    [Theory]
    [InlineData("meeting of Xi, Putin on 2022 according-to Russia")]
    [InlineData("planned meeting of Xi, Putin on 2030 according-to Russia")]
    [InlineData("alliance Entente\n  of Russia according-to China\n  of China per Afp")]
    public void Somebodys_word_says_itself_whose_it_is(string text) => Checked.Fixture(text);

    [Fact]
    public void Entities_need_none() => Checked.Fixture("person Ann born 1950\n  citizen-of China\nplace Sochi in Russia");

    [Fact]
    public void Clauses_that_all_have_their_own_are_enough_for_their_fact()
        => Checked.Fixture(
            """
            alliance Entente since 1904
              of Russia per Rfi
              of China per Afp "1904"
              note "the second one"
            [|FACT3201:alliance|] Axis since 1936
              of Russia per Rfi
              of China
            """);

    [Fact]
    public void An_addition_to_a_fact_needs_one_as_well()
    {
        Finding finding = Checked.Single("extend [|FACT3201:Nato|]\n  of China since 2030\nextend Nato\n  of Russia per Rfi\nextend Nato\n  note \"!\"\n  per Afp\nextend China\n  iso CN");
        Assert.StartsWith("This addition to `Nato` has no source", finding.Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("meeting of Xi, Putin per [|FACT2101:Reuters|]")]
    [InlineData("meeting of Xi, Putin [|FACT2201:pre|] Rfi")]
    [InlineData("per [|FACT2101:Reuters|]\nmeeting of Xi, Putin\nmeeting of Xi, Putin on 2022")]
    [InlineData("alliance Entente\n  of Russia per [|FACT2101:Reuters|]")]
    [InlineData("extend Nato\n  of Russia per [|FACT2101:Reuters|]")]
    [InlineData("meeting of Xi, Putin per [|FACT1101:\"Rfi|]")]
    public void A_source_that_could_not_be_read_is_one_mistake(string text)
    {
        var result = Checked.Of([new("test.facts", Marked.Strip(text)), Checked.Cast]);
        Assert.DoesNotContain(result.Findings, static f => f.Rule.Id == "FACT3201");
        Assert.Contains(result.Findings, static f => f.Rule.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void A_source_that_nothing_cites_is_reported_at_its_name_whatever_the_file()
    {
        var result = Checked.Fixture(
            """
            == a.facts ==
            source [|FACT3202:Idle|] "Idle"
            source ByMargin
            source ByFact
            source ByVia
            source ByClause
            source ByWord
            == b.facts ==
            per ByMargin
            meeting of Xi, Putin per ByFact via ByVia
            alliance Entente per Rfi
              of Russia per ByClause "Russia"
            meeting of Xi, Putin according-to ByWord
            """);
        Assert.Equal("Nothing cites the source `Idle`", Assert.Single(result.Findings).Message);
    }

    [Fact]
    public void A_question_about_a_source_does_not_cite_it()
        => Checked.Fixture("source [|FACT3202:Idle|]\nexpect none meeting of Xi per Idle");

    [Fact]
    public void Kinds_derived_from_source_are_sources()
        => Checked.Fixture("entity archive is source\narchive [|FACT3202:Idle|]\narchive Used\nmeeting of Xi, Putin per Used");

    [Fact]
    public void No_source_is_called_uncited_while_something_could_not_be_read()
        => Checked.Fixture("source Idle\nmeeting of Xi, Putin per [|FACT2101:Ilde|]");
}
