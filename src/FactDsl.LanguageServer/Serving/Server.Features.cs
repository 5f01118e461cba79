using FactDsl.Editing.Features;
using FactDsl.Editing.Navigation;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.LanguageServer.Protocol;

namespace FactDsl.LanguageServer.Serving;

/// <content>What helps to find and to read.</content>
internal sealed partial class Server
{
    private const int MostSymbols = 256;

    public Task<HoverResult?> HoverAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument,
        parameters.Position,
        cancellation,
        (facts, file, offset) => Hover.At(facts, file, offset) is { } hover
            ? new HoverResult(Markup.Of(hover.Markdown, _capabilities.ReadsMarkdownHovers), Positions(file).ToRange(hover.Span))
            : null);

    public Task<Location[]?> DefinitionAsync(TextDocumentPositionParams parameters, CancellationToken cancellation)
        => Places(parameters, cancellation, Definitions.Of);

    public Task<Location[]?> TypeDefinitionAsync(TextDocumentPositionParams parameters, CancellationToken cancellation)
        => Places(parameters, cancellation, Definitions.OfType);

    public Task<Location[]?> ImplementationAsync(TextDocumentPositionParams parameters, CancellationToken cancellation)
        => Places(parameters, cancellation, References.About);

    public Task<Location[]?> ReferencesAsync(ReferenceParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument,
        parameters.Position,
        cancellation,
        (facts, file, offset) => References.Of(facts, file, offset)
            .Where(p => p.Role == PlaceRole.Use || parameters.Context?.IncludeDeclaration != false)
            .Select(p => ToLocation(p.Place)).ToArray());

    public Task<DocumentHighlight[]?> HighlightAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument,
        parameters.Position,
        cancellation,
        (facts, file, offset) =>
        {
            const int Read = 2, Write = 3;
            PositionMapper positions = Positions(file);
            return References.Of(facts, file, offset, onlyHere: true)
                .Where(p => ReferenceEquals(p.Place.File, file))
                .Select(p => new DocumentHighlight(positions.ToRange(p.Place.Span), p.Role == PlaceRole.Definition ? Write : Read)).ToArray();
        });

    public Task<DocumentSymbol[]?> DocumentSymbolAsync(TextDocumentParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument.Uri,
        cancellation,
        (facts, file) =>
        {
            PositionMapper positions = Positions(file);
            return _capabilities.HasNestedSymbols
                ? Symbols.Of(facts, file).Select(s => ToSymbol(s, positions)).ToArray()
                : Symbols.Of(facts, file).SelectMany(s => ToList(s, null, file)).ToArray();
        });

    public Task<WorkspaceSymbol[]> WorkspaceSymbolAsync(WorkspaceSymbolParams parameters, CancellationToken cancellation)
    {
        IReadOnlyList<FactSnapshot> bases = Snapshots();
        return Task.Run(
            () => bases.SelectMany(b => Symbols.Find(b, parameters.Query, MostSymbols, cancellation)).Take(MostSymbols)
                .Select(s => new WorkspaceSymbol(s.Name, KindOf(s.Kind), s.Container, ToLocation(s.Place))).ToArray(),
            cancellation);
    }

    public Task<LspSemanticTokens?> SemanticTokensAsync(TextDocumentParams parameters, CancellationToken cancellation)
        => Read(parameters.TextDocument.Uri, cancellation, (facts, file) => TokensOf(facts, file, parameters.TextDocument.Uri));

    public Task<SemanticTokensDelta?> SemanticTokensDeltaAsync(SemanticTokensDeltaParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument.Uri,
        cancellation,
        (facts, file) =>
        {
            string uri = parameters.TextDocument.Uri;
            LspSemanticTokens? before = _tokens.GetValueOrDefault(uri);
            LspSemanticTokens now = TokensOf(facts, file, uri);
            return before?.ResultId == parameters.PreviousResultId
                ? new SemanticTokensDelta(now.ResultId) { Edits = SemanticTokenEncoder.Difference(before.Data, now.Data) }
                : new SemanticTokensDelta(now.ResultId) { Data = now.Data };
        });

    public Task<LspSemanticTokens?> SemanticTokensRangeAsync(TextDocumentRangeParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument.Uri,
        cancellation,
        (facts, file) => new LspSemanticTokens("", SemanticTokenEncoder.Encode(SemanticTokens.Of(facts, file, Positions(file).ToSpan(parameters.Range)), Positions(file))));

    /// <summary>What a lens above a rule has as its kind: no kind is called so.</summary>
    private const string RuleLens = "rule";

    public Task<LspCodeLens[]?> CodeLensAsync(TextDocumentParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument.Uri,
        cancellation,
        (facts, file) =>
        {
            PositionMapper positions = Positions(file);
            return CodeLenses.Of(facts, file).Select(l => new LspCodeLens(positions.ToRange(l.Span))
            {
                Data = new CodeLensData(parameters.TextDocument.Uri, l.Item?.Kind.Word ?? RuleLens, l.Item?.Name ?? l.Rule!, positions.ToPosition(l.Span.Start)),
            }).ToArray();
        });

    public Task<LspCodeLens> ResolveCodeLensAsync(LspCodeLens parameters, CancellationToken cancellation)
    {
        if (parameters.Data is not { } data || Find(data.Uri) is not { } found)
            return Task.FromResult(parameters with { Command = new LspCommand("", "") });
        if (data.Kind == RuleLens)
            return Task.Run(() => parameters with { Command = new LspCommand(CodeLenses.Derives(found.Base, data.Name), "") }, cancellation);
        if (found.Base.Schema.Find(data.Kind) is not { } kind)
            return Task.FromResult(parameters with { Command = new LspCommand("", "") });
        // Without a command the words are shown and cannot be clicked, which every client understands.
        return Task.Run(() => parameters with { Command = new LspCommand(CodeLenses.Count(found.Base, new ItemReference(kind, data.Name)), "") }, cancellation);
    }

    public Task<LspInlayHint[]?> InlayHintAsync(TextDocumentRangeParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument.Uri,
        cancellation,
        (_, file) =>
        {
            PositionMapper positions = Positions(file);
            return InlayHints.Of(file, positions.ToSpan(parameters.Range)).Select(n => new LspInlayHint(positions.ToPosition(n.Offset), n.Text, true)).ToArray();
        });

    public Task<LspFoldingRange[]?> FoldingRangeAsync(TextDocumentParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument.Uri,
        cancellation,
        static (_, file) => FoldingRanges.Of(file).Select(static f => new LspFoldingRange(f.Start, f.End) { Kind = f.IsComment ? "comment" : null }).ToArray());

    public Task<SelectionRange[]?> SelectionRangeAsync(SelectionRangeParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument.Uri,
        cancellation,
        (_, file) =>
        {
            PositionMapper positions = Positions(file);
            return parameters.Positions.Select(p => FoldingRanges.Around(file, positions.ToOffset(p)).Reverse()
                .Aggregate((SelectionRange?)null, (outer, span) => new SelectionRange(positions.ToRange(span), outer))!).ToArray();
        });

    public Task<LspDocumentLink[]?> DocumentLinkAsync(TextDocumentParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument.Uri,
        cancellation,
        (facts, file) =>
        {
            PositionMapper positions = Positions(file);
            return DocumentLinks.Of(facts, file).Select(l => new LspDocumentLink(positions.ToRange(l.Span), l.IsFile ? _uris.ToUri(l.Target) : l.Target)).ToArray();
        });

    public Task<CallHierarchyItem[]?> PrepareCallHierarchyAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument,
        parameters.Position,
        cancellation,
        (facts, file, offset) => CallHierarchy.At(facts, file, offset) is { } member ? (CallHierarchyItem[])[ToItem(member)] : null);

    public Task<CallHierarchyIncomingCall[]?> IncomingCallsAsync(CallHierarchyParams parameters, CancellationToken cancellation) => Read(
        new TextDocumentIdentifier(parameters.Item.Uri),
        parameters.Item.SelectionRange.Start,
        cancellation,
        (facts, file, offset) => CallHierarchy.FactsAbout(facts, file, offset).Select(s => new CallHierarchyIncomingCall(ToItem(s.Member), Ranges(s))).ToArray());

    // Ranges of what is called belong to the caller's file, and somebody's company is met in many.
    public Task<CallHierarchyOutgoingCall[]?> OutgoingCallsAsync(CallHierarchyParams parameters, CancellationToken cancellation) => Read(
        new TextDocumentIdentifier(parameters.Item.Uri),
        parameters.Item.SelectionRange.Start,
        cancellation,
        (facts, file, offset) => CallHierarchy.NamedWith(facts, file, offset)
            .GroupBy(static s => s.Member)
            .Select(g => new CallHierarchyOutgoingCall(ToItem(g.Key), [.. g.Where(s => ReferenceEquals(s.In, file)).SelectMany(Ranges)])).ToArray());

    private Task<Location[]?> Places(TextDocumentPositionParams parameters, CancellationToken cancellation, Func<FactSnapshot, FactFile, int, IReadOnlyList<Place>> find)
        => Read(parameters.TextDocument, parameters.Position, cancellation, (facts, file, offset) => find(facts, file, offset).Select(ToLocation).ToArray());

    private LspSemanticTokens TokensOf(FactSnapshot facts, FactFile file, string uri)
    {
        int[] data = SemanticTokenEncoder.Encode(SemanticTokens.Of(facts, file, new TextSpan(0, file.Text.Length)), Positions(file));
        string id = Interlocked.Increment(ref _colouring).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return _tokens[uri] = new LspSemanticTokens(id, data);
    }

    private LspRange[] Ranges(CallHierarchyStep step)
    {
        PositionMapper positions = Positions(step.In);
        return [.. step.Spans.Select(s => positions.ToRange(s))];
    }

    private CallHierarchyItem ToItem(CallHierarchyMember member)
    {
        PositionMapper positions = Positions(member.Place.File);
        return new CallHierarchyItem(
            member.Name,
            KindOf(member.IsFact ? FactSymbolKind.Fact : FactSymbolKind.Entity),
            member.Detail,
            _uris.ToUri(member.Place.File),
            positions.ToRange(member.Span),
            positions.ToRange(member.Place.Span));
    }

    private static DocumentSymbol ToSymbol(FactSymbol symbol, PositionMapper positions) => new(symbol.Name, KindOf(symbol.Kind))
    {
        Detail = symbol.Detail.Length == 0 ? null : symbol.Detail,
        Range = positions.ToRange(symbol.Span),
        SelectionRange = positions.ToRange(symbol.NameSpan),
        Children = symbol.Children.Count == 0 ? null : [.. symbol.Children.Select(c => ToSymbol(c, positions))],
    };

    /// <summary>A symbol and those inside, one after the other.</summary>
    private IEnumerable<DocumentSymbol> ToList(FactSymbol symbol, string? container, FactFile file)
        => symbol.Children.SelectMany(c => ToList(c, symbol.Name, file)).Prepend(new DocumentSymbol(symbol.Name, KindOf(symbol.Kind))
        {
            Location = ToLocation(new Place(file, symbol.Span)),
            ContainerName = container,
        });

    private static int KindOf(FactSymbolKind kind) => kind switch
    {
        FactSymbolKind.Entity => 19,
        FactSymbolKind.Fact => 24,
        FactSymbolKind.Kind => 5,
        FactSymbolKind.Field => 8,
        FactSymbolKind.Question => 12,
        _ => 3,
    };
}
