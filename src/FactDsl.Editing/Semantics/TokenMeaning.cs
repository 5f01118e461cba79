using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Semantics;

/// <summary>What stands at a place of a file.</summary>
/// <param name="Span">The token.</param>
internal abstract record TokenMeaning(TextSpan Span)
{
    /// <summary>What stands at an offset, or ends there; null where nothing with a meaning does.</summary>
    public static TokenMeaning? At(FactSnapshot facts, FactFile file, int offset)
    {
        if (TokenPlace.Find(file, offset) is not { } place)
            return null;
        (FileItem item, int token) = place;
        TextSpan span = item.Syntax.Tokens[token].Span.Shift(item.Start);
        SyntaxTokenKind kind = item.Syntax.Tokens[token].Kind;
        if (kind is SyntaxTokenKind.Name or SyntaxTokenKind.QualifiedName)
        {
            if (item.Syntax is RuleSyntax rule && token == rule.Name || item.Syntax is QuestionSyntax question && token == question.Name)
                return new AskingMeaning(span, item);
            NameUse? use = NameUses.At(facts, file, span.Start);
            return use is null ? Mentioned(item, token, span) : new ItemMeaning(span, use.Value.Item, use.Value.Role);
        }
        if (item.Syntax is DefinitionSyntax definition)
            return InDefinition(facts.Schema, definition, token, span);
        ItemView? view = ItemView.Of(item, facts.Schema, facts.Names)?.At(token);
        string text = item.Syntax.TextOf(token);
        if (kind == SyntaxTokenKind.Word)
            return OfWord(facts, view, token, text, span);
        return kind switch
        {
            SyntaxTokenKind.Scalar => new ValueMeaning(span, view is null ? null : FieldOf(view, token), text),
            SyntaxTokenKind.Url => new UrlMeaning(span, text.Trim('<', '>')),
            SyntaxTokenKind.String => new TextMeaning(span, view is null ? null : FieldOf(view, token), StringLiteral.Read(text).Text),
            SyntaxTokenKind.Hole => new HoleMeaning(span, text),
            _ => null,
        };
    }

    /// <summary>The field of the clause around a token; null where the clause fills none.</summary>
    public static FieldSymbol? FieldOf(ItemView view, int token)
        => view.ClauseOf(token) is { } clause ? view.Kind?.FindClause(view.TextOf(clause.Clause.Word), out _) : null;

    // The ids of findings are names by their letters.
    private static WordMeaning? Mentioned(FileItem item, int token, TextSpan span)
        => item.Syntax.TextOf(token) is var text && Language.Diagnostics.FindingRules.Find(text) is not null ? new WordMeaning(span, text) : null;

    private static TokenMeaning? OfWord(FactSnapshot facts, ItemView? view, int token, string text, TextSpan span)
    {
        if (view is null)
            return new WordMeaning(span, text);
        if (view.Head is { } head && token == head.Kind)
            return view.Kind is null ? null : new KindMeaning(span, view.Kind);
        if (view.ClauseOf(token) is not { } clause)
            return new WordMeaning(span, text);
        FieldSymbol? field = view.Kind?.FindClause(view.TextOf(clause.Clause.Word), out int _);
        if (token != clause.Clause.Word)
            return field is not null && field.Words.Contains(text) ? new EnumMeaning(span, field, text) : new WordMeaning(span, text);
        int verb = -1;
        _ = view.Kind?.FindClause(text, out verb);
        return field is null ? new WordMeaning(span, text) : new FieldMeaning(span, view.Kind!, field, verb);
    }

    private static TokenMeaning? InDefinition(FactSchema schema, DefinitionSyntax definition, int token, TextSpan span)
    {
        KindSymbol? own = definition.Head.Word < 0 ? null : schema.Find(definition.TextOf(definition.Head.Word));
        string text = definition.TextOf(token);
        if (token == definition.Head.Word || definition.Head.Bases.Contains(token))
            return schema.Find(text) is { } named ? new KindMeaning(span, named) : null;
        foreach (FieldSyntax field in definition.Fields)
        {
            if (token == field.Type && schema.Find(text) is { } type)
                return new KindMeaning(span, type);
            FieldSymbol? symbol = own?.FindField(definition.TextOf(field.Name));
            if (symbol is null)
                continue;
            if (token == field.Name || token == field.Clause)
                return new FieldMeaning(span, own!, symbol, -1);
            if (field.Verbs.Contains(token))
                return new FieldMeaning(span, own!, symbol, symbol.Verbs.ToList().IndexOf(text));
            if (field.Words.Contains(token))
                return new EnumMeaning(span, symbol, text);
            if (field.Qualifiers.Contains(token) && own!.FindField(text) is { } qualifier)
                return new FieldMeaning(span, own, qualifier, -1);
        }
        return definition.Tokens[token].Kind == SyntaxTokenKind.Word ? new WordMeaning(span, text) : null;
    }
}

/// <summary>A named item.</summary>
internal sealed record ItemMeaning(TextSpan Span, ItemReference Item, NameRole Role) : TokenMeaning(Span);

/// <summary>A kind.</summary>
internal sealed record KindMeaning(TextSpan Span, KindSymbol Kind) : TokenMeaning(Span);

/// <summary>A field, by its clause word, its name or one of its verbs.</summary>
internal sealed record FieldMeaning(TextSpan Span, KindSymbol Kind, FieldSymbol Field, int Verb) : TokenMeaning(Span);

/// <summary>A word of a field's list.</summary>
internal sealed record EnumMeaning(TextSpan Span, FieldSymbol Field, string Word) : TokenMeaning(Span);

/// <summary>A word of the language.</summary>
internal sealed record WordMeaning(TextSpan Span, string Word) : TokenMeaning(Span);

/// <summary>A date, a number or a sum.</summary>
internal sealed record ValueMeaning(TextSpan Span, FieldSymbol? Field, string Text) : TokenMeaning(Span);

/// <summary>An address.</summary>
internal sealed record UrlMeaning(TextSpan Span, string Url) : TokenMeaning(Span);

/// <summary>A string.</summary>
internal sealed record TextMeaning(TextSpan Span, FieldSymbol? Field, string Text) : TokenMeaning(Span);

/// <summary>A question or a rule, by its name.</summary>
internal sealed record AskingMeaning(TextSpan Span, FileItem Item) : TokenMeaning(Span);

/// <summary>A hole of a question or rule.</summary>
internal sealed record HoleMeaning(TextSpan Span, string Text) : TokenMeaning(Span);

/// <summary>Which token stands at an offset.</summary>
internal static class TokenPlace
{
    /// <summary>The token that an offset lies in or touches, one that begins there before one that ends there.</summary>
    public static (FileItem Item, int Token)? Find(FactFile file, int offset)
    {
        int at = file.ItemAt(offset);
        for (int i = at; i >= 0 && i >= at - 1; i--)
        {
            FileItem item = file.Syntax.Items[i];
            SyntaxList<SyntaxToken> tokens = item.Syntax.Tokens;
            int found = -1;
            for (int t = 0; t + 1 < tokens.Count; t++)
            {
                TextSpan span = tokens[t].Span.Shift(item.Start);
                if (span.Start > offset)
                    break;
                if (span.End >= offset)
                    found = t;
            }
            // A comma has nothing to tell, and the name before it has.
            if (found > 0 && tokens[found].Kind == SyntaxTokenKind.Comma && tokens[found].Start + item.Start == offset)
                found--;
            if (found >= 0)
                return (item, found);
        }
        return null;
    }
}
