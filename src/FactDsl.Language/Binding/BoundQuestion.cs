using System.Collections.Generic;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>A fact with holes: every field it states is a condition.</summary>
/// <param name="Kind">The kind asked for.</param>
/// <param name="Standing">Which facts answer.</param>
/// <param name="Answer">How sure an answer must be.</param>
public sealed record BoundPattern(KindSymbol Kind, FactStanding Standing, FactAnswer Answer)
{
    /// <summary>A named item asked for by its name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The hole that stands for the item itself; null where there is none, empty for a plain <c>?</c>.</summary>
    public string? ItemHole { get; init; }

    /// <summary>The conditions on fields, holes included.</summary>
    public IReadOnlyList<BoundClause> Clauses { get; init; } = [];

    /// <summary>The conditions on time, as written.</summary>
    public IReadOnlyList<BoundTimeCondition> Times { get; init; } = [];

    /// <summary>Only facts from these sources; empty for any.</summary>
    public IReadOnlyList<BoundCitation> Citations { get; init; } = [];
}

/// <summary>A time clause of a question.</summary>
/// <param name="Word">The clause word (<c>on</c>, <c>during</c>, <c>since</c>, <c>until</c>, <c>as-of</c>).</param>
/// <param name="Date">The date asked for; null for a hole.</param>
/// <param name="Span">Where it stands.</param>
public sealed record BoundTimeCondition(string Word, FactDate? Date, TextSpan Span);

/// <summary>A named question.</summary>
/// <param name="Name">Its name: a method in C#.</param>
/// <param name="Pattern">What it asks.</param>
/// <param name="Span">The item's characters in the file.</param>
public sealed record BoundQuestion(string Name, BoundPattern Pattern, TextSpan Span);

/// <summary>A question with its answer, checked while building.</summary>
/// <param name="Number">How many answers there must be, as written; empty where names are expected.</param>
/// <param name="IsNone">Whether there must be no answer.</param>
/// <param name="Names">The exact answers, as written; empty where a number is expected.</param>
/// <param name="Pattern">What it asks.</param>
/// <param name="Span">The item's characters in the file.</param>
public sealed record BoundExpectation(string Number, bool IsNone, IReadOnlyList<string> Names, BoundPattern Pattern, TextSpan Span);
