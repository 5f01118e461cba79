using FactDsl.Language.Querying;

namespace FactDsl.Language.Tests.Querying;

/// <summary>Memberships have times of their own: who belonged when.</summary>
public class NatoTests
{
    internal const string Text = """
        country Albania
        country Belgium
        country Croatia
        country France
        country Germany
        country Greece
        country Poland
        country Spain
        country Turkey
        country WestGermany
        source Cow
        source Atop

        per Cow
        alliance Nato "NATO"@en "OTAN"@fr since 1949-04-04
          of Belgium, France
          of Greece, Turkey since 1952-02-18      // qualifies these two memberships only
          of WestGermany since 1955-05-06 until 1990-10-02
          of Germany since 1990-10-03
          of Spain since 1982-05-30
          of Albania, Croatia since 2009-04-01
        /// Leaving the command is not leaving the alliance.
        alliance NatoCommand since 1950-12-19 part-of Nato
          of France until 1966-07-01
          of France since 2009-04-04
          of Greece since 1952-02-18 until 1974-08-14
          of Greece since 1980-10-20
        extend Nato
          of Poland since 1999-03-12

        per Atop
        extend Nato
          of Poland since 1997-12-16              // the protocol is signed
        """;

    private readonly AskedFacts _facts = AskedFacts.From(Text);

    [Theory]
    [InlineData("on 1949-04-04", "Belgium, France")]
    [InlineData("on 1952-02-18", "Belgium, France, Greece, Turkey")]
    [InlineData("on 1990-10-02", "Belgium, France, Greece, Turkey, WestGermany, Spain")]
    [InlineData("on 1990-10-03", "Belgium, France, Greece, Turkey, Spain, Germany")]
    [InlineData("on 1948", "")]
    public void Members_on_a_day_are_those_whose_membership_held_then(string when, string members)
        => Assert.Equal(members, _facts.Told("alliance Nato of ?member " + when));

    [Fact]
    public void Members_since_a_day_are_those_whose_own_membership_began_then()
    {
        Assert.Equal("Albania, Croatia", _facts.Told("alliance Nato of ?member since 2009-04-01"));
        Assert.Equal("Belgium, France", _facts.Told("alliance Nato of ?member since 1949-04-04"));
    }

    [Fact]
    public void Members_until_a_year_are_those_whose_membership_ended_in_it()
    {
        Assert.Equal("WestGermany", _facts.Told("alliance Nato of ?member until 1990"));
        Assert.Equal("France", _facts.Told("alliance NatoCommand of ?member until 1966"));
        Assert.Equal("", _facts.Told("alliance Nato of ?member until 1991"));
    }

    [Fact]
    public void A_year_in_which_a_membership_began_is_not_a_year_throughout_which_it_held()
    {
        Assert.Equal("Belgium, France", _facts.Told("alliance Nato of ?member on 1952"));
        Assert.Equal("Belgium, France, Greece, Turkey", _facts.Told("alliance Nato of ?member during 1952"));
    }

    [Fact]
    public void The_item_is_asked_for_by_a_hole_in_place_of_its_name()
    {
        Assert.Equal("Nato, NatoCommand", _facts.Told("alliance ?alliance of France on 1960"));
        Assert.Equal("Nato", _facts.Told("alliance ?alliance of France on 1970"));
        Assert.Equal("NatoCommand", _facts.Told("alliance ?alliance part-of Nato"));
    }

    [Fact]
    public void Without_holes_the_facts_themselves_answer()
        => Assert.Equal("NatoCommand, Nato", _facts.Told("alliance of Greece on 1960"));

    [Fact]
    public void A_single_valued_clause_beside_a_membership_does_not_ask_for_the_time_of_the_alliance()
        => Assert.Equal("France", _facts.Told("alliance of ?member part-of Nato since 2009-04-04"));

    [Fact]
    public void Conditions_of_an_indented_line_are_about_its_clause_alone()
        => Assert.Equal("WestGermany+Germany", _facts.Told("alliance Nato during 1990\n  of ?old until 1990\n  of ?new since 1990\n"));

    [Fact]
    public void A_source_asks_each_membership_for_its_own()
    {
        Assert.Equal("Poland", _facts.Told("alliance Nato of ?member per Atop"));
        Assert.Equal("Nato", _facts.Told("alliance of Poland on 1998"));
        Assert.Equal("", _facts.Told("alliance Nato of Poland per Cow on 1998"));
        Assert.Equal("Atop, Cow", string.Join(", ", Holes("alliance Nato of Poland per ?source on 2000")));
    }

    [Fact]
    public void A_time_may_be_what_is_asked_for()
    {
        Assert.Equal("1952-02-18, 1980-10-20", _facts.Told("alliance NatoCommand of Greece since ?when"));
        Assert.Equal("France+1966-07-01, Greece+1974-08-14", _facts.Told("alliance NatoCommand of ?member until ?when"));
        Assert.Equal("since 1952-02-18 until 1974-08-14, since 1980-10-20", _facts.Told("alliance NatoCommand of Greece during ?when"));
    }

    [Fact]
    public void Both_ends_may_be_asked_for_and_one_that_is_open_leaves_nothing_out()
        => Assert.Equal("France+1950-12-19+1966-07-01, Greece+1952-02-18+1974-08-14, Greece+1980-10-20+.., France+2009-04-04+..", _facts.Told("alliance NatoCommand of ?member since ?start until ?end"));

    [Fact]
    public void Answers_come_by_time_and_tell_their_fact()
    {
        QuestionAnswers answers = _facts.Ask("alliance ?alliance of Greece");
        Assert.Equal(["NatoCommand", "Nato", "NatoCommand"], System.Linq.Enumerable.Select(answers.Answers, static a => a.Fact.Name));
        Assert.Equal("test.facts:15", answers.Answers[1].Fact.Location.ToString());
    }

    private System.Collections.Generic.IEnumerable<string> Holes(string question)
        => System.Linq.Enumerable.Select(_facts.Ask(question).Distinct, static a => a.Values[0].Text);
}
