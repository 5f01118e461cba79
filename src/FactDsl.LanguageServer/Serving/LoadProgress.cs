using FactDsl.LanguageServer.Protocol;

namespace FactDsl.LanguageServer.Serving;

/// <summary>Tells the client how far the loading of a workspace is. What is told keeps its order, and nobody waits for it.</summary>
internal sealed class LoadProgress
{
    private const string Token = "facts/load";

    private readonly ILanguageClient _client;
    private Task<bool> _told;

    private LoadProgress(ILanguageClient client)
    {
        _client = client;
        _told = CreateAsync();
    }

    /// <summary>Begins; null for a client that shows no progress.</summary>
    public static LoadProgress? Begin(Server server, string title)
    {
        if (!server.Capabilities.ShowsProgress || server.Client is not { } client)
            return null;
        var progress = new LoadProgress(client);
        progress.Tell(new WorkDoneProgress("begin") { Title = title });
        return progress;
    }

    public void Report(string message) => Tell(new WorkDoneProgress("report") { Message = message });

    public void End() => Tell(new WorkDoneProgress("end"));

    private void Tell(WorkDoneProgress value) => _told = TellAsync(_told, value);

    private async Task<bool> TellAsync(Task<bool> before, WorkDoneProgress value)
    {
        // A client that has refused the token is told nothing under it.
        if (!await before.ConfigureAwait(false))
            return false;
        _client.Progress(Token, value);
        return true;
    }

    private async Task<bool> CreateAsync()
    {
        Task created = _client.CreateProgressAsync(Token);
        await Server.Quietly(created).ConfigureAwait(false);
        return created.IsCompletedSuccessfully;
    }
}
