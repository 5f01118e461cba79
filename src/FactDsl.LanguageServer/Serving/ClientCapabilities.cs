using System.Text.Json;

namespace FactDsl.LanguageServer.Serving;

/// <summary>What a client says it can do; what it does not announce it is not sent.</summary>
internal sealed class ClientCapabilities
{
    private readonly JsonElement _all;

    public ClientCapabilities(JsonElement all) => _all = all;

    /// <summary>A client that announces nothing.</summary>
    public static ClientCapabilities None { get; } = new(default);

    public bool PullsDiagnostics => Has("textDocument", "diagnostic");

    public bool RefreshesDiagnostics => Is("workspace", "diagnostics", "refreshSupport") || Is("workspace", "diagnostic", "refreshSupport");

    public bool RefreshesLenses => Is("workspace", "codeLens", "refreshSupport");

    public bool WatchesFiles => Is("workspace", "didChangeWatchedFiles", "dynamicRegistration");

    public bool ReadsSnippets => Is("textDocument", "completion", "completionItem", "snippetSupport");

    public bool ReadsRelatedPlaces => Is("textDocument", "publishDiagnostics", "relatedInformation") || PullsDiagnostics;

    public bool ReadsHelpLinks => Is("textDocument", "publishDiagnostics", "codeDescriptionSupport") || PullsDiagnostics;

    public bool ChangesDocuments => Is("workspace", "workspaceEdit", "documentChanges");

    public bool ConfirmsChanges => ChangesDocuments && Has("workspace", "workspaceEdit", "changeAnnotationSupport");

    public bool CreatesFiles => ChangesDocuments && Lists("create", "workspace", "workspaceEdit", "resourceOperations");

    public bool HasCodeActionLiterals => Has("textDocument", "codeAction", "codeActionLiteralSupport");

    public bool HasNestedSymbols => Is("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport");

    public bool PreparesRename => Is("textDocument", "rename", "prepareSupport");

    public bool ReadsMarkdown => Lists("markdown", "textDocument", "hover", "contentFormat");

    /// <summary>The first encoding of positions that both sides know.</summary>
    public string PositionEncoding
    {
        get
        {
            if (Find("general", "positionEncodings") is { ValueKind: JsonValueKind.Array } encodings)
            {
                foreach (JsonElement encoding in encodings.EnumerateArray())
                {
                    if (encoding.GetString() is "utf-8" or "utf-16")
                        return encoding.GetString()!;
                }
            }
            return "utf-16";
        }
    }

    /// <summary>Whether something is announced at all.</summary>
    public bool Has(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False) };

    private bool Is(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: JsonValueKind.True };

    private bool Lists(string value, params ReadOnlySpan<string> path)
    {
        if (Find(path) is not { ValueKind: JsonValueKind.Array } values)
            return false;
        foreach (JsonElement one in values.EnumerateArray())
        {
            if (one.ValueKind == JsonValueKind.String && one.GetString() == value)
                return true;
        }
        return false;
    }

    private JsonElement? Find(params ReadOnlySpan<string> path)
    {
        JsonElement at = _all;
        foreach (string step in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at))
                return null;
        }
        return at;
    }
}
