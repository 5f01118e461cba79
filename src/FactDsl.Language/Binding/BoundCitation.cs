using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Schema;

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
    /// <summary>Whether both say the same.</summary>
    public bool Equals(BoundCitation? other)
        => other is not null && Source == other.Source && Quotes.SequenceEqual(other.Quotes)
            && Locators.SequenceEqual(other.Locators) && Via.SequenceEqual(other.Via);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(Source.GetHashCode() * 31 + Quotes.Count * 7 + Locators.Count);
}
