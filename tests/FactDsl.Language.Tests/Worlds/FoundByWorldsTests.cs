using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Querying;

namespace FactDsl.Language.Tests.Worlds;

/// <summary>The smallest fact bases of what comparing with all worlds has found.</summary>
public class FoundByWorldsTests
{
    [Fact]
    public void A_kind_that_is_derived_of_itself_ends_also_where_nobody_knows_whether_stretches_touch()
        => Assert.Equal("F1+C, F2+B, +B, +C, +B?, +C?", Ask("""
            bound F1
              of C
              since 2014-01-01/2014-01-04 per S0
              since 2014-01-01 until 2014-01-02/2014-01-04 per S1
            tied F2 of B since 2014-01-02 until 2014-01-04
            rule Both dt of ?c, ?a
              while tied of ?c
              while tied of ?a
            question Q tied ?f of ?c

            """));

    [Fact]
    public void Others_whom_nobody_names_meet_a_plain_hole_of_a_line()
        => Assert.Equal("F1+F1+A", Ask("""
            tied F1 of A, others since 2014-01-01
            question Q tied ?f
              and tied ?x of ?, ?a

            """));

    [Theory]
    [InlineData("no other tied", "B?, C?")]
    [InlineData("no other tied of B", "B, C?")]
    public void A_list_that_goes_on_may_have_whom_nothing_else_has(string statement, string expected)
        => Assert.Equal(expected, Ask($"""
            bound F2 of A, others since 2014-01-02 as-of 2014-01-04
            {statement} per S0
            question Q thing ?c
              without tied of ?c

            """));

    [Fact]
    public void That_no_other_happened_says_nothing_of_plans()
        => Assert.Equal("A?, B?, C?", Ask("""
            no other met per S0
            question Q thing ?c
              without planned met of ?c

            """));

    private static string Ask(string text)
    {
        var compilation = FactCompilation.Of([new FactFileText("facts.facts", Program.Kinds + Program.DerivedKinds + "thing A\nthing B\nthing C\n" + text)], SourceDocuments.None);
        Assert.Empty(compilation.Files[0].Findings.Where(static f => f.Rule.Severity == FindingSeverity.Error).Select(static f => f.Message));
        BoundQuestion question = compilation.Files[0].Bound.Questions.Single();
        QuestionAnswers answers = Questions.Ask(compilation.Store!.Open(), compilation.Store.Layout, question.Pattern, derived: compilation.Store.Derived());
        return string.Join(", ", answers.Answers.Select(static a => string.Join("+", a.Values.Select(static v => v.Item?.Name ?? v.Text)) + (a.IsCertain ? "" : "?")).Distinct());
    }
}
