using System.Linq;
using FactDsl.Language.Storage;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Querying;

/// <summary>What another fact replaces or takes back answers only who asks for it, and what has an error in it answers nobody.</summary>
public class WithdrawnFactTests
{
    private const string Facts = """
        country A
        country B
        country C
        source S
        source T
        per S
        meeting First of A, B on 2013
        meeting Second of A, B on 2014 supersedes First because "the agency corrected the year"
        meeting Third of A, C on 2015
        meeting supersedes Third because "the agency took it back" per T
        no meeting Denial of B, C during 2016
        no meeting of B, C during 2016-03 supersedes Denial
        stance Old of A supports C on 2000

        """;

    [Theory]
    [InlineData("meeting ?m of A, ?", "Second")]
    [InlineData("superseded meeting ?m of A, ?who", "First+B, Third+C")]
    [InlineData("superseded meeting ?m of A, B on 2013", "First")]
    [InlineData("superseded meeting ?m during 2016", "Denial")]
    [InlineData("no meeting of B, C on 2016-08", "")]
    [InlineData("meeting First", "")]
    [InlineData("superseded meeting First", "First")]
    [InlineData("stance ?s of A", "Old")]
    public void What_is_superseded_does_not_answer_unless_asked_for(string question, string expected)
        => Assert.Equal(expected, AskedFacts.From(Facts).Told(question));

    [Fact]
    public void A_fact_that_only_supersedes_takes_back_and_claims_nothing()
    {
        var facts = AskedFacts.From(Facts);
        StoreRow retraction = Assert.Single(facts.Image.Rows, static r => r.Item.Standing == FactStanding.Retraction);
        Assert.Equal(10, retraction.Item.Line);
        Assert.Equal("T", Assert.Single(retraction.Item.Citations).Source.Name);
        FactRef third = new(facts.Facts, facts.Facts.RowOf(facts.Image.Layout.Kind(facts.Schema.Find("meeting")!), "Third"));
        Assert.Equal((FactStanding.Superseded, FactStanding.Asserted), (third.Standing, third.Claim));
    }

    [Theory]
    [InlineData("meeting M of Xi, Putin on 2014\nmeeting of Xi supersedes M")]
    [InlineData("meeting M of Xi, Putin on 2014\nmeeting supersedes M on 2014")]
    public void Who_says_more_than_that_says_all_that_the_kind_needs(string text)
        => Assert.Equal(FactStanding.Asserted, AskedFacts.From("person Xi\nperson Putin\n" + text).Files[0].Items[^1].Standing);

    [Theory]
    [InlineData("[|FACT2230:superseded|] meeting M of Xi, Putin")]
    [InlineData("[|FACT2230:superseded|] meeting of Xi, Putin")]
    [InlineData("question Q [|FACT2213:superseded|] person")]
    public void A_fact_does_not_say_of_itself_that_it_is_superseded(string fixture) => Check.Findings(fixture);

    [Theory]
    [InlineData("meeting of A, B on 2017-13", "meeting of A on 1999")]
    [InlineData("meeting of A, Bee", "meeting of A")]
    [InlineData("agreement Deal of A, B amount 180,000,000 EUR", "agreement Deal")]
    [InlineData("meeting M of A, B on 2017 colour red", "meeting ?m")]
    [InlineData("person Ann born 1900-13-01", "person ?p")]
    [InlineData("no meeting of A, Bee during 2014", "no meeting ?")]
    [InlineData("alliance Pact of A, Bee since 1950", "alliance ?a of A")]
    public void What_has_an_error_in_it_answers_nothing(string broken, string question)
    {
        var facts = AskedFacts.From("country A\ncountry B\n" + broken + "\n");
        Assert.NotEmpty(facts.Findings);
        Assert.Empty(facts.Ask(question).Answers);
        Assert.Equal(1, facts.Facts.BrokenCount);
        Assert.Equal(2, facts.Facts.Count);
        Assert.Equal(["A", "B"], facts.Facts.Items.Select(static i => i.Name));
    }

    [Fact]
    public void What_has_an_error_in_it_supersedes_nothing_and_adds_nothing()
    {
        var facts = AskedFacts.From("""
            country A
            country B
            meeting M of A, B on 2013
            meeting of A, Bee on 2014 supersedes M
            alliance Pact since 1950 of A
            extend Pact
              of B
              of Cee

            """);
        Assert.Equal("M", Assert.Single(facts.Ask("meeting ?m of A, B").Answers).Values[0].ToString());
        Assert.Equal(["A"], facts.Ask("alliance Pact of ?who").Answers.Select(static a => a.Values[0].ToString()));
    }

    [Fact]
    public void What_has_an_error_in_it_can_be_named_all_the_same()
    {
        var facts = AskedFacts.From("country A\nperson Ann \"Ann\" born 1900-13-01\nmeeting of A, Ann on 2013\n");
        FactRef ann = Assert.Single(facts.Ask("meeting of A, ?who").Answers).Values[0].Item!.At;
        Assert.Equal(("Ann", true), (ann.Label, ann.IsBroken));
    }
}
