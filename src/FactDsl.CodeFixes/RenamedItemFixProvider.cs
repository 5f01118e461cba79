using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactDsl.CodeFixes;

/// <summary>Offers the new name where C# names an item by one that it had before (<c>renamed-from</c>).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenamedItemFixProvider))]
[Shared]
public sealed class RenamedItemFixProvider : CodeFixProvider
{
    // What generated code says of a former name; only the compiler's diagnostic reaches a fix, not the attribute.
    private static readonly Regex s_message = new(@"'[^']*'[^']*'(?<former>[^\s']+) is called (?<kind>[^\s'.]+)\.(?<name>[^\s']+) now\.'", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CS0618");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            Match said = s_message.Match(diagnostic.GetMessage(CultureInfo.InvariantCulture));
            if (!said.Success || NameAt(root, diagnostic) is not { } name)
                continue;
            string renamed = said.Groups["name"].Value;
            context.RegisterCodeFix(
                CodeAction.Create("Write " + said.Groups["kind"].Value + "." + renamed, cancellation => RenameAsync(context.Document, name, renamed, cancellation), nameof(RenamedItemFixProvider)),
                diagnostic);
        }
    }

    /// <summary>The former name itself; the compiler marks all of <c>Person.Putin</c>.</summary>
    private static IdentifierNameSyntax? NameAt(SyntaxNode root, Diagnostic diagnostic)
        => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) switch
        {
            MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => name,
            IdentifierNameSyntax name => name,
            _ => null,
        };

    private static async Task<Document> RenameAsync(Document document, IdentifierNameSyntax name, string renamed, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return root is null ? document : document.WithSyntaxRoot(root.ReplaceNode(name, name.WithIdentifier(SyntaxFactory.ParseToken(renamed).WithTriviaFrom(name.Identifier))));
    }
}
