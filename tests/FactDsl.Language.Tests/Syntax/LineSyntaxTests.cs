using System.Linq;
using FactDsl.Language.Syntax;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Syntax;

/// <summary>How questions go on over several facts, and how rules are written.</summary>
public class LineSyntaxTests
{
    [Theory]
    [InlineData("question Q meeting ?m of ?a, ?b\n  while tenure of ?a as ?x\n  and visit of ?b", "question Q: meeting ?m {of ?a, ?b}\n  while tenure {of ?a} {as ?x}\n  and visit {of ?b}")]
    [InlineData("question Q meeting of ?a while tenure of ?a or visit of ?a without meeting of ?a, ?", "question Q: meeting {of ?a}\n  while tenure {of ?a}\n  or visit {of ?a}\n  without meeting {of ?a, ?}")]
    [InlineData("question Q meeting of ?a,\n  and tenure of ?a", "question Q: meeting {of ?a}\n  and tenure {of ?a}")]
    [InlineData("expect 3 meeting of ?a and tenure of ?a as Head", "expect 3: meeting {of ?a}\n  and tenure {of ?a} {as Head}")]
    [InlineData("question Q meeting of ?a\n  in ?c while tenure of ?a\n    as ?x\n    on 2014 per Rfi", "question Q: meeting {of ?a}\n  {in ?c}\n  while tenure {of ?a}\n  {as ?x}\n  {on 2014} {per Rfi}")]
    [InlineData("question Q meeting format while tenure of ?a", "question Q: meeting {format}\n  while tenure {of ?a}")]
    [InlineData("question Q meeting of A and no planned", "question Q: meeting {of A}\n  and no planned")]
    [InlineData("question Q \"Qui ?\"@fr meeting of A", "question Q \"Qui ?\"@fr: meeting {of A}")]
    [InlineData("question Q meeting of ?a\n  + while tenure of ?a", "question Q: meeting {of ?a}\n  while tenure {of ?a}")]
    public void A_connective_begins_a_fact_wherever_it_stands(string text, string expected) => Check.Syntax(text, expected);

    [Theory]
    [InlineData("rule R allied of ?a, ?b while alliance of ?a, ?b", "rule R: allied {of ?a, ?b}\n  while alliance {of ?a, ?b}")]
    [InlineData("rule R \"règle\"@fr planned contact of ?a because \"as ?b\"@en\n  and visit of ?a, ?b", "rule R \"règle\"@fr: planned contact {of ?a} {because \"as ?b\"@en}\n  and visit {of ?a, ?b}")]
    [InlineData("rule R pause between ?a after ?m before ?n\n  and meeting ?m of ?a", "rule R: pause {between ?a} {after ?m} {before ?n}\n  and meeting ?m {of ?a}")]
    public void A_rule_is_a_fact_and_what_it_rests_on(string text, string expected) => Check.Syntax(text, expected);

    [Theory]
    [InlineData("question Q person ?p except Ana, ?q\n  and meeting of ?p, ?q except ?p on 2014", "question Q: person ?p ~except Ana, ?q\n  and meeting {of ?p, ?q ~except ?p} {on 2014}")]
    [InlineData("question Q meeting ?m before ?n by >=5 years after ?o", "question Q: meeting ?m {before ?n ~by >=5 years} {after ?o}")]
    [InlineData("question Q meeting after ?n by 1 day except ?m", "question Q: meeting {after ?n ~by 1 day ~except ?m}")]
    [InlineData("question Q tenure of ?a for >=9 years as ?o", "question Q: tenure {of ?a} {for >=9 years} {as ?o}")]
    [InlineData("question Q tenure of ?a\n  for 18 months", "question Q: tenure {of ?a}\n  {for 18 months}")]
    [InlineData("question Q statement by ?a for Peace", "question Q: statement {by ?a} {for Peace}")]
    [InlineData("question Q vote by 5 for \"war\"", "question Q: vote {by 5} {for \"war\"}")]
    [InlineData("vote before 2014 by 5 years", "vote {before 2014} {by 5} {years}")]
    public void Tails_go_on_with_what_is_in_front_of_them_in_questions_only(string text, string expected) => Check.Syntax(text, expected);

