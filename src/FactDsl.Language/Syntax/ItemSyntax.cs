using System;
using System.Collections.Generic;
using System.Text;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>
/// One item of a file, parsed alone. Its offsets count from its own beginning, so it stays valid while text above it
/// changes.
/// </summary>
public abstract class ItemSyntax
{
    private readonly ItemSource _source;

    internal ItemSyntax(ItemSource source)
    {
        _source = source;
    }

    /// <summary>Its tokens, the last being the end of the item; together with their trivia they are its text.</summary>
    public SyntaxList<SyntaxToken> Tokens => new(_source.Tokens, 0, _source.Tokens.Length);

    /// <summary>What the parser found wrong in it, with offsets counted from its beginning.</summary>
    public IReadOnlyList<Finding> Findings => _source.Findings;

    /// <summary>What is wrong with the characters of its values unless they are codes; the binder says which of it holds.</summary>
    public IReadOnlyList<Finding> FindingsUnlessCodes => _source.FindingsUnlessCodes;

    /// <summary>How many characters it has, trivia included.</summary>
    public int Length => Tokens[Tokens.Count - 1].End;

    /// <summary>From its first token to its last, without the trivia around.</summary>
    public TextSpan Span => Tokens.Count == 1
        ? new TextSpan(0, 0)
        : TextSpan.Between(Tokens[0].Start, Tokens[Tokens.Count - 2].End);

    /// <summary>The text of its <c>///</c> lines, or null.</summary>
    public string? Documentation => DocumentationOf(0);

    /// <summary>The characters of a token.</summary>
    public string TextOf(int token) => _source.Text.Substring(_source.Start + Tokens[token].Start, Tokens[token].End - Tokens[token].Start);

    /// <summary>The characters of a token, without making a string of them.</summary>
    public ReadOnlySpan<char> SpanTextOf(int token) => _source.Text.AsSpan(_source.Start + Tokens[token].Start, Tokens[token].End - Tokens[token].Start);

    /// <summary>The characters from one token to another, both included.</summary>
    public string TextOf(int first, int last) => _source.Text.Substring(_source.Start + Tokens[first].Start, Tokens[last].End - Tokens[first].Start);

    /// <summary>The span from one token to another, both included.</summary>
    public TextSpan SpanOf(int first, int last) => TextSpan.Between(Tokens[first].Start, Tokens[last].End);

    /// <summary>The span of a clause, from its word to its last tail.</summary>
    public TextSpan SpanOf(ClauseSyntax clause) => SpanOf(clause.Word, clause.Last);

    /// <summary>The span of a value with the strings that belong to it.</summary>
    public TextSpan SpanOf(ValueSyntax value) => SpanOf(value.First, value.End);

    /// <summary>The pieces of trivia in front of a token.</summary>
    public IEnumerable<SyntaxTrivia> TriviaBefore(int token)
    {
        foreach (SyntaxTrivia trivia in SyntaxTrivia.Read(_source.Text, _source.Start + Tokens[token].FullStart, _source.Start + Tokens[token].Start))
            yield return trivia with { Span = trivia.Span.Shift(-_source.Start) };
    }

    /// <summary>The documentation in front of a token.</summary>
    internal string? DocumentationOf(int token)
        => SyntaxTrivia.Documentation(_source.Text, _source.Start + Tokens[token].FullStart, _source.Start + Tokens[token].Start);

    /// <summary>Appends every token with its trivia: the item's own text.</summary>
    internal void WriteTo(StringBuilder text)
    {
        foreach (SyntaxToken token in Tokens)
            text.Append(_source.Text, _source.Start + token.FullStart, token.End - token.FullStart);
    }

    /// <summary>The item's text, trivia included.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Length);
        WriteTo(text);
        return text.ToString();
    }
}
