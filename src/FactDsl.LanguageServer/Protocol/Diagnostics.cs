using System.Text.Json.Serialization;

namespace FactDsl.LanguageServer.Protocol;

internal sealed record CodeDescription(string Href);

internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

internal sealed record Diagnostic(LspRange Range, int Severity, string Code, string Source, string Message)
{
    public CodeDescription? CodeDescription { get; init; }

    public int[]? Tags { get; init; }

    public DiagnosticRelatedInformation[]? RelatedInformation { get; init; }
}

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId);

/// <summary>A report of one document.</summary>
internal sealed record DocumentDiagnosticReport(string Kind, string ResultId)
{
    public Diagnostic[]? Items { get; init; }
}

/// <summary>A report of one document among those of the workspace. Its version is null where no number is known, never left out.</summary>
internal sealed record WorkspaceDocumentDiagnosticReport(string Kind, string ResultId, string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version)
{
    public Diagnostic[]? Items { get; init; }
}

internal sealed record PreviousResultId(string Uri, string Value);

internal sealed record WorkspaceDiagnosticParams(PreviousResultId[]? PreviousResultIds);

internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentDiagnosticReport[] Items);

internal sealed record CodeActionContext(Diagnostic[] Diagnostics, string[]? Only);

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, LspRange Range, CodeActionContext Context);

internal sealed record CodeAction(string Title, string Kind)
{
    public Diagnostic[]? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public WorkspaceEdit? Edit { get; init; }
}
