namespace FactDsl.Language.Syntax;

/// <summary>How a value is written; what it means is the binder's to say.</summary>
public enum ValueSyntaxKind : byte
{
    /// <summary>A name, or a kind's word, a dot and a name.</summary>
    Name,

    /// <summary>A hole of a question.</summary>
    Hole,

    /// <summary>An address.</summary>
    Url,

    /// <summary>A string; strings behind it are the same text in other languages.</summary>
    Text,

    /// <summary>A scalar, with the magnitude and the currency that follow it.</summary>
    Scalar,

    /// <summary><c>unknown</c>, <c>undisclosed</c>, <c>none</c> or <c>others</c>, with an amount where one follows.</summary>
    Special,

    /// <summary>A word.</summary>
    Word,

    /// <summary>A length of time in a question or rule: a scalar with its unit, which may be missing.</summary>
    Duration,
}

/// <summary>A value and the strings that stand directly behind it.</summary>
public readonly struct ValueSyntax
{
    internal ValueSyntax(ValueSyntaxKind kind, int first, int last, int strings, int end, bool isAlternative = false)
    {
        IsAlternative = isAlternative;
        Kind = kind;
        First = first;
        Last = last;
        StringCount = strings;
        End = end;
    }

    /// <summary>How it is written.</summary>
    public ValueSyntaxKind Kind { get; }

    /// <summary>Number of its first token in the item.</summary>
    public int First { get; }

    /// <summary>
    /// Number of its last token, strings behind it not counted. A name or a word has more than one token where strange characters
    /// touch it, which a code may have.
    /// </summary>
    public int Last { get; }

    /// <summary>How many strings follow <see cref="Last"/>.</summary>
    public int StringCount { get; }

    /// <summary>Number of the last token that belongs to it.</summary>
    public int End { get; }

    /// <summary>Whether <c>or</c> stands in front of it: it, or the value before it, and nobody knows which.</summary>
    public bool IsAlternative { get; }

    /// <summary>The same value with <c>or</c> in front of it.</summary>
    internal ValueSyntax AsAlternative() => new(Kind, First, Last, StringCount, End, isAlternative: true);
}
