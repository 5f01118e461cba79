using System.Text.Json;
using FactDsl.Editing.Navigation;
using FactDsl.Editing.Workspaces;
using FactDsl.LanguageServer.Protocol;
using StreamJsonRpc;

namespace FactDsl.LanguageServer.Serving;

/// <summary>
/// The server of one client. What the client tells is done before the next message is looked at. What it asks is answered
/// meanwhile, from the fact base as it was when the question came.
/// </summary>
internal sealed partial class Server : ILanguageServer
{
    private readonly IFactFiles _files;
    private readonly FactWorkspace _workspace;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, LspSemanticTokens> _tokens = new(StringComparer.Ordinal);
    private long _colouring;
    private readonly Lock _lock = new();
    private readonly DocumentUris _uris = new();
    private readonly TaskCompletionSource<int> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FindingsPublisher _publisher;
    private ILanguageClient? _client;
    private ClientCapabilities _capabilities = ClientCapabilities.None;
    private string[] _unread = [];
    private bool _isShutDown;

    public Server(IFactFiles files)
    {
        _files = files;
        _workspace = new FactWorkspace(files);
        _publisher = new FindingsPublisher(this);
    }

    /// <summary>What was done so far.</summary>
    public EditingCounters Counters => _workspace.Counters;

    /// <summary>The code that the process is to end with, when the client says so.</summary>
    public Task<int> Exit => _exit.Task;

    internal ILanguageClient? Client => _client;

    internal ClientCapabilities Capabilities => _capabilities;

    internal DocumentUris Uris => _uris;

    internal bool IsUtf8 { get; private set; }

    public void Connect(ILanguageClient client) => _client = client;

    /// <summary>The client is gone.</summary>
    public void Disconnected()
    {
        _publisher.Stop();
        _exit.TrySetResult(_isShutDown ? 0 : 1);
    }

    public Task<InitializeResult> InitializeAsync(InitializeParams parameters, CancellationToken cancellation)
    {
        _capabilities = new ClientCapabilities(parameters.Capabilities);
        IsUtf8 = _capabilities.PositionEncoding == "utf-8";
        string[] folders = parameters.WorkspaceFolders is { Length: > 0 } all ? [.. all.Select(static f => f.Uri)] : parameters.RootUri is { } root ? [root] : [];
        // Editors show nothing before they have this answer, so that nothing is read for it.
        lock (_lock)
            _unread = [.. folders.Select(_uris.ToFolder)];
        string version = typeof(Server).Assembly.GetName().Version?.ToString(3) ?? "";
        return Task.FromResult(new InitializeResult(ServerCapabilities.For(_capabilities), new ServerInfo("facts-language-server", version)));
    }

    public Task InitializedAsync(InitializedParams parameters)
    {
        if (_capabilities.WatchesFiles && _client is { } client)
            _ = Quietly(client.RegisterCapabilityAsync([new Registration("files", "workspace/didChangeWatchedFiles", Watchers())]));
        _ = Task.Run(LoadAsync);
        return Task.CompletedTask;
    }

