using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactDsl.LanguageServer.Tests.Support;
using FactDsl.TestData;

namespace FactDsl.Fuzzing.Targets;

/// <summary>Messages of an editor to the server.</summary>
internal sealed class ProtocolTarget : FuzzTarget
{
    private const string Initialize = """{"jsonrpc":"2.0","id":"begin","method":"initialize","params":{"processId":null,"rootUri":"file:///facts","capabilities":{}}}""";

    private static readonly string[] s_asked =
    [
        "textDocument/hover", "textDocument/completion", "textDocument/definition", "textDocument/typeDefinition", "textDocument/implementation", "textDocument/references", "textDocument/documentHighlight", "textDocument/prepareRename", "textDocument/rename",
        "textDocument/signatureHelp", "textDocument/linkedEditingRange", "textDocument/documentSymbol", "textDocument/semanticTokens/full", "textDocument/semanticTokens/range", "textDocument/formatting", "textDocument/rangeFormatting", "textDocument/onTypeFormatting",
        "textDocument/codeAction", "textDocument/codeLens", "textDocument/foldingRange", "textDocument/selectionRange", "textDocument/inlayHint", "textDocument/diagnostic", "workspace/symbol", "workspace/diagnostic", "textDocument/prepareCallHierarchy", "textDocument/prepareTypeHierarchy", "textDocument/documentLink",
    ];

    public override string Name => "protocol";

    public override string Takes => "messages of an editor to the language server, one JSON object a line";

    public override string Holds => "every request is answered, and the server goes on; one that has what the protocol asks for is never answered with a failure of the server";

    public override IReadOnlyList<string> Words { get; } =
    [
        .. s_asked.Select(static m => "\"" + m + "\""), "{\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"file:///facts/a.facts\",\"version\":2},\"contentChanges\":[{\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":1,\"character\":3}},\"text\":\"person Z\\n\"}]}}",
        "null", "-1", "0", "7", "2147483647", "1e9", "[]", "{}", "true", "\"\"", "\"file:///facts/a.facts\"", "\"file:///elsewhere/%\"", "\"x\"", ",", ":", "{", "}", "[", "]", "\"line\":", "\"character\":", "\"position\":{\"line\":2,\"character\":4}", "\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":9,\"character\":0}}", "\n", "\"newName\":\"Q\"", "\"text\":\"meeting of A\"",
    ];

    public override int Longest => 1_500;

    public override int InTests => 60;

    public override (long Once, long PerUnit) Work => (256 << 20, 1_000_000);

