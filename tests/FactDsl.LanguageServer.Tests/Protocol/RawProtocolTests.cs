using System.Text.Json;
using FactDsl.LanguageServer.Tests.Support;
using FactDsl.TestData;

namespace FactDsl.LanguageServer.Tests.Protocol;

/// <summary>What stands on the wire, where a client library would hide it.</summary>
public class RawProtocolTests
{
    private const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":"file:///facts","capabilities":{"textDocument":{"diagnostic":{}}}}}""";

    [Fact]
    public async Task A_request_that_is_cancelled_while_it_runs_answers_so_and_harms_no_other()
    {
        var files = new MemoryFiles { ["/facts/own.facts"] = "person Own\n" };
        foreach (MadeFile file in MadeFacts.Of(50_000).Files)
            files["/facts/" + file.Path] = file.Text;
        using var client = new RawClient(files);
        await client.SendAsync(Initialize);
        Assert.Equal(1, (await client.AnswerAsync()).GetProperty("id").GetInt32());
        // To check so many facts takes long enough for both of the others to come in between.
        await client.SendAsync("""{"jsonrpc":"2.0","id":2,"method":"workspace/diagnostic","params":{"previousResultIds":[]}}""");
        await client.SendAsync("""{"jsonrpc":"2.0","id":3,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///facts/own.facts"}}}""");
        await client.SendAsync("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":2}}""");
        JsonElement[] answers = [await client.AnswerAsync(), await client.AnswerAsync()];
        JsonElement cancelled = answers.Single(static a => a.GetProperty("id").GetInt32() == 2), other = answers.Single(static a => a.GetProperty("id").GetInt32() == 3);
        Assert.Equal(-32800, cancelled.GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal("Own", other.GetProperty("result")[0].GetProperty("name").GetString());
        // What was given up is done when it is asked for again.
        await client.SendAsync("""{"jsonrpc":"2.0","id":4,"method":"workspace/diagnostic","params":{"previousResultIds":[]}}""");
        Assert.NotEqual(0, (await client.AnswerAsync()).GetProperty("result").GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Reports_of_the_workspace_have_a_version_even_where_it_is_null()
    {
        using var client = new RawClient(new MemoryFiles { ["/facts/a.facts"] = "meeting of Missing, Missing on 2022\n" });
        await client.SendAsync(Initialize);
        _ = await client.AnswerAsync();
        await client.SendAsync("""{"jsonrpc":"2.0","id":2,"method":"workspace/diagnostic","params":{"previousResultIds":[]}}""");
        JsonElement report = Assert.Single((await client.AnswerAsync()).GetProperty("result").GetProperty("items").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("version").ValueKind);
    }

    [Theory]
    [InlineData("textDocument/hover")]
    [InlineData("textDocument/completion")]
    [InlineData("textDocument/definition")]
    [InlineData("textDocument/references")]
    [InlineData("textDocument/prepareRename")]
    [InlineData("textDocument/signatureHelp")]
    public async Task Places_outside_of_the_text_and_senseless_parameters_end_nothing(string method)
    {
        using var client = new RawClient(new MemoryFiles { ["/facts/a.facts"] = "person A\n" });
        await client.SendAsync(Initialize);
        _ = await client.AnswerAsync();
        await client.SendAsync($$$"""{"jsonrpc":"2.0","id":2,"method":"{{{method}}}","params":{"textDocument":{"uri":"file:///facts/a.facts"},"position":{"line":-1,"character":-1} } }""");
        Assert.True((await client.AnswerAsync()).TryGetProperty("result", out _));
        await client.SendAsync($$"""{"jsonrpc":"2.0","id":3,"method":"{{method}}","params":{"textDocument":7} }""");
        Assert.True((await client.AnswerAsync()).TryGetProperty("error", out _));
        await client.SendAsync("""{"jsonrpc":"2.0","id":4,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///facts/a.facts"} } }""");
        Assert.Equal("A", (await client.AnswerAsync()).GetProperty("result")[0].GetProperty("name").GetString());
    }
}
