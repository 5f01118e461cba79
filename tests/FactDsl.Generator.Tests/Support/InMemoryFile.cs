using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FactDsl.Generator.Tests.Support;

/// <summary>A file that exists for the compiler only.</summary>
internal sealed class InMemoryFile(string path, SourceText text, string link) : AdditionalText
{
    public InMemoryFile(string path, string text, string link = "")
        : this(path, SourceText.From(text, Encoding.UTF8), link)
    {
    }

    public override string Path => path;

    /// <summary>Its <c>Link</c> metadata.</summary>
    public string Link => link;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
