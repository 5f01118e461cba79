using System.Text.Json;
using FactDsl.LanguageServer.Protocol;

namespace FactDsl.LanguageServer.Tests.Protocol;

/// <summary>Edits as clients read them.</summary>
public sealed class WrittenEditTests
{
    [Fact]
    public void A_document_whose_version_is_not_known_has_the_version_null()
    {
        var edit = new WorkspaceEdit { DocumentChanges = [new DocumentChange { TextDocument = new VersionedTextDocumentIdentifier("file:///a.facts", null), Edits = [] }] };
        Assert.Equal(
            """{"documentChanges":[{"textDocument":{"uri":"file:///a.facts","version":null},"edits":[]}]}""",
            JsonSerializer.Serialize(edit, LspJson.Default.WorkspaceEdit));
    }
}
