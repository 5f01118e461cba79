using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactDsl.LanguageServer.Protocol;

// Records of the Language Server Protocol 3.17, as far as they are used; names and meaning are those of its specification.

internal sealed record Position(int Line, int Character);

internal sealed record LspRange(Position Start, Position End);

internal sealed record Location(string Uri, LspRange Range);

internal sealed record TextDocumentIdentifier(string Uri);

/// <summary>A document and its version; clients refuse a whole edit where the version is left out rather than null.</summary>
internal sealed record VersionedTextDocumentIdentifier(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

internal sealed record MarkupContent(string Kind, string Value);

internal sealed record LspTextEdit(LspRange Range, string NewText)
{
    public string? AnnotationId { get; init; }
}

/// <summary>A change of one document, or a file that is made: both stand in one list, told apart by <see cref="Kind"/>.</summary>
internal sealed record DocumentChange
{
    public VersionedTextDocumentIdentifier? TextDocument { get; init; }

    public LspTextEdit[]? Edits { get; init; }

    public string? Kind { get; init; }

    public string? Uri { get; init; }
}

internal sealed record ChangeAnnotation(string Label, bool NeedsConfirmation, string Description);

internal sealed record WorkspaceEdit
{
    public Dictionary<string, LspTextEdit[]>? Changes { get; init; }

    public DocumentChange[]? DocumentChanges { get; init; }

    public Dictionary<string, ChangeAnnotation>? ChangeAnnotations { get; init; }
}

internal sealed record WorkspaceFolder(string Uri, string? Name);

internal sealed record InitializeParams
{
    public string? RootUri { get; init; }

    public WorkspaceFolder[]? WorkspaceFolders { get; init; }

    public JsonElement Capabilities { get; init; }

    public JsonElement? InitializationOptions { get; init; }
}

internal sealed record ServerInfo(string Name, string Version);

internal sealed record InitializeResult(JsonElement Capabilities, ServerInfo ServerInfo);

internal sealed record InitializedParams;

internal sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);

internal sealed record TextDocumentRangeParams(TextDocumentIdentifier TextDocument, LspRange Range);

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record ContentChange(LspRange? Range, string Text);

internal sealed record DidChangeParams(VersionedTextDocumentIdentifier TextDocument, ContentChange[] ContentChanges);

internal sealed record DidSaveParams(TextDocumentIdentifier TextDocument);

internal sealed record FileEvent(string Uri, int Type);

internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

internal sealed record WorkspaceFoldersChange(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChange Event);

internal sealed record DidChangeConfigurationParams(JsonElement Settings);

internal sealed record SetTraceParams(string Value);

internal sealed record Registration(string Id, string Method, JsonElement RegisterOptions);
