using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Features;

/// <summary>What a token is to the eye.</summary>
public enum SemanticTokenKind
{
    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>A kind.</summary>
    Kind,

    /// <summary>A clause word, or a field's name.</summary>
    Clause,

    /// <summary>A thing's name.</summary>
    Entity,

    /// <summary>A fact's name.</summary>
    Fact,

    /// <summary>A word of a list.</summary>
    Word,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A date, a number, a sum, or a code.</summary>
    Number,

    /// <summary>A hole of a question.</summary>
    Hole,

    /// <summary>A comment.</summary>
    Comment,
}

/// <summary>A token with what it means to the eye.</summary>
/// <param name="Span">The characters, on one line.</param>
/// <param name="Kind">What they are.</param>
/// <param name="IsDefinition">Whether they define what they name.</param>
/// <param name="IsDocumentation">Whether they are documentation.</param>
public readonly record struct SemanticToken(TextSpan Span, SemanticTokenKind Kind, bool IsDefinition = false, bool IsDocumentation = false);

/// <summary>The tokens of a file with what they mean.</summary>
public static class SemanticTokens
{
    /// <summary>The tokens of the items that touch a range, in the order of the text.</summary>
    public static IReadOnlyList<SemanticToken> Of(FactSnapshot facts, FactFile file, TextSpan range)
    {
        var tokens = new List<SemanticToken>();
        foreach (FileItem item in file.Syntax.Items)
        {
            if (item.Start > range.End)
                break;
            if (item.Start + item.Syntax.Length >= range.Start)
                Add(tokens, facts, file, item);
        }
        if (range.End >= file.Syntax.EndTrivia.Start)
            AddTrivia(tokens, SyntaxTrivia.Read(file.Text, file.Syntax.EndTrivia.Start, file.Text.Length), 0);
        return tokens;
    }

    private static void Add(List<SemanticToken> into, FactSnapshot facts, FactFile file, FileItem item)
    {
        ItemSyntax syntax = item.Syntax;
        var view = ItemView.Of(item, facts.Schema, facts.Names);
        HashSet<int> words = view is null ? [] : [.. view.All.SelectMany(static v => v.Clauses).Select(static c => c.Clause.Word)];
        for (int i = 0; i < syntax.Tokens.Count; i++)
        {
            SyntaxToken token = syntax.Tokens[i];
            if (token.FullStart < token.Start && file.Text.AsSpan(item.Start + token.FullStart, token.Start - token.FullStart).IndexOf('/') >= 0)
                AddTrivia(into, syntax.TriviaBefore(i), item.Start);
            TextSpan span = token.Span.Shift(item.Start);
            switch (token.Kind)
            {
                case SyntaxTokenKind.Word:
                    into.Add(new SemanticToken(span, syntax is DefinitionSyntax definition ? OfDefinition(facts.Schema, definition, i) : OfWord(view?.At(i), words, syntax, i)));
                    break;
                case SyntaxTokenKind.Name or SyntaxTokenKind.QualifiedName:
                    AddName(into, facts, syntax, view, i, span);
                    break;
                case SyntaxTokenKind.Scalar:
                    into.Add(new SemanticToken(span, SemanticTokenKind.Number));
                    break;
                case SyntaxTokenKind.String or SyntaxTokenKind.Url:
                    AddLines(into, file.Text, span, SemanticTokenKind.Text);
                    break;
                case SyntaxTokenKind.Hole:
                    into.Add(new SemanticToken(span, SemanticTokenKind.Hole));
                    break;
            }
        }
    }

    private static SemanticTokenKind OfWord(ItemView? view, HashSet<int> words, ItemSyntax syntax, int token)
    {
        if (view?.Head is { } head && token == head.Kind)
            return SemanticTokenKind.Kind;
        if (view is null)
            return SemanticTokenKind.Keyword;
        string text = syntax.TextOf(token);
        if (words.Contains(token))
            return view.Kind?.FindClause(text, out _) is { Owner: not null } ? SemanticTokenKind.Clause : SemanticTokenKind.Keyword;
        if (view.ClauseOf(token) is { } around && LengthAt(around.Clause, token))
            return SemanticTokenKind.Number;
        return view.ClauseOf(token) is { } clause && view.Kind?.FindClause(view.TextOf(clause.Clause.Word), out _) is { } field && !LanguageWords.IsSpecial(text) && text is not ("via" or "at" or "because" or "by" or "except")
            ? OfWordIn(field.Type)
            : SemanticTokenKind.Keyword;
    }

