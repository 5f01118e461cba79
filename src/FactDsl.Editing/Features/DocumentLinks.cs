using FactDsl.Editing.Workspaces;
using FactDsl.Language.Provenance;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Features;

/// <summary>A place that leads somewhere.</summary>
/// <param name="Span">The characters.</param>
/// <param name="Target">An address, or the whole path of a file.</param>
/// <param name="IsFile">Whether it is a file.</param>
public readonly record struct DocumentLink(TextSpan Span, string Target, bool IsFile);

/// <summary>The places of a file that lead somewhere.</summary>
public static class DocumentLinks
{
    /// <summary>Addresses, and the files that hold the texts of sources.</summary>
    public static IReadOnlyList<DocumentLink> Of(FactSnapshot facts, FactFile file)
    {
        var links = new List<DocumentLink>();
        foreach (FileItem item in file.Syntax.Items)
        {
            for (int i = 0; i < item.Syntax.Tokens.Count; i++)
            {
                TextSpan span = item.Syntax.Tokens[i].Span.Shift(item.Start);
                if (item.Syntax.Tokens[i].Kind == SyntaxTokenKind.Url)
                {
                    links.Add(new DocumentLink(span, item.Syntax.TextOf(i).Trim('<', '>'), false));
                }
                else if (item.Syntax.Tokens[i].Kind == SyntaxTokenKind.String && item.Syntax.SpanTextOf(i).EndsWith(SourceDocuments.Extension + "\"", StringComparison.OrdinalIgnoreCase))
                {
                    string name = StringLiteral.Read(item.Syntax.TextOf(i)).Text;
                    if (facts.Documents.Find(file.Path, name) is { } document)
                        links.Add(new DocumentLink(span, System.IO.Path.GetFullPath(System.IO.Path.Combine(facts.Root, document.Path)), true));
                }
            }
        }
        return links;
    }
}
