using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>
/// One question to several fact bases. What it finds comes in the order of time, whichever base it is from. An item that several
/// have, by its kind and name, comes once, as the first of them tells it. The default value has no answers.
/// </summary>
/// <remarks>
/// Each base is asked by itself, as <see cref="FactQuery"/> asks it; only what one denies is held against the facts of the others, see
/// <see cref="Whether"/>.
/// </remarks>
public readonly partial struct FactUnion
{
    private readonly FactQuery[]? _parts;
    private readonly UnionAdditions? _added;

    /// <summary>A question to one fact base alone.</summary>
    /// <param name="query">The question.</param>
    public FactUnion(FactQuery query) => _parts = [query];

    internal FactUnion(FactQuery[] parts, UnionAdditions? added)
    {
        _parts = parts;
        _added = added;
    }

    /// <summary>Number of items that answer, those that are only possible included.</summary>
    /// <exception cref="FactStoreException">A store is damaged.</exception>
    public int Count
    {
        get
        {
            var found = new UnionRows(Parts, _added);
            int count = found.Added.Count;
            for (int i = 0; i < Parts.Length; i++)
                count += i == 0 ? Parts[i].Count : found.CountNewIn(i);
            return count;
        }
    }

    /// <summary>Number of items that answer certainly; see <see cref="FactQuery.CountCertain"/>.</summary>
    /// <exception cref="FactStoreException">A store is damaged.</exception>
    public int CountCertain => Certainly().Count;

    /// <summary>Whether any item answers.</summary>
    /// <exception cref="FactStoreException">A store is damaged.</exception>
    public bool Any => Array.Exists(Parts, static p => p.Any) || (_added is not null && new UnionRows(Parts, _added).Added.Count > 0);

    private FactQuery[] Parts => _parts ?? [];

    /// <summary>Only what answers certainly, by all conditions; see <see cref="FactQuery.Certainly"/>.</summary>
    /// <returns>The narrower question.</returns>
    public FactUnion Certainly() => Map(static p => p.Certainly(), UnionCondition.Manner);

    /// <summary>The same question, in which hedges reach as far as a padding says; see <see cref="FactQuery.Padded"/>.</summary>
    /// <param name="padding">The padding.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="padding"/> is null.</exception>
    public FactUnion Padded(FactPadding padding)
    {
        if (padding is null)
            throw new ArgumentNullException(nameof(padding));
        return Map(p => p.Padded(padding), UnionCondition.Manner);
    }

    /// <summary>
    /// Whether it is so at all, as <see cref="FactQuery.Whether"/> tells it: facts of any of the bases, and denials of any of them.
    /// Where one base says so and another denies it, it is <see cref="FactTruth.Maybe"/>; so it is where one tells a fact of a narrower kind
    /// that another denies.
    /// </summary>
    /// <returns>The answer.</returns>
    /// <exception cref="FactStoreException">A store is damaged.</exception>
    public FactTruth Whether()
    {
        bool isCertain = Certainly().Any, isPossible = isCertain || Any;
        FactTruth denied = FactTruth.Unknown;
        foreach (FactQuery part in Parts)
        {
            FactTruth here = part.Denied(Parts, isPossible);
            denied = denied == FactTruth.Unknown || here == FactTruth.Yes ? here : denied;
        }
        return FactQuery.TruthOf(isCertain, isPossible, denied);
    }

    /// <summary>The answer that may have begun last, by its earliest possible start; one without a date only where none has one.</summary>
    /// <typeparam name="T">The kind's record.</typeparam>
    /// <returns>The item, or null where nothing answers.</returns>
    /// <exception cref="FactStoreException">A store is damaged.</exception>
    public T? Latest<T>()
        where T : class, IItem
        => new UnionRows(Parts, _added).Last() is { Facts: { } facts } last ? facts.Item<T>(last.Row) : null;

    /// <summary>The answer that may have begun first, by its earliest possible start; one without a date only where none has one.</summary>
    /// <typeparam name="T">The kind's record.</typeparam>
    /// <returns>The item, or null where nothing answers.</returns>
    /// <exception cref="FactStoreException">A store is damaged.</exception>
    public T? Earliest<T>()
        where T : class, IItem
    {
        T? undated = null;
        foreach (UnionRow row in new UnionRows(Parts, _added))
        {
            // Undated rows come first.
            if (!row.IsUndated)
                return row.Facts!.Item<T>(row.Row);
            undated ??= row.Facts!.Item<T>(row.Row);
        }
        return undated;
    }

    /// <summary>The answers, by time.</summary>
    /// <typeparam name="T">The kind's record.</typeparam>
    /// <returns>An enumerator in front of the first.</returns>
    public IEnumerator<T> Each<T>()
        where T : class, IItem
    {
        foreach (UnionRow row in new UnionRows(Parts, _added))
            yield return row.Facts!.Item<T>(row.Row);
    }

    /// <summary>How many items answer, and how many of them certainly: <c>3 (2 certain)</c>.</summary>
    public override string ToString()
    {
        int count = Count, certain = CountCertain;
        string number = count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return count == certain ? number : number + " (" + certain.ToString(System.Globalization.CultureInfo.InvariantCulture) + " certain)";
    }

    private FactUnion Map(Func<FactQuery, FactQuery> narrow, UnionCondition condition = UnionCondition.Value)
        => _parts is null ? this : new FactUnion(Array.ConvertAll(_parts, p => narrow(p)), _added?.With(narrow, condition));
}
