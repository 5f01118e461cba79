using System.Text.Json;

namespace FactDsl.LanguageServer.Protocol;

internal sealed record CompletionData(string Uri, string? Kind, string? Name, string? Field);

internal sealed record LspCompletionItem(string Label, int Kind)
{
    public string? Detail { get; init; }

    public MarkupContent? Documentation { get; init; }

    public string? SortText { get; init; }

    public string? FilterText { get; init; }

    public int? InsertTextFormat { get; init; }

    public LspTextEdit? TextEdit { get; init; }

    public CompletionData? Data { get; init; }
}

internal sealed record CompletionList(bool IsIncomplete, LspCompletionItem[] Items);

internal sealed record SignatureHelpResult(SignatureInformation[] Signatures, int ActiveSignature, int? ActiveParameter);

internal sealed record SignatureInformation(string Label, MarkupContent? Documentation, ParameterInformation[] Parameters);

internal sealed record ParameterInformation(JsonElement Label, MarkupContent? Documentation);

internal sealed record FormattingOptions(int TabSize, bool InsertSpaces);

internal sealed record DocumentFormattingParams(TextDocumentIdentifier TextDocument, FormattingOptions? Options);

internal sealed record DocumentRangeFormattingParams(TextDocumentIdentifier TextDocument, LspRange Range, FormattingOptions? Options);

internal sealed record DocumentOnTypeFormattingParams(TextDocumentIdentifier TextDocument, Position Position, string Ch, FormattingOptions? Options);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

internal sealed record PrepareRenameResult(LspRange Range, string Placeholder);

internal sealed record LspLinkedEditingRanges(LspRange[] Ranges);

internal sealed record FileRename(string OldUri, string NewUri);

internal sealed record RenameFilesParams(FileRename[] Files);
