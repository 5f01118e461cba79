using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Navigation;

/// <summary>Where the word of a kind stands as that.</summary>
internal static class KindUses
{
    public static IEnumerable<SymbolPlace> Of(FactSnapshot facts, FactFile file, KindSymbol kind)
    {
        foreach (FileItem item in file.Syntax.Items)
        {
            if (item.Syntax is DefinitionSyntax definition)
            {
                foreach (SymbolPlace place in InDefinition(file, item, definition, kind))
                    yield return place;
                continue;
            }
            foreach (ItemView view in ItemView.Of(item, facts.Schema, facts.Names)?.All ?? [])
            {
                if (view.Head is { Kind: >= 0 } head && view.Kind == kind)
                    yield return new SymbolPlace(new Place(file, view.SpanOf(head.Kind)), PlaceRole.Use);
            }
            for (int i = 0; i < item.Syntax.Tokens.Count; i++)
            {
                SyntaxToken token = item.Syntax.Tokens[i];
                if (token.Kind == SyntaxTokenKind.QualifiedName && item.Syntax.SpanTextOf(i).StartsWith(kind.Word + ".", StringComparison.Ordinal))
                    yield return new SymbolPlace(new Place(file, new TextSpan(item.Start + token.Start, kind.Word.Length)), PlaceRole.Use);
            }
        }
    }

    private static IEnumerable<SymbolPlace> InDefinition(FactFile file, FileItem item, DefinitionSyntax definition, KindSymbol kind)
    {
        DefinitionHeadSyntax head = definition.Head;
        SymbolPlace At(int token, PlaceRole role) => new(new Place(file, definition.Tokens[token].Span.Shift(item.Start)), role);
        if (head.Word >= 0 && definition.TextOf(head.Word) == kind.Word)
            yield return At(head.Word, definition.TextOf(head.Category) == "extend" ? PlaceRole.Use : PlaceRole.Definition);
        foreach (int token in head.Bases)
        {
            if (definition.TextOf(token) == kind.Word)
                yield return At(token, PlaceRole.Use);
        }
        foreach (FieldSyntax field in definition.Fields)
        {
            if (field.Type >= 0 && field.Words.Count == 0 && definition.TextOf(field.Type) == kind.Word)
                yield return At(field.Type, PlaceRole.Use);
        }
    }
}
