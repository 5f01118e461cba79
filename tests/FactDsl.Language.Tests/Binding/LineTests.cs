using System;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>A question over several facts, and a rule: what their lines mean, and what is wrong between them.</summary>
public class LineTests
{
    private const string Kinds = "\nderived lasting fact allied\n  parties as of: country 2..2\nderived momentary fact contact\n  parties as between: person 2..2\n  topic as about: topic?"
        + "\n//- more.facts\nrule One allied of ?a, ?b\n  while alliance ? of ?a, ?b\nrule Two contact between ?a, ?b\n  while meeting of ?a, ?b";

    private const string BoundKinds = "\nrule One: Asserted allied of=?a,?b\n  while Asserted alliance ? of=?a,?b\nrule Two: Asserted contact between=?a,?b\n  while Asserted meeting of=?a,?b";

    [Theory]
    [InlineData("question Q meeting ?m of ?a, ?b\n  while tenure of ?a as ?x", "question Q: Possibly Asserted meeting ?m of=?a,?b\n  while Asserted tenure of=?a as=?x")]
    [InlineData("question Q meeting ?m of Xi, ?b\n  and meeting ?n of Xi, ?b before ?m by >=5 years\n  without meeting of Xi, ?b after ?n before ?m", "question Q: Possibly Asserted meeting ?m of=Xi,?b\n  and Asserted meeting ?n of=Xi,?b before=?m by 5.. years\n  without Asserted meeting of=Xi,?b after=?n before=?m")]
    [InlineData("question Q certainly no meeting of Xi, ?b or visit of ?b while planned visit of ?b to ? or tenure of ?b as ?", "question Q: Certainly Denied meeting of=Xi,?b\n    or Asserted visit of=?b\n  while Asserted-")]
    [InlineData("question Q alliance ?a of ?who\n  and alliance ?b of ?who during ?a\n  and visit of ?x to ?who\n    on 2014 since ?b", "question Q: Possibly Asserted alliance ?a of=?who\n  and Asserted alliance ?b of=?who (during fact ?)\n  and Asserted visit of=?x to=?who (on 2014) (since fact ?)")]
    [InlineData("question Q alliance ?a of ?who on ?when\n  and meeting ?m of ?who, ? during ?when", "question Q: Possibly Asserted alliance ?a of=?who (on ?)\n  and Asserted meeting ?m of=?who,? (during ?)")]
    [InlineData("question Q person ?p except Xi, Putin\n  without meeting of ?p, ? except Xi", "question Q: Possibly Asserted person ?p!Xi!Putin\n  without Asserted meeting of=?p!Xi,?!Xi")]
    [InlineData("question Q tenure of ?who as ? for <=31 days", "question Q: Possibly Asserted tenure of=?who as=? for ..31 days")]
    [InlineData("question Q tenure of ?who as ?\n  for 18 months", "question Q: Possibly Asserted tenure of=?who as=? for 18..18 months")]
    [InlineData("question Q tenure of ?who as ?\n  of Xi for >2 years", "question Q: Possibly Asserted tenure of=?who as=? of=Xi for 3.. years")]
    [InlineData("question Q \"Combien ?\"@fr meeting of Xi, ?who each ?who count ?n", "question Q “Combien ?”@fr: Possibly Asserted meeting of=Xi,?who\n  each who count ?n")]
    [InlineData("question Q meeting of ?a, ?b\n  each ?a, ?b count >=3", "question Q: Possibly Asserted meeting of=?a,?b\n  each a,b count >=3")]
    [InlineData("question Q meeting of Xi, ?who\n  each ?who only first", "question Q: Possibly Asserted meeting of=Xi,?who\n  each who first")]
    [InlineData("question Q tenure of ?who as ?\n  only longest", "question Q: Possibly Asserted tenure of=?who as=?\n  each  longest")]
    [InlineData("expect 3 meeting of Xi, ?who\n  while tenure of ?who as ?", "expect 3: Possibly Asserted meeting of=Xi,?who\n  while Asserted tenure of=?who as=?")]
    public void A_question_goes_on_over_several_facts(string text, string expected)
        => Check.Binding(text, expected.Replace("while Asserted-", "while Planned visit of=?b to=?\n    or Asserted tenure of=?b as=?", StringComparison.Ordinal));

