using System.Collections.Generic;

namespace FactDsl.Language.Syntax;

/// <summary>A word and its values, with the tails that always belong to it.</summary>
public sealed class ClauseSyntax
{
    internal ClauseSyntax(int word, IReadOnlyList<ValueSyntax> values, IReadOnlyList<TailSyntax> tails, int last)
    {
        Word = word;
        Values = values;
        Tails = tails;
        Last = last;
    }

    /// <summary>Number of the clause word's token in the item.</summary>
    public int Word { get; }

    /// <summary>Its values.</summary>
    public IReadOnlyList<ValueSyntax> Values { get; }

    /// <summary><c>at "…"</c>, <c>via Name</c>, <c>because "…"</c>, as far as the clause takes them.</summary>
    public IReadOnlyList<TailSyntax> Tails { get; }

    /// <summary>Number of its last token.</summary>
    public int Last { get; }
}

/// <summary>A word that goes on with the clause before it rather than beginning one.</summary>
public sealed class TailSyntax
{
    internal TailSyntax(int word, IReadOnlyList<ValueSyntax> values)
    {
        Word = word;
        Values = values;
    }

    /// <summary>Number of the token <c>at</c>, <c>via</c> or <c>because</c>.</summary>
    public int Word { get; }

    /// <summary>Its strings or names.</summary>
    public IReadOnlyList<ValueSyntax> Values { get; }
}

/// <summary>An indented line of an item: the first clause describes the item, the rest qualify that clause.</summary>
public sealed class LineSyntax
{
    internal LineSyntax(IReadOnlyList<ClauseSyntax> clauses, string? documentation)
    {
        Clauses = clauses;
        Documentation = documentation;
    }

    /// <summary>The clauses; at least one.</summary>
    public IReadOnlyList<ClauseSyntax> Clauses { get; }

    /// <summary>The text of the <c>///</c> lines above, or null.</summary>
    public string? Documentation { get; }
}

/// <summary>What follows an item's head: the clauses of its first line, and its indented lines.</summary>
public sealed class BodySyntax
{
    internal static readonly BodySyntax Empty = new([], []);

    internal BodySyntax(IReadOnlyList<ClauseSyntax> head, IReadOnlyList<LineSyntax> lines)
    {
        Head = head;
        Lines = lines;
    }

    /// <summary>The clauses on the first line; every one describes the item.</summary>
    public IReadOnlyList<ClauseSyntax> Head { get; }

    /// <summary>The indented lines.</summary>
    public IReadOnlyList<LineSyntax> Lines { get; }
}
