using FactDsl.Editing.Reading;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Showing;

/// <summary>What a token is to the eye.</summary>
public enum ColourKind
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

/// <summary>How characters look.</summary>
/// <param name="Span">The characters, on one line.</param>
/// <param name="Kind">What they are.</param>
/// <param name="IsDefinition">Whether they define what they name.</param>
/// <param name="IsDocumentation">Whether they are documentation.</param>
public readonly record struct Colour(TextSpan Span, ColourKind Kind, bool IsDefinition = false, bool IsDocumentation = false);

/// <summary>The colours of a file, by what its tokens mean.</summary>
public static class Colours
{
    /// <summary>The colours of the items that touch a range, in the order of the text.</summary>
    public static IReadOnlyList<Colour> Of(FactSnapshot facts, FactFile file, TextSpan range)
    {
        var colours = new List<Colour>();
        foreach (FileItem item in file.Syntax.Items)
        {
            if (item.Start > range.End)
                break;
            if (item.Start + item.Syntax.Length >= range.Start)
                Add(colours, facts, file, item);
        }
        if (range.End >= file.Syntax.EndTrivia.Start)
            AddTrivia(colours, SyntaxTrivia.Read(file.Text, file.Syntax.EndTrivia.Start, file.Text.Length), 0);
        return colours;
    }

    private static void Add(List<Colour> colours, FactSnapshot facts, FactFile file, FileItem item)
    {
        ItemSyntax syntax = item.Syntax;
        ItemView? view = ItemView.Of(item, facts.Schema, facts.Names);
        HashSet<int> words = view is null ? [] : [.. view.All.SelectMany(static v => v.Clauses).Select(static c => c.Clause.Word)];
        for (int i = 0; i < syntax.Tokens.Count; i++)
        {
            SyntaxToken token = syntax.Tokens[i];
            if (token.FullStart < token.Start && file.Text.AsSpan(item.Start + token.FullStart, token.Start - token.FullStart).IndexOf('/') >= 0)
                AddTrivia(colours, syntax.TriviaBefore(i), item.Start);
            TextSpan span = token.Span.Shift(item.Start);
            switch (token.Kind)
            {
                case SyntaxTokenKind.Word:
                    colours.Add(new Colour(span, syntax is DefinitionSyntax definition ? OfDefinition(facts.Schema, definition, i) : OfWord(view?.At(i), words, syntax, i)));
                    break;
                case SyntaxTokenKind.Name or SyntaxTokenKind.QualifiedName:
                    AddName(colours, facts, syntax, view, i, span);
                    break;
                case SyntaxTokenKind.Scalar:
                    colours.Add(new Colour(span, ColourKind.Number));
                    break;
                case SyntaxTokenKind.String or SyntaxTokenKind.Url:
                    AddLines(colours, file.Text, span, ColourKind.Text);
                    break;
                case SyntaxTokenKind.Hole:
                    colours.Add(new Colour(span, ColourKind.Hole));
                    break;
            }
        }
    }

    private static ColourKind OfWord(ItemView? view, HashSet<int> words, ItemSyntax syntax, int token)
    {
        if (view?.Head is { } head && token == head.Kind)
            return ColourKind.Kind;
        if (view is null)
            return ColourKind.Keyword;
        string text = syntax.TextOf(token);
        if (words.Contains(token))
            return view.Kind?.FindClause(text, out _) is { Owner: not null } ? ColourKind.Clause : ColourKind.Keyword;
        if (view.ClauseOf(token) is { } around && LengthAt(around.Clause, token))
            return ColourKind.Number;
        return view.ClauseOf(token) is { } clause && view.Kind?.FindClause(view.TextOf(clause.Clause.Word), out _) is { } field && !LanguageWords.IsSpecial(text) && text is not ("via" or "at" or "because" or "by" or "except")
            ? field.Type is FieldType.Money or FieldType.Number or FieldType.Code ? ColourKind.Number : ColourKind.Word
            : ColourKind.Keyword;
    }

    /// <summary>Whether a word is the unit of a length of time.</summary>
    private static bool LengthAt(ClauseSyntax clause, int token)
        => clause.Values.Concat(clause.Tails.SelectMany(static t => t.Values)).Any(v => v.Kind == ValueSyntaxKind.Duration && v.First < token && token <= v.Last);

    private static ColourKind OfDefinition(FactSchema schema, DefinitionSyntax definition, int token)
    {
        DefinitionHeadSyntax head = definition.Head;
        if (token == head.Word || head.Bases.Contains(token))
            return ColourKind.Kind;
        foreach (FieldSyntax field in definition.Fields)
        {
            if (token == field.Name || token == field.Clause || field.Verbs.Contains(token) || field.Qualifiers.Contains(token))
                return ColourKind.Clause;
            if (field.Words.Contains(token))
                return ColourKind.Word;
            if (token == field.Type)
                return schema.Find(definition.TextOf(token)) is null ? ColourKind.Keyword : ColourKind.Kind;
        }
        return definition.Life.Contains(token) ? ColourKind.Clause : ColourKind.Keyword;
    }

    private static void AddName(List<Colour> colours, FactSnapshot facts, ItemSyntax syntax, ItemView? view, int token, TextSpan span)
    {
        string text = syntax.TextOf(token);
        if (syntax.Tokens[token].Kind == SyntaxTokenKind.QualifiedName)
        {
            int dot = text.IndexOf('.');
            colours.Add(new Colour(new TextSpan(span.Start, dot), ColourKind.Kind));
            span = TextSpan.Between(span.Start + dot + 1, span.End);
        }
        bool defines = syntax is StatementSyntax statement && statement.Head.Name == token;
        bool isFact = defines ? view?.Kind?.IsFact == true : NameReader.Resolve(facts.Names, facts.Schema, text, null)?.Kind.IsFact == true;
        colours.Add(new Colour(span, isFact || syntax is QuestionSyntax question && question.Name == token || syntax is RuleSyntax rule && rule.Name == token ? ColourKind.Fact : ColourKind.Entity, defines));
    }

    private static void AddTrivia(List<Colour> colours, IEnumerable<SyntaxTrivia> trivia, int start)
    {
        foreach (SyntaxTrivia piece in trivia)
        {
            if (piece.Kind is SyntaxTriviaKind.Comment or SyntaxTriviaKind.DocumentationComment)
                colours.Add(new Colour(piece.Span.Shift(start), ColourKind.Comment, IsDocumentation: piece.Kind == SyntaxTriviaKind.DocumentationComment));
        }
    }

    // Most editors cannot colour characters of several lines at once.
    private static void AddLines(List<Colour> colours, string text, TextSpan span, ColourKind kind)
    {
        for (int start = span.Start; start < span.End;)
        {
            int length = text.AsSpan(start, span.End - start).IndexOfAny('\n', '\r');
            int end = length < 0 ? span.End : start + length;
            if (end > start)
                colours.Add(new Colour(TextSpan.Between(start, end), kind));
            start = end + 1;
        }
    }
}
