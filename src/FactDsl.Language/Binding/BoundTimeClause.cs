using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>A clause that says when an item happened or held.</summary>
/// <param name="Word">The clause word (<c>on</c>, <c>during</c>, <c>since</c>, <c>until</c>, <c>as-of</c>).</param>
/// <param name="Date">The date; null for <c>unknown</c>, and for a hole.</param>
/// <param name="Span">Where it stands.</param>
public sealed record BoundTimeClause(string Word, FactDate? Date, TextSpan Span)
{
    /// <summary>In a question the hole that stands for the date, without its <c>?</c>; null where there is none.</summary>
    public string? Hole { get; init; }

    /// <summary>The source's own wording of the date.</summary>
    public IReadOnlyList<LabelText> Wording { get; init; } = [];

    /// <summary>Who says so, where its line does; empty where it holds for every source.</summary>
    public IReadOnlyList<BoundCitation> Citations { get; init; } = [];

    /// <summary>How sure its line says that it is: <c>certainty</c>, <c>disputed</c>, <c>preferred</c>.</summary>
    public IReadOnlyList<BoundClause> Clauses { get; init; } = [];
}
