using System.Text.Json;

namespace FactDsl.CommandLine.Tests;

/// <summary>What a rule derives nobody told: every format says so, and what it rests on.</summary>
public sealed class ExportDerivedTests
{
    private const string Facts = """
        source Ledger "Ledger"
        country A "A"
        country B "B"
        alliance North of A, B since 1950 per Ledger
        meeting of A, B on 2014 per Ledger
        derived lasting fact allied
          parties as of: country 2..2
        rule Allies allied of ?a, ?b because "both belong to ?n"@en "tous deux membres de ?n"@fr
          while alliance ?n of ?a, ?b
        derived momentary fact contact
          parties as between: country 2..2
        rule Contacts contact between ?a, ?b
          while meeting of ?a, ?b
          without meeting of ?a, ?b during 2020

        """;

    [Fact]
    public void Json_names_the_rule_its_words_and_the_facts_that_it_rests_on()
    {
        using var json = JsonDocument.Parse(Exported("json"));
        JsonElement[] items = [.. json.RootElement.GetProperty("items").EnumerateArray()];
        JsonElement allied = items.Single(static i => i.GetProperty("kind").GetString() == "allied").GetProperty("derived");
        Assert.Equal("Allies", allied.GetProperty("rule").GetString());
        Assert.Equal(["both belong to North", "tous deux membres de North"], allied.GetProperty("words").EnumerateArray().Select(static w => w.GetProperty("text").GetString()));
        Assert.Equal("alliance.North", allied.GetProperty("facts")[0].GetProperty("item").GetString());
        JsonElement contact = items.Single(static i => i.GetProperty("kind").GetString() == "contact");
        Assert.True(contact.GetProperty("doubted").GetBoolean());
        Assert.Equal("notAllTold", contact.GetProperty("derived").GetProperty("doubts")[0].GetString());
        // The meeting has no name: its id is the one that it has itself.
        Assert.Equal(items.Single(static i => i.GetProperty("kind").GetString() == "meeting").GetProperty("id").GetString(), contact.GetProperty("derived").GetProperty("facts")[0].GetProperty("item").GetString());
        Assert.Equal("meeting of ?a, ?b during 2020", contact.GetProperty("derived").GetProperty("without")[0].GetProperty("line").GetString());
        Assert.All(items.Where(static i => i.GetProperty("kind").GetString() is "meeting" or "alliance"), static i => Assert.False(i.TryGetProperty("derived", out _)));
    }

    [Theory]
    [InlineData("csv", ",Allies,alliance.North,")]
    [InlineData("turtle", "facts:derivedBy \"Allies\"")]
    [InlineData("turtle", "prov:wasDerivedFrom item:alliance.North")]
    [InlineData("json-ld", "\"facts:derivedBy\": \"Allies\"")]
    [InlineData("dot", "by rule Allies")]
    [InlineData("mermaid", "by rule Allies")]
    public void Other_formats_name_the_rule(string format, string said) => Assert.Contains(said, Exported(format), StringComparison.Ordinal);

    [Fact]
    public void What_is_exported_alone_still_names_what_it_rests_on()
        => Assert.Contains("alliance.North", Exported("json", "--kind", "allied"), StringComparison.Ordinal);

    [Fact]
    public void A_store_file_keeps_why()
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts);
        Assert.Equal(0, terminal.Run("build", "a.facts", "-o", "a.factstore"));
        Assert.Equal(0, terminal.Run("export", "a.factstore", "--definitions", "a.facts", "--format", "csv", "--kind", "allied"));
        Assert.Contains(",Allies,alliance.North,", terminal.Output, StringComparison.Ordinal);
    }

    private static string Exported(string format, params string[] more)
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts);
        Assert.Equal(0, terminal.Run(["export", "a.facts", "--format", format, .. more]));
        return terminal.Output;
    }
}
