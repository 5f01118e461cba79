using System.Text.Json;
using FactDsl.Language.Declarations;
using FactDsl.Language.Sharing;
using FactDsl.LanguageServer.Tests.Support;
using FactDsl.Tooling.Projects;
using StreamJsonRpc;

namespace FactDsl.LanguageServer.Tests.Protocol;

/// <summary>A client and the server, with JSON between them.</summary>
public class ProtocolTests
{
    private const string Everything = AnnouncedTests.Everything;

    private const string People = "person XiJinping \"Xi Jinping\"\nperson VladimirPutin\nplace Beijing \"Pékin\"@fr\nsource Rfi \"RFI\"\n";
    private const string Main = "per Rfi\nmeeting Summit of XiJinping, VladimirPutin on 2022-02-04~\n  in Beijing\n  format summit\n";

    [Fact]
    public async Task A_mistake_is_published_with_its_page_and_the_other_place_and_goes_when_it_is_mended()
    {
        using TestClient client = await StartAsync();
        await client.OpenAsync("main.facts", Main.Replace("VladimirPutin", "VladimirPutni", StringComparison.Ordinal));
        JsonElement found = await client.PublishedAsync("main.facts", static d => d.EnumerateArray().Any(static x => x.GetProperty("code").GetString() == "FACT2101"));
        JsonElement mistake = found.EnumerateArray().First(static x => x.GetProperty("code").GetString() == "FACT2101");
        Assert.Equal("""{"start":{"line":1,"character":29},"end":{"line":1,"character":42}}""", mistake.GetProperty("range").GetRawText());
        Assert.EndsWith("FACT2101.md", mistake.GetProperty("codeDescription").GetProperty("href").GetString(), StringComparison.Ordinal);
        await client.ChangeAsync("main.facts", 1, 29, 42, "VladimirPutin");
        await client.PublishedAsync("main.facts", static d => d.EnumerateArray().All(static x => x.GetProperty("code").GetString() != "FACT2101"));
        Assert.Empty(client.Logged);
    }

