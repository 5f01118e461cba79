using System.Collections.Generic;

namespace FactDsl.Language.Syntax;

/// <summary>An entity or a fact: <c>[no] kind Name? "label"* clauses</c>.</summary>
public sealed class StatementSyntax : ItemSyntax
{
    internal StatementSyntax(ItemSource source, HeadSyntax head, BodySyntax body)
        : base(source)
    {
        Head = head;
        Body = body;
    }

    /// <summary>Standing, kind, name and labels.</summary>
    public HeadSyntax Head { get; }

    /// <summary>Its clauses.</summary>
    public BodySyntax Body { get; }
}

/// <summary>The beginning of a statement or a pattern. Numbers are those of tokens in the item; -1 where there is none.</summary>
/// <param name="Certainty">The token <c>certainly</c> or <c>possibly</c>, in a pattern only.</param>
/// <param name="Standing">The token <c>no</c>, <c>planned</c>, <c>cancelled</c> or <c>superseded</c>.</param>
/// <param name="Kind">The kind's word.</param>
/// <param name="Name">The name, or the hole that stands for the item in a pattern.</param>
/// <param name="Labels">The strings behind.</param>
public sealed record HeadSyntax(int Certainty, int Standing, int Kind, int Name, IReadOnlyList<int> Labels)
{
    /// <summary>
    /// The comma behind the name where a list goes on there: then the item is a clause that should have been indented, as
    /// far as its first word is one. -1 where there is none.
    /// </summary>
    public int ListComma { get; init; } = -1;
}

/// <summary>Clauses for an item defined elsewhere: <c>extend Nato</c>.</summary>
public sealed class ExtensionSyntax : ItemSyntax
{
    internal ExtensionSyntax(ItemSource source, int target, BodySyntax body)
        : base(source)
    {
        Target = target;
        Body = body;
    }

    /// <summary>Number of the token that names the item.</summary>
    public int Target { get; }

    /// <summary>What is added.</summary>
    public BodySyntax Body { get; }
}

/// <summary>A <c>per</c> at the margin: the source of the facts below, until the next one.</summary>
public sealed class MarginCitationSyntax : ItemSyntax
{
    internal MarginCitationSyntax(ItemSource source, ClauseSyntax clause)
        : base(source)
    {
        Clause = clause;
    }

    /// <summary>The <c>per</c> clause.</summary>
    public ClauseSyntax Clause { get; }
}

/// <summary>An <c>accept</c> at the margin: findings that the whole file accepts, above it too.</summary>
public sealed class MarginAcceptanceSyntax : ItemSyntax
{
    internal MarginAcceptanceSyntax(ItemSource source, ClauseSyntax clause)
        : base(source)
    {
        Clause = clause;
    }

    /// <summary>The <c>accept</c> clause.</summary>
    public ClauseSyntax Clause { get; }
}

/// <summary>A named question.</summary>
public sealed class QuestionSyntax : ItemSyntax
{
    internal QuestionSyntax(ItemSource source, int name, HeadSyntax pattern, BodySyntax body)
        : base(source)
    {
        Name = name;
        Pattern = pattern;
        Body = body;
    }

    /// <summary>Number of the name's token.</summary>
    public int Name { get; }

    /// <summary>The beginning of the pattern.</summary>
    public HeadSyntax Pattern { get; }

    /// <summary>The pattern's clauses.</summary>
    public BodySyntax Body { get; }
}

/// <summary>A question with its answer.</summary>
public sealed class ExpectationSyntax : ItemSyntax
{
    internal ExpectationSyntax(ItemSource source, IReadOnlyList<int> answer, HeadSyntax pattern, BodySyntax body)
        : base(source)
    {
        Answer = answer;
        Pattern = pattern;
        Body = body;
    }

    /// <summary>Numbers of the answer's tokens: one scalar, one <c>none</c>, or names.</summary>
    public IReadOnlyList<int> Answer { get; }

    /// <summary>The beginning of the pattern.</summary>
    public HeadSyntax Pattern { get; }

    /// <summary>The pattern's clauses.</summary>
    public BodySyntax Body { get; }
}

/// <summary>An item that could not be made out. It has a finding, and its text is kept.</summary>
public sealed class BrokenSyntax : ItemSyntax
{
    internal BrokenSyntax(ItemSource source)
        : base(source)
    {
    }
}
