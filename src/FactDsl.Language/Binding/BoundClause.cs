using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>A clause bound to its field.</summary>
/// <param name="Field">The field it fills.</param>
/// <param name="Verb">Which of the field's verbs was written; -1 where the field has none, or where the verb word stands for any.</param>
/// <param name="Values">Its values, as far as they could be bound.</param>
/// <param name="Span">From the clause word to its last value.</param>
public sealed record BoundClause(FieldSymbol Field, int Verb, IReadOnlyList<BoundValue> Values, TextSpan Span)
{
    /// <summary>Whether exactly one of its values holds, and nobody knows which (<c>A or B</c>). A clause has no other values beside these.</summary>
    public bool IsOneOf => Values.Count > 1 && Values[1].IsAlternative;

    /// <summary>The line of its clause word, from 1.</summary>
    public int Line { get; init; }

    /// <summary>What the rest of the line says about this clause; null where it says nothing.</summary>
    public BoundQualifiers? Qualifiers { get; init; }

    /// <summary>In a question, how far apart (<c>before ?m by >=5 years</c>); null where that is not asked.</summary>
    public BoundDuration? By { get; init; }

    /// <summary>The reason given (<c>because "…"</c> behind <c>preferred</c>, <c>disputed</c>, <c>supersedes</c>).</summary>
    public IReadOnlyList<LabelText> Because { get; init; } = [];

    /// <summary>By what way it came (<c>via</c> behind <c>according-to</c>), nearest first.</summary>
    public IReadOnlyList<ItemReference> Via { get; init; } = [];
}

/// <summary>What is said about one clause rather than about its item.</summary>
public sealed record BoundQualifiers
{
    /// <summary>When the values held, completed from the item's own time; null where the line says nothing of time.</summary>
    public FactTime? Time { get; init; }

    /// <summary>When the values held, as far as the line itself says; null where it says nothing of time.</summary>
    public FactTime? StatedTime { get; init; }

    /// <summary>Where the line says so; empty where it says nothing of time.</summary>
    public TextSpan TimeSpan { get; init; }

    /// <summary>In a question, the conditions on when the values held; empty elsewhere.</summary>
    public IReadOnlyList<BoundTimeCondition> Conditions { get; init; } = [];

    /// <summary>Sources of this clause; empty where the item's own hold.</summary>
    public IReadOnlyList<BoundCitation> Citations { get; init; } = [];

    /// <summary>Other fields said of this clause only (<c>with</c> fields, <c>note</c>, <c>certainty</c>, <c>count</c> …).</summary>
    public IReadOnlyList<BoundClause> Clauses { get; init; } = [];
}
