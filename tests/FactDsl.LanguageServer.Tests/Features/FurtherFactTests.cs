using FactDsl.Editing.Features;
using FactDsl.Editing.Navigation;
using FactDsl.Language.Text;
using FactDsl.LanguageServer.Tests.Support;

namespace FactDsl.LanguageServer.Tests.Features;

/// <summary>The further facts of a question or rule are as good as its first, and holes go through all of them.</summary>
public class FurtherFactTests
{
    private const string World = """
        //- world.facts
        person XiJinping "Xi Jinping"
        office President of China
        country China
        alliance Nato since 1949
        derived lasting fact allied
          parties as of: country 2..2
        //- main.facts

        """;

    [Theory]
    [InlineData("question Q meeting ?m of ?who, XiJinping\n  and $0\n")]
    [InlineData("question Q meeting ?m of ?who, XiJinping\n  while $0\n")]
    [InlineData("question Q meeting ?m of ?who, XiJinping while tenure of ?who as ?\n  or $0\n")]
    [InlineData("question Q meeting ?m of ?who, XiJinping without $0\n")]
    public void Behind_a_connective_stand_first_the_kinds_that_can_take_a_hole(string text)
    {
        CompletionItem[] items = At(text);
        CompletionItem tenure = items.Single(static i => i.Label == "tenure");
        Assert.Equal("tenure of ?who as ${1:?office} $0", tenure.Text);
        Assert.True(tenure.Rank < items.Single(static i => i.Label == "source").Rank);
        Assert.Equal("person ?who $0", items.Single(static i => i.Label == "person").Text);
        Assert.Contains("allied", items.Select(static i => i.Label));
    }

    [Fact]
    public void Behind_a_standing_of_a_further_fact_stand_kinds()
        => Assert.Contains("meeting", Labels("question Q meeting of ?who, XiJinping\n  without planned $0\n"));

    [Theory]
    [InlineData("question Q meeting ?m of ?who, ?other on 2014 $0\n")]
    [InlineData("question Q meeting ?m of ?who, ?other\n  $0\n")]
    [InlineData("question Q meeting ?m of ?who, ?other\n  while tenure of ?who $0\n")]
    public void Where_a_clause_may_stand_a_further_fact_may_begin(string text)
    {
        string[] labels = Labels(text);
        Assert.Contains("while", labels);
        Assert.Contains("without", labels);
        Assert.Contains("each", labels);
        Assert.Contains("since", labels);
    }

    [Fact]
    public void In_facts_nothing_goes_on_with_another_fact()
        => Assert.DoesNotContain("while", Labels("meeting of XiJinping $0\n"));

    [Theory]
    [InlineData("question Q meeting ?m of ?who, ?other\n  and meeting ?n of ?who before $0\n", "?m ?n")]
    [InlineData("question Q meeting ?m of ?who, ?other\n  while tenure of $0\n", "?who ?other")]
    [InlineData("question Q meeting ?m of ?who, ?other\n  each $0\n", "?m ?who ?other")]
    [InlineData("question Q meeting ?m of ?who, ?other\n  each ?who, $0\n", "?m ?who ?other")]
    public void Holes_are_proposed_where_they_fit(string text, string expected)
        => Assert.Equal(expected, string.Join(' ', Labels(text).Where(static l => l[0] == '?')));

    [Theory]
    [InlineData("question Q meeting ?m of ?who, ?other\n  each ?who $0\n", "count only")]
    [InlineData("question Q meeting ?m of ?who, ?other\n  only $0\n", "first last longest")]
    [InlineData("question Q tenure of ?who as ? for >=9 $0\n", "days months years")]
    [InlineData("rule R $0allied of ?a\n", "allied")]
    public void Nothing_else_stands_where_only_some_words_can(string text, string expected)
        => Assert.Equal(expected, string.Join(' ', Labels(text)));

    [Fact]
    public void Colours_follow_the_meaning_of_every_fact()
    {
        var marked = MarkedWorkspace.Of(World + "question Q meeting ?m of ?a\n  while tenure of ?a except XiJinping as President for >=9 years\n  and visit of ?a before ?m by 3 days\n  each ?a only first\nrule R allied of ?a, ?b\n  while alliance Nato of ?a, ?b\n");
        Assert.Equal(
            [
                "question:Keyword", "Q:Fact", "meeting:Kind", "?m:Hole", "of:Clause", "?a:Hole",
                "while:Keyword", "tenure:Kind", "of:Clause", "?a:Hole", "except:Keyword", "XiJinping:Entity", "as:Clause", "President:Entity", "for:Keyword", ">=9:Number", "years:Number",
                "and:Keyword", "visit:Kind", "of:Clause", "?a:Hole", "before:Keyword", "?m:Hole", "by:Keyword", "3:Number", "days:Number",
                "each:Keyword", "?a:Hole", "only:Keyword", "first:Keyword",
                "rule:Keyword", "R:Fact", "allied:Kind", "of:Clause", "?a:Hole", "?b:Hole", "while:Keyword", "alliance:Kind", "Nato:Fact", "of:Clause", "?a:Hole", "?b:Hole",
            ],
            SemanticTokens.Of(marked.Base, marked.File, new TextSpan(0, marked.File.Text.Length)).Select(c => $"{marked.TextOf(c.Span)}:{c.Kind}"));
    }

