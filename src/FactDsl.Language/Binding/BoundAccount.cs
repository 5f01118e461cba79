using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>When an item happened or held, as some of its sources tell it.</summary>
/// <param name="Time">When.</param>
/// <param name="Citations">Who says so; empty where the item's own sources do.</param>
/// <param name="Span">From its first clause to its last.</param>
public sealed record BoundAccount(FactTime Time, IReadOnlyList<BoundCitation> Citations, TextSpan Span)
{
    /// <summary>Whether it is the one to take where sources differ.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>Whether it may be wrong.</summary>
    public bool IsDoubted { get; init; }

    /// <summary>The place of its word of certainty in the list of these; -1 where none is said.</summary>
    public int Certainty { get; init; } = -1;

    /// <summary>Why it is preferred or disputed.</summary>
    public IReadOnlyList<LabelText> Because { get; init; } = [];

    /// <summary>The source's own wording.</summary>
    public IReadOnlyList<LabelText> Wording { get; init; } = [];
}
