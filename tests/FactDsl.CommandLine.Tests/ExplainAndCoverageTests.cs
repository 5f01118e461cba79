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
        using JsonDocument json = JsonDocument.Parse(terminal.Output);
        JsonElement text = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("Wire source wire.source.txt 1/2", $"{text.GetProperty("source")} {text.GetProperty("kind")} {text.GetProperty("file")} {text.GetProperty("quoted")}/{text.GetProperty("count")}");
        Assert.Equal(
            ["1:1-1:9 heading 0", "3:1-3:10 1", "3:11-4:11 0"],
            text.GetProperty("sentences").EnumerateArray().Select(static s =>
                $"{s.GetProperty("line")}:{s.GetProperty("column")}-{s.GetProperty("endLine")}:{s.GetProperty("endColumn")} {(s.GetProperty("heading").GetBoolean() ? "heading " : "")}{s.GetProperty("quotations")}"));
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
