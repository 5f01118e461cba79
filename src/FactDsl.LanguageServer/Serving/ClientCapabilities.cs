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

    public bool ReadsRelatedPlaces => OfDiagnostics("relatedInformation");

    public bool ReadsHelpLinks => OfDiagnostics("codeDescriptionSupport");

    public bool FadesUnnecessary => ListsDiagnosticTag(1);

    public bool ChangesDocuments => Is("workspace", "workspaceEdit", "documentChanges");

    public bool ConfirmsChanges => ChangesDocuments && Has("workspace", "workspaceEdit", "changeAnnotationSupport");

    public bool CreatesFiles => ChangesDocuments && Lists("create", "workspace", "workspaceEdit", "resourceOperations");

    public bool HasCodeActionLiterals => Has("textDocument", "codeAction", "codeActionLiteralSupport");

    public bool PrefersActions => Is("textDocument", "codeAction", "isPreferredSupport");

    public bool HasNestedSymbols => Is("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport");

    public bool PreparesRename => Is("textDocument", "rename", "prepareSupport");

    public bool ReadsMarkdownHovers => Lists("markdown", "textDocument", "hover", "contentFormat");

    public bool ReadsMarkdownProposals => Lists("markdown", "textDocument", "completion", "completionItem", "documentationFormat");

    public bool ReadsMarkdownSignatures => Lists("markdown", "textDocument", "signatureHelp", "signatureInformation", "documentationFormat");

    public bool ReadsLabelOffsets => Is("textDocument", "signatureHelp", "signatureInformation", "parameterInformation", "labelOffsetSupport");

    public bool HasFolders => Is("workspace", "workspaceFolders");

    public bool AsksBeforeRenamingFiles => Is("workspace", "fileOperations", "willRename");

    public bool AsksForTokens => Has("textDocument", "semanticTokens", "requests", "full");

    public bool AsksForTokenChanges => Is("textDocument", "semanticTokens", "requests", "full", "delta");

    public bool AsksForTokensOfRanges => Has("textDocument", "semanticTokens", "requests", "range");

    public bool RefreshesTokens => Is("workspace", "semanticTokens", "refreshSupport");

    public bool ShowsProgress => Is("window", "workDoneProgress");

    /// <summary>The first encoding of positions that both sides know.</summary>
    public string PositionEncoding
    {
        get
        {
            if (Find("general", "positionEncodings") is { ValueKind: JsonValueKind.Array } encodings)
            {
                foreach (JsonElement encoding in encodings.EnumerateArray())
                {
                    if (encoding.ValueKind == JsonValueKind.String && encoding.GetString() is ("utf-8" or "utf-16"))
                        return encoding.GetString()!;
                }
            }
            return "utf-16";
        }
    }

    /// <summary>Whether something is announced at all.</summary>
    public bool Has(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False) };

    private bool Is(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: JsonValueKind.True };

    // Later versions of the protocol say of findings that are asked for what earlier ones say of published ones.
    private bool OfDiagnostics(string name) => Is("textDocument", "publishDiagnostics", name) || Is("textDocument", "diagnostic", name);

    private bool ListsDiagnosticTag(int tag)
        => ListsNumber(tag, "textDocument", "publishDiagnostics", "tagSupport", "valueSet") || ListsNumber(tag, "textDocument", "diagnostic", "tagSupport", "valueSet");

    private bool ListsNumber(int value, params ReadOnlySpan<string> path)
        => Find(path) is { ValueKind: JsonValueKind.Array } values && values.EnumerateArray().Any(v => v.ValueKind == JsonValueKind.Number && v.GetInt32() == value);

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
