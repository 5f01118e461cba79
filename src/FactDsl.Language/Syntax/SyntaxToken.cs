using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>What a token is. None of them needs to know a kind.</summary>
public enum SyntaxTokenKind : byte
{
    /// <summary>The end of the item; its trivia is what follows the last token.</summary>
    EndOfItem,

    /// <summary>A word: begins with a lower-case letter.</summary>
    Word,

    /// <summary>A name: begins with any other letter.</summary>
    Name,

    /// <summary>A kind's word, a dot and a name: <c>country.Georgia</c>.</summary>
    QualifiedName,

    /// <summary>A date, a number or anything else that its field reads.</summary>
    Scalar,

    /// <summary>A string or block, with the language tag that touches it.</summary>
    String,

    /// <summary>An address: <c>&lt;https://…&gt;</c> or <c>https://…</c>.</summary>
    Url,

    /// <summary>A hole of a question: <c>?</c> or <c>?who</c>.</summary>
    Hole,

    /// <summary>A comma between values.</summary>
    Comma,

    /// <summary>A colon behind a field's name.</summary>
    Colon,

    /// <summary><c>?</c>, <c>*</c> or <c>+</c> behind a type.</summary>
    Multiplicity,

    /// <summary>A <c>+</c> that begins a line which goes on with the line above.</summary>
    Plus,

    /// <summary>Characters that make no token; a finding says so.</summary>
    Bad,
}

/// <summary>A token and the trivia in front of it. Offsets are counted from the beginning of its item.</summary>
public readonly struct SyntaxToken
{
    internal SyntaxToken(SyntaxTokenKind kind, WordTraits traits, int fullStart, int start, int end, int indent)
    {
        Kind = kind;
        Traits = traits;
        FullStart = fullStart;
        Start = start;
        End = end;
        Indent = indent;
    }

    /// <summary>What it is.</summary>
    public SyntaxTokenKind Kind { get; }

    /// <summary>What the language knows about it; nothing where it is no word.</summary>
    internal WordTraits Traits { get; }

    /// <summary>Where its trivia begins: the end of the token before.</summary>
    public int FullStart { get; }

    /// <summary>Where its own characters begin.</summary>
    public int Start { get; }

    /// <summary>Just behind its last character.</summary>
    public int End { get; }

    /// <summary>Its own characters.</summary>
    public TextSpan Span => TextSpan.Between(Start, End);

    /// <summary>How many characters it is indented where it is the first of its line; -1 elsewhere.</summary>
    public int Indent { get; }

    /// <summary>Whether it is the first token of its line.</summary>
    public bool StartsLine => Indent >= 0;
}
