using FactDsl.Generator.Tests.Support;

namespace FactDsl.Generator.Tests;

/// <summary>What rules derive, and questions of several lines, in C#: types, sets and answers like any others.</summary>
public class GeneratedRuleTests
{
    private static readonly FactProject s_project = Newsroom.Project.With("rules.facts", """
        source Ledger "Ledger of Treaties"
        country Arda
        country Borea
        country Cania "Cania" "La Canie"@fr
        person Ana
        person Bo
        office ArdaPresident of Arda
        office BoreaPresident of Borea
        tenure of Ana as ArdaPresident since 2010 until 2017
        tenure of Bo as BoreaPresident since 2012-05-01
        meeting Early of Ana, Bo on 2011-03-05
        meeting Late of Ana, Bo on 2013-06-10
        meeting Vague of Ana, Bo on 2012
        alliance North since 1950 per Ledger
          of Arda, Borea since 1950
          of Cania since 1960 until 1990
        derived lasting fact allied
          parties as of: country 2..2
        rule Allies allied of ?a, ?b because "both belong to ?alliance"
          while alliance ?alliance of ?a, ?b
        derived momentary fact contact
          parties as between: country 2..2
        rule Contacts contact between ?x, ?y
          while meeting of ?a, ?b
          while tenure of ?a as ?o
          while tenure of ?b as ?p
          and office ?o of ?x
          and office ?p of ?y except ?x
        question MetInOffice meeting ?m of Ana, ?who
          while tenure of Ana as ?
          while tenure of ?who as ?office
        question Alone meeting ?m of Ana, ?who on 2013
          without meeting of Ana, ?who after ?m
        derived lasting fact linked
          parties as of: country 2..2
        /// By treaties, of one's own or of somebody else.
        rule Near linked of ?a, ?b
          while allied of ?a, ?b
        rule Far linked of ?a, ?c because "through ?b"@en "par ?b"@fr
          while linked of ?a, ?b
          while allied of ?b, ?c
        question HowOften meeting of Ana, ?who
          each ?who count ?n
        """);

    private static readonly Lazy<CompiledProject> s_loaded = new(() => CompiledProject.Of(s_project));

    [Theory]
    [InlineData("Allied.All.Of(Country.Arda).Count", "2")]
    [InlineData("Allied.All.Of(Country.Cania).On(1970).Count", "2")]
    [InlineData("Allied.All.Of(Country.Cania).On(1995).Count", "0")]
    [InlineData("Allied.All.Of(Country.Arda, Country.Borea).On(1970).CountCertain", "1")]
    [InlineData("Allied.All.Of(Country.Arda, Country.Cania).Single().Citations.Select(c => c.Source!.Name)", "Ledger")]
    [InlineData("Contact.All.Count", "2")]
    [InlineData("Contact.All.CountCertain", "1")]
    [InlineData("Contact.All.Certainly().Single().Time", "on 2013-06-10")]
    public void What_a_rule_derives_is_in_sets_like_any_other(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Allied.All.Of(Country.Arda, Country.Cania).Since(1960).Count", "1")]
    [InlineData("Allied.All.Of(Country.Arda, Country.Cania).Since(1960).CountCertain", "0")]
    public void The_first_day_of_what_lasts_is_not_sure_where_not_all_is_told(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("MetInOffice.Ask().Select(a => a.M!.Name + \" \" + a.Who!.Name + \" \" + a.Office!.Name + \" \" + a.IsCertain)", "Vague Bo BoreaPresident False | Late Bo BoreaPresident True")]
    [InlineData("MetInOffice.Ask().Select(a => a.Time)", "on [2012-05-01..2012-12-31] | on 2013-06-10")]
    [InlineData("HowOften.Ask().Select(a => a.Who!.Name + \" \" + a.N)", "Bo >=3")]
    public void A_question_of_several_lines_is_a_type(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Allied.All.Of(Country.Cania).First() is IDerivedFact", "True")]
    [InlineData("((object)Meeting.All.First()) is IDerivedFact", "False")]
    [InlineData("Contact.All.Select(c => c.IsCertain + \" \" + c.Doubts)", "False Date | True None")]
    [InlineData("Allied.All.Of(Country.Arda, Country.Cania).Single().Because.Rule", "Allies")]
    [InlineData("Allied.All.Of(Country.Arda, Country.Cania).Single().Because.Words()", "both belong to North")]
    [InlineData("Allied.All.Of(Country.Arda, Country.Cania).Single().Because.Premises.Select(p => p.Item.Name + \" \" + p.IsCertain + \" \" + p.Time)", "North True since 1960 until 1990")]
    [InlineData("Allied.All.Of(Country.Arda, Country.Cania).Single().Because.Premises.Single().Because is null", "True")]
    [InlineData("Contact.All.Certainly().Single().Because.Premises.Count", "5")]
    public void What_a_rule_derives_says_why(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Linked.All.Of(Country.Arda, Country.Cania).Single().Because.Rule", "Near")]
    [InlineData("Linked.All.Of(Country.Arda, Country.Cania).Single().Because.Words()", "By treaties, of one's own or of somebody else.")]
    [InlineData("Linked.All.Of(Country.Arda, Country.Borea).Single().Because.Alternatives.Select(a => a.Rule + \" \" + a.Words(\"fr\"))", "Far par La Canie | Far par La Canie")]
    [InlineData("Linked.All.Of(Country.Arda, Country.Borea).Single().Because.Tell(\"fr\", 1).Split('\\n').Length", "2")]
    public void Reasons_go_down_to_what_is_told(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("MetInOffice.Ask().Select(a => a.Doubts)", "Date | None")]
    [InlineData("MetInOffice.Ask().Last().Because.Premises.Select(p => p.Line)", "meeting ?m of Ana, ?who | tenure of Ana as ? | tenure of ?who as ?office")]
    [InlineData("Alone.Ask().Single().Doubts", "NotAllTold")]
    [InlineData("Alone.Ask().Single().Because.Absences.Select(a => a.Line + \" \" + a.IsCertain)", "meeting of Ana, ?who after ?m False")]
    public void An_answer_of_several_lines_says_why(string expression, string expected) => Gives(expression, expected);

    private static void Gives(string expression, string expected) => Assert.Equal(expected, s_loaded.Value.Evaluate(expression));
}
