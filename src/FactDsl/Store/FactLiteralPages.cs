using System;

namespace FactDsl;

/// <summary>A fact store in string literals; a page is loaded when it is first read.</summary>
public sealed class FactLiteralPages : FactPages
{
    private readonly Func<int, string> _page;
    private readonly string?[] _seen;

    /// <summary>Pages that <paramref name="page"/> gives.</summary>
    /// <param name="count">Number of pages; not negative.</param>
    /// <param name="page">Gives a page by its number, the same at every call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public FactLiteralPages(int count, Func<int, string> page)
    {
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        _page = page ?? throw new ArgumentNullException(nameof(page));
        _seen = new string?[count];
    }

    /// <inheritdoc/>
    public override int Count => _seen.Length;

    /// <inheritdoc/>
    /// <exception cref="FactStoreException">There is no such page.</exception>
    public override ReadOnlySpan<char> Page(int index)
    {
        if ((uint)index >= (uint)_seen.Length)
            throw FactStoreException.Damaged("a page is missing");
        // Two threads may both ask for a page; they get the same literal.
        return (_seen[index] ??= _page(index) ?? throw FactStoreException.Damaged("a page is missing")).AsSpan();
    }
}
