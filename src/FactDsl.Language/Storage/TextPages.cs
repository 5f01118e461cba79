using System;
using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>
/// Lays texts out on pages: none goes on over a page's end but one longer than a page. Where a page ends follows from the texts at its
/// end rather than from their number of characters, so that a longer note changes its own page and leaves those behind it alone.
/// </summary>
internal sealed class TextPages : ISectionUnits
{
    // A page ends in its last eighth, before a text of which one in so many has the hash for it.
    private const int Full = StoreFormat.PageSize / 8 * 7;
    private const uint EndsOf = 32;

    private readonly IReadOnlyList<StoredText> _texts;

    /// <summary>Lays texts out.</summary>
    /// <param name="texts">The texts by their numbers.</param>
    /// <exception cref="FactStoreException">They have more characters than a store can hold.</exception>
    public TextPages(IReadOnlyList<StoredText> texts)
    {
        _texts = texts;
        long end = 0;
        for (int i = 0; i < texts.Count; i++)
        {
            string text = texts[i].Text;
            int here = (int)end & StoreFormat.PageMask;
            if (here > 0 && (here + (long)text.Length > StoreFormat.PageSize || (here >= Full && Hash(text) % EndsOf == 0)))
            {
                Used.Int(here);
                end += StoreFormat.PageSize - here;
            }
            Index.Int(Place(end));
            long pages = end >> StoreFormat.PageBits;
            end += text.Length;
            for (; pages < end >> StoreFormat.PageBits; pages++)
                Used.Int(StoreFormat.PageSize);
        }
        Index.Int(Place(end));
        for (int i = 0; i < texts.Count; i++)
            Index.Number(((texts[i].Language + 1) << 1) | (texts[i].HasTranslation ? 1 : 0), 0);
        Units = end;
        if (((int)end & StoreFormat.PageMask) is > 0 and var last)
            Used.Int(last);
    }

    /// <summary>Number of units from the first text to behind the last, with what is left free between them.</summary>
    public long Units { get; }

    /// <summary>Per text where it begins, then where the last one ends, then the languages.</summary>
    public UnitWriter Index { get; } = new();

    /// <summary>Per page how many units are used.</summary>
    public UnitWriter Used { get; } = new();

    /// <inheritdoc/>
    public int CopyTo(long from, Span<char> to)
    {
        int behind = 0;
        for (int i = TextAt(from); i < _texts.Count; i++)
        {
            long start = Index.IntAt(i) - from;
            if (start >= to.Length)
                break;
            // A text longer than a page may begin on one before.
            ReadOnlySpan<char> text = _texts[i].Text.AsSpan(start < 0 ? (int)Math.Min(-start, _texts[i].Text.Length) : 0);
            int at = (int)Math.Max(start, 0);
            text = text.Slice(0, Math.Min(text.Length, to.Length - at));
            text.CopyTo(to.Slice(at));
            behind = text.Length > 0 ? at + text.Length : behind;
        }
        return behind;
    }

    /// <summary>The last text that begins at or before a unit.</summary>
    private int TextAt(long unit)
    {
        int low = 0, high = _texts.Count - 1;
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high + 1) >> 1);
            if (Index.IntAt(middle) <= unit)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    private static int Place(long end) => end <= StoreFormat.MaxInt ? (int)end : throw UnitWriter.TooMany();

    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char unit in text)
            hash = unchecked((hash ^ unit) * 16777619);
        return hash >> 8;
    }
}
