using System;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>
/// A place in the tokens of one item after another, with the questions that every part of the parser asks there. A <c>+</c> at the
/// beginning of a line is passed over, so that what follows it stands on the line above.
/// </summary>
internal sealed class TokenReader
{
    private string _text = "";
    private int _origin;
    private SyntaxToken[] _tokens = [];

    /// <summary>The item that is read.</summary>
    public ItemSource Source { get; private set; } = null!;

    /// <summary>The values of the item's clauses and tails, as far as they are read.</summary>
    public Scratch<ValueSyntax> Values { get; } = new();

    /// <summary>The item's clauses, as far as they are read.</summary>
    public Scratch<ClauseSyntax> Clauses { get; } = new();

    /// <summary>The item's indented lines, as far as they are read.</summary>
    public Scratch<LineSyntax> Lines { get; } = new();

    /// <summary>Whether a fact with holes is read: only there facts are linked, and lengths of time are asked for.</summary>
    public bool IsPattern { get; set; }

    /// <summary>Whether the next token begins a further fact of a question or rule, or what is made of the answers.</summary>
    public bool IsAtPart => IsPattern && (IsAtConnective || IsAtPick);

    /// <summary>Whether the next token is <c>and</c>, <c>while</c>, <c>or</c> or <c>without</c>.</summary>
    public bool IsAtConnective => (TraitsAt(At) & WordTraits.Connective) != 0;

    private bool IsAtPick => (TraitsAt(At) & WordTraits.Asking) != 0 && Text(At) is "each" or "only";

    /// <summary>Begins to read an item whose tokens are known.</summary>
    public void Begin(ItemSource source)
    {
        Source = source;
        _text = source.Text;
        _origin = source.Start;
        _tokens = source.Tokens;
        IsPattern = false;
        At = 0;
        Last = -1;
        Values.Clear();
        Clauses.Clear();
        Lines.Clear();
    }

    /// <summary>Number of the token that comes next.</summary>
    public int At { get; private set; }

    /// <summary>Number of the token taken last; -1 at the beginning.</summary>
    public int Last { get; private set; } = -1;

    /// <summary>The token that comes next.</summary>
    public ref readonly SyntaxToken Current => ref _tokens[At];

    public SyntaxTokenKind Kind => _tokens[At].Kind;

    public bool IsAtEnd => Kind == SyntaxTokenKind.EndOfItem;

    /// <summary>Whether the next token begins a line that does not go on with the one before.</summary>
    public bool IsAtLineStart => IsAtEnd || (Current.StartsLine && At > 0);

    public ref readonly SyntaxToken Token(int at) => ref _tokens[at];

    public SyntaxTokenKind KindAt(int at) => at < _tokens.Length ? _tokens[at].Kind : SyntaxTokenKind.EndOfItem;

    public WordTraits TraitsAt(int at) => at < _tokens.Length ? _tokens[at].Traits : WordTraits.None;

    public ReadOnlySpan<char> Text(int at) => _text.AsSpan(_origin + _tokens[at].Start, _tokens[at].End - _tokens[at].Start);

    public string TextOf(int at) => Text(at).ToString();

    /// <summary>The characters from one token to another.</summary>
    public string TextOf(int first, int last) => _text.Substring(_origin + _tokens[first].Start, _tokens[last].End - _tokens[first].Start);

    public string? DocumentationOf(int at)
        => SyntaxTrivia.Documentation(_text, _origin + _tokens[at].FullStart, _origin + _tokens[at].Start);

    public bool Is(int at, string word) => KindAt(at) == SyntaxTokenKind.Word && Text(at).SequenceEqual(word.AsSpan());

    /// <summary>Takes the next token.</summary>
    public int Take()
    {
        Last = At;
        At = After(At);
        return Last;
    }

    /// <summary>Passes over a language that does not touch its string; the lexer has said so.</summary>
    public void SkipLanguage()
    {
        while (!IsAtLineStart && Kind == SyntaxTokenKind.Bad && Text(At)[0] == '@' && KindAt(Last) == SyntaxTokenKind.String)
            Take();
    }

    /// <summary>The token that follows another.</summary>
    public int After(int at)
    {
        do
            at++;
        while (KindAt(at) == SyntaxTokenKind.Plus);
        return at;
    }

    /// <summary>Takes the next token if it is this word on the same line.</summary>
    public bool TryTake(string word)
    {
        if (IsAtLineStart || !Is(At, word))
            return false;
        Take();
        return true;
    }

    /// <summary>Whether a token begins a line that does not go on with the one before.</summary>
    public bool StartsLine(int at) => at > 0 && at < _tokens.Length && (_tokens[at].StartsLine || KindAt(at) == SyntaxTokenKind.EndOfItem);

    /// <summary>
    /// Whether the line that one token begins is indented deeper than that of another: like it, and then more. A tab and
    /// two blanks cannot be compared.
    /// </summary>
    public bool IsDeeper(int token, int than)
    {
        ReadOnlySpan<char> indentation = IndentationOf(token), other = IndentationOf(than);
        return indentation.Length > other.Length && indentation.StartsWith(other);
    }

    /// <summary>The blanks in front of a token that begins a line.</summary>
    public ReadOnlySpan<char> IndentationOf(int token)
        => _text.AsSpan(_origin + _tokens[token].Start - _tokens[token].Indent, _tokens[token].Indent);

    public void Report(FindingRule rule, int token, params string[] arguments)
        => Source.Add(Finding.At(rule, _tokens[token].Span, arguments));

    public void Report(FindingRule rule, TextSpan span, FindingFix? fix, params string[] arguments)
        => Source.Add(Finding.At(rule, span, arguments) with { Fixes = fix is null ? default : new([fix]) });

    /// <summary>Whether the token is a value in itself: anything but a word, punctuation or the end.</summary>
    public bool IsValueToken(int at) => KindAt(at) switch
    {
        SyntaxTokenKind.Name or SyntaxTokenKind.QualifiedName or SyntaxTokenKind.Scalar or SyntaxTokenKind.String
            or SyntaxTokenKind.Url or SyntaxTokenKind.Hole => true,
        SyntaxTokenKind.Word => (_tokens[at].Traits & WordTraits.Special) != 0,
        _ => false,
    };
}