    public override string Make(Dice dice)
    {
        var lines = new List<string>();
        for (int messages = dice.Between(1, 5); messages > 0; messages--)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"{{\"line\":{dice.Below(12)},\"character\":{dice.Below(40)}}}"), to = string.Create(CultureInfo.InvariantCulture, $"{{\"line\":{dice.Below(30)},\"character\":{dice.Below(20)}}}");
            lines.Add(dice.Chance(25)
                ? $"{{\"method\":\"textDocument/didChange\",\"params\":{{\"textDocument\":{{\"uri\":\"file:///facts/a.facts\",\"version\":2}},\"contentChanges\":[{{\"range\":{{\"start\":{at},\"end\":{to}}},\"text\":{JsonSerializer.Serialize(dice.Of(Making.FactGrammar.Words))}}}]}}}}"
                : $"{{\"method\":\"{dice.Of(s_asked)}\",\"params\":{{\"textDocument\":{{\"uri\":\"file:///facts/a.facts\"}},\"position\":{at},\"range\":{{\"start\":{at},\"end\":{to}}},\"positions\":[{at}],\"newName\":\"Q\",\"ch\":\"\\n\",\"query\":\"a\",\"context\":{{\"diagnostics\":[],\"includeDeclaration\":true}},\"options\":{{\"tabSize\":2,\"insertSpaces\":true}}}}}}");
        }
        return string.Join('\n', lines);
    }

    public override ulong Try(string input) => TryAsync(input).GetAwaiter().GetResult();

    private static async Task<ulong> TryAsync(string input)
    {
        using var client = new RawClient(new MemoryFiles { ["/facts/a.facts"] = SoundFacts.Text });
        await client.SendAsync(Initialize).ConfigureAwait(false);
        await client.AnswerAsync().ConfigureAwait(false);
        await client.SendAsync(JsonSerializer.Serialize(new { jsonrpc = "2.0", method = "textDocument/didOpen", @params = new { textDocument = new { uri = "file:///facts/a.facts", languageId = "facts", version = 1, text = SoundFacts.Text } } })).ConfigureAwait(false);
        ulong kind = 17;
        int id = 0;
        foreach (string line in input.Split('\n').Take(12))
        {
            if (Message(line) is not { } message)
                continue;
            string method = message["method"]!.GetValue<string>();
            bool isAsked = Array.IndexOf(s_asked, method) >= 0;
            message["jsonrpc"] = "2.0";
            if (isAsked)
                message["id"] = ++id;
            else
                message.Remove("id");
            await client.SendAsync(message.ToJsonString()).ConfigureAwait(false);
            if (!isAsked)
                continue;
            JsonElement answer = await client.AnswerAsync().ConfigureAwait(false);
            BrokenPromise.Unless(answer.GetProperty("id").ValueKind == JsonValueKind.Number && answer.GetProperty("id").GetInt32() == id, "every request is answered: " + answer);
            bool isError = answer.TryGetProperty("error", out JsonElement error);
            int code = isError ? error.GetProperty("code").GetInt32() : 0;
            BrokenPromise.Unless(code is not (-32000 or -32603) || !IsWhole(message["params"]), $"no exception: {method} answers {(isError ? error.ToString() : "")}");
            kind = Compiled.Add(kind, method + code.ToString(CultureInfo.InvariantCulture) + (isError ? "" : answer.GetProperty("result").ValueKind.ToString()));
        }
        await client.SendAsync("""{"jsonrpc":"2.0","id":"end","method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///facts/a.facts"}}}""").ConfigureAwait(false);
        JsonElement last = await client.AnswerAsync().ConfigureAwait(false);
        BrokenPromise.Unless(last.TryGetProperty("result", out _), "the server goes on: " + last);
        return kind;
    }

    /// <summary>Whether everything is there that requests ask for, each of its own type.</summary>
    private static bool IsWhole(JsonNode? parameters)
    {
        try
        {
            return HasAll(parameters);
        }
        catch (ArgumentException)
        {
            // One name twice in an object.
            return false;
        }
    }

    private static bool HasAll(JsonNode? parameters)
    {
        return parameters is JsonObject all && all["textDocument"] is JsonObject document && Is(document["uri"], JsonValueKind.String) && IsPlace(all["position"]) && IsRange(all["range"])
            && all["positions"] is JsonArray places && places.All(IsPlace) && Is(all["newName"], JsonValueKind.String) && Is(all["ch"], JsonValueKind.String) && Is(all["query"], JsonValueKind.String)
            && all["context"] is JsonObject context && context["diagnostics"] is JsonArray { Count: 0 } && context["only"] is null && Is(context["includeDeclaration"], JsonValueKind.True) && all["options"] is JsonObject options && IsWholeNumber(options["tabSize"]);

        static bool Is(JsonNode? node, JsonValueKind kind) => node?.GetValueKind() == kind;

        static bool IsWholeNumber(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int _);

        static bool IsPlace(JsonNode? node) => node is JsonObject place && IsWholeNumber(place["line"]) && IsWholeNumber(place["character"]);

        static bool IsRange(JsonNode? node) => node is JsonObject range && IsPlace(range["start"]) && IsPlace(range["end"]);
    }

    /// <summary>A message that a client may send; null for what is no such thing: a stream of broken JSON ends a connection, as it should.</summary>
    private static JsonObject? Message(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject message && message["method"] is JsonValue method && method.TryGetValue(out string? name)
                && name is not ("initialize" or "shutdown" or "exit") && !name.StartsWith('$') && message["params"] is (null or JsonObject)
                ? message.DeepClone().AsObject() : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