    [Theory]
    [InlineData("rule R allied of ?a, ?b because \"both are in ?x\"@en\n  while alliance ?x of ?a, ?b", "rule R: “both are in ?x”@en Asserted allied of=?a,?b\n  while Asserted alliance ?x of=?a,?b")]
    [InlineData("rule R \"règle\"@fr planned contact between ?a, ?b\n  while planned meeting of ?a, ?b", "rule R “règle”@fr: Planned contact between=?a,?b\n  while Planned meeting of=?a,?b")]
    [InlineData("rule R allied of ?a, ?b since ?m until ?n\n  and visit ?m of Xi to ?a\n  and visit ?n of Xi to ?b after ?m", "rule R: Asserted allied of=?a,?b (since fact ?) (until fact ?)\n  and Asserted visit ?m of=Xi to=?a\n  and Asserted visit ?n of=Xi to=?b after=?m")]
    [InlineData("rule R allied of ?a, ?b after ?m before ?m\n  and agreement ?m of ?a, ?b", "rule R: Asserted allied of=?a,?b after=?m before=?m\n  and Asserted agreement ?m of=?a,?b")]
    [InlineData("rule R allied of ?a, France since 1950\n  and alliance Nato of ?a", "rule R: Asserted allied of=?a,France (since 1950)\n  and Asserted alliance Nato of=?a")]
    [InlineData("rule R contact between ?a, ?b according-to ?who\n  while meeting of ?a, ?b according-to ?who", "rule R: Reported contact between=?a,?b according-to=?who\n  while Reported meeting of=?a,?b according-to=?who")]
    public void A_rule_derives_its_first_fact_from_the_others(string text, string expected) => Check.Binding(text + Kinds, expected + BoundKinds);

    [Theory]
    [InlineData("no other meeting of Xi during 2010/2017 per Rfi", "Complete meeting (throughout 2010/2017) of=Xi [Rfi]")]
    [InlineData("per Rfi\n\nno other alliance", "Complete alliance (untimed) [Rfi]")]
    [InlineData("no allied of France, Russia on 1890 per Rfi", "Denied allied (throughout 1890) of=France,Russia [Rfi]")]
    [InlineData("no other allied per Rfi", "Complete allied (untimed) [Rfi]")]
    public void No_other_says_that_all_is_told(string text, string expected) => Check.Binding(text + Kinds, expected + BoundKinds);

    [Theory]
    [InlineData("question Q meeting ?m of Xi, ?who\n  while tenure of ?who as ?office", "m who office")]
    [InlineData("question Q alliance ?x of ?a on ?when\n  and meeting ?m of ?b, ?c in ?a before ?x", "x a when m b c")]
    [InlineData("question Q meeting of Xi, ?who\n  and meeting of Putin, ?who\n  without visit of ?who to ?", "who")]
    [InlineData("question Q meeting of ?a, ?who\n  each ?who count ?n", "who n")]
    [InlineData("question Q meeting ?m of ?a, ?who\n  each ?who only first", "m a who")]
    [InlineData("question Q meeting ?m of ?a, ?who\n  each ?a count >3", "a")]
    [InlineData("question Q visit of ?a to ?where\n  or meeting ?m of ?a, ? in ?where", "a where")]
    [InlineData("question Q stance of ?a position ?what\n  while stance of ?b position ?what during 2014", "a what what.verb b")]
    public void Answers_have_the_holes_of_all_lines_that_something_meets(string text, string expected)
    {
        BoundQuestion question = Check.Findings(text).File().Bound.Questions.Single();
        Assert.Equal(expected, string.Join(' ', QuestionHole.Of(question.Pattern).Select(static h => h.Name)));
    }

