using System.Text.Json;

namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts export</c> of the sources alone: as readers and as programs want a bibliography.</summary>
public sealed class ExportBibliographyTests
{
    private const string Facts = """
        person JimmyCarter "Jimmy Carter"@en
        person ZbigniewBrzezinski "Zbigniew Brzezinski"@en
        source Gazette "Gazette"@en
        source Report "The Camp David Accords"@en
          by JimmyCarter, ZbigniewBrzezinski
          published 1978-09-17
          archive "Jimmy Carter Library"
          shelfmark "Records of the White House, box 13"
        source Article "Peace at last?"@en in Gazette
          published 1978-09~
          publisher "Gazette Press"
          language en
          url <https://example.org/a_peace?q=%3C>
          accessed 2026-03-01
          archived <https://archive.example/1978/peace>
        source Old "*Annals* [I]"
          published 1066 julian

        """;

    [Fact]
    public void Readers_get_the_style_of_Chicago()
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts);
        Assert.Equal(0, terminal.Run("export", "--format", "chicago"));
        Assert.Equal(
            "- *\\*Annals\\* \\[I\\]*. 1066 (Julian calendar).\n"
            + "- *Gazette*.\n"
            + "- Jimmy Carter and Zbigniew Brzezinski. “The Camp David Accords.” 17 September 1978. Records of the White House, box 13, Jimmy Carter Library.\n"
            + "- “Peace at last?” *Gazette*. Gazette Press, about September 1978. Accessed 1 March 2026. <https://example.org/a_peace?q=%3C>. Archived at <https://archive.example/1978/peace>.\n",
            terminal.Output);
        Assert.Contains("items that are no sources", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_CSL_JSON()
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts);
        Assert.Equal(0, terminal.Run("export", "--format", "csl-json"));
        using var json = JsonDocument.Parse(terminal.Output);
        JsonElement[] items = [.. json.RootElement.EnumerateArray()];

        Assert.Equal(["source.Old document", "source.Gazette document", "source.Report manuscript", "source.Article article"], items.Select(static i => i.GetProperty("id").GetString() + " " + i.GetProperty("type").GetString()));
        Assert.Equal("[1066-01-07..1067-01-06]", items[0].GetProperty("issued").GetProperty("edtf").GetString());
        Assert.Equal("""[{"literal":"Jimmy Carter"},{"literal":"Zbigniew Brzezinski"}]""", JsonSerializer.Serialize(items[2].GetProperty("author")));
        Assert.Equal("[[1978,9,17]]", JsonSerializer.Serialize(items[2].GetProperty("issued").GetProperty("date-parts")));
        Assert.Equal(("Gazette", "1978-09~", "Archived at https://archive.example/1978/peace"), (items[3].GetProperty("container-title").GetString(), items[3].GetProperty("issued").GetProperty("edtf").GetString(), items[3].GetProperty("note").GetString()));
    }
}
