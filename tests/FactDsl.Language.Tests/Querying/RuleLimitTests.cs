using System.Linq;
using System.Text;
using FactDsl.Language.Checks;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Querying;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Tests.Querying;

/// <summary>What is not all derived, or not all told of it, makes nothing surer than it is.</summary>
public sealed class RuleLimitTests
{
    private const string Kinds = """
        source S
        country A
        country B
        country C
        derived lasting fact allied
          parties as of: country 2..2

        """;

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(0, false)]
    public void Nothing_is_surely_absent_of_a_kind_that_is_not_all_derived(int steps, bool isSure)
    {
        var facts = BoundFacts.Of([new FactFileText("a.facts", Kinds + """
            alliance North of A, B per S
            no other alliance per S
            rule Allies allied of ?a, ?b
              while alliance of ?a, ?b
            question Alone country ?c
              without allied of ?c, ?

            """)]);
        StoreImage told = StoreBuilder.Build(facts.Schema, facts.Files);
        DerivedFacts derived = RuleEngine.Derive(told.Open(), told.Layout, facts.Files[0].Rules, new AskLimits(steps, 1_000));
        Assert.Equal(isSure, derived.IsComplete);
        QuestionAnswer alone = FactDsl.Language.Querying.Questions.Ask(told.Open(), told.Layout, facts.Files[0].Questions[0].Pattern, derived: derived).Answers.Single(static a => a.Values[0].Text == "C");
        Assert.Equal(isSure, alone.IsCertain);
    }

    [Fact]
    public void A_rule_that_is_looked_at_too_long_is_found_with_the_line_that_multiplies()
    {
        StringBuilder text = new StringBuilder(Kinds).Append("rule All allied of ?a, ?b\n  while country ?a\n  while country ?b\n");
        for (int i = 0; i < 40; i++)
            text.Append("country C").Append(i).Append('\n');
        var facts = BoundFacts.Of([new FactFileText("a.facts", text.ToString())]);
        StoreImage told = StoreBuilder.Build(facts.Schema, facts.Files);
        Finding wide = Assert.Single(DerivedChecks.Check(DerivedRows.Add(told, facts.Files, new AskLimits(500, 1_000)), facts.Files), static f => f.Finding.Rule == FindingRules.RuleTooWide).Finding;
        Assert.Equal("All", text.ToString().Substring(wide.Span.Start, wide.Span.Length));
        Assert.Equal("Rule `All` derives more than is looked at; `country ?a` multiplies: 43 facts by 43. What depends on it is left undecided", wide.Message);
        Assert.DoesNotContain(DerivedChecks.Check(DerivedRows.Add(told, facts.Files), facts.Files), static f => f.Finding.Rule == FindingRules.RuleTooWide);
    }

    [Fact]
    public void A_rule_behind_many_others_still_derives()
    {
        StringBuilder text = new StringBuilder(Kinds).Append("alliance North of A, B per S\n");
        for (int rule = 0; rule < 12; rule++)
            text.Append(rule < 11 ? $"alliance X{rule} of A, B per S\nrule R{rule} allied of ?a, ?b\n  while alliance X{rule} of ?a, ?b\n" : "rule Last allied of ?a, ?b\n  while alliance North of ?a, ?b\n");
        var facts = BoundFacts.Of([new FactFileText("a.facts", text.ToString())]);
        Assert.DoesNotContain(DerivedChecks.Check(facts.ToStore(), facts.Files), static f => f.Finding.Rule == FindingRules.RuleDerivesNothing);
    }

    [Fact]
    public void A_line_that_finds_people_derives_nothing_where_the_head_takes_countries()
        => Assert.Equal("contact between A, B on 2014", Derived("""
            person P
            person Q
            derived momentary fact contact
              states as between: country 2..2
            meeting of A, B on 2014
            meeting of P, Q on 2015
            meeting of A, P on 2016
            rule Contacts contact between ?a, ?b
              while meeting of ?a, ?b

            """));

    [Fact]
    public void What_follows_from_what_always_was_has_no_beginning()
        => Assert.Equal("belonging of A to League", Derived("""
            organization League members A
            derived lasting fact belonging
              member as of: actor
              body as to: actor
            rule Belongs belonging of ?member to ?body
              while organization ?body members ?member

            """));

    private static string Derived(string text)
        => string.Join("\n", BoundFacts.Of([new FactFileText("a.facts", Kinds + text)]).ToStore().Derived()!.Facts.Select(static f => f.ToString()));
}
