using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>An entity or a fact, bound: every name, clause and value is resolved as far as it can be.</summary>
/// <param name="Kind">Its kind; never abstract.</param>
/// <param name="Name">Its name, or null for an anonymous fact.</param>
/// <param name="Standing">What it claims.</param>
/// <param name="Span">The item's characters in the file, without the comments above it.</param>
/// <param name="Line">The line of its first word, from 1.</param>
public sealed record BoundItem(KindSymbol Kind, string? Name, FactStanding Standing, TextSpan Span, int Line)
{
    /// <summary>Where the kind's word stands.</summary>
    public TextSpan KindSpan { get; init; }

    /// <summary>Where the name stands; empty where there is none.</summary>
    public TextSpan NameSpan { get; init; }

    /// <summary>Its names for people.</summary>
    public IReadOnlyList<LabelText> Labels { get; init; } = [];

    /// <summary>The text of its <c>///</c> lines, or null.</summary>
    public string? Documentation { get; init; }

    /// <summary>When it happened or held; for an entity its life. Null where an entity says nothing.</summary>
    public FactTime? Time { get; init; }

    /// <summary>Where its time is said, from the first time clause to the last; empty where none is.</summary>
    public TextSpan TimeSpan { get; init; }

    /// <summary>The clauses that say its time, in the order written.</summary>
    public IReadOnlyList<BoundTimeClause> TimeClauses { get; init; } = [];

    /// <summary>Whether its time clauses say no time: they contradict each other, or its kind does not take them.</summary>
    internal bool HasRefusedTimes { get; init; }

    /// <summary>When, by each of its sources that says so; empty where <see cref="Time"/> and <see cref="Citations"/> say it all.</summary>
    public IReadOnlyList<BoundAccount> Accounts { get; init; } = [];

    /// <summary>The days that its time clauses cover, as a question would ask for them; null where they are no one stretch.</summary>
    public FactDate? Window { get; init; }

    /// <summary>Whether all of it could be read and bound, and can be at all: what is missing of it is not held against the other facts.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Whether it is derived from what leaves it only possible.</summary>
    public bool IsOnlyPossible { get; init; }

    /// <summary>Whether a time that it states ends before it begins: then nobody knows what it says, though all of it could be read.</summary>
    public bool IsReversed { get; init; }

    /// <summary>The source's own wording of the time, as far as it is given.</summary>
    public IReadOnlyList<LabelText> TimeWording { get; init; } = [];

    /// <summary>When it was planned or cancelled, or last seen so (<c>as-of</c> of a planned or cancelled fact).</summary>
    public FactDate? StandingDate { get; init; }

    /// <summary>Its fields, in the order written; several clauses may fill one field.</summary>
    public IReadOnlyList<BoundClause> Clauses { get; init; } = [];

    /// <summary>Its sources: its own <c>per</c>, else, of a fact, the margin's; then those that only say when.</summary>
    public IReadOnlyList<BoundCitation> Citations { get; init; } = [];

    /// <summary>Whether it may name sources that could not be read; then there is a finding that says so.</summary>
    public bool HasUnreadSources { get; init; }

    /// <summary>Identifiers it had before (<c>renamed-from</c>).</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>Findings that it accepts, with the reason.</summary>
    public IReadOnlyList<BoundAcceptance> Accepted { get; init; } = [];
}

/// <summary>Clauses added to an item that is defined elsewhere (<c>extend Nato</c>).</summary>
/// <param name="Target">The item extended.</param>
/// <param name="Clauses">What is added.</param>
/// <param name="Citations">Who says so, where the clause does not say itself.</param>
/// <param name="Span">The item's characters in the file.</param>
/// <param name="Line">The line of its first word, from 1.</param>
public sealed record BoundExtension(
    ItemReference Target,
    IReadOnlyList<BoundClause> Clauses,
    IReadOnlyList<BoundCitation> Citations,
    TextSpan Span,
    int Line)
{
    /// <summary>Where the target's name stands.</summary>
    public TextSpan TargetSpan { get; init; }

    /// <summary>Whether it may name sources that could not be read; then there is a finding that says so.</summary>
    public bool HasUnreadSources { get; init; }

    /// <summary>A time that the extension says of the item; null where it says none.</summary>
    public FactTime? Time { get; init; }

    /// <summary>The clauses that say that time, in the order written.</summary>
    public IReadOnlyList<BoundTimeClause> TimeClauses { get; init; } = [];

    /// <summary>Where that time is said; empty where none is.</summary>
    public TextSpan TimeSpan { get; init; }

    /// <summary>The first source by which that time ends before it begins; null where none says so.</summary>
    public BoundAccount? Reversed { get; init; }

    /// <summary>Whether all of it could be read and bound, and can be at all.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Whether a time that it states ends before it begins.</summary>
    public bool IsReversed { get; init; }

    /// <summary>The source's own wording of that time, as far as it is given.</summary>
    public IReadOnlyList<LabelText> TimeWording { get; init; } = [];

    /// <summary>Findings that it accepts, with the reason.</summary>
    public IReadOnlyList<BoundAcceptance> Accepted { get; init; } = [];
}

/// <summary>A finding that the author knows of and keeps, with the reason.</summary>
/// <param name="Id">The finding's id.</param>
/// <param name="Reason">Why it is right to keep it; empty where none is given.</param>
/// <param name="Span">Where the id stands.</param>
public sealed record BoundAcceptance(string Id, string Reason, TextSpan Span)
{
    /// <summary>The whole clause, where it accepts nothing else; else empty.</summary>
    public TextSpan ClauseSpan { get; init; }
}
