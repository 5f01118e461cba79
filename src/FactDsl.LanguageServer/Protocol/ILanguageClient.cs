using PolyType;
using StreamJsonRpc;

namespace FactDsl.LanguageServer.Protocol;

/// <summary>What the server tells and asks. Parameters go by their names.</summary>
[JsonRpcContract, GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal partial interface ILanguageClient
{
    [JsonRpcMethod("client/registerCapability")]
    Task RegisterCapabilityAsync(Registration[] registrations);

    [JsonRpcMethod("workspace/diagnostic/refresh")]
    Task RefreshDiagnosticsAsync();

    [JsonRpcMethod("workspace/codeLens/refresh")]
    Task RefreshCodeLensesAsync();

    [JsonRpcMethod("workspace/semanticTokens/refresh")]
    Task RefreshSemanticTokensAsync();

    [JsonRpcMethod("window/workDoneProgress/create")]
    Task CreateProgressAsync(string token);

    [JsonRpcMethod("$/progress")]
    void Progress(string token, WorkDoneProgress value);

    [JsonRpcMethod("textDocument/publishDiagnostics")]
    void PublishDiagnostics(string uri, Diagnostic[] diagnostics);

    [JsonRpcMethod("window/logMessage")]
    void LogMessage(int type, string message);
}