    [Fact]
    public void Names_kinds_and_clauses_of_further_facts_lead_to_what_they_are()
    {
        Leads(Definitions.Of, "person [|Xi|]\nquestion Q tenure of ?a as ?\n  without meeting of ?a, X$0i\n");
        Leads(Definitions.Of, "person [|Xi|]\nquestion Q person ?a except X$0i\n");
        Leads(Definitions.Of, "alliance [|Nato|]\nquestion Q country ?a\n  and alliance Na$0to of ?a\n");
        Leads(Definitions.Of, "derived lasting fact [|allied|]\n  parties as of: country 2..2\nquestion Q country ?a\n  without alli$0ed of ?a\n");
        Leads(static (b, f, o) => [.. References.Of(b, f, o).Select(static p => p.Place)], "person [|Xi|]\nquestion Q tenure of ?a as ?\n  without meeting of ?a, [|X$0i|]\nexpect none meeting of ?a\n  and visit of [|Xi|]\n");
    }

    [Fact]
    public void A_hole_leads_to_the_line_whose_fact_it_names()
    {
        Leads(Definitions.Of, "question Q meeting of ?a\n  and visit ?v of ?a after ?m\n  and meeting [|?m|] of ?a before ?$0m\n");
        Leads(Definitions.Of, "question Q meeting of [|?a|], ?b\n  while tenure of ?$0a as ?\n");
    }

    [Fact]
    public void A_hole_is_renamed_in_all_lines_and_in_the_reason()
    {
        var marked = MarkedWorkspace.Of("derived lasting fact allied\n  parties as of: country 2..2\nrule R allied of ?a, ?b because \"both ?a and ?ab are in ?x\"@en\n  while alliance ?x of ?$0a, ?b except ?a\n");
        RenameResult renamed = Renaming.Rename(marked.Base, marked.File, marked.Offset, "one");
        Assert.Equal("derived lasting fact allied\n  parties as of: country 2..2\nrule R allied of ?one, ?b because \"both ?one and ?ab are in ?x\"@en\n  while alliance ?x of ?one, ?b except ?one\n", marked.After(Assert.Single(renamed.Edits.Edits).Edits));
    }

    [Fact]
    public void Hover_tells_what_a_hole_stands_for_and_what_a_rule_says()
    {
        Assert.Equal("**?who** — an `actor` (`of`), a `person` (`of`)", HoverAt("question Q meeting of ?who, XiJinping\n  while tenure of ?w$0ho as ?\n"));
        Assert.Equal("**?m** — the `meeting`", HoverAt("question Q meeting ?m of ?who, XiJinping\n  and visit of ?who before ?$0m\n"));
        Assert.Equal("**R** — rule\n\nrègle (fr)\n\nAllied while in one alliance.\n\n```facts\nallied of ?a, ?b\n  while alliance ? of ?a, ?b\n  or agreement of ?a, ?b\n```\n\nderives nothing", HoverAt("/// Allied while in one alliance.\nrule $0R \"règle\"@fr allied of ?a, ?b while alliance ? of ?a, ?b or agreement of ?a, ?b\n"));
        Assert.StartsWith("**while** — ", HoverAt("question Q meeting of ?a\n  wh$0ile tenure of ?a as ?\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_outline_has_rules()
    {
        var marked = MarkedWorkspace.Of(World + "$0rule Allies allied of ?a, ?b\n  while alliance ? of ?a, ?b\n");
        FactSymbol rule = Assert.Single(Symbols.Of(marked.Base, marked.File));
        Assert.Equal(("Allies", "rule"), (rule.Name, rule.Detail));
    }

    [Fact]
    public void Selecting_goes_from_a_value_to_its_fact_and_on_to_the_question()
    {
        var marked = MarkedWorkspace.Of("question Q meeting of ?a\n  while tenure of ?a as Pres$0ident\n");
        Assert.Equal(["President", "as President", "while tenure of ?a as President", "question Q meeting of ?a\n  while tenure of ?a as President"], FoldingRanges.Around(marked.File, marked.Offset).Select(marked.TextOf).SkipLast(1));
    }

    private static void Leads(Func<Editing.Workspaces.FactSnapshot, Editing.Workspaces.FactFile, int, IReadOnlyList<Place>> find, string text)
    {
        var marked = MarkedWorkspace.Of(text);
        Assert.Equal(marked.Ranges, find(marked.Base, marked.File, marked.Offset).Select(marked.Told).Order(StringComparer.Ordinal));
    }

    private static string HoverAt(string text)
    {
        var marked = MarkedWorkspace.Of(World + text);
        return Hover.At(marked.Base, marked.File, marked.Offset)!.Markdown;
    }

    private static CompletionItem[] At(string text)
    {
        var marked = MarkedWorkspace.Of(World + text);
        return [.. Completion.At(marked.Base, marked.File, marked.Offset, new DateOnly(2022, 2, 4)).Items.OrderBy(static i => i.Rank)];
    }

    private static string[] Labels(string text) => [.. At(text).Select(static i => i.Label)];
}
