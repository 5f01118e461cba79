using System.Text.Json;
using FactDsl.LanguageServer.Tests.Support;

namespace FactDsl.LanguageServer.Tests.Protocol;

/// <summary>What the page beside the text asks of the server.</summary>
public class ViewTests
{
    private const string People = "/// Of China.\nperson XiJinping \"Xi Jinping\"\nperson VladimirPutin\nsource Rfi \"RFI\"\n  text \"rfi.source.txt\"\n";
    private const string Main = "per Rfi\n\n// One of many.\nmeeting of XiJinping, VladimirPutin on 2022-02-04\n  per Rfi \"They met.\"\nmomentary fact audience\n  guest as of: person\n";

    [Fact]
    public async Task The_page_knows_its_script_by_its_hash_and_has_no_facts_of_its_own()
    {
        using TestClient client = await StartAsync();
        string html = (await client.AskAsync("facts/viewPage", """{"title":"<Facts>"}""")).GetProperty("html").GetString()!;
        Assert.Contains("<title>&lt;Facts&gt;</title>", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'; script-src 'sha256-", html, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", html, StringComparison.Ordinal);
        Assert.DoesNotContain("connect-src", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"facts-editor\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"facts-data\">null</script>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_facts_are_those_of_the_text_as_it_is_typed()
    {
        using TestClient client = await StartAsync();
        JsonElement first = await client.OfAsync("facts/view", "main.facts");
        Assert.Equal(["person.VladimirPutin", "person.XiJinping", "source.Rfi"], Ids(first).Where(static i => !i.StartsWith("meeting", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal("file:///facts", first.GetProperty("root").GetString());
        Assert.Equal(0, first.GetProperty("errors").GetInt32());
        using var coverage = JsonDocument.Parse(first.GetProperty("coverage").GetString()!);
        JsonElement text = coverage.RootElement[0], uncited = text.GetProperty("uncited")[0];
        Assert.Equal("Nobody knows why.", text.GetProperty("content").GetString()![uncited.GetProperty("from").GetInt32()..uncited.GetProperty("to").GetInt32()]);

        await client.OpenAsync("main.facts", Main + "person Ada\n");
        JsonElement second = await client.OfAsync("facts/view", "main.facts");
        Assert.Contains("person.Ada", Ids(second));
        Assert.NotEqual(first.GetProperty("state").GetString(), second.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Facts_that_the_page_has_are_not_sent_again()
    {
        using TestClient client = await StartAsync();
        string state = (await client.OfAsync("facts/view", "main.facts")).GetProperty("state").GetString()!;
        JsonElement again = await client.OfAsync("facts/view", "people.facts", $$""","known":"{{state}}" """);
        Assert.Equal(state, again.GetProperty("state").GetString());
        Assert.False(again.TryGetProperty("facts", out _));
    }

    [Fact]
    public async Task With_errors_the_rest_is_sent_or_nothing_as_it_is_wanted()
    {
        using TestClient client = await StartAsync();
        await client.OpenAsync("main.facts", Main + "meeting of XiJinping, Nobody on 2014\n");
        JsonElement rest = await client.OfAsync("facts/view", "main.facts");
        Assert.Equal(1, rest.GetProperty("errors").GetInt32());
        Assert.Contains("person.XiJinping", Ids(rest));
        JsonElement nothing = await client.OfAsync("facts/view", "main.facts", ""","onlyWhole":true""");
        Assert.Equal(1, nothing.GetProperty("errors").GetInt32());
        Assert.False(nothing.TryGetProperty("facts", out _));
    }

    [Theory]
    [InlineData("main.facts", 3, 13, 4, "person.XiJinping")]
    [InlineData("main.facts", 3, 2, 4, null)]
    [InlineData("main.facts", 4, 2, 4, null)]
    [InlineData("main.facts", 4, 7, 4, "source.Rfi")]
    [InlineData("main.facts", 0, 5, 0, "source.Rfi")]
    [InlineData("main.facts", 6, 3, 0, null)]
    [InlineData("people.facts", 0, 6, 2, null)]
    [InlineData("people.facts", 1, 9, 2, "person.XiJinping")]
    public async Task The_cursor_stands_on_a_thing_and_in_an_item(string file, int line, int character, int itemLine, string? item)
    {
        using TestClient client = await StartAsync();
        JsonElement subject = await client.AtAsync("facts/viewSubject", file, line, character);
        Assert.Equal(file, subject.GetProperty("file").GetString());
        Assert.Equal(itemLine, subject.GetProperty("line").GetInt32());
        Assert.Equal(item, subject.TryGetProperty("item", out JsonElement named) ? named.GetString() : null);
        if (itemLine > 0)
            Assert.Contains(Items(await client.OfAsync("facts/view", file)), i => i.GetProperty("file").GetString() == file && i.GetProperty("line").GetInt32() == itemLine);
    }

    [Fact]
    public async Task A_document_of_no_fact_base_has_no_page()
    {
        using TestClient client = await StartAsync();
        Assert.Equal(JsonValueKind.Null, (await client.OfAsync("facts/view", "elsewhere.facts")).ValueKind);
        Assert.Equal(JsonValueKind.Null, (await client.AtAsync("facts/viewSubject", "elsewhere.facts", 0, 0)).ValueKind);
    }

    private static Task<TestClient> StartAsync() => TestClient.StartAsync(new MemoryFiles
    {
        ["/facts/people.facts"] = People,
        ["/facts/main.facts"] = Main,
        ["/facts/rfi.source.txt"] = "They met. Nobody knows why.\n",
    });

    private static IReadOnlyList<JsonElement> Items(JsonElement view) => [.. JsonDocument.Parse(view.GetProperty("facts").GetString()!).RootElement.GetProperty("items").EnumerateArray()];

    private static IEnumerable<string> Ids(JsonElement view) => Items(view).Select(static i => i.GetProperty("id").GetString()!);
}
