using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Compilation;

/// <summary>A file that is kept as it was parsed.</summary>
/// <param name="source">Its path and text.</param>
internal sealed class ParsedText(FactFileText source) : IFactFile
{
    private FileDeclarations? _declarations;

    /// <inheritdoc/>
    public string Path => source.Path;

    /// <inheritdoc/>
    public string Text => source.Text;

    /// <inheritdoc/>
    public FileSyntax Syntax { get; } = FileSyntax.Parse(source.Text);

    /// <inheritdoc/>
    public IReadOnlyList<Finding> SyntaxFindings => Syntax.Findings;

    /// <inheritdoc/>
    public FileDeclarations Declarations => _declarations ??= FileDeclarations.Of(Path, Syntax);

    /// <inheritdoc/>
    public void OnBound()
    {
    }
}
