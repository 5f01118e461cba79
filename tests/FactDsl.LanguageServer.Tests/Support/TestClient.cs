using System.Collections.Concurrent;
using System.Text.Json;
using FactDsl.LanguageServer.Serving;
using Nerdbank.Streams;
using StreamJsonRpc;

namespace FactDsl.LanguageServer.Tests.Support;

/// <summary>A client of a server in the same process, with the protocol in between.</summary>
internal sealed class TestClient : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly JsonRpc _server;
    private readonly JsonRpc _client;
    private readonly ConcurrentDictionary<string, (int Count, JsonElement Diagnostics)> _published = new();
    private int _refreshed;

    private TestClient(MemoryFiles files)
    {
        (Stream near, Stream far) = FullDuplexStream.CreatePair();
        Server = new Server(files);
        _server = ServerHost.Listen(far, far, Server, out Task<int> exit);
        Exit = exit;
        _client = new JsonRpc(new HeaderDelimitedMessageHandler(near, near, new SystemTextJsonFormatter()));
        _client.AddLocalRpcMethod("textDocument/publishDiagnostics", (string uri, JsonElement diagnostics) =>
        {
            _published.AddOrUpdate(uri, (1, diagnostics), (_, before) => (before.Count + 1, diagnostics));
        });
        _client.AddLocalRpcMethod("window/logMessage", (int type, string message) => Logged.Enqueue(message));
        _client.AddLocalRpcMethod("client/registerCapability", (JsonElement registrations) => Registered.Enqueue(registrations.ToString()));
        _client.AddLocalRpcMethod("workspace/diagnostic/refresh", () => { Interlocked.Increment(ref _refreshed); });
        foreach (string refresh in (string[])["workspace/codeLens/refresh", "workspace/semanticTokens/refresh"])
            _client.AddLocalRpcMethod(refresh, () => Told.Enqueue(refresh));
        _client.AddLocalRpcMethod("window/workDoneProgress/create", (string token) => Told.Enqueue("create " + token));
        _client.AddLocalRpcMethod("$/progress", (string token, JsonElement value) => Told.Enqueue(value.GetProperty("kind").GetString() + " " + token));
        _client.StartListening();
    }

    public Server Server { get; }

    public Task<int> Exit { get; }

    public ConcurrentQueue<string> Logged { get; } = new();

    public ConcurrentQueue<string> Registered { get; } = new();

    /// <summary>What it was asked to do again, and told of work that goes on.</summary>
    public ConcurrentQueue<string> Told { get; } = new();

    public int Refreshed => Volatile.Read(ref _refreshed);

    public JsonElement Initialized { get; private set; }

    public static async Task<TestClient> StartAsync(MemoryFiles files, string capabilities = "{}")
    {
        var client = new TestClient(files);
        client.Initialized = await client.AskAsync("initialize", $$"""{"processId":null,"rootUri":"file:///facts","capabilities":{{capabilities}}}""");
        await client.TellAsync("initialized", "{}");
        return client;
    }

    public static string Uri(string name) => name.StartsWith("../", StringComparison.Ordinal) ? "file:///" + name[3..] : "file:///facts/" + name;

    public Task<JsonElement> AskAsync(string method, string parameters, CancellationToken cancellation = default)
        => _client.InvokeWithParameterObjectAsync<JsonElement>(method, JsonSerializer.Deserialize<Dictionary<string, object>>(parameters), cancellation).WaitAsync(s_patience, CancellationToken.None);

    public Task TellAsync(string method, string parameters)
        => _client.NotifyWithParameterObjectAsync(method, JsonSerializer.Deserialize<Dictionary<string, object>>(parameters));

    public Task OpenAsync(string name, string text)
        => TellAsync("textDocument/didOpen", $$"""{"textDocument":{"uri":"{{Uri(name)}}","languageId":"facts","version":1,"text":{{JsonSerializer.Serialize(text)}} } }""");

    public Task ChangeAsync(string name, int line, int start, int end, string text)
        => TellAsync("textDocument/didChange", $$"""{"textDocument":{"uri":"{{Uri(name)}}","version":2},"contentChanges":[{"range":{{Range(line, start, end)}},"text":{{JsonSerializer.Serialize(text)}}}]}""");

    public Task<JsonElement> AtAsync(string method, string name, int line, int character, string more = "")
        => AskAsync(method, $$"""{"textDocument":{"uri":"{{Uri(name)}}"},"position":{"line":{{line}},"character":{{character}}}{{more}}}""");

    public Task<JsonElement> OfAsync(string method, string name, string more = "") => AskAsync(method, $$"""{"textDocument":{"uri":"{{Uri(name)}}"}{{more}}}""");

    public static string Range(int line, int start, int end) => $$"""{"start":{"line":{{line}},"character":{{start}}},"end":{"line":{{line}},"character":{{end}} } }""";

    /// <summary>Waits until what was published of a file is as expected.</summary>
    public async Task<JsonElement> PublishedAsync(string name, Func<JsonElement, bool> isExpected)
    {
        DateTime end = DateTime.UtcNow + s_patience;
        while (DateTime.UtcNow < end)
        {
            if (_published.TryGetValue(Uri(name), out (int, JsonElement Diagnostics) last) && isExpected(last.Diagnostics))
                return last.Diagnostics;
            await Task.Delay(5);
        }
        throw new TimeoutException($"Never published of {name}; last was {(_published.TryGetValue(Uri(name), out (int, JsonElement Diagnostics) known) ? known.Diagnostics.ToString() : "nothing")}. Logged: {string.Join("\n", Logged)}");
    }

    public async Task UntilAsync(Func<bool> isSo)
    {
        DateTime end = DateTime.UtcNow + s_patience;
        while (!isSo())
        {
            if (DateTime.UtcNow > end)
                throw new TimeoutException("It never came to be. Logged: " + string.Join("\n", Logged));
            await Task.Delay(5);
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }
}
