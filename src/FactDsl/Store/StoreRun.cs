using System;

namespace FactDsl;

/// <summary>
/// Numbers one behind the other, from -1 up: a unit each where all lie close enough above a base, else an int each. A run of ints
/// begins at an even place.
/// </summary>
internal readonly struct StoreRun : ISortedNumbers
{
    private readonly StoreSection _section;
    private readonly long _start;
    private readonly int _base;

    /// <summary>A run that lies in a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="start">The place of the first number, in units.</param>
    /// <param name="count">How many numbers there are.</param>
    /// <param name="base">What a unit of 1 stands for, 0 being -1; -1 where each number is an int.</param>
    public StoreRun(in StoreSection section, long start, int count, int @base)
    {
        _section = section;
        _start = start;
        _base = @base;
        Count = count;
        End = start + (@base < 0 ? (long)StoreFormat.UnitsPerInt : 1) * count;
        if (count < 0 || start < 0 || End > section.Units)
            throw FactStoreException.Damaged("a run of numbers lies outside its section");
    }

    /// <summary>How many numbers there are.</summary>
    public int Count { get; }

    /// <summary>The place behind the last number, in units.</summary>
    public long End { get; }

    /// <summary>Where a run of ints may begin behind this one.</summary>
    public long Next => (End + 1) & ~1L;

    /// <summary>The first place at or behind one at which a run with a base may begin.</summary>
    public static long Align(long start, int @base) => @base < 0 ? (start + 1) & ~1L : start;

    /// <inheritdoc/>
    public int At(int place) => this[place];

    /// <summary>A number.</summary>
    public int this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                throw FactStoreException.Damaged("a number lies outside its run");
            if (_base < 0)
                return _section.Int((_start >> 1) + index);
            int unit = _section.Unit(_start + index);
            return unit == 0 ? -1 : _base + unit - 1;
        }
    }
}
