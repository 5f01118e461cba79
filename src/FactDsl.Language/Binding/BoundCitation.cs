using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Declarations;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Who says so, in which words, where, and by what way it came.</summary>
/// <param name="Source">The item cited.</param>
/// <param name="Quotes">The words quoted, each with its language; the first is the original.</param>
/// <param name="Locators">Where in the source (<c>at "§1"</c>).</param>
/// <param name="Via">Through whom it came, nearest first.</param>
public sealed record BoundCitation(
    ItemReference Source,
    IReadOnlyList<LabelText> Quotes,
    IReadOnlyList<string> Locators,
    IReadOnlyList<ItemReference> Via)
{
    /// <summary>Where the source's name stands.</summary>
    public TextSpan SourceSpan { get; init; }

    /// <summary>Where the first of <see cref="Quotes"/> stands, its language tag included; empty where there is none.</summary>
    public TextSpan QuoteSpan { get; init; }

    /// <summary>Whether both say the same, wherever they stand.</summary>
    public bool Equals(BoundCitation? other)
        => other is not null && Source == other.Source && Quotes.SequenceEqual(other.Quotes)
            && Locators.SequenceEqual(other.Locators) && Via.SequenceEqual(other.Via);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(Source.GetHashCode() * 31 + Quotes.Count * 7 + Locators.Count);
}
