using FactDsl.Editing.Features;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.LanguageServer.Protocol;

namespace FactDsl.LanguageServer.Serving;

/// <content>Findings that are asked for, and what can be done about them.</content>
internal sealed partial class Server
{
    public Task<DocumentDiagnosticReport> DiagnosticAsync(DocumentDiagnosticParams parameters, CancellationToken cancellation)
    {
        if (Find(parameters.TextDocument.Uri) is not { } found)
            return Task.FromResult(new DocumentDiagnosticReport("full", FindingTexts.NothingFound) { Items = [] });
        return Task.Run(() => Report(found.Base, found.File, found.Base.FindingsNow(found.File), parameters.PreviousResultId), cancellation);
    }

    public Task<WorkspaceDiagnosticReport> WorkspaceDiagnosticAsync(WorkspaceDiagnosticParams parameters, CancellationToken cancellation)
    {
        IReadOnlyList<FactSnapshot> bases = Snapshots();
        Dictionary<string, string> previous = new(StringComparer.Ordinal);
        foreach (PreviousResultId known in parameters.PreviousResultIds ?? [])
            previous[known.Uri] = known.Value;
        return Task.Run(
            () =>
            {
                var reports = new List<WorkspaceDocumentDiagnosticReport>();
                foreach (FactSnapshot facts in bases)
                {
                    FactFindings settled = facts.Settle(cancellation);
                    foreach (FactFile file in facts.Files)
                    {
                        string uri = _uris.ToUri(file);
                        DocumentDiagnosticReport report = Report(facts, file, settled.In(file.Path), previous.GetValueOrDefault(uri));
                        reports.Add(new WorkspaceDocumentDiagnosticReport(report.Kind, report.ResultId, uri, null) { Items = report.Items });
                    }
                }
                return new WorkspaceDiagnosticReport([.. reports]);
            },
            cancellation);
    }

    public Task<CodeAction[]?> CodeActionAsync(CodeActionParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument.Uri,
        cancellation,
        (facts, file) =>
        {
            if (!_capabilities.HasCodeActionLiterals)
                return null;
            IReadOnlyList<Finding> findings = facts.FindingsNow(file);
            var actions = new List<CodeAction>();
            foreach (EditorAction action in EditorActions.At(facts, file, Positions(file).ToSpan(parameters.Range), findings))
            {
                string kind = KindOf(action.Kind);
                bool isWanted = parameters.Context.Only is not { Length: > 0 } only || only.Any(o => kind == o || kind.StartsWith(o + ".", StringComparison.Ordinal));
                if (!isWanted || (action.NewFile is not null && !_capabilities.CreatesFiles))
                    continue;
                actions.Add(new CodeAction(action.Title, kind)
                {
                    IsPreferred = action.IsPreferred && _capabilities.PrefersActions ? true : null,
                    Diagnostics = action.Finding is { } finding ? [FindingTexts.ToDiagnostic(this, facts, file, finding)] : null,
                    Edit = ToEdit(file, action),
                });
            }
            return actions.ToArray();
        });

    private DocumentDiagnosticReport Report(FactSnapshot facts, FactFile file, IReadOnlyList<Finding> findings, string? previous)
    {
        string key = FindingTexts.KeyOf(facts, file, findings);
        return key == previous
            ? new DocumentDiagnosticReport("unchanged", key)
            : new DocumentDiagnosticReport("full", key) { Items = FindingTexts.ToDiagnostics(this, facts, file, findings) };
    }

    private WorkspaceEdit ToEdit(FactFile file, EditorAction action)
    {
        if (action.NewFile is not var (path, text))
            return ToEdit([(file, action.Edits)]);
        string uri = _uris.ToUri(path);
        var start = new LspRange(new Position(0, 0), new Position(0, 0));
        return new WorkspaceEdit
        {
            DocumentChanges =
            [
                new DocumentChange { Kind = "create", Uri = uri },
                new DocumentChange { TextDocument = new VersionedTextDocumentIdentifier(uri, null), Edits = [new LspTextEdit(start, text)] },
                new DocumentChange { TextDocument = new VersionedTextDocumentIdentifier(_uris.ToUri(file), null), Edits = ToEdits(file, action.Edits) },
            ],
        };
    }

    private LspTextEdit[] ToEdits(FactFile file, IReadOnlyList<TextEdit> edits)
    {
        PositionMapper positions = Positions(file);
        return [.. edits.Select(e => new LspTextEdit(positions.ToRange(e.Span), e.Text))];
    }

    private WorkspaceEdit ToEdit(IReadOnlyList<(FactFile File, IReadOnlyList<TextEdit> Edits)> edits) => _capabilities.ChangesDocuments
        ? new WorkspaceEdit { DocumentChanges = [.. edits.Select(e => new DocumentChange { TextDocument = new VersionedTextDocumentIdentifier(_uris.ToUri(e.File), null), Edits = ToEdits(e.File, e.Edits) })] }
        : new WorkspaceEdit { Changes = edits.ToDictionary(e => _uris.ToUri(e.File), e => ToEdits(e.File, e.Edits)) };

    private static string KindOf(EditorActionKind kind) => kind switch
    {
        EditorActionKind.QuickFix => "quickfix",
        EditorActionKind.Extract => "refactor.extract",
        EditorActionKind.Move => "refactor.move",
        EditorActionKind.FixAll => "source.fixAll",
        _ => "refactor.rewrite",
    };
}