    [Fact]
    public async Task A_name_that_goes_in_one_file_is_missed_in_another_that_is_not_open()
    {
        using TestClient client = await StartAsync();
        await client.OpenAsync("people.facts", "place Beijing\nsource Rfi\nperson VladimirPutin\n");
        JsonElement found = await client.PublishedAsync("main.facts", static d => d.GetArrayLength() > 0);
        Assert.Contains(found.EnumerateArray(), static d => d.GetProperty("message").GetString()!.StartsWith("There is no actor named `XiJinping`", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Edits_that_come_faster_than_they_are_looked_at_stay_in_order()
    {
        using TestClient client = await StartAsync();
        await client.OpenAsync("typed.facts", "");
        const string Text = "person Typed \"typed letter by letter\"";
        for (int i = 0; i < Text.Length; i++)
            await client.ChangeAsync("typed.facts", 0, i, i, Text[i].ToString());
        JsonElement symbols = await client.OfAsync("textDocument/documentSymbol", "typed.facts");
        Assert.Equal("Typed", symbols[0].GetProperty("name").GetString());
        Assert.Equal(Text.Length, symbols[0].GetProperty("range").GetProperty("end").GetProperty("character").GetInt32());
    }

    [Fact]
    public async Task A_request_that_is_cancelled_ends_as_cancelled()
    {
        using TestClient client = await StartAsync();
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.AskAsync("workspace/symbol", """{"query":"x"}""", cancellation.Token));
        // The server goes on.
        Assert.Equal(JsonValueKind.Array, (await client.AskAsync("workspace/symbol", """{"query":"xi"}""")).ValueKind);
    }

    [Fact]
    public async Task A_request_that_makes_no_sense_is_an_error_and_ends_nothing()
    {
        using TestClient client = await StartAsync();
        await Assert.ThrowsAnyAsync<RemoteRpcException>(() => client.AtAsync("textDocument/rename", "main.facts", 1, 10, ""","newName":"not a name" """));
        await Assert.ThrowsAnyAsync<RemoteRpcException>(() => client.AskAsync("textDocument/none", "{}"));
        Assert.Equal(JsonValueKind.Null, (await client.AtAsync("textDocument/hover", "nowhere.facts", 0, 0)).ValueKind);
        // Some clients count from nowhere.
        _ = await client.AtAsync("textDocument/hover", "main.facts", -1, -1);
        _ = await client.AtAsync("textDocument/completion", "main.facts", 999, 999);
        Assert.NotEqual(JsonValueKind.Null, (await client.AtAsync("textDocument/hover", "main.facts", 1, 10)).ValueKind);
    }

    [Fact]
    public async Task A_feature_that_fails_answers_an_error_and_the_server_goes_on()
    {
        var files = new MemoryFiles { ["/facts/a.facts"] = "person   A\n", Failing = "/facts/.editorconfig" };
        using TestClient client = await TestClient.StartAsync(files, Everything);
        RemoteInvocationException failed = await Assert.ThrowsAsync<RemoteInvocationException>(() => client.OfAsync("textDocument/formatting", "a.facts", ""","options":{"tabSize":2,"insertSpaces":true}"""));
        Assert.Contains("a mistake of the program's own", failed.Message, StringComparison.Ordinal);
        files.Failing = null;
        Assert.NotEqual(0, (await client.OfAsync("textDocument/formatting", "a.facts", ""","options":{"tabSize":2,"insertSpaces":true}""")).GetArrayLength());
    }

    [Fact]
    public async Task Completion_proposes_and_explains()
    {
        using TestClient client = await StartAsync();
        await client.OpenAsync("new.facts", "meeting of XiJinping in Pék\n");
        JsonElement list = await client.AtAsync("textDocument/completion", "new.facts", 0, 27);
        JsonElement item = list.GetProperty("items").EnumerateArray().Single(static i => i.GetProperty("label").GetString() == "Beijing");
        Assert.Equal("""{"start":{"line":0,"character":24},"end":{"line":0,"character":27}}""", item.GetProperty("textEdit").GetProperty("range").GetRawText());
        Assert.Equal("Pékin", item.GetProperty("filterText").GetString());
        JsonElement resolved = await client.AskAsync("completionItem/resolve", item.GetRawText());
        Assert.Contains("**Beijing** — place", resolved.GetProperty("documentation").GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_place_is_found()
    {
        using TestClient client = await StartAsync();
        Assert.Contains("people.facts", (await client.AtAsync("textDocument/definition", "main.facts", 1, 20)).ToString(), StringComparison.Ordinal);
        Assert.Contains("Prelude.facts", (await client.AtAsync("textDocument/typeDefinition", "main.facts", 1, 20)).ToString(), StringComparison.Ordinal);
        Assert.Contains("main.facts", (await client.AtAsync("textDocument/implementation", "people.facts", 0, 8)).ToString(), StringComparison.Ordinal);
        Assert.Equal(2, (await client.AtAsync("textDocument/references", "people.facts", 0, 8, ""","context":{"includeDeclaration":true}""")).GetArrayLength());
        Assert.Equal(1, (await client.AtAsync("textDocument/references", "people.facts", 0, 8, ""","context":{"includeDeclaration":false}""")).GetArrayLength());
        Assert.Equal(3, (await client.AtAsync("textDocument/documentHighlight", "people.facts", 0, 8)).EnumerateArray().Single().GetProperty("kind").GetInt32());
        Assert.Equal("XiJinping", (await client.AskAsync("workspace/symbol", """{"query":"jinping"}"""))[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Renaming_is_prepared_done_in_all_files_and_offers_to_keep_the_old_name()
    {
        using TestClient client = await StartAsync();
        Assert.Equal("XiJinping", (await client.AtAsync("textDocument/prepareRename", "main.facts", 1, 20)).GetProperty("placeholder").GetString());
        JsonElement edit = await client.AtAsync("textDocument/rename", "main.facts", 1, 20, ""","newName":"Xi" """);
        Assert.Equal(2, edit.GetProperty("documentChanges").GetArrayLength());
        Assert.True(edit.GetProperty("changeAnnotations").GetProperty("renamed-from").GetProperty("needsConfirmation").GetBoolean());
        Assert.Contains("renamed-from XiJinping", edit.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_laid_out_whole_in_part_and_while_typing()
    {
        using TestClient client = await StartAsync();
        await client.OpenAsync("loose.facts", "person   A\nperson   B\n\n");
        Assert.Equal(2, (await client.OfAsync("textDocument/formatting", "loose.facts", ""","options":{"tabSize":2,"insertSpaces":true}""")).GetArrayLength() - 1);
        JsonElement range = await client.OfAsync("textDocument/rangeFormatting", "loose.facts", $$""","range":{{TestClient.Range(1, 2, 4)}},"options":{"tabSize":2,"insertSpaces":true}""");
        Assert.Equal(1, range[0].GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
        JsonElement typed = await client.AtAsync("textDocument/onTypeFormatting", "loose.facts", 2, 0, ""","ch":"\n","options":{"tabSize":2,"insertSpaces":true}""");
        Assert.Equal(1, typed[0].GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Fixes_and_refactorings_are_offered_by_their_kinds()
    {
        using TestClient client = await StartAsync();
        await client.OpenAsync("main.facts", Main.Replace("VladimirPutin", "VladimirPutni", StringComparison.Ordinal));
        JsonElement fixes = await client.OfAsync("textDocument/codeAction", "main.facts", $$""","range":{{TestClient.Range(1, 30, 30)}},"context":{"diagnostics":[],"only":["quickfix"]}""");
        Assert.Equal("Write VladimirPutin", fixes[0].GetProperty("title").GetString());
        Assert.True(fixes[0].GetProperty("isPreferred").GetBoolean());
        Assert.Equal("FACT2101", fixes[0].GetProperty("diagnostics")[0].GetProperty("code").GetString());
        JsonElement moves = await client.OfAsync("textDocument/codeAction", "people.facts", $$""","range":{{TestClient.Range(0, 8, 8)}},"context":{"diagnostics":[],"only":["refactor"]}""");
        Assert.Equal("create", moves.EnumerateArray().Single(static a => a.GetProperty("kind").GetString() == "refactor.move").GetProperty("edit").GetProperty("documentChanges")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Everything_that_is_shown_beside_the_text_arrives()
    {
        using TestClient client = await StartAsync();
        Assert.Contains("**XiJinping** — person", (await client.AtAsync("textDocument/hover", "main.facts", 1, 20)).GetProperty("contents").GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, (await client.AtAsync("textDocument/signatureHelp", "main.facts", 1, 20)).GetProperty("activeParameter").GetInt32());
        Assert.Equal("Summit", (await client.OfAsync("textDocument/documentSymbol", "main.facts"))[1].GetProperty("name").GetString());
        JsonElement lens = (await client.OfAsync("textDocument/codeLens", "people.facts"))[0];
        Assert.Equal("1 fact · 1 source", (await client.AskAsync("codeLens/resolve", lens.GetRawText())).GetProperty("command").GetProperty("title").GetString());
        Assert.Equal(1, (await client.OfAsync("textDocument/inlayHint", "main.facts", ""","range":{"start":{"line":0,"character":0},"end":{"line":9,"character":0}}""")).GetArrayLength());
        Assert.NotEqual(0, (await client.OfAsync("textDocument/foldingRange", "main.facts")).GetArrayLength());
        JsonElement selection = (await client.OfAsync("textDocument/selectionRange", "main.facts", ""","positions":[{"line":1,"character":20}]"""))[0];
        Assert.True(selection.TryGetProperty("parent", out _));
        Assert.Equal(0, (await client.OfAsync("textDocument/documentLink", "main.facts")).GetArrayLength());
        JsonElement prepared = (await client.AtAsync("textDocument/prepareCallHierarchy", "people.facts", 0, 8))[0];
        Assert.Equal("Summit", (await client.AskAsync("callHierarchy/incomingCalls", $$"""{"item":{{prepared.GetRawText()}}}"""))[0].GetProperty("from").GetProperty("name").GetString());
        Assert.Equal(2, (await client.AskAsync("callHierarchy/outgoingCalls", $$"""{"item":{{prepared.GetRawText()}}}""")).GetArrayLength());
    }

    [Fact]
    public async Task Holes_are_typed_together_and_renamed_texts_of_sources_followed()
    {
        var files = new MemoryFiles { ["/facts/a.source.txt"] = "x", ["/facts/s.facts"] = "source S\n  text \"a.source.txt\"\nquestion Q meeting of ?who, ?who\n" };
        using TestClient client = await TestClient.StartAsync(files, Everything);
        Assert.Equal(2, (await client.AtAsync("textDocument/linkedEditingRange", "s.facts", 2, 24)).GetProperty("ranges").GetArrayLength());
        JsonElement edit = await client.AskAsync("workspace/willRenameFiles", """{"files":[{"oldUri":"file:///facts/a.source.txt","newUri":"file:///facts/b.source.txt"}]}""");
        Assert.Contains("b.source.txt", edit.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colours_come_whole_and_as_changes()
    {
        using TestClient client = await StartAsync();
        await client.OpenAsync("main.facts", Main);
        JsonElement all = await client.OfAsync("textDocument/semanticTokens/full", "main.facts");
        List<int> data = [.. all.GetProperty("data").EnumerateArray().Select(static n => n.GetInt32())];
        Assert.Equal([0, 0, 3, 0, 0, 0, 4, 3, 3, 0, 1, 0, 7, 1, 0], data[..15]);
        await client.ChangeAsync("main.facts", 3, 2, 8, "note");
        JsonElement delta = await client.OfAsync("textDocument/semanticTokens/full/delta", "main.facts", $$""","previousResultId":"{{all.GetProperty("resultId").GetString()}}" """);
        foreach (JsonElement edit in delta.GetProperty("edits").EnumerateArray())
        {
            data.RemoveRange(edit.GetProperty("start").GetInt32(), edit.GetProperty("deleteCount").GetInt32());
            data.InsertRange(edit.GetProperty("start").GetInt32(), edit.GetProperty("data").EnumerateArray().Select(static n => n.GetInt32()));
        }
        JsonElement again = await client.OfAsync("textDocument/semanticTokens/full", "main.facts");
        Assert.Equal(again.GetProperty("data").EnumerateArray().Select(static n => n.GetInt32()), data);
        JsonElement part = await client.OfAsync("textDocument/semanticTokens/range", "main.facts", $$""","range":{{TestClient.Range(0, 0, 3)}}""");
        Assert.NotEqual(0, part.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task Findings_that_are_asked_for_have_an_id_that_stays_while_they_do()
    {
        var files = new MemoryFiles { ["/facts/a.facts"] = "meeting of Missing, Missing on 2022\n", ["/facts/b.facts"] = "person B\n" };
        using TestClient client = await TestClient.StartAsync(files, """{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}""");
        JsonElement all = await client.AskAsync("workspace/diagnostic", """{"previousResultIds":[]}""");
        JsonElement first = all.GetProperty("items").EnumerateArray().Single(static i => i.GetProperty("uri").GetString() == TestClient.Uri("a.facts"));
        string id = first.GetProperty("resultId").GetString()!;
        Assert.NotEqual(0, first.GetProperty("items").GetArrayLength());
        JsonElement again = await client.AskAsync("workspace/diagnostic", $$"""{"previousResultIds":[{"uri":"{{TestClient.Uri("a.facts")}}","value":"{{id}}"}]}""");
        Assert.Contains(again.GetProperty("items").EnumerateArray(), i => i.GetProperty("kind").GetString() == "unchanged" && i.GetProperty("resultId").GetString() == id);
        Assert.Equal("unchanged", (await client.OfAsync("textDocument/diagnostic", "a.facts", $$""","previousResultId":"{{id}}" """)).GetProperty("kind").GetString());
        await client.OpenAsync("b.facts", "person Missing\n");
        await client.UntilAsync(() => client.Refreshed > 0);
        JsonElement now = await client.OfAsync("textDocument/diagnostic", "a.facts", $$""","previousResultId":"{{id}}" """);
        Assert.Equal("full", now.GetProperty("kind").GetString());
        Assert.DoesNotContain("FACT2101", now.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Positions_are_counted_in_bytes_where_that_is_agreed_on()
    {
        var files = new MemoryFiles { ["/facts/a.facts"] = "person A \"é😀\"@fr note \"x\"\nmeeting of A, A on 2022 note \"é😀\" per Missing\n" };
        using TestClient client = await TestClient.StartAsync(files, """{"general":{"positionEncodings":["utf-8","utf-16"]}}""");
        Assert.Equal("utf-8", client.Initialized.GetProperty("capabilities").GetProperty("positionEncoding").GetString());
        JsonElement found = await client.PublishedAsync("a.facts", static d => d.ToString().Contains("FACT2101", StringComparison.Ordinal));
        JsonElement start = found.EnumerateArray().Single(static d => d.GetProperty("code").GetString() == "FACT2101").GetProperty("range").GetProperty("start");
        int bytes = System.Text.Encoding.UTF8.GetByteCount("meeting of A, A on 2022 note \"é😀\" per ");
        Assert.Equal((1, bytes), (start.GetProperty("line").GetInt32(), start.GetProperty("character").GetInt32()));
        await client.OpenAsync("a.facts", files["/facts/a.facts"]!);
        await client.ChangeAsync("a.facts", 1, bytes, bytes + 7, "A");
        await client.PublishedAsync("a.facts", static d => !d.ToString().Contains("FACT2101", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_that_change_on_disk_are_watched()
    {
        var files = new MemoryFiles { ["/facts/a.facts"] = "meeting of Late, Late on 2022\n" };
        using TestClient client = await TestClient.StartAsync(files, Everything);
        await client.PublishedAsync("a.facts", static d => d.ToString().Contains("FACT2101", StringComparison.Ordinal));
        Assert.Contains("didChangeWatchedFiles", Assert.Single(client.Registered), StringComparison.Ordinal);
        files["/facts/b.facts"] = "person Late\n";
        await client.TellAsync("workspace/didChangeWatchedFiles", """{"changes":[{"uri":"file:///facts/b.facts","type":1}]}""");
        await client.PublishedAsync("a.facts", static d => !d.ToString().Contains("FACT2101", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Folders_come_and_go()
    {
        var files = new MemoryFiles { ["/facts/a.facts"] = "meeting of Other, Other on 2022\n", ["/more/m.csproj"] = "<x/>", ["/more/b.facts"] = "person Other\nmeeting of Missing, Other on 2022\n" };
        using TestClient client = await TestClient.StartAsync(files, Everything);
        await client.PublishedAsync("a.facts", static d => d.ToString().Contains("FACT2101", StringComparison.Ordinal));
        const string Folder = """{"uri":"file:///more","name":"more"}""";
        await client.TellAsync("workspace/didChangeWorkspaceFolders", $$"""{"event":{"added":[{{Folder}}],"removed":[]} }""");
        await client.PublishedAsync("../more/b.facts", static d => d.ToString().Contains("FACT2101", StringComparison.Ordinal));
        await client.TellAsync("workspace/didChangeWorkspaceFolders", $$"""{"event":{"added":[],"removed":[{{Folder}}]} }""");
        await client.PublishedAsync("../more/b.facts", static d => d.GetArrayLength() == 0);
        // Each folder is a fact base of its own.
        await client.PublishedAsync("a.facts", static d => d.ToString().Contains("FACT2101", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_build_writes_down_is_watched_and_what_it_cannot_read_is_told()
    {
        var files = new MemoryFiles { ["/facts/App.csproj"] = "<Project />\n", ["/facts/a.facts"] = "person Ada citizen-of France\n" };
        using TestClient client = await TestClient.StartAsync(files, Everything);
        await client.PublishedAsync("a.facts", static d => d.ToString().Contains("FACT2101", StringComparison.Ordinal));
        Assert.Contains("**/obj/**/*.factdsl.json", Assert.Single(client.Registered), StringComparison.Ordinal);
        FactInterface atlas = InterfaceReader.Read(new SharedText("Atlas", 1, "namespace Atlas.Facts\nschema 1\n\ncountry France\n"));
        FactInterface later = InterfaceReader.Read(new SharedText("Later", 99, ""));
        files.Referenced = new ReferencedFacts([atlas, later], ["Gone.dll: it is not there"]);
        await client.TellAsync("workspace/didChangeWatchedFiles", """{"changes":[{"uri":"file:///facts/obj/App.factdsl.json","type":2}]}""");
        await client.PublishedAsync("a.facts", static d => !d.ToString().Contains("FACT2101", StringComparison.Ordinal));
        Assert.Equal(["Gone.dll: it is not there", "FACT0007: " + later.Problem!.Message], client.Logged);
    }

    [Fact]
    public async Task The_server_ends_when_it_is_told_to()
    {
        using TestClient client = await StartAsync();
        Assert.Equal(JsonValueKind.Null, (await client.AskAsync("shutdown", "{}")).ValueKind);
        await client.TellAsync("exit", "{}");
        Assert.Equal(0, await client.Exit.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    private static Task<TestClient> StartAsync() => TestClient.StartAsync(new MemoryFiles { ["/facts/people.facts"] = People, ["/facts/main.facts"] = Main }, Everything);
}
