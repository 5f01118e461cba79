using FactDsl.Editing.Features;
using FactDsl.Language.Text;
using FactDsl.LanguageServer.Tests.Support;

namespace FactDsl.LanguageServer.Tests.Features;

public class PresentationTests
{
    [Fact]
    public void Hover_over_a_name_tells_kind_labels_time_documentation_and_who_names_it()
    {
        string card = HoverAt("""
            //- main.facts
            /// The pact of the Atlantic.
            alliance Nato "NATO"@en "OTAN"@fr since 1949-04-04
            source S "S"
            stance of China opposes Na$0to on 2022 per S
            country China
            """);
        Assert.Contains("**Nato** — alliance", card, StringComparison.Ordinal);
        Assert.Contains("NATO (en) · OTAN (fr)", card, StringComparison.Ordinal);
        Assert.Contains("since 4 April 1949", card, StringComparison.Ordinal);
        Assert.Contains("The pact of the Atlantic.", card, StringComparison.Ordinal);
        Assert.Contains("1 fact · 1 source", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Hover_over_a_kind_a_clause_and_a_word_tells_their_definition()
    {
        Assert.Contains("momentary fact meeting", HoverAt("meet$0ing of A, B\n"), StringComparison.Ordinal);
        Assert.Contains("participants as of: actor 2..", HoverAt("meeting o$0f A, B\n"), StringComparison.Ordinal);
        Assert.Contains("a word of `meeting.format`", HoverAt("meeting of A, B\n  format sum$0mit\n"), StringComparison.Ordinal);
        Assert.Contains("when it began", HoverAt("alliance Nato sin$0ce 1949\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Hover_over_a_date_tells_it_in_words()
        => Assert.Contains("2013", HoverAt("alliance A since 20$013~\n"), StringComparison.Ordinal);

    [Fact]
    public void Hover_over_an_accepted_finding_tells_its_rule()
        => Assert.Contains("FACT3201", HoverAt("country A accept FACT$03201 because \"x\"\n"), StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_told_about_blanks_and_comments()
    {
        var marked = MarkedWorkspace.Of("// a com$0ment\ncountry A\n");
        Assert.Null(Hover.At(marked.Base, marked.File, marked.Offset));
    }

    [Fact]
    public void Signature_help_shows_the_clause_that_is_being_written()
    {
        var marked = MarkedWorkspace.Of("meeting of A, B in $0\n");
        Signature signature = SignatureHelp.At(marked.Base, marked.File, marked.Offset)!;
        TextSpan active = signature.Parameters[signature.Active].Span;
        Assert.StartsWith("meeting of actor 2.. ", signature.Text, StringComparison.Ordinal);
        Assert.Equal("[in place?]", signature.Text.Substring(active.Start, active.Length));
    }

    [Fact]
    public void Colours_follow_meaning()
    {
        var marked = MarkedWorkspace.Of("""
            /// Doc
            meeting Summit of country.Georgia, Xi on 2022-02-04
              format summit
              note "x" // c
            question Who meeting of ?who
            country Georgia
            """);
        string[] tokens = [.. SemanticTokens.Of(marked.Base, marked.File, new TextSpan(0, marked.File.Text.Length)).Select(c => $"{marked.TextOf(c.Span)}:{c.Kind}{(c.IsDefinition ? "!" : "")}")];
        Assert.Equal(
            [
                "/// Doc:Comment", "meeting:Kind", "Summit:Fact!", "of:Clause", "country:Kind", "Georgia:Entity", "Xi:Entity", "on:Keyword", "2022-02-04:Number",
                "format:Clause", "summit:Word", "note:Keyword", "\"x\":Text", "// c:Comment", "question:Keyword", "Who:Fact", "meeting:Kind", "of:Clause", "?who:Hole", "country:Kind", "Georgia:Entity!",
            ],
            tokens);
    }

    [Fact]
    public void A_definition_is_coloured_by_its_parts()
    {
        var marked = MarkedWorkspace.Of("lasting fact mission is event\n  sender as by: country\n  level: one of low, high?\n");
        Assert.Equal(
            ["lasting:Keyword", "fact:Keyword", "mission:Kind", "is:Keyword", "event:Kind", "sender:Clause", "as:Keyword", "by:Clause", "country:Kind", "level:Clause", "one:Keyword", "of:Keyword", "low:Word", "high:Word"],
            SemanticTokens.Of(marked.Base, marked.File, new TextSpan(0, marked.File.Text.Length)).Select(c => $"{marked.TextOf(c.Span)}:{c.Kind}"));
    }

    [Fact]
    public void Items_comments_and_what_one_source_holds_for_fold()
    {
        var marked = MarkedWorkspace.Of("// a\n// b\nper Rfi\nmeeting of A, B\n  on 2022\n  in C\nmeeting of A, C\nper Afp\ncountry X\n");
        Assert.Equal([new FoldingRange(0, 1, true), new FoldingRange(3, 5, false), new FoldingRange(2, 6, false), new FoldingRange(7, 8, false)], FoldingRanges.Of(marked.File));
    }

    [Fact]
    public void Selection_grows_from_the_token_to_the_file()
    {
        var marked = MarkedWorkspace.Of("country X\nmeeting of A, B\n  in Bei$0jing \"Pékin\"@fr since 2020\n");
        Assert.Equal(
            ["Beijing", "Beijing \"Pékin\"@fr", "in Beijing \"Pékin\"@fr", "in Beijing \"Pékin\"@fr since 2020", "meeting of A, B\n  in Beijing \"Pékin\"@fr since 2020", marked.File.Text],
            FoldingRanges.Around(marked.File, marked.Offset).Select(marked.TextOf));
    }

    [Fact]
    public void Only_dates_that_say_more_than_a_day_have_a_remark()
    {
        var marked = MarkedWorkspace.Of("alliance A since 2013~/..\nalliance B since 1949-04-04\nmeeting of A, B on 2022 count >30\n");
        InlayHint hint = Assert.Single(InlayHints.Of(marked.File, new TextSpan(0, marked.File.Text.Length)));
        Assert.Equal(marked.File.Text.IndexOf('\n', StringComparison.Ordinal), hint.Offset);
        Assert.Contains("2013", hint.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_and_texts_of_sources_are_links()
    {
        var marked = MarkedWorkspace.Of("//- a.source.txt\nwords\n//- main.facts\nsource S\n  url <https://example.org/x>\n  text \"a.source.txt\"\n");
        Assert.Equal(["https://example.org/x", "/facts/a.source.txt"], DocumentLinks.Of(marked.Base, marked.File).Select(static l => l.Target));
    }

    [Fact]
    public void Above_a_thing_stands_how_many_facts_name_it()
    {
        var marked = MarkedWorkspace.Of("person Xi\nperson Other\nsource S\nsource T\nmeeting of Xi, Other on 2022 per S\nvisit of Xi to Beijing on 2013 per T\nplace Beijing\n");
        Assert.Equal(["2 facts · 2 sources", "1 fact · 1 source"], CodeLenses.Of(marked.Base, marked.File).Take(2).Select(l => CodeLenses.Count(marked.Base, l.Item!)));
    }

    [Fact]
    public void Above_a_rule_stands_how_much_it_derives()
    {
        var marked = MarkedWorkspace.Of("""
            country A
            country B
            country C
            alliance N of A, B since 1950
            alliance E of C, B since 1960 disputed
            derived lasting fact linked
              parties as of: country 2..2
            rule Direct linked of ?a, ?b
              while alliance of ?a, ?b
            rule Far linked of ?a, ?c
              while linked of ?a, ?b
              while linked of ?b, ?c
            rule Wrong linked of ?a
              while alliance of ?a

            """);
        CodeLens[] rules = [.. CodeLenses.Of(marked.Base, marked.File).Where(static l => l.Rule is not null)];
        Assert.Equal(["Direct", "Far", "Wrong"], rules.Select(static r => r.Rule));
        Assert.Equal(["derives 2 facts, 1 possibly · recursive", "derives 3 facts, 2 possibly · recursive", "derives nothing while it has errors"], rules.Select(r => CodeLenses.Derives(marked.Base, r.Rule!)));
        Assert.Equal("Direct", marked.TextOf(rules[0].Span));
    }

    [Fact]
    public void The_card_of_a_rule_shows_some_of_what_it_derives()
        => Assert.EndsWith("```\n\nderives 2 facts, 1 possibly\n* linked of A, B since 1950\n* possibly linked of B, C since 1960", HoverAt("""
            country A
            country B
            country C
            alliance N of A, B since 1950
            alliance E of C, B since 1960 disputed
            derived lasting fact linked
              parties as of: country 2..2
            rule $0Direct linked of ?a, ?b
              while alliance of ?a, ?b

            """), StringComparison.Ordinal);

    [Fact]
    public void A_source_at_the_margin_is_cited_by_the_facts_below_it()
    {
        var marked = MarkedWorkspace.Of("source S\nperson Xi\nperson Yi\nplace Paris\nplace Rome\nper S\nmeeting of Xi, Yi on 2022\n  in Paris\nvisit of Xi to Paris on 2013\nper none\nvisit of Xi to Rome on 2014\n");
        Assert.Equal(["2 facts · 1 source", "3 facts · 1 source"], CodeLenses.Of(marked.Base, marked.File).Take(2).Select(l => CodeLenses.Count(marked.Base, l.Item!)));
    }

    [Fact]
    public void Labels_are_shown_as_they_are_written_whatever_they_would_mean_to_Markdown()
    {
        string card = HoverAt("""
            country X$0 "*a* [b](c) <d> `e`"@en
            """);
        Assert.Contains("""\*a\* \[b\](c) \<d\> \`e\` (en)""", card, StringComparison.Ordinal);
        Assert.Contains("*a* [b](c) <d> `e` (en)", FactDsl.LanguageServer.Serving.Markup.Plain(card), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hole_is_typed_wherever_it_stands_in_its_question()
    {
        var marked = MarkedWorkspace.Of("question Q meeting of ?w$0ho, Xi\n  hosts ?who\nquestion R meeting of ?who\n");
        Assert.Equal(["who@23", "who@40"], LinkedEditingRanges.At(marked.Base, marked.File, marked.Offset).Select(s => $"{marked.TextOf(s)}@{s.Start}"));
    }

    [Fact]
    public void Hover_tells_when_it_was_by_each_source()
    {
        string card = HoverAt("""
            //- main.facts
            person A
            person B
            source Digest
            source Quandt
            meeting Ta$0lks of A, B on 1978-09-16 per Digest
            //- more.facts
            extend Talks
              on 1978-09-17 per Quandt disputed because "he was *ill*"
            """);
        Assert.Contains("on 16 September 1978 or on 17 September 1978\n", card, StringComparison.Ordinal);
        Assert.Contains("- on 16 September 1978 — Digest\n", card, StringComparison.Ordinal);
        Assert.Contains("- on 17 September 1978 — Quandt *(in doubt)*: he was \\*ill\\*", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("meeting M$0 of A, B on 2014 certainty doubtful\n", "*in doubt: answers possibly, never certainly*")]
    [InlineData("meeting M$0 of A, B on 2014\nextend M\n  disputed because \"x\"\n", "*in doubt: answers possibly, never certainly*")]
    [InlineData("meeting M$0 of A, B on 2014\nmeeting supersedes M because \"x\"\n", "*superseded*")]
    [InlineData("meeting M of A, B on 2014\nmeeting R$0 supersedes M because \"x\"\n", "*retraction*")]
    [InlineData("meeting M$0 of A, Nobody on 2014\n", "*has an error: answers nothing*")]
    public void Hover_tells_what_answers_less_than_one_would_think(string facts, string told)
    {
        Assert.Contains(told, HoverAt("person A\nperson B\n" + facts), StringComparison.Ordinal);
        Assert.DoesNotContain(told, HoverAt("person A\nperson B\nmeeting N$0 of A, B on 2014\n" + facts.Replace("$0", "")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_an_error_is_counted_nowhere()
    {
        var marked = MarkedWorkspace.Of("person Xi\nperson Other\nsource S\nmeeting of Xi, Other on 2022 per S\nmeeting of Xi, Nobody on 2023 per S\n");
        Assert.Equal("1 fact · 1 source", CodeLenses.Count(marked.Base, CodeLenses.Of(marked.Base, marked.File)[0].Item!));
    }

    private static string HoverAt(string text)
    {
        var marked = MarkedWorkspace.Of(text);
        return Hover.At(marked.Base, marked.File, marked.Offset)!.Markdown;
    }
}