    [Fact]
    public void Lines_keep_what_is_written_and_where()
    {
        const string text = "question Q certainly meeting ?m of Xi, ?b // who\n  while planned visit of ?b\n    to ?c // where\n  or tenure of ?b\n    + as ?\n  each ?b count ?n";
        BoundQuestion question = Check.Findings(text).File().Bound.Questions.Single();
        BoundPattern first = question.Pattern, second = first.Lines[0].Pattern, third = second.Alternatives[0];
        Assert.Equal("certainly meeting ?m of Xi, ?b while planned visit of ?b to ?c or tenure of ?b as ? each ?b count ?n", question.Text);
        Assert.Equal(["meeting ?m of Xi, ?b", "planned visit of ?b to ?c", "tenure of ?b as ?"], new[] { first, second, third }.Select(static p => p.Text));
        Assert.Equal(["meeting ?m of Xi, ?b", "planned visit of ?b\n    to ?c", "tenure of ?b\n    + as ?"], new[] { first, second, third }.Select(p => text.Substring(p.Span.Start, p.Span.Length)));
        Assert.Equal("while", text.Substring(first.Lines[0].LinkSpan.Start, first.Lines[0].LinkSpan.Length));
        Assert.Equal("each ?b count ?n", text.Substring(first.Pick!.Span.Start, first.Pick.Span.Length));
    }