    [Theory]
    [InlineData("question Q meeting of A, ?b each ?b count ?n", "question Q: meeting {of A, ?b}\n  pick each ?b count ?n")]
    [InlineData("question Q meeting of ?a, ?b\n  each ?a, ?b\n  count >=3", "question Q: meeting {of ?a, ?b}\n  pick each ?a ?b count >=3")]
    [InlineData("question Q meeting of A, ?b\n  each ?b only first", "question Q: meeting {of A, ?b}\n  pick each ?b only first")]
    [InlineData("question Q tenure ?t\n  and visit ?v only longest", "question Q: tenure ?t\n  and visit ?v\n  pick only longest")]
    [InlineData("question Q meeting of A count >30", "question Q: meeting {of A} {count >30}")]
    public void The_last_line_counts_or_picks(string text, string expected) => Check.Syntax(text, expected);

    [Theory]
    [InlineData("no other meeting of A per Rfi", "no other meeting {of A} {per Rfi}")]
    [InlineData("no other", "broken no other")]
    [InlineData("no other\n  of A", "broken no other\n  of A")]
    public void Other_says_that_all_is_told(string text, string expected) => Check.Syntax(text, expected);

    [Theory]
    [InlineData("derived lasting fact allied", "define derived lasting fact allied")]
    [InlineData("derived momentary fact contact is meeting", "define derived momentary fact contact is meeting")]
    [InlineData("abstract derived fact tie", "define abstract derived fact tie")]
    public void Derived_stands_before_the_definition(string text, string expected) => Check.Syntax(text, expected);

    [Theory]
    [InlineData("question Q meeting of A [|FACT1129:and|] B")]
    [InlineData("question Q meeting of A [|FACT1129:or|] B, C on 2014")]
    [InlineData("question Q meeting of A\n  [|FACT1129:while|]")]
    [InlineData("question Q meeting of A\n  [|FACT1129:while|] and tenure of A")]
    [InlineData("question Q meeting of A [|FACT1129:without|]\n  of B")]
    [InlineData("question Q [|FACT1130:or|] meeting of A")]
    [InlineData("rule R allied of ?a, ?b\n  [|FACT1130:or|] alliance of ?a, ?b")]
    [InlineData("question [|FACT1119:Q|] while meeting of A")]
    [InlineData("question Q meeting before ?m by [|FACT1131:>=5|] on 2014")]
    [InlineData("question Q meeting before ?m by [|FACT1131:>=5 weeks|]")]
    [InlineData("question Q tenure for [|FACT1131:9|]\n  while tenure of A")]
    [InlineData("question Q meeting of ?a\n  each ?a count ?n\n  [|FACT1132:while|] tenure of ?a")]
    [InlineData("question Q meeting of ?a\n  each ?a only first [|FACT1132:on|] 2014")]
    [InlineData("question Q meeting of ?a only first [|FACT1132:only|] last")]
    [InlineData("question Q meeting of ?a [|FACT1132:each|] ?a")]
    [InlineData("question Q meeting of ?a [|FACT1132:each|] count ?n")]
    [InlineData("question Q meeting of ?a only [|FACT1132:third|]")]
    [InlineData("question Q meeting of ?a [|FACT1132:only|]")]
    [InlineData("rule R allied of ?a\n  while tenure of ?a\n  [|FACT1132:only|] first")]
    [InlineData("question Q meeting of ?a each ?a[|FACT1112:,|] count ?n")]
    [InlineData("question Q person ?p [|FACT1125:except|] on 2014")]
    [InlineData("[|FACT1133:rule|] allied of ?a")]
    [InlineData("no [|FACT1119:other|]")]
    [InlineData("[|FACT2108:while|] tenure of A")]
    public void What_is_wrong_has_one_finding(string fixture) => Check.SyntaxFindings(fixture);

    public static TheoryData<string> Examples() => Binding.RuleExampleTests.Items();

    [Theory]
    [MemberData(nameof(Examples))]
    public void While_it_is_typed_it_damages_no_neighbour_and_says_little(string item)
    {
        for (int length = 1; length < item.Length; length++)
        {
            string typed = item[..length];
            var file = FileSyntax.Parse("person Before\n" + typed + "\nperson Behind\n");
            string[] items = SyntaxText.Write(file).Split('\n');
            Assert.Equal("person Before", items[0]);
            Assert.Equal("person Behind", items[^1]);
            Assert.Equal("person Before\n" + typed + "\nperson Behind\n", file.ToString());
            Assert.True(file.Findings.Count() <= 2, typed + "\n" + string.Join('\n', file.Findings.Select(static f => f.Message)));
        }
    }
}
