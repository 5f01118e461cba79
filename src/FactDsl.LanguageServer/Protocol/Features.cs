using System.Text.Json.Serialization;

namespace FactDsl.LanguageServer.Protocol;

internal sealed record HoverResult(MarkupContent Contents, LspRange Range);

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context);

internal sealed record DocumentHighlight(LspRange Range, int Kind);

/// <summary>A symbol of an outline: within others, or for a client that has no such outlines with its <see cref="Location"/> in one list.</summary>
internal sealed record DocumentSymbol(string Name, int Kind)
{
    public string? Detail { get; init; }

    public LspRange? Range { get; init; }

    public LspRange? SelectionRange { get; init; }

    public DocumentSymbol[]? Children { get; init; }

    public Location? Location { get; init; }

    public string? ContainerName { get; init; }
}

internal sealed record WorkspaceSymbolParams(string Query);

internal sealed record WorkspaceSymbol(string Name, int Kind, string ContainerName, Location Location);

internal sealed record LspSemanticTokens(string ResultId, int[] Data);

internal sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);

internal sealed record SemanticTokensEdit(int Start, int DeleteCount, int[] Data);

/// <summary>A delta; or all of it in <see cref="Data"/> where the earlier state is not known any more.</summary>
internal sealed record SemanticTokensDelta(string ResultId)
{
    public SemanticTokensEdit[]? Edits { get; init; }

    public int[]? Data { get; init; }
}

internal sealed record LspFoldingRange(int StartLine, int EndLine)
{
    public string? Kind { get; init; }
}

internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, Position[] Positions);

internal sealed record SelectionRange(LspRange Range, SelectionRange? Parent);

internal sealed record LspDocumentLink(LspRange Range, string Target);

internal sealed record CodeLensData(string Uri, string Kind, string Name, Position Position);

internal sealed record LspCodeLens(LspRange Range)
{
    public LspCommand? Command { get; init; }

    public CodeLensData? Data { get; init; }
}

internal sealed record LspCommand(string Title, [property: JsonPropertyName("command")] string Id)
{
    public System.Text.Json.JsonElement[]? Arguments { get; init; }
}

internal sealed record LspInlayHint(Position Position, string Label, bool PaddingLeft);

internal sealed record CallHierarchyData(string Uri, Position Position);

internal sealed record CallHierarchyItem(string Name, int Kind, string Detail, string Uri, LspRange Range, LspRange SelectionRange)
{
    public CallHierarchyData? Data { get; init; }
}

internal sealed record CallHierarchyParams(CallHierarchyItem Item);

internal sealed record CallHierarchyIncomingCall(CallHierarchyItem From, LspRange[] FromRanges);

internal sealed record CallHierarchyOutgoingCall(CallHierarchyItem To, LspRange[] FromRanges);

/// <summary>The beginning (with a title), the state or the end of work that takes a while.</summary>
internal sealed record WorkDoneProgress(string Kind)
{
    public string? Title { get; init; }

    public string? Message { get; init; }
}
