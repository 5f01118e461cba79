using System.Globalization;
using System.Text.Json;
using FactDsl.Editing.Features;
using FactDsl.Editing.Navigation;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.LanguageServer.Protocol;
using FactDsl.Tooling.Formatting;
using StreamJsonRpc;

namespace FactDsl.LanguageServer.Serving;

/// <content>What helps while writing.</content>
internal sealed partial class Server
{
    private const int Snippet = 2;
    private const int InvalidParams = -32602;

    public Task<CompletionList?> CompletionAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument,
        parameters.Position,
        cancellation,
        (facts, file, offset) =>
        {
            CompletionItems items = Completion.At(facts, file, offset, DateOnly.FromDateTime(DateTime.Now), cancellation: cancellation);
            LspRange range = Positions(file).ToRange(items.Replaced);
            return new CompletionList(items.IsCut, [.. items.Items.Select(p => ToItem(p, parameters.TextDocument.Uri, range))]);
        });

    public Task<LspCompletionItem> ResolveCompletionAsync(LspCompletionItem parameters, CancellationToken cancellation)
    {
        if (parameters.Data is not { } data || Find(data.Uri) is not { } found)
            return Task.FromResult(parameters);
        return Task.Run(
            () =>
            {
                KindSymbol? kind = data.Kind is null ? null : found.Base.Schema.Find(data.Kind);
                string? text = kind is null ? data.Field is null ? null : OfLanguageField(data.Field)
                    : data.Name is { } name ? Hover.OfItem(found.Base, new ItemReference(kind, name))
                    : data.Field is { } field ? kind.FindField(field) is { } symbol ? Hover.OfField(symbol) : null
                    : Hover.OfKind(kind);
                return text is null ? parameters : parameters with { Documentation = Markup.Of(text, _capabilities.ReadsMarkdownProposals) };
            },
            cancellation);
    }

    public Task<SignatureHelpResult?> SignatureHelpAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument,
        parameters.Position,
        cancellation,
        (facts, file, offset) =>
        {
            if (SignatureHelp.At(facts, file, offset) is not { } signature)
                return null;
            MarkupContent? Said(string text) => text.Length == 0 ? null : Markup.Of(text, _capabilities.ReadsMarkdownSignatures);
            ParameterInformation[] clauses = [.. signature.Parameters.Select(p => new ParameterInformation(LabelOf(signature.Text, p.Span), Said(p.Documentation)))];
            return new SignatureHelpResult([new SignatureInformation(signature.Text, Said(signature.Documentation), clauses)], 0, signature.Active < 0 ? null : signature.Active);
        });

    public Task<PrepareRenameResult?> PrepareRenameAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument,
        parameters.Position,
        cancellation,
        (facts, file, offset) => Renaming.Prepare(facts, file, offset) is { } span
            ? new PrepareRenameResult(Positions(file).ToRange(span), file.Text.Substring(span.Start, span.Length))
            : null);

    public Task<WorkspaceEdit?> RenameAsync(RenameParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument,
        parameters.Position,
        cancellation,
        (facts, file, offset) =>
        {
            RenameResult renamed = Renaming.Rename(facts, file, offset, parameters.NewName);
            if (renamed.Problem is { } problem)
                throw new LocalRpcException(problem) { ErrorCode = InvalidParams };
            WorkspaceEdit edit = ToEdit(renamed.Edits.Edits);
            return _capabilities.ConfirmsChanges && renamed.Keep is { } keep ? WithOffer(edit, keep.File, keep.Edit) : edit;
        });

    public Task<LspLinkedEditingRanges?> LinkedEditingAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument,
        parameters.Position,
        cancellation,
        (facts, file, offset) => LinkedEditingRanges.At(facts, file, offset) is { Count: > 0 } spans
            ? new LspLinkedEditingRanges([.. spans.Select(Positions(file).ToRange)])
            : null);

    public Task<WorkspaceEdit?> WillRenameFilesAsync(RenameFilesParams parameters, CancellationToken cancellation)
    {
        var renames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (FileRename rename in parameters.Files)
            renames[_uris.ToPath(rename.OldUri)] = _uris.ToPath(rename.NewUri);
        IReadOnlyList<FactSnapshot> bases = Snapshots();
        return Task.Run(
            () =>
            {
                (FactFile, IReadOnlyList<TextEdit>)[] edits = [.. bases.SelectMany(b => FileRenames.Of(b, renames).Edits)];
                return edits.Length == 0 ? null : ToEdit(edits);
            },
            cancellation);
    }

    public Task<LspTextEdit[]?> FormattingAsync(DocumentFormattingParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument.Uri,
        cancellation,
        (_, file) => ToEdits(file, FileFormatter.Format(file.Syntax, OptionsFor(file))));

    public Task<LspTextEdit[]?> RangeFormattingAsync(DocumentRangeFormattingParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument.Uri,
        cancellation,
        (_, file) => ToEdits(file, FileFormatter.Format(file.Syntax, Positions(file).ToSpan(parameters.Range), OptionsFor(file))));

    public Task<LspTextEdit[]?> OnTypeFormattingAsync(DocumentOnTypeFormattingParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument,
        parameters.Position,
        cancellation,
        (_, file, offset) => parameters.Ch == "\n" ? ToEdits(file, Layout.OnNewLine(file, offset, OptionsFor(file))) : null);

    /// <summary>A part of a signature by where it stands, or by its words for a client that looks for them.</summary>
    private JsonElement LabelOf(string signature, TextSpan span) => _capabilities.ReadsLabelOffsets
        ? JsonSerializer.SerializeToElement([span.Start, span.End], LspJson.Default.Int32Array)
        : JsonSerializer.SerializeToElement(signature.Substring(span.Start, span.Length), LspJson.Default.String);

    private FormatOptions OptionsFor(FactFile file) => LayoutOptions.For(_files, file.FullPath);

    private static string? OfLanguageField(string name)
        => LanguageFields.OfItems.Concat(LanguageFields.OfFacts).FirstOrDefault(f => f.Name == name) is { } field ? Hover.OfField(field) : null;

    private LspCompletionItem ToItem(CompletionItem completion, string uri, LspRange range)
    {
        bool isSnippet = completion.IsSnippet && _capabilities.ReadsSnippets;
        string text = completion.IsSnippet && !isSnippet ? completion.Plain ?? completion.Label : completion.Text;
        return new LspCompletionItem(completion.Label, KindOf(completion.Kind))
        {
            Detail = completion.Detail.Length == 0 ? null : completion.Detail,
            SortText = completion.Rank.ToString(CultureInfo.InvariantCulture) + completion.Label,
            FilterText = completion.Filter,
            InsertTextFormat = isSnippet ? Snippet : null,
            TextEdit = new LspTextEdit(range, text),
            Data = completion.Item is { } item ? new CompletionData(uri, item.Kind.Word, item.Name, null)
                : completion.Field is { } field ? new CompletionData(uri, field.Owner?.Word, null, field.Name)
                : completion.KindWord is { } kind ? new CompletionData(uri, kind, null, null)
                : null,
        };
    }

    /// <summary>Adds the line that keeps the old name, for the author to take or leave.</summary>
    private WorkspaceEdit WithOffer(WorkspaceEdit edit, FactFile file, TextEdit keep)
    {
        const string Id = "renamed-from";
        LspTextEdit offered = ToEdits(file, [keep])[0] with { AnnotationId = Id };
        string uri = _uris.ToUri(file);
        return edit with
        {
            DocumentChanges = [.. edit.DocumentChanges!.Select(c => c.TextDocument?.Uri == uri ? c with { Edits = [.. c.Edits!, offered] } : c)],
            ChangeAnnotations = new Dictionary<string, ChangeAnnotation> { [Id] = new("Keep the old name for code", true, "Code that uses the old name goes on compiling, with a warning.") },
        };
    }

    private static int KindOf(CompletionItemKind kind) => kind switch
    {
        CompletionItemKind.Kind => 7,
        CompletionItemKind.Clause => 10,
        CompletionItemKind.Name => 6,
        CompletionItemKind.Word => 20,
        CompletionItemKind.Keyword => 14,
        _ => 12,
    };
}
