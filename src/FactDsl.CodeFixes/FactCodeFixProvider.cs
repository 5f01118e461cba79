using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using FactDsl.Generator.Pipeline;
using FactDsl.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace FactDsl.CodeFixes;

/// <summary>Offers the fixes that a finding carries, in <c>.facts</c> files.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(FactCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".facts"])]
[Shared]
public sealed class FactCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = FindingRules.All.Select(static r => r.Id).ToImmutableArray();

    /// <inheritdoc/>
    /// <returns>Null: the compiler's workspaces fix all only in C# documents.</returns>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        TextDocument document = context.TextDocument;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(FixText.Property, out string? text) || text is null)
                continue;
            IReadOnlyList<FindingFix> fixes = FixText.Read(text);
            for (int i = 0; i < fixes.Count; i++)
            {
                FindingFix fix = fixes[i];
                string key = diagnostic.Id + "/" + fix.Title;
                context.RegisterCodeFix(CodeAction.Create(fix.Title, cancellation => ApplyAsync(document, fix, cancellation), key), diagnostic);
            }
        }
        return Task.CompletedTask;
    }

    private static async Task<Solution> ApplyAsync(TextDocument document, FindingFix fix, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        IEnumerable<TextChange> changes = fix.Edits
            .OrderBy(static e => e.Span.Start)
            .Select(static e => new TextChange(new TextSpan(e.Span.Start, e.Span.Length), e.Text));
        return document.Project.Solution.WithAdditionalDocumentText(document.Id, text.WithChanges(changes));
    }
}
