using System.Text.Json;
using FactDsl.LanguageServer.Tests.Support;

namespace FactDsl.LanguageServer.Tests.Protocol;

/// <summary>A client is sent what it announces, and nothing else.</summary>
public class AnnouncedTests
{
    internal const string Everything = """
        {"general":{"positionEncodings":["utf-16"]},
         "window":{"workDoneProgress":true},
         "workspace":{"workspaceEdit":{"documentChanges":true,"resourceOperations":["create"],"changeAnnotationSupport":{}},"didChangeWatchedFiles":{"dynamicRegistration":true},
           "fileOperations":{"willRename":true},"workspaceFolders":true,"codeLens":{"refreshSupport":true},"semanticTokens":{"refreshSupport":true}},
         "textDocument":{"completion":{"completionItem":{"snippetSupport":true,"documentationFormat":["markdown"]}},"hover":{"contentFormat":["markdown"]},
           "signatureHelp":{"signatureInformation":{"documentationFormat":["markdown"],"parameterInformation":{"labelOffsetSupport":true}}},
           "publishDiagnostics":{"relatedInformation":true,"codeDescriptionSupport":true,"tagSupport":{"valueSet":[1]}},
           "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},"codeAction":{"codeActionLiteralSupport":{},"isPreferredSupport":true},"rename":{"prepareSupport":true},
           "semanticTokens":{"requests":{"full":{"delta":true},"range":true}},"inlayHint":{},"callHierarchy":{},"linkedEditingRange":{}}}
        """;

    private const string Facts = "person Ann \"Ann\"@en\nperson Ann\nsource Rfi \"RFI\"\nmeeting of Ann, Ann on 2022 note \"x\"\nentity ship\n  flag: country?\n";

    [Fact]
    public async Task What_a_client_does_not_announce_is_not_offered()
    {
        using TestClient client = await TestClient.StartAsync(new MemoryFiles());
        JsonElement capabilities = client.Initialized.GetProperty("capabilities");
        Assert.Equal("utf-16", capabilities.GetProperty("positionEncoding").GetString());
        Assert.True(capabilities.GetProperty("renameProvider").GetBoolean());
        Assert.Equal("{}", capabilities.GetProperty("workspace").GetRawText());
        foreach (string name in (string[])["diagnosticProvider", "semanticTokensProvider", "inlayHintProvider", "callHierarchyProvider", "linkedEditingRangeProvider", "codeActionProvider"])
            Assert.False(capabilities.TryGetProperty(name, out _), name);
    }

    [Fact]
    public async Task Colours_are_offered_in_the_ways_that_are_announced()
    {
        using TestClient client = await TestClient.StartAsync(new MemoryFiles(), """{"textDocument":{"semanticTokens":{"requests":{"full":true,"range":false}}}}""");
        JsonElement colours = client.Initialized.GetProperty("capabilities").GetProperty("semanticTokensProvider");
        Assert.Equal(JsonValueKind.True, colours.GetProperty("full").ValueKind);
        Assert.False(colours.TryGetProperty("range", out _));
    }

    [Fact]
    public async Task Findings_have_the_parts_that_are_announced()
    {
        (JsonElement twice, JsonElement unused) = await FindingsAsync(Everything);
        Assert.True(twice.TryGetProperty("relatedInformation", out _));
        Assert.True(twice.TryGetProperty("codeDescription", out _));
        Assert.Equal(1, unused.GetProperty("tags")[0].GetInt32());
        (twice, unused) = await FindingsAsync("{}");
        Assert.Equal(["code", "message", "range", "severity", "source"], Names(twice));
        Assert.Equal(["code", "message", "range", "severity", "source"], Names(unused));
    }

