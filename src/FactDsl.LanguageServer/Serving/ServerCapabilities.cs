using System.Text.Json;

namespace FactDsl.LanguageServer.Serving;

/// <summary>What the server says it can do, to a client that can make use of it.</summary>
internal static class ServerCapabilities
{
    public static JsonElement For(ClientCapabilities client)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("positionEncoding", client.PositionEncoding);
            Object(json, "textDocumentSync", ("openClose", true), ("change", 2), ("save", true));
            Object(json, "completionProvider", ("triggerCharacters", (string[])[" ", ",", "@", "."]), ("resolveProvider", true));
            json.WriteBoolean("hoverProvider", true);
            Object(json, "signatureHelpProvider", ("triggerCharacters", (string[])[" ", ","]));
            json.WriteBoolean("definitionProvider", true);
            json.WriteBoolean("typeDefinitionProvider", true);
            json.WriteBoolean("implementationProvider", true);
            json.WriteBoolean("referencesProvider", true);
            json.WriteBoolean("documentHighlightProvider", true);
            json.WriteBoolean("documentSymbolProvider", true);
            json.WriteBoolean("workspaceSymbolProvider", true);
            if (client.HasCodeActionLiterals)
                Object(json, "codeActionProvider", ("codeActionKinds", (string[])["quickfix", "refactor.rewrite", "refactor.extract", "refactor.move", "source.fixAll"]));
            Object(json, "codeLensProvider", ("resolveProvider", true));
            Object(json, "documentLinkProvider", ("resolveProvider", false));
            json.WriteBoolean("documentFormattingProvider", true);
            json.WriteBoolean("documentRangeFormattingProvider", true);
            Object(json, "documentOnTypeFormattingProvider", ("firstTriggerCharacter", "\n"));
            if (client.PreparesRename)
                Object(json, "renameProvider", ("prepareProvider", true));
            else
                json.WriteBoolean("renameProvider", true);
            json.WriteBoolean("foldingRangeProvider", true);
            json.WriteBoolean("selectionRangeProvider", true);
            if (client.Has("textDocument", "linkedEditingRange"))
                json.WriteBoolean("linkedEditingRangeProvider", true);
            if (client.Has("textDocument", "callHierarchy"))
                json.WriteBoolean("callHierarchyProvider", true);
            if (client.Has("textDocument", "inlayHint"))
                json.WriteBoolean("inlayHintProvider", true);
            if (client.AsksForTokens || client.AsksForTokensOfRanges)
                WriteTokens(json, client);
            if (client.PullsDiagnostics)
                Object(json, "diagnosticProvider", ("identifier", "facts"), ("interFileDependencies", true), ("workspaceDiagnostics", true));
            json.WriteStartObject("workspace");
            if (client.HasFolders)
                Object(json, "workspaceFolders", ("supported", true), ("changeNotifications", true));
            if (client.AsksBeforeRenamingFiles)
                WriteFileOperations(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return JsonDocument.Parse(buffer.WrittenMemory).RootElement;
    }

    private static void WriteTokens(Utf8JsonWriter json, ClientCapabilities client)
    {
        json.WriteStartObject("semanticTokensProvider");
        Object(json, "legend", ("tokenTypes", SemanticTokenEncoder.Types), ("tokenModifiers", SemanticTokenEncoder.Modifiers));
        if (client.AsksForTokenChanges)
            Object(json, "full", ("delta", true));
        else if (client.AsksForTokens)
            json.WriteBoolean("full", true);
        if (client.AsksForTokensOfRanges)
            json.WriteBoolean("range", true);
        json.WriteEndObject();
    }

    private static void WriteFileOperations(Utf8JsonWriter json)
    {
        json.WriteStartObject("fileOperations");
        json.WriteStartObject("willRename");
        json.WriteStartArray("filters");
        foreach (string glob in (string[])["**/*.source.txt", "**/*.facts"])
        {
            json.WriteStartObject();
            json.WriteString("scheme", "file");
            Object(json, "pattern", ("glob", glob), ("matches", "file"));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Object(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Key, object Value)> properties)
    {
        json.WriteStartObject(name);
        foreach ((string key, object value) in properties)
        {
            switch (value)
            {
                case bool flag:
                    json.WriteBoolean(key, flag);
                    break;
                case int number:
                    json.WriteNumber(key, number);
                    break;
                case string text:
                    json.WriteString(key, text);
                    break;
                case string[] texts:
                    json.WriteStartArray(key);
                    foreach (string one in texts)
                        json.WriteStringValue(one);
                    json.WriteEndArray();
                    break;
            }
        }
        json.WriteEndObject();
    }
}