    [Theory]
    [InlineData("rule R allied of ?a, [|FACT2401:?b|]\n  while alliance Nato of ?a")]
    [InlineData("rule R allied of ?a, [|FACT2401:?|]\n  while alliance Nato of ?a")]
    [InlineData("rule R allied of ?a, [|FACT2401:?b|]\n  while alliance Nato of ?a\n  without alliance Nato of [|FACT2403:?b|]")]
    [InlineData("rule R allied of ?a, ?b [|FACT2401:since ?m|]\n  while alliance Nato of ?a, ?b")]
    [InlineData("question Q meeting of ?a, ?b\n  and visit of ?a to ?c\n  or [|FACT2402:tenure of ?a as ?|]\n  while meeting of ?a, ? in ?c")]
    [InlineData("question Q [|FACT2402:visit of ?a|]\n  or meeting of ?a, ?b\n  while tenure of ?b as ?")]
    [InlineData("question Q tenure of ?a as ?\n  without meeting of ?a, [|FACT2403:?b|] in [|FACT2403:?c|]\n  or visit of [|FACT2403:?d|] to ?")]
    [InlineData("question Q meeting of ?a, ?b\n  while tenure of ?a as [|FACT2220:?b|]")]
    [InlineData("question Q meeting of ?a, ?b\n  without tenure of ?a as [|FACT2220:?b|]")]
    [InlineData("question Q person ?p\n  and visit of ?p to ? before [|FACT2405:?p|]")]
    [InlineData("question Q meeting of ?a, ?b\n  and visit of ?a to ? [|FACT2405:during ?b|]")]
    [InlineData("question Q meeting ?m of ?a, ?b\n  and visit of ?a to ? after [|FACT2405:?b|]")]
    [InlineData("rule R [|FACT2406:meeting|] of ?a, ?b\n  while visit of ?a to ?\n  while visit of ?b to ?")]
    [InlineData("[|FACT2407:allied|] of France, Russia since 1900 per Rfi")]
    [InlineData("planned [|FACT2407:contact|] between Xi, Putin per Rfi")]
    [InlineData("rule R [|FACT2409:allied of ?a, ?b|]\n  and agreement of ?a, ?b")]
    [InlineData("rule R [|FACT2409:allied of ?a, France|]\n  and alliance Nato of ?a\n  while alliance Nato of ?a")]
    [InlineData("rule R [|FACT2410:contact between ?a, ?b|]\n  while tenure of ?a as ?o\n  while tenure of ?b as ?o")]
    [InlineData("rule R [|FACT2410:contact between ?a, Xi after ?m|]\n  and tenure ?m of ?a as ?o")]
    [InlineData("rule R contact between ?a, ?b\n  while [|FACT2411:planned meeting of ?a, ?b|]")]
    [InlineData("rule R planned contact between ?a, ?b\n  while meeting of ?a, ?b\n  and [|FACT2411:cancelled meeting of ?a, ?b|]")]
    [InlineData("rule R contact between ?a, ?b\n  while [|FACT2411:meeting of ?a, ?b according-to Xi|]")]
    [InlineData("question Q meeting of ?a, ?b\n  while [|FACT2413:tenure of ?c as ?o|]")]
    [InlineData("question Q meeting of ?a, ?b\n  and [|FACT2414:tenure of ?a as ?o|]")]
    [InlineData("question Q meeting of ?a, ?b\n  while [|FACT2415:possibly|] tenure of ?a as ?o")]
    [InlineData("rule R [|FACT2421:certainly|] allied of ?a, ?b\n  while alliance Nato of ?a, ?b")]
    [InlineData("question Q allied [|FACT2416:Pact|] of France, ?who")]
    [InlineData("no allied [|FACT2416:Pact|] of France, Russia per Rfi")]
    [InlineData("[|FACT2418:no other|] meeting of Xi")]
    [InlineData("question Q meeting of Xi, Putin [|FACT2419:except|] Xi")]
    [InlineData("question Q alliance Nato [|FACT2419:except|] Nato of ?a")]
    [InlineData("question Q meeting of Xi, ?a on 2014 [|FACT2419:except|] Xi")]
    [InlineData("question Q meeting of Xi, ?a except [|FACT2101:Nobody|]")]
    [InlineData("question Q meeting of Xi, ?a except [|FACT2206:2014|]")]
    [InlineData("question Q meeting of Xi, ?a except [|FACT2421:?z|]")]
    [InlineData("question Q meeting of Xi, ?a each [|FACT2421:?b|] count ?n")]
    [InlineData("question Q meeting of Xi, ?a each ?a count [|FACT2421:?a|]")]
    [InlineData("question Q meeting of Xi, ?a each ?a count 3[|FACT2303:x|]")]
    [InlineData("question Q meeting of Xi, ?a only [|FACT2421:longest|]")]
    [InlineData("question Q tenure of ?a as ? for [|FACT2303:~3|] years")]
    [InlineData("question Q tenure of ?a as ? for [|FACT2303:1.5|] years")]
    [InlineData("question Q tenure of ?a as ? for >=3 years [|FACT2216:for 4 years|]")]
    [InlineData("rule R allied of ?a, ?b\n  while alliance Nato of ?a, ?b\nrule [|FACT2420:R|] allied of ?a, ?b\n  while alliance Nato of ?a, ?b")]
    [InlineData("rule R [|FACT2421:no|] allied of ?a, ?b\n  while alliance Nato of ?a, ?b")]
    [InlineData("rule R [|FACT2421:person|] ?a\n  while meeting of ?a, ?")]
    [InlineData("rule R [|FACT2421:allied of ?a, ?b per Rfi|]\n  while alliance Nato of ?a, ?b")]
    [InlineData("rule R allied of ?a, ?b [|FACT2421:certainty likely|]\n  while alliance Nato of ?a, ?b")]
    [InlineData("rule R allied of ?a, ?b [|FACT2421:because \"as ?z\"|]\n  while alliance Nato of ?a, ?b")]
    [InlineData("rule R [|FACT2204:allied|] of ?a\n  while alliance Nato of ?a")]
    [InlineData("derived lasting fact [|FACT2408:rival|]\n  parties as of: country 2..2")]
    [InlineData("derived lasting fact [|FACT2408:rival|] is allied")]
    [InlineData("abstract derived lasting fact tie\nderived lasting fact bond is tie\nrule R bond\n  while alliance Nato of ?a")]
    [InlineData("meeting of Xi, Putin [|FACT2201:while|] tenure of Xi per Rfi")]
    public void What_is_wrong_between_lines_has_one_finding(string fixture) => Check.Findings(fixture + Kinds);
}
