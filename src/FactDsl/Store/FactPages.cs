using System;

namespace FactDsl;

/// <summary>
/// Where the units of a fact store are: pages of 32,768 UTF-16 units each, the last one as long as it needs to be.
/// Carriers differ (literals of an assembly, a resource, a file); what stands on the pages does not.
/// </summary>
public abstract class FactPages
{
    /// <summary>Number of pages.</summary>
    public abstract int Count { get; }

    /// <summary>The most units that there can be on all pages; no page is read to find it.</summary>
    public virtual long Units => (long)Count * StoreFormat.PageSize;

    /// <summary>The units of a page. Called from any thread, at any time, as often as a question needs.</summary>
    /// <param name="index">The page, from 0 to <see cref="Count"/> - 1.</param>
    /// <returns>Its units, the same at every call.</returns>
    public abstract ReadOnlySpan<char> Page(int index);
}
