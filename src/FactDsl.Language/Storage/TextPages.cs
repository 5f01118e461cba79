using System;
using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>
/// Lays texts out on pages. Only a text that is longer than a page goes on over its end. Where a page ends depends on the texts
/// at its end, not on their number of characters. So a longer note changes its own page and none behind it.
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
        : this(texts, new UnitWriter(), new UnitWriter())
    {
        long end = 0;
        for (int i = 0; i < texts.Count; i++)
        {
            long start = StartOf(i, end);
            if (start > end)
                Used.Int((int)end & StoreFormat.PageMask);
            Index.Int(Place(start));
            long pages = start >> StoreFormat.PageBits;
            end = start + texts[i].Text.Length;
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

    private TextPages(IReadOnlyList<StoredText> texts, UnitWriter index, UnitWriter used)
    {
        _texts = texts;
        Index = index;
        Used = used;
    }

    /// <summary>Number of units from the first text to behind the last, with what is left free between them.</summary>
    public long Units { get; private set; }

    /// <summary>Per text where it begins, then where the last one ends, then the languages.</summary>
    public UnitWriter Index { get; }

    /// <summary>Per page how many units are used.</summary>
    public UnitWriter Used { get; }

    /// <summary>The same texts but for one, which has other words.</summary>
    /// <param name="texts">The texts, the other one among them.</param>
    /// <param name="number">Its number.</param>
    /// <param name="changed">What changed of the layout.</param>
    /// <returns>The layout, as if all of it were made again; null where the pages become more or fewer.</returns>
    public TextPages? With(IReadOnlyList<StoredText> texts, int number, out ChangedTexts changed)
    {
        var laid = new TextPages(texts, Index.Copy(), Used.Copy()) { Units = Units };
        return laid.LayAgain(number, out changed) ? laid : null;
    }

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

    /// <summary>Lays texts out from one of them on, until one begins where it did.</summary>
    private bool LayAgain(int number, out ChangedTexts changed)
    {
        long first = number == 0 ? 0 : Index.IntAt(number - 1) + (long)_texts[number - 1].Text.Length, end = first;
        changed = default;
        for (int i = number; i < _texts.Count; i++)
        {
            long start = StartOf(i, end), pages = end >> StoreFormat.PageBits;
            if (start > end && !TryUse(pages, (int)end & StoreFormat.PageMask))
                return false;
            if (i > number && start == Index.IntAt(i))
            {
                changed = new ChangedTexts(number, i, first, start);
                return true;
            }
            Index.SetInt(i, Place(start));
            end = start + _texts[i].Text.Length;
            for (pages = start >> StoreFormat.PageBits; pages < end >> StoreFormat.PageBits; pages++)
            {
                if (!TryUse(pages, StoreFormat.PageSize))
                    return false;
            }
        }
        int last = (int)end & StoreFormat.PageMask;
        if (last > 0 && !TryUse(end >> StoreFormat.PageBits, last))
            return false;
        changed = new ChangedTexts(number, _texts.Count + 1, first, Math.Max(Units, end));
        bool hasAsMany = (Units + StoreFormat.PageMask) >> StoreFormat.PageBits == (end + StoreFormat.PageMask) >> StoreFormat.PageBits;
        Index.SetInt(_texts.Count, Place(end));
        Units = end;
        return hasAsMany;
    }

    private bool TryUse(long page, int units)
    {
        if (page >= Used.Ints)
            return false;
        Used.SetInt((int)page, units);
        return true;
    }

    /// <summary>Where a text begins behind the end of the one before it: there, or on the next page.</summary>
    private long StartOf(int text, long end)
    {
        int here = (int)end & StoreFormat.PageMask;
        string words = _texts[text].Text;
        bool endsPage = here > 0 && (here + (long)words.Length > StoreFormat.PageSize || (here >= Full && Hash(words) % EndsOf == 0));
        return endsPage ? end - here + StoreFormat.PageSize : end;
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

/// <summary>What changed of a layout of texts: some of the texts, and some of the units.</summary>
/// <param name="First">The first text that changed.</param>
/// <param name="End">The text behind the last one; with the end of all texts, one more than there are.</param>
/// <param name="FirstUnit">The first unit.</param>
/// <param name="EndUnit">The unit behind the last one.</param>
internal readonly record struct ChangedTexts(int First, int End, long FirstUnit, long EndUnit);
