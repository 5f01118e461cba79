using System;

namespace FactDsl;

/// <summary>A run of units of a store. Whatever the store holds, reading stays inside the run or throws.</summary>
internal readonly struct StoreSection
{
    private readonly FactPages _pages;
    private readonly long _start;
    private readonly long _units;

    /// <summary>A run that must lie on the pages; see <see cref="StoreHeader"/>.</summary>
    public StoreSection(FactPages pages, long start, long units)
    {
        _pages = pages;
        _start = start;
        _units = units;
    }

    /// <summary>Number of units.</summary>
    public long Units => _units;

    /// <summary>Number of ints.</summary>
    public long Ints => _units / StoreFormat.UnitsPerInt;

    /// <summary>The int at a place counted in ints.</summary>
    public int Int(long index)
    {
        if ((ulong)index >= (ulong)Ints)
            throw FactStoreException.Damaged("a number lies outside its section");
        long unit = _start + index * StoreFormat.UnitsPerInt;
        ReadOnlySpan<char> page = _pages.Page((int)(unit >> StoreFormat.PageBits));
        int at = (int)unit & StoreFormat.PageMask;
        if (at + 1 >= page.Length)
            throw FactStoreException.Damaged("a page is too short");
        return Int(page[at], page[at + 1]);
    }

    /// <summary>The number of one unit at a place counted in units.</summary>
    public int Unit(long index)
    {
        if ((ulong)index >= (ulong)_units)
            throw FactStoreException.Damaged("a number lies outside its section");
        long unit = _start + index;
        ReadOnlySpan<char> page = _pages.Page((int)(unit >> StoreFormat.PageBits));
        int at = (int)unit & StoreFormat.PageMask;
        if (at >= page.Length)
            throw FactStoreException.Damaged("a page is too short");
        int value = page[at] - StoreFormat.Zero;
        return (value & ~StoreFormat.UnitMask) == 0 ? value : throw FactStoreException.Damaged("a number is unreadable");
    }

    /// <summary>An int that must be a count of, or a place among, at most <paramref name="most"/>.</summary>
    public int Int(long index, long most)
    {
        int value = Int(index);
        if (value < 0 || value > most)
            throw FactStoreException.Damaged("a count is out of range");
        return value;
    }

    /// <summary>
    /// Ints one behind the other as they lie on one page, two units each, unchecked; empty where they lie on two.
    /// </summary>
    public ReadOnlySpan<char> IntRun(long index, int ints)
    {
        if (index < 0 || index > Ints - ints)
            throw FactStoreException.Damaged("a number lies outside its section");
        long unit = _start + index * StoreFormat.UnitsPerInt;
        int at = (int)unit & StoreFormat.PageMask, units = ints * StoreFormat.UnitsPerInt;
        if (at + units > StoreFormat.PageSize)
            return default;
        ReadOnlySpan<char> page = _pages.Page((int)(unit >> StoreFormat.PageBits));
        return at + units <= page.Length ? page.Slice(at, units) : throw FactStoreException.Damaged("a page is too short");
    }

    /// <summary>The int at a place of a run.</summary>
    public static int IntOf(ReadOnlySpan<char> run, int index) => Int(run[2 * index], run[2 * index + 1]);

    /// <summary>The long at a place counted in units, a multiple of four.</summary>
    public long Long(long unitIndex)
    {
        if (unitIndex < 0 || unitIndex > _units - StoreFormat.UnitsPerLong)
            throw FactStoreException.Damaged("a number lies outside its section");
        long unit = _start + unitIndex;
        ReadOnlySpan<char> page = _pages.Page((int)(unit >> StoreFormat.PageBits));
        int at = (int)unit & StoreFormat.PageMask;
        if (at + StoreFormat.UnitsPerLong > page.Length)
            throw FactStoreException.Damaged("a page is too short");
        long value = 0;
        for (int i = 0; i < StoreFormat.UnitsPerLong; i++)
        {
            int digit = page[at + i] - StoreFormat.Zero;
            if ((digit & ~StoreFormat.UnitMask) != 0)
                throw FactStoreException.Damaged("a number is unreadable");
            value = (value << StoreFormat.UnitBits) | (long)digit;
        }
        value -= 1L << 59;
        return value > StoreFormat.MaxLong ? long.MaxValue : value < -StoreFormat.MaxLong ? long.MinValue : value;
    }

    /// <summary>Characters, which may go on over pages.</summary>
    public string Text(long from, long length)
    {
        CheckText(from, length);
        if (length == 0)
            return "";
        ReadOnlySpan<char> first = Run(from, length);
        if (first.Length == length)
            return first.ToString();
        char[] text = new char[length];
        Copy(from, text);
        return new string(text);
    }

    /// <summary>Compares characters with a text, by their UTF-16 units.</summary>
    public int CompareText(long from, long length, ReadOnlySpan<char> other)
    {
        CheckText(from, length);
        while (length > 0)
        {
            ReadOnlySpan<char> run = Run(from, length);
            int order = run.SequenceCompareTo(other.Slice(0, Math.Min(run.Length, other.Length)));
            if (order != 0)
                return order;
            other = other.Slice(run.Length);
            from += run.Length;
            length -= run.Length;
        }
        return other.Length == 0 ? 0 : -1;
    }

    private static int Int(char first, char second)
    {
        int high = first - StoreFormat.Zero, low = second - StoreFormat.Zero;
        // Negative ones have bits above the unit's too.
        if (((high | low) & ~StoreFormat.UnitMask) != 0)
            throw FactStoreException.Damaged("a number is unreadable");
        return ((high << StoreFormat.UnitBits) | low) - 1;
    }

    private void Copy(long from, Span<char> text)
    {
        while (text.Length > 0)
        {
            ReadOnlySpan<char> run = Run(from, text.Length);
            run.CopyTo(text);
            text = text.Slice(run.Length);
            from += run.Length;
        }
    }

    private ReadOnlySpan<char> Run(long from, long length)
    {
        long unit = _start + from;
        ReadOnlySpan<char> page = _pages.Page((int)(unit >> StoreFormat.PageBits));
        int at = (int)unit & StoreFormat.PageMask;
        int here = (int)Math.Min(length, StoreFormat.PageSize - at);
        if (at + here > page.Length)
            throw FactStoreException.Damaged("a page is too short");
        return page.Slice(at, here);
    }

    private void CheckText(long from, long length)
    {
        if (from < 0 || length < 0 || length > int.MaxValue / 4 || from > _units - length)
            throw FactStoreException.Damaged("a text lies outside its section");
    }
}
