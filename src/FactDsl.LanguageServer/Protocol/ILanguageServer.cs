using PolyType;
using StreamJsonRpc;

namespace FactDsl.LanguageServer.Protocol;

/// <summary>What clients ask and tell. Every method hands over its work before it returns, so that what is told stays in order.</summary>
[JsonRpcContract, GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal partial interface ILanguageServer
{
    [JsonRpcMethod("initialize")]
    Task<InitializeResult> InitializeAsync(InitializeParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("initialized")]
    Task InitializedAsync(InitializedParams parameters);

    [JsonRpcMethod("shutdown")]
    Task<object?> ShutdownAsync(CancellationToken cancellation);

    [JsonRpcMethod("exit")]
    Task ExitAsync();

    [JsonRpcMethod("$/setTrace")]
    Task SetTraceAsync(SetTraceParams parameters);

    [JsonRpcMethod("textDocument/didOpen")]
    Task DidOpenAsync(DidOpenParams parameters);

    [JsonRpcMethod("textDocument/didChange")]
    Task DidChangeAsync(DidChangeParams parameters);

    [JsonRpcMethod("textDocument/didClose")]
    Task DidCloseAsync(TextDocumentParams parameters);

    [JsonRpcMethod("textDocument/didSave")]
    Task DidSaveAsync(DidSaveParams parameters);

    [JsonRpcMethod("workspace/didChangeWatchedFiles")]
    Task DidChangeWatchedFilesAsync(DidChangeWatchedFilesParams parameters);

    [JsonRpcMethod("workspace/didChangeWorkspaceFolders")]
    Task DidChangeWorkspaceFoldersAsync(DidChangeWorkspaceFoldersParams parameters);

    [JsonRpcMethod("workspace/didChangeConfiguration")]
    Task DidChangeConfigurationAsync(DidChangeConfigurationParams parameters);

    [JsonRpcMethod("textDocument/diagnostic")]
    Task<DocumentDiagnosticReport> DiagnosticAsync(DocumentDiagnosticParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("workspace/diagnostic")]
    Task<WorkspaceDiagnosticReport> WorkspaceDiagnosticAsync(WorkspaceDiagnosticParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/completion")]
    Task<CompletionList?> CompletionAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("completionItem/resolve")]
    Task<LspCompletionItem> ResolveCompletionAsync(LspCompletionItem parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/hover")]
    Task<HoverResult?> HoverAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/signatureHelp")]
    Task<SignatureHelpResult?> SignatureHelpAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/definition")]
    Task<Location[]?> DefinitionAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/typeDefinition")]
    Task<Location[]?> TypeDefinitionAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/implementation")]
    Task<Location[]?> ImplementationAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/references")]
    Task<Location[]?> ReferencesAsync(ReferenceParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/documentHighlight")]
    Task<DocumentHighlight[]?> HighlightAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/prepareRename")]
    Task<PrepareRenameResult?> PrepareRenameAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/rename")]
    Task<WorkspaceEdit?> RenameAsync(RenameParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/linkedEditingRange")]
    Task<LspLinkedEditingRanges?> LinkedEditingAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("workspace/willRenameFiles")]
    Task<WorkspaceEdit?> WillRenameFilesAsync(RenameFilesParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/documentSymbol")]
    Task<DocumentSymbol[]?> DocumentSymbolAsync(TextDocumentParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("workspace/symbol")]
    Task<WorkspaceSymbol[]> WorkspaceSymbolAsync(WorkspaceSymbolParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/semanticTokens/full")]
    Task<LspSemanticTokens?> SemanticTokensAsync(TextDocumentParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/semanticTokens/full/delta")]
    Task<SemanticTokensDelta?> SemanticTokensDeltaAsync(SemanticTokensDeltaParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/semanticTokens/range")]
    Task<LspSemanticTokens?> SemanticTokensRangeAsync(TextDocumentRangeParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/formatting")]
    Task<LspTextEdit[]?> FormattingAsync(DocumentFormattingParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/rangeFormatting")]
    Task<LspTextEdit[]?> RangeFormattingAsync(DocumentRangeFormattingParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/onTypeFormatting")]
    Task<LspTextEdit[]?> OnTypeFormattingAsync(DocumentOnTypeFormattingParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/codeAction")]
    Task<CodeAction[]?> CodeActionAsync(CodeActionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/codeLens")]
    Task<LspCodeLens[]?> CodeLensAsync(TextDocumentParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("codeLens/resolve")]
    Task<LspCodeLens> ResolveCodeLensAsync(LspCodeLens parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/inlayHint")]
    Task<LspInlayHint[]?> InlayHintAsync(TextDocumentRangeParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/foldingRange")]
    Task<LspFoldingRange[]?> FoldingRangeAsync(TextDocumentParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/selectionRange")]
    Task<SelectionRange[]?> SelectionRangeAsync(SelectionRangeParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/documentLink")]
    Task<LspDocumentLink[]?> DocumentLinkAsync(TextDocumentParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/prepareCallHierarchy")]
    Task<CallHierarchyItem[]?> PrepareCallHierarchyAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("callHierarchy/incomingCalls")]
    Task<CallHierarchyIncomingCall[]?> IncomingCallsAsync(CallHierarchyParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("callHierarchy/outgoingCalls")]
    Task<CallHierarchyOutgoingCall[]?> OutgoingCallsAsync(CallHierarchyParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("facts/viewPage")]
    Task<ViewPageResult> ViewPageAsync(ViewPageParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("facts/view")]
    Task<ViewResult?> ViewAsync(ViewParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("facts/viewSubject")]
    Task<ViewSubjectResult?> ViewSubjectAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);
}
