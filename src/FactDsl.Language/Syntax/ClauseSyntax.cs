using System.Collections.Generic;

namespace FactDsl.Language.Syntax;

/// <summary>A word and its values, with the tails that always belong to it.</summary>
public sealed class ClauseSyntax
{
    private readonly ItemSource _source;
    private readonly int _firstValue;
    private readonly int _valueCount;

    internal ClauseSyntax(ItemSource source, int word, int firstValue, int valueCount, IReadOnlyList<TailSyntax> tails, int last)
    {
        _source = source;
        _firstValue = firstValue;
        _valueCount = valueCount;
        Word = word;
        Tails = tails;
        Last = last;
    }

    /// <summary>Number of the clause word's token in the item.</summary>
    public int Word { get; }

    /// <summary>Its values.</summary>
    public SyntaxList<ValueSyntax> Values => new(_source.Values, _firstValue, _valueCount);

    /// <summary><c>at "…"</c>, <c>via Name</c>, <c>because "…"</c>, <c>by >=5 years</c>, <c>except ?a</c>, as far as the clause takes them.</summary>
    public IReadOnlyList<TailSyntax> Tails { get; }

    /// <summary>Number of its last token.</summary>
    public int Last { get; }
}

/// <summary>A word that goes on with the clause before it rather than beginning one.</summary>
public sealed class TailSyntax
{
    private readonly ItemSource _source;
    private readonly int _firstValue;
    private readonly int _valueCount;

    internal TailSyntax(ItemSource source, int word, int firstValue, int valueCount)
    {
        _source = source;
        _firstValue = firstValue;
        _valueCount = valueCount;
        Word = word;
    }

    /// <summary>Number of the token <c>at</c>, <c>via</c>, <c>because</c>, <c>by</c> or <c>except</c>.</summary>
    public int Word { get; }

    /// <summary>Its strings, names or holes, or the length of time.</summary>
    public SyntaxList<ValueSyntax> Values => new(_source.Values, _firstValue, _valueCount);
}

/// <summary>An indented line of an item: the first clause describes the item, the rest qualify that clause.</summary>
public sealed class LineSyntax
{
    private readonly ItemSource _source;
    private readonly int _firstClause;
    private readonly int _clauseCount;

    internal LineSyntax(ItemSource source, int firstClause, int clauseCount, string? documentation)
    {
        _source = source;
        _firstClause = firstClause;
        _clauseCount = clauseCount;
        Documentation = documentation;
    }

    /// <summary>The clauses; at least one.</summary>
    public SyntaxList<ClauseSyntax> Clauses => new(_source.Clauses, _firstClause, _clauseCount);

    /// <summary>The text of the <c>///</c> lines above, or null.</summary>
    public string? Documentation { get; }
}

/// <summary>What follows the head of an item, or of a fact in a question or rule: the clauses of its first line, and its indented lines.</summary>
public sealed class BodySyntax
{
    private readonly ItemSource _source;
    private readonly int _headFirst;
    private readonly int _headCount;

    internal BodySyntax(ItemSource source, int headFirst, int headCount, LineSyntax[] lines)
    {
        _source = source;
        _headFirst = headFirst;
        _headCount = headCount;
        Lines = new SyntaxList<LineSyntax>(lines, 0, lines.Length);
    }

    /// <summary>The clauses on the first line; every one describes the item, or the fact.</summary>
    public SyntaxList<ClauseSyntax> Head => new(_source.Clauses, _headFirst, _headCount);

    /// <summary>The indented lines.</summary>
    public SyntaxList<LineSyntax> Lines { get; }
}