    /// <summary>Reads and checks everything, and tells how far that is. Whoever asks in the meantime has it read as well.</summary>
    private async Task LoadAsync()
    {
        var progress = LoadProgress.Begin(this, "Reading facts");
        Task told;
        lock (_lock)
        {
            Read();
            progress?.Report("Checking facts");
            told = _publisher.Changed([.. _workspace.Bases]);
        }
        await told.ConfigureAwait(false);
        progress?.End();
        // Reading and checking leave twice as much behind as is kept, and nothing as large comes again.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>Reads the folders that were named at first, where that has not been done.</summary>
    private void Read()
    {
        string[] folders = _unread;
        _unread = [];
        foreach (string folder in folders)
        {
            try
            {
                _workspace.AddFolder(folder);
            }
            catch (Exception e)
            {
                // What can be read of the others is there all the same.
                _client?.LogMessage(1, e.ToString());
            }
        }
    }

    public Task<object?> ShutdownAsync(CancellationToken cancellation)
    {
        _isShutDown = true;
        _publisher.Stop();
        return Task.FromResult<object?>(null);
    }

    public Task ExitAsync()
    {
        _exit.TrySetResult(_isShutDown ? 0 : 1);
        return Task.CompletedTask;
    }

    public Task SetTraceAsync(SetTraceParams parameters) => Task.CompletedTask;

    public Task DidOpenAsync(DidOpenParams parameters)
        => Edit(() => _workspace.Open(_uris.ToPath(parameters.TextDocument.Uri), parameters.TextDocument.Text), parameters.TextDocument.Uri);

    public Task DidChangeAsync(DidChangeParams parameters) => Edit(
        () =>
        {
            string path = _uris.ToPath(parameters.TextDocument.Uri);
            string text = _workspace.OpenText(path) ?? "";
            foreach (ContentChange change in parameters.ContentChanges)
            {
                if (change.Range is null)
                {
                    text = change.Text;
                    continue;
                }
                TextSpan span = new PositionMapper(text, LineTable.Of(text), IsUtf8).ToSpan(change.Range);
                text = string.Concat(text.AsSpan(0, span.Start), change.Text, text.AsSpan(span.End));
            }
            _workspace.Open(path, text);
        },
        parameters.TextDocument.Uri);

    public Task DidCloseAsync(TextDocumentParams parameters) => Edit(() => _workspace.Close(_uris.ToPath(parameters.TextDocument.Uri)), null);

    public Task DidSaveAsync(DidSaveParams parameters) => Task.CompletedTask;

    public Task DidChangeWatchedFilesAsync(DidChangeWatchedFilesParams parameters)
        => Edit(() => _workspace.FilesChanged([.. parameters.Changes.Select(c => _uris.ToPath(c.Uri))]), null);

    public Task DidChangeWorkspaceFoldersAsync(DidChangeWorkspaceFoldersParams parameters) => Edit(
        () =>
        {
            foreach (WorkspaceFolder folder in parameters.Event.Removed)
                _workspace.RemoveFolder(_uris.Forget(folder.Uri));
            foreach (WorkspaceFolder folder in parameters.Event.Added)
                _workspace.AddFolder(_uris.ToFolder(folder.Uri));
        },
        null);

    public Task DidChangeConfigurationAsync(DidChangeConfigurationParams parameters) => Task.CompletedTask;

    /// <summary>The fact bases as they are.</summary>
    internal IReadOnlyList<FactSnapshot> Snapshots()
    {
        lock (_lock)
        {
            Read();
            return [.. _workspace.Bases];
        }
    }

    /// <summary>The fact base and the file of an address.</summary>
    internal (FactSnapshot Base, FactFile File)? Find(string uri)
    {
        string path = _uris.ToPath(uri);
        lock (_lock)
        {
            Read();
            if (_workspace.Find(path) is { } found && !_uris.IsPrelude(path))
                return found;
            return _uris.IsPrelude(path) && _workspace.Bases.FirstOrDefault() is { } any ? (any, PreludeFile.File) : null;
        }
    }

    internal PositionMapper Positions(FactFile file) => PositionMapper.Of(file, IsUtf8);

    internal Location ToLocation(Place place) => new(_uris.ToUri(place.File), Positions(place.File).ToRange(place.Span));

    /// <summary>Changes the workspace, at once.</summary>
    private Task Edit(Action edit, string? uri)
    {
        lock (_lock)
        {
            Read();
            try
            {
                edit();
            }
            catch (Exception e)
            {
                // Nobody waits for an answer, and the next edit may be right again.
                _client?.LogMessage(1, e.ToString());
            }
            _ = _publisher.Changed([.. _workspace.Bases], uri);
        }
        return Task.CompletedTask;
    }

    /// <summary>Answers from the fact base as it is now; null where the document is not known.</summary>
    private Task<T?> Read<T>(string uri, CancellationToken cancellation, Func<FactSnapshot, FactFile, T?> answer)
        where T : class
    {
        if (Find(uri) is not { } found)
            return Task.FromResult<T?>(null);
        return Task.Run(() => answer(found.Base, found.File), cancellation);
    }

    /// <summary>The same at a position.</summary>
    private Task<T?> Read<T>(TextDocumentIdentifier document, Position position, CancellationToken cancellation, Func<FactSnapshot, FactFile, int, T?> answer)
        where T : class
        => Read(document.Uri, cancellation, (facts, file) => answer(facts, file, Positions(file).ToOffset(position)));

    internal static async Task Quietly(Task task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception e) when (e is RemoteRpcException or ConnectionLostException or OperationCanceledException or ObjectDisposedException)
        {
            // A client that does not take it has no use for it.
        }
    }

    private static JsonElement Watchers()
        => JsonDocument.Parse("""{"watchers":[{"globPattern":"**/*.facts"},{"globPattern":"**/*.source.txt"},{"globPattern":"**/*.csproj"},{"globPattern":"**/obj/**/*.factdsl.json"}]}""").RootElement;
}