    [Fact]
    public async Task A_denial_of_what_a_rule_derives_shows_the_rule_and_the_facts_that_it_follows_from()
    {
        const string Denied = """
            country France
            country Russia
            source Cow
            derived lasting fact allied
              parties as of: country 2..2
            rule Allies allied of ?a, ?b
              while alliance ?x of ?a, ?b
            alliance Franco of France, Russia since 1894 until 1917 per Cow
            no allied of France, Russia during 1900 per Cow
            """;
        using TestClient client = await TestClient.StartAsync(new MemoryFiles { ["/facts/d.facts"] = Denied }, Everything);
        JsonElement all = await client.PublishedAsync("d.facts", static d => d.EnumerateArray().Any(static x => x.GetProperty("code").GetString() == "FACT3161"));
        JsonElement found = all.EnumerateArray().Single(static d => d.GetProperty("code").GetString() == "FACT3161");
        Assert.Equal(
            ["5 rule `Allies` derives it", "7 this meets `alliance ?x of ?a, ?b`"],
            found.GetProperty("relatedInformation").EnumerateArray().Select(static r => r.GetProperty("location").GetProperty("range").GetProperty("start").GetProperty("line").GetInt32() + " " + r.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task Cards_and_explanations_are_Markdown_only_where_that_is_read()
    {
        using TestClient plain = await StartAsync("{}"), rich = await StartAsync(Everything);
        JsonElement card = (await plain.AtAsync("textDocument/hover", "a.facts", 3, 12)).GetProperty("contents"), richCard = (await rich.AtAsync("textDocument/hover", "a.facts", 3, 12)).GetProperty("contents");
        Assert.Equal("plaintext", card.GetProperty("kind").GetString());
        Assert.StartsWith("Ann — person\n", card.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal("markdown", richCard.GetProperty("kind").GetString());
        Assert.StartsWith("**Ann** — person\n", richCard.GetProperty("value").GetString(), StringComparison.Ordinal);
        foreach ((TestClient client, string kind) in ((TestClient, string)[])[(plain, "plaintext"), (rich, "markdown")])
        {
            JsonElement meeting = (await client.AtAsync("textDocument/completion", "a.facts", 6, 0)).GetProperty("items").EnumerateArray().Single(static i => i.GetProperty("label").GetString() == "meeting");
            JsonElement resolved = await client.AskAsync("completionItem/resolve", meeting.GetRawText());
            Assert.Equal(kind, resolved.GetProperty("documentation").GetProperty("kind").GetString());
            Assert.DoesNotContain(kind == "plaintext" ? "```" : "\u0000", resolved.GetProperty("documentation").GetProperty("value").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Snippets_outlines_signatures_and_edits_take_the_form_that_is_announced()
    {
        using TestClient plain = await StartAsync("{}"), rich = await StartAsync(Everything);
        JsonElement word = (await plain.AtAsync("textDocument/completion", "a.facts", 6, 0)).GetProperty("items").EnumerateArray().Single(static i => i.GetProperty("label").GetString() == "meeting");
        Assert.Equal("meeting ", word.GetProperty("textEdit").GetProperty("newText").GetString());
        Assert.False(word.TryGetProperty("insertTextFormat", out _));
        JsonElement snippet = (await rich.AtAsync("textDocument/completion", "a.facts", 6, 0)).GetProperty("items").EnumerateArray().Single(static i => i.GetProperty("label").GetString() == "meeting");
        Assert.Equal(2, snippet.GetProperty("insertTextFormat").GetInt32());

        JsonElement list = await plain.OfAsync("textDocument/documentSymbol", "a.facts");
        Assert.Equal(["Ann", "Ann", "Rfi", "meeting of Ann, Ann on 2022 note \"x\"", "ship", "flag"], list.EnumerateArray().Select(static s => s.GetProperty("name").GetString()));
        Assert.Equal("ship", list[5].GetProperty("containerName").GetString());
        Assert.All(list.EnumerateArray(), static s => Assert.True(s.TryGetProperty("location", out _) && !s.TryGetProperty("range", out _)));
        JsonElement outline = await rich.OfAsync("textDocument/documentSymbol", "a.facts");
        Assert.Equal("flag", outline[4].GetProperty("children")[0].GetProperty("name").GetString());
        Assert.All(outline.EnumerateArray(), static s => Assert.True(s.TryGetProperty("selectionRange", out _) && !s.TryGetProperty("location", out _)));

        JsonElement words = (await plain.AtAsync("textDocument/signatureHelp", "a.facts", 3, 12)).GetProperty("signatures")[0];
        Assert.Equal("of actor 2..", words.GetProperty("parameters")[0].GetProperty("label").GetString());
        JsonElement offsets = (await rich.AtAsync("textDocument/signatureHelp", "a.facts", 3, 12)).GetProperty("signatures")[0];
        Assert.Equal("[8,20]", offsets.GetProperty("parameters")[0].GetProperty("label").GetRawText());

        JsonElement edit = await plain.AtAsync("textDocument/rename", "a.facts", 2, 8, ""","newName":"Radio" """);
        Assert.Equal(["changes"], Names(edit));
        Assert.Equal(["changeAnnotations", "documentChanges"], Names(await rich.AtAsync("textDocument/rename", "a.facts", 2, 8, ""","newName":"Radio" """)));
        Assert.Equal(JsonValueKind.Null, (await plain.OfAsync("textDocument/codeAction", "a.facts", $$""","range":{{TestClient.Range(3, 12, 12)}},"context":{"diagnostics":[]}""")).ValueKind);
    }

    [Fact]
    public async Task Loading_is_told_and_what_hangs_together_asked_for_again_where_that_is_announced()
    {
        using TestClient rich = await StartAsync(Everything);
        await rich.UntilAsync(() => rich.Told.Contains("workspace/semanticTokens/refresh"));
        Assert.Contains("workspace/codeLens/refresh", rich.Told);
        await rich.UntilAsync(() => rich.Told.Contains("end facts/load"));
        Assert.Equal(["create facts/load", "begin facts/load", "report facts/load", "end facts/load"], rich.Told.Where(static t => t.EndsWith("facts/load", StringComparison.Ordinal)));
        using TestClient plain = await StartAsync("{}");
        await plain.PublishedAsync("a.facts", static d => d.GetArrayLength() > 0);
        Assert.Empty(plain.Told);
        Assert.Empty(plain.Registered);
    }

    private static async Task<(JsonElement Twice, JsonElement Unused)> FindingsAsync(string capabilities)
    {
        var files = new MemoryFiles { ["/facts/twice.csproj"] = "<x/>", ["/facts/twice.facts"] = "person Ann\nperson Ann\n", ["/facts/own/own.csproj"] = "<x/>", ["/facts/own/unused.facts"] = "source Rfi \"RFI\"\n" };
        using TestClient client = await TestClient.StartAsync(files, capabilities);
        return (await FoundAsync("twice.facts", "FACT2104"), await FoundAsync("own/unused.facts", "FACT3202"));

        async Task<JsonElement> FoundAsync(string file, string id)
            => (await client.PublishedAsync(file, d => d.EnumerateArray().Any(x => x.GetProperty("code").GetString() == id))).EnumerateArray().First(x => x.GetProperty("code").GetString() == id);
    }

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(static p => p.Name).Order(StringComparer.Ordinal);

    private static async Task<TestClient> StartAsync(string capabilities)
    {
        TestClient client = await TestClient.StartAsync(new MemoryFiles { ["/facts/a.facts"] = Facts }, capabilities);
        await client.OpenAsync("a.facts", Facts);
        return client;
    }
}
