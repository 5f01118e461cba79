using System;

namespace FactDsl;

/// <content>Questions to a fact base.</content>
public sealed partial class FactBase
{
    private StoredReasons? _reasons;

    /// <summary>Why derived facts and answers are so; null where nothing is derived and no question looks at several facts.</summary>
    internal StoredReasons? Reasons => _reasons ??= StoredReasons.Of(this);

    /// <summary>The items of a kind.</summary>
    /// <param name="kind">The kind's number.</param>
    /// <param name="standing">What they claim; entities are all asserted.</param>
    /// <returns>The question; one without answers where the facts know nothing of a kind of another assembly.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such standing.</exception>
    /// <exception cref="FactStoreException">The store has no such kind, or is damaged.</exception>
    public FactQuery Query(int kind, FactStanding standing)
    {
        if ((uint)standing >= StoreFormat.Standings)
            throw new ArgumentOutOfRangeException(nameof(standing));
        int[] starts = AllKinds.Starts;
        kind = LocalKind(kind);
        if (kind < 0 && _numbers is not null)
            return default;
        int first = CheckKind(kind) * StoreFormat.Bands + (int)standing;
        return new FactQuery(this, starts[first], starts[first + 1], standing == FactStanding.Asserted ? 1 + kind : 0);
    }

    /// <summary>
    /// The items of a kind here and in all fact bases that this one refers to (<see cref="FactFactory.Imports"/>).
    /// </summary>
    /// <param name="kind">The kind's number.</param>
    /// <param name="standing">What they claim; entities are all asserted.</param>
    /// <returns>The question; <see cref="Query"/> asks this fact base alone.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such standing.</exception>
    /// <exception cref="FactStoreException">A store has no such kind, or is damaged.</exception>
    public FactUnion Union(int kind, FactStanding standing)
    {
        FactBase[] known = Known;
        var parts = new FactQuery[known.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = known[i].Query(kind, standing);
        return new FactUnion(parts, standing == FactStanding.Asserted ? UnionAdditions.Of(this, kind) : null);
    }

    /// <summary>
    /// What the facts of an item's own fact base say about it, and those of all fact bases that this one is asked with: see
    /// <see cref="Union"/>.
    /// </summary>
    /// <param name="item">The item.</param>
    /// <returns>Its story.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public static FactStory About(IItem item)
        => new((item ?? throw new ArgumentNullException(nameof(item))).At.FactsOrNull?.Known, item.At);

    /// <summary>What these facts alone say about an item, which may be one of another fact base.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Its story.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public FactStory StoryOf(IItem item) => new([this], (item ?? throw new ArgumentNullException(nameof(item))).At);
}
