using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.LanguageServer.Protocol;
using FactDsl.Tooling.Projects;

namespace FactDsl.LanguageServer.Serving;

/// <summary>
/// Tells of findings: those of the file that was edited at once, those of the whole a moment later. Each is told only where it
/// differs from what the client knows.
/// </summary>
internal sealed class FindingsPublisher
{
    // Whoever types goes on within this time; the whole is not looked at for every letter.
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);

    private readonly Server _server;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReferencedFacts> _referenced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameTable> _names = new(StringComparer.Ordinal);
    private CancellationTokenSource _settling = new();
    private long _edit;
    private bool _isStopped;

    public FindingsPublisher(Server server) => _server = server;

    public void Stop()
    {
        _isStopped = true;
        _settling.Cancel();
    }

    /// <summary>Takes notice that fact bases have changed.</summary>
    /// <param name="bases">The fact bases as they are now.</param>
    /// <param name="uri">The document that was edited, if one was.</param>
    /// <returns>Ends when everything is told, or a later change has taken over.</returns>
    public Task Changed(IReadOnlyList<FactSnapshot> bases, string? uri = null)
    {
        if (_isStopped)
            return Task.CompletedTask;
        long edit = Interlocked.Increment(ref _edit);
        CancellationTokenSource settling = new();
        Interlocked.Exchange(ref _settling, settling).Cancel();
        bool isPulled = _server.Capabilities.PullsDiagnostics;
        (FactSnapshot Base, FactFile File)? edited = uri is null ? null : _server.Find(uri);
        return Task.Run(async () =>
        {
            try
            {
                if (edited is { } now && !isPulled)
                    Tell(edit, now.Base, now.File, now.Base.FindingsNow(now.File));
                await Task.Delay(s_pause, settling.Token).ConfigureAwait(false);
                if (Settle(edit, bases, isPulled, settling.Token) && _server.Client is { } client)
                    await RefreshAsync(client, bases, isPulled).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // A later edit takes over.
            }
            catch (Exception e)
            {
                _server.Client?.LogMessage(1, e.ToString());
            }
        });
    }

    /// <summary>Has the client ask again for what depends on other files than the one that it shows.</summary>
    private async Task RefreshAsync(ILanguageClient client, IReadOnlyList<FactSnapshot> bases, bool isPulled)
    {
        ClientCapabilities capabilities = _server.Capabilities;
        if (isPulled && capabilities.RefreshesDiagnostics)
            await Server.Quietly(client.RefreshDiagnosticsAsync()).ConfigureAwait(false);
        if (capabilities.RefreshesLenses)
            await Server.Quietly(client.RefreshCodeLensesAsync()).ConfigureAwait(false);
        if (capabilities.RefreshesTokens && AreNamesNew(bases))
            await Server.Quietly(client.RefreshSemanticTokensAsync()).ConfigureAwait(false);
    }

    /// <summary>Whether names mean something else than when this was last asked.</summary>
    private bool AreNamesNew(IReadOnlyList<FactSnapshot> bases)
    {
        bool isNew = false;
        lock (_lock)
        {
            foreach (FactSnapshot facts in bases)
            {
                isNew |= !_names.TryGetValue(facts.Root, out NameTable? known) || !ReferenceEquals(known, facts.Names);
                _names[facts.Root] = facts.Names;
            }
        }
        return isNew;
    }

    private bool Settle(long edit, IReadOnlyList<FactSnapshot> bases, bool isPulled, CancellationToken cancellation)
    {
        bool isNew = false;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (FactSnapshot facts in bases)
        {
            isNew |= !facts.IsSettled;
            FactFindings settled = facts.Settle(cancellation);
            TellReferenced(facts);
            if (settled.Failure is { } failure)
                _server.Client?.LogMessage(1, failure.Message);
            foreach (FactFile file in facts.Files)
            {
                cancellation.ThrowIfCancellationRequested();
                known.Add(_server.Uris.ToUri(file));
                if (!isPulled)
                    Tell(edit, facts, file, settled.In(file.Path));
            }
        }
        if (!isPulled)
            TellGone(edit, known);
        return isNew;
    }

    /// <summary>Tells once what of other assemblies cannot be used: that belongs to no document.</summary>
    private void TellReferenced(FactSnapshot facts)
    {
        lock (_lock)
        {
            if (_referenced.TryGetValue(facts.Root, out ReferencedFacts? told) && ReferenceEquals(told, facts.Referenced))
                return;
            _referenced[facts.Root] = facts.Referenced;
        }
        foreach (string problem in facts.Referenced.Problems.Concat(facts.Schema.ImportFindings.Select(static f => $"{f.Rule.Id}: {f.Message}")))
            _server.Client?.LogMessage(2, problem);
    }

    private void Tell(long edit, FactSnapshot facts, FactFile file, IReadOnlyList<Finding> findings)
    {
        string uri = _server.Uris.ToUri(file);
        lock (_lock)
        {
            // What is known of an older text must not come behind what is known of a newer one.
            if (edit != Interlocked.Read(ref _edit))
                return;
            string key = FindingTexts.KeyOf(facts, file, findings);
            if (_told.GetValueOrDefault(uri, FindingTexts.NothingFound) == key)
                return;
            _told[uri] = key;
            _server.Client?.PublishDiagnostics(uri, FindingTexts.ToDiagnostics(_server, facts, file, findings));
        }
    }

    private void TellGone(long edit, HashSet<string> known)
    {
        lock (_lock)
        {
            if (edit != Interlocked.Read(ref _edit))
                return;
            foreach (string uri in _told.Keys.Where(u => !known.Contains(u)).ToArray())
            {
                if (_told.Remove(uri, out string? last) && last != FindingTexts.NothingFound)
                    _server.Client?.PublishDiagnostics(uri, []);
            }
        }
    }
}