    /// <summary>What a word is among the values of a type: <c>million</c> belongs to a sum, and <c>a-1</c> is a code.</summary>
    private static SemanticTokenKind OfWordIn(FieldType type) => type switch
    {
        FieldType.Number or FieldType.Money or FieldType.Code => SemanticTokenKind.Number,
        FieldType.Word or FieldType.Flag or FieldType.Language or FieldType.Text or FieldType.Date or FieldType.Url
            or FieldType.Item or FieldType.Any or FieldType.Order => SemanticTokenKind.Word,
    };

    /// <summary>Whether a word is the unit of a length of time.</summary>
    private static bool LengthAt(ClauseSyntax clause, int token)
        => clause.Values.Concat(clause.Tails.SelectMany(static t => t.Values)).Any(v => v.Kind == ValueSyntaxKind.Duration && v.First < token && token <= v.Last);

    private static SemanticTokenKind OfDefinition(FactSchema schema, DefinitionSyntax definition, int token)
    {
        DefinitionHeadSyntax head = definition.Head;
        if (token == head.Word || head.Bases.Contains(token))
            return SemanticTokenKind.Kind;
        foreach (FieldSyntax field in definition.Fields)
        {
            if (token == field.Name || token == field.Clause || field.Verbs.Contains(token) || field.Qualifiers.Contains(token))
                return SemanticTokenKind.Clause;
            if (field.Words.Contains(token))
                return SemanticTokenKind.Word;
            if (token == field.Type)
                return schema.Find(definition.TextOf(token)) is null ? SemanticTokenKind.Keyword : SemanticTokenKind.Kind;
        }
        return definition.Life.Contains(token) ? SemanticTokenKind.Clause : SemanticTokenKind.Keyword;
    }

    private static void AddName(List<SemanticToken> into, FactSnapshot facts, ItemSyntax syntax, ItemView? view, int token, TextSpan span)
    {
        string text = syntax.TextOf(token);
        if (syntax.Tokens[token].Kind == SyntaxTokenKind.QualifiedName)
        {
            int dot = text.IndexOf('.');
            into.Add(new SemanticToken(new TextSpan(span.Start, dot), SemanticTokenKind.Kind));
            span = TextSpan.Between(span.Start + dot + 1, span.End);
        }
        bool defines = syntax is StatementSyntax statement && statement.Head.Name == token;
        bool isFact = defines ? view?.Kind?.IsFact == true : NameReader.Resolve(facts.Names, facts.Schema, text, null)?.Kind.IsFact == true;
        into.Add(new SemanticToken(span, isFact || syntax is QuestionSyntax question && question.Name == token || syntax is RuleSyntax rule && rule.Name == token ? SemanticTokenKind.Fact : SemanticTokenKind.Entity, defines));
    }

    private static void AddTrivia(List<SemanticToken> into, IEnumerable<SyntaxTrivia> trivia, int start)
    {
        foreach (SyntaxTrivia piece in trivia)
        {
            if (piece.Kind is SyntaxTriviaKind.Comment or SyntaxTriviaKind.DocumentationComment)
                into.Add(new SemanticToken(piece.Span.Shift(start), SemanticTokenKind.Comment, IsDocumentation: piece.Kind == SyntaxTriviaKind.DocumentationComment));
        }
    }

    // Most editors cannot colour characters of several lines at once.
    private static void AddLines(List<SemanticToken> into, string text, TextSpan span, SemanticTokenKind kind)
    {
        for (int start = span.Start; start < span.End;)
        {
            int length = text.AsSpan(start, span.End - start).IndexOfAny('\n', '\r');
            int end = length < 0 ? span.End : start + length;
            if (end > start)
                into.Add(new SemanticToken(TextSpan.Between(start, end), kind));
            start = end + 1;
        }
    }
}
