using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Navigation;

/// <summary>Where things are used.</summary>
public static class References
{
    /// <summary>All places of what stands at an offset, in the order of the files and their text.</summary>
    /// <param name="facts">The fact base.</param>
    /// <param name="file">The file.</param>
    /// <param name="offset">The offset.</param>
    /// <param name="onlyHere">Whether to look in this file alone.</param>
    public static IReadOnlyList<SymbolPlace> Of(FactSnapshot facts, FactFile file, int offset, bool onlyHere = false)
    {
        IEnumerable<FactFile> files = onlyHere ? [file] : facts.Files;
        return TokenMeaning.At(facts, file, offset) switch
        {
            ItemMeaning { Item: var item } => [.. files.Where(f => f.MayName(item.Name)).SelectMany(f => OfItem(facts, f, item))],
            KindMeaning { Kind: var kind } => [.. (onlyHere ? files : files.Prepend(PreludeFile.File)).SelectMany(f => KindUses.Of(facts, f, kind))],
            FieldMeaning { Field: var field } => [.. files.SelectMany(f => OfField(facts, f, field))],
            HoleMeaning hole => OfHole(file, hole),
            _ => [],
        };
    }

    /// <summary>The facts about what stands at an offset, or the items of a kind: where an editor looks for what implements something.</summary>
    public static IReadOnlyList<Place> About(FactSnapshot facts, FactFile file, int offset) => TokenMeaning.At(facts, file, offset) switch
    {
        ItemMeaning { Item: var item } => [.. Mentions.Of(facts, item).Select(static m => m.Place)],
        KindMeaning { Kind: var kind } => [.. facts.Files.SelectMany(f => ItemsOf(facts, f, kind))],
        _ => [],
    };

    private static IEnumerable<Place> ItemsOf(FactSnapshot facts, FactFile file, KindSymbol kind)
    {
        foreach (BoundItem item in facts.BoundOf(file).Items)
        {
            if (item.Kind.Is(kind))
                yield return new Place(file, item.Name is null ? item.KindSpan : item.NameSpan);
        }
    }

    private static IEnumerable<SymbolPlace> OfItem(FactSnapshot facts, FactFile file, ItemReference item)
    {
        foreach (NameUse use in NameUses.Of(facts, file))
        {
            if (use.Item == item)
                yield return new SymbolPlace(new Place(file, use.Span), use.Role == NameRole.Definition ? PlaceRole.Definition : PlaceRole.Use);
        }
    }

    private static IEnumerable<SymbolPlace> OfField(FactSnapshot facts, FactFile file, FieldSymbol field)
    {
        foreach (FileItem item in file.Syntax.Items)
        {
            foreach (ItemView view in ItemView.Of(item, facts.Schema, facts.Names)?.All ?? [])
            {
                foreach (ClauseView clause in view.Clauses)
                {
                    if (view.Kind?.FindClause(view.TextOf(clause.Clause.Word), out _) == field)
                        yield return new SymbolPlace(new Place(file, view.SpanOf(clause.Clause.Word)), PlaceRole.Use);
                }
            }
        }
        if (Definitions.OfField(facts, field) is { } definition && ReferenceEquals(definition.File, file))
            yield return new SymbolPlace(definition, PlaceRole.Definition);
    }

    /// <summary>The same hole elsewhere in its question or rule, also in the words that tell the rule's reason.</summary>
    private static IReadOnlyList<SymbolPlace> OfHole(FactFile file, HoleMeaning hole)
    {
        if (TokenPlace.Find(file, hole.Span.Start) is not { } at)
            return [];
        var places = new List<SymbolPlace>();
        ItemSyntax syntax = at.Item.Syntax;
        for (int i = 0; i < syntax.Tokens.Count; i++)
        {
            if (syntax.Tokens[i].Kind == SyntaxTokenKind.Hole && syntax.TextOf(i) == hole.Text)
                places.Add(new SymbolPlace(new Place(file, syntax.Tokens[i].Span.Shift(at.Item.Start)), PlaceRole.Use));
            else if (syntax is RuleSyntax && syntax.Tokens[i].Kind == SyntaxTokenKind.String)
                places.AddRange(InReason(syntax.TextOf(i), hole.Text).Select(span => new SymbolPlace(new Place(file, span.Shift(at.Item.Start + syntax.Tokens[i].Start)), PlaceRole.Use)));
        }
        return places;
    }

    private static IEnumerable<TextSpan> InReason(string text, string hole)
    {
        for (int at = text.IndexOf('?', StringComparison.Ordinal); at >= 0; at = text.IndexOf('?', at + 1))
        {
            int length = ReasonHoles.LengthAt(text, at) + 1;
            if (length > 1 && text.AsSpan(at, length).SequenceEqual(hole))
                yield return new TextSpan(at, length);
        }
    }
}
