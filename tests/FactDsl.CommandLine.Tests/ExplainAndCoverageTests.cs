using System.Text.Json;

namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts explain</c> and <c>facts coverage</c>.</summary>
public sealed class ExplainAndCoverageTests
{
    [Theory]
    [InlineData("FACT2101")]
    [InlineData("fact2101")]
    [InlineData("2101")]
    public void A_finding_is_explained_by_its_page(string id)
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run("explain", id));
        Assert.StartsWith("# FACT2101: Unknown name\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_finding_has_a_page_and_stands_in_the_list()
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run("explain"));
        string[] ids = [.. terminal.Output.Split('\n').Where(static l => l.StartsWith("  FACT", StringComparison.Ordinal)).Select(static l => l[2..10])];
        Assert.True(ids.Length > 100);
        Assert.All(ids, id => Assert.Equal(0, terminal.Run("explain", id)));
    }

    [Fact]
    public void An_id_that_nothing_has_is_told_with_the_nearest()
    {
        using var terminal = new Terminal();
        Assert.Equal(2, terminal.Run("explain", "FACT2191"));
        Assert.StartsWith("facts: no finding is called FACT2191: did you mean FACT2101", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_lists_the_sentences_that_no_fact_quotes()
    {
        using Terminal terminal = new Terminal()
            .With("a.facts", "source Wire\n  text \"wire.source.txt\"\nperson Xi\nperson Putin\nmeeting of Xi, Putin on 2014 per Wire \"They met.\"\n")
            .With("wire.source.txt", "They met. Nobody knows why.\n");
        Assert.Equal(0, terminal.Run("coverage"));
        Assert.Equal("Wire (wire.source.txt): 1 of 2 sentences are quoted\n  1: Nobody knows why.\n", terminal.Output);
    }

    [Fact]
    public void Coverage_for_programs_places_every_sentence_and_counts_who_quotes_it()
    {
        using Terminal terminal = new Terminal()
            .With("a.facts", "source Wire\n  text \"wire.source.txt\"\nperson Xi\nperson Putin\nmeeting of Xi, Putin on 2014 per Wire \"They met.\"\n")
            .With("wire.source.txt", "A summit\n\nThey met. Nobody\nknows why.\n");
        Assert.Equal(0, terminal.Run("coverage", "--format", "json"));
        using var json = JsonDocument.Parse(terminal.Output);
        JsonElement text = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("Wire source wire.source.txt 1/2", $"{text.GetProperty("source")} {text.GetProperty("kind")} {text.GetProperty("file")} {text.GetProperty("quoted")}/{text.GetProperty("count")}");
        Assert.Equal(
            ["1:1-1:9 heading 0", "3:1-3:10 1", "3:11-4:11 0"],
            text.GetProperty("sentences").EnumerateArray().Select(static s =>
                $"{s.GetProperty("line")}:{s.GetProperty("column")}-{s.GetProperty("endLine")}:{s.GetProperty("endColumn")} {(s.GetProperty("heading").GetBoolean() ? "heading " : "")}{s.GetProperty("quotations")}"));
    }

    /// <summary>Facts with a quotation of each outcome, and two without.</summary>
    internal const string Audited = """
        source Wire
          language en
          text "wire.source.txt"
        source Gone
          text "gone.source.txt"
        source Rfi
        person Xi born 1953 per Rfi
        person Putin

        meeting of Xi, Putin on 2014 per Wire "they met"
        meeting Talks of Xi, Putin on 2015 per Wire "they parted"
        statement by Xi on 2016
          says "nous voilà"@fr
          per Wire
        meeting of Xi, Putin on 2017
          per Rfi "x"
          per Gone "y"
        meeting of Xi, Putin on 2018 // by the river
          in unknown
          per Rfi, Wire
        meeting of Xi, Putin on 2019 according-to Putin

        """;

    [Fact]
    public void Facts_without_a_quotation_and_quotations_that_were_not_found_are_listed_with_the_reason()
    {
        using Terminal terminal = new Terminal().With("a.facts", Audited).With("wire.source.txt", "On that day they met.\n").With("b.facts", "meeting of Xi, Putine\nmeeting of Xi, Putin accept FACT3201\n");
        Assert.Equal(0, terminal.Run("coverage", "--facts"));
        Assert.Equal(
            """
            a.facts
              11: “they parted”: not found in the text of Wire
              13: “nous voilà”: not checked, Wire is in another language than fr
              16: “x”: not checked, Rfi has no text at hand
              17: “y”: not checked, the text that Gone names was not found
              18: meeting of Xi, Putin on 2018 // by the river…: no quotation, it only cites Rfi, Wire
              21: meeting of Xi, Putin on 2019 according-to Putin: no quotation, it is the word of Putin
            b.facts
              2: meeting of Xi, Putin accept FACT3201: no quotation and no source
            7 facts: 4 with a quotation, 2 of them compared with the text of a source; 3 without.
            5 quotations: 1 found, 1 not found, 3 not checked (1 in another language, 1 without a text at hand, 1 whose text was not found).
            1 fact with errors is left out.

            """.ReplaceLineEndings("\n"), terminal.Output);
    }

    [Fact]
    public void The_audit_for_programs_has_the_numbers_and_the_places()
    {
        using Terminal terminal = new Terminal().With("a.facts", Audited).With("wire.source.txt", "On that day they met.\n");
        Assert.Equal(0, terminal.Run("coverage", "--facts", "--format", "json"));
        using var json = JsonDocument.Parse(terminal.Output);
        JsonElement root = json.RootElement;
        Assert.Equal((6, 0, 4, 2), (root.GetProperty("facts").GetInt32(), root.GetProperty("factsWithErrors").GetInt32(), root.GetProperty("factsWithQuotation").GetInt32(), root.GetProperty("factsWithCheckedQuotation").GetInt32()));
        Assert.Equal(
            ["18:1 onlyCited Rfi, Wire", "21:1 somebodysWord Putin"],
            root.GetProperty("factsWithoutQuotation").EnumerateArray().Select(static f => $"{f.GetProperty("line")}:{f.GetProperty("column")} {f.GetProperty("reason")} {string.Join(", ", f.GetProperty("sources").EnumerateArray())}"));
        Assert.Equal(
            ["11:45 they parted missing", "13:8 nous voilà otherLanguage", "16:11 x noText", "17:12 y textNotAtHand"],
            root.GetProperty("quotationsNotConfirmed").EnumerateArray().Select(static q => $"{q.GetProperty("line")}:{q.GetProperty("column")} {q.GetProperty("words")} {q.GetProperty("reason")}"));
    }

    [Fact]
    public void An_audit_without_facts_says_so()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person Xi\n");
        Assert.Equal(0, terminal.Run("coverage", "--facts"));
        Assert.Equal("There are no facts.\n", terminal.Output);
    }

    [Fact]
    public void Without_a_text_coverage_for_programs_is_empty()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person Xi\n");
        Assert.Equal(0, terminal.Run("coverage", "--format", "json"));
        Assert.Equal("[]\n", terminal.Output);
    }

    [Fact]
    public void Without_a_text_coverage_says_says_how_to_give_one()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person Xi\n");
        Assert.Equal(0, terminal.Run("coverage"));
        Assert.StartsWith("No source names a text", terminal.Output, StringComparison.Ordinal);
    }
}
