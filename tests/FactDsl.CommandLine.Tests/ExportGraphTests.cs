namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts export</c> for programs that draw graphs.</summary>
public sealed class ExportGraphTests
{
    [Theory]
    [InlineData("dot", "dot")]
    [InlineData("mermaid", "mmd")]
    public void Items_are_nodes_and_what_they_name_is_at_the_other_end_of_edges(string format, string extension)
    {
        using Terminal terminal = Exported.Story();
        Assert.Equal(0, terminal.Run("export", "--format", format));
        Exported.IsKept("story." + extension, terminal.Output);
        Exported.IsKept("story." + extension + ".left-out.txt", terminal.Errors);
    }

    [Theory]
    [InlineData("dot", "dot")]
    [InlineData("mermaid", "mmd")]
    public void No_text_means_anything_to_the_language_that_it_stands_in(string format, string extension)
    {
        using Terminal terminal = new Terminal().With("hostile.facts", Exported.Read("hostile.facts"));
        Assert.Equal(0, terminal.Run("export", "--format", format));
        Exported.IsKept("hostile." + extension, terminal.Output);
    }

    [Fact]
    public void What_is_not_exported_but_named_is_drawn_in_the_language_asked_for()
    {
        using Terminal terminal = Exported.Story();
        Assert.Equal(0, terminal.Run("export", "--format", "dot", "--kind", "visit", "--language", "fr"));
        Assert.Contains("\"place.Town\" [shape=ellipse, label=\"Ville\", tooltip=\"story.facts:16\"];\n", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("\"visit.cbea7a747de2b44d\" -> \"place.Town\" [label=\"to\"];\n", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Wire", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flowchart_that_Mermaid_would_refuse_to_draw_is_told_of()
    {
        string many = string.Concat(Enumerable.Range(1, 300).Select(static i => $"meeting of A, B on {1500 + i} per S\n"));
        using Terminal terminal = new Terminal().With("a.facts", "source S\nperson A\nperson B\n" + many);
        Assert.Equal(0, terminal.Run("export", "--format", "mermaid"));
        Assert.Contains("edges above the 500 that Mermaid draws, unless `maxEdges` is set where it is shown, at 600 edges\n", terminal.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("characters that Mermaid reads", terminal.Errors, StringComparison.Ordinal);
    }
}
