using System.Text.Json;

namespace FactDsl.CommandLine.Tests;

/// <summary>
/// What may be wrong, what sources tell differently, what is taken back and what has an error in it, in every format: no program may
/// take any of it for something that certainly happened.
/// </summary>
public sealed class ExportDoubtTests
{
    private const string Broken = "person Ada \"Ada\"\nperson Bob \"Bob\" born 1900-13-01\nperson Cy\nsource S\n  text \"s.txt\" colour red\nmeeting M of Ada, Bob on 2014 per S\nmeeting of Ada, Nobody on 2015\nextend M\n  of Noone\n";

    [Theory]
    [InlineData("json", "doubt.json")]
    [InlineData("turtle", "doubt.ttl")]
    [InlineData("turtle-1.2", "doubt-1.2.ttl")]
    [InlineData("json-ld", "doubt.jsonld")]
    [InlineData("dot", "doubt.dot")]
    [InlineData("mermaid", "doubt.mmd")]
    [InlineData("csv", "doubt.csv")]
    public void Doubt_and_differences_are_written_in_every_format(string format, string kept)
    {
        using Terminal terminal = Doubt();
        Assert.Equal(0, terminal.Run("export", "--format", format));
        Exported.IsKept(kept, terminal.Output);
        Exported.IsKept(kept + ".left-out.txt", terminal.Errors);
    }

    [Fact]
    public void Tables_in_a_folder_have_one_of_the_accounts_of_times()
    {
        using Terminal terminal = Doubt();
        Assert.Equal(0, terminal.Run("export", "--format", "csv", "-o", "out/"));
        Assert.Equal("", terminal.Errors);
        foreach (string table in (string[])["times", "citations", "texts", "values", "items/meeting"])
            Exported.IsKept("doubt/" + table + ".csv", File.ReadAllText(terminal["out/" + table + ".csv"]));
    }

    [Fact]
    public void Nothing_in_doubt_or_taken_back_is_of_the_class_of_its_kind()
    {
        using Terminal terminal = Doubt();
        terminal.Run("export", "--format", "json-ld");
        string[] meetings = [.. Nodes(terminal.Output).Where(static n => TypesOf(n).Contains("kind:meeting")).Select(static n => n.GetProperty("@id").GetString()!)];
        Assert.Equal(["item:meeting.Fair", "item:meeting.Lunch", "item:meeting.New", "item:meeting.Round", "item:meeting.Talks"], meetings.Order(StringComparer.Ordinal));
        Assert.Equal(["facts:DoubtedFact", "prov:Entity"], TypesOf(Node(terminal.Output, "item:meeting.Rumour")));
        Assert.Equal(["facts:SupersededFact", "prov:Entity"], TypesOf(Node(terminal.Output, "item:meeting.Gone")));
        Assert.Contains(Nodes(terminal.Output), static n => TypesOf(n).Contains("facts:Retraction"));
        Assert.All(Node(terminal.Output, "item:meeting.Lunch").GetProperty("field:meeting.participants").EnumerateArray(), static p => Assert.Equal("item:person.Ada", p.GetProperty("@id").GetString()));
        Assert.Equal(2, Node(terminal.Output, "item:meeting.Lunch").GetProperty("facts:possible").GetArrayLength());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("turtle")]
    [InlineData("turtle-1.2")]
    [InlineData("json-ld")]
    [InlineData("dot")]
    [InlineData("mermaid")]
    public void What_has_an_error_is_left_out_with_a_word_and_named_all_the_same(string format)
    {
        using Terminal terminal = new Terminal().With("a.facts", Broken);
        Assert.Equal(1, terminal.Run("export", "--format", format, "--report", "left.md"));
        Assert.Contains("facts: 4 items with an error are left out: `facts check` tells where\n", terminal.Errors, StringComparison.Ordinal);
        Assert.Contains("items with an error that others name, of which the names are left, 2 times, first at a.facts:6\n", terminal.Errors, StringComparison.Ordinal);
        Assert.Contains("## Items with an error\n\n- a.facts:2\n- a.facts:4\n- a.facts:7\n- a.facts:8\n", File.ReadAllText(terminal["left.md"]), StringComparison.Ordinal);
        Assert.Contains("Bob", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("1900-13-01", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("2015", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Noone", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_tells_what_the_names_lead_to_that_are_none_of_its_items()
    {
        using Terminal terminal = new Terminal().With("a.facts", Broken);
        Assert.Equal(1, terminal.Run("export"));
        JsonElement root = JsonDocument.Parse(terminal.Output).RootElement;
        Assert.Equal(["meeting.M", "person.Ada", "person.Cy"], root.GetProperty("items").EnumerateArray().Select(static i => i.GetProperty("id").GetString()));
        Assert.Equal(["person.Bob", "source.S"], root.GetProperty("named").EnumerateArray().Select(static i => i.GetProperty("id").GetString()));
        Assert.Equal("Bob", root.GetProperty("named")[0].GetProperty("labels")[0].GetProperty("text").GetString());
        Assert.Equal(4, root.GetProperty("leftOut").GetInt32());
    }

    [Fact]
    public void Errors_that_are_in_no_item_are_told_as_such()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person Ada\nquestion Q meeting of Nobody, ?who\n");
        Assert.Equal(0, terminal.Run("export"));
        Assert.EndsWith("facts: there are errors, though none in an item: `facts check` tells where\n", terminal.Errors, StringComparison.Ordinal);
    }

    private static Terminal Doubt() => new Terminal().With("doubt.facts", Exported.Read("doubt.facts"));

    private static JsonElement[] Nodes(string json) => [.. JsonDocument.Parse(json).RootElement.GetProperty("@graph").EnumerateArray()];

    private static JsonElement Node(string json, string id) => Nodes(json).Single(n => n.TryGetProperty("@id", out JsonElement own) && own.GetString() == id);

    private static string[] TypesOf(JsonElement node) => !node.TryGetProperty("@type", out JsonElement types) ? []
        : types.ValueKind == JsonValueKind.Array ? [.. types.EnumerateArray().Select(static t => t.GetString()!)] : [types.GetString()!];
}
