using System;

namespace FactDsl.Language.Storage;

/// <summary>Writes the units of one section of a store; see <see cref="StoreFormat"/>.</summary>
internal sealed class UnitWriter : ISectionUnits
{
    // As many as an array can have.
    private const int Most = 0x7FFFFFC7;

    private char[] _units = new char[64];

    /// <summary>Number of units written.</summary>
    public int Units { get; private set; }

    long ISectionUnits.Units => Units;

    /// <summary>Number of ints written, where nothing but ints was.</summary>
    public int Ints => Units / StoreFormat.UnitsPerInt;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<char> Written => _units.AsSpan(0, Units);

    /// <summary>Writes an int from -1 to <see cref="StoreFormat.MaxInt"/>.</summary>
    /// <exception cref="FactStoreException">It is out of range: there are more facts than a store can hold.</exception>
    public void Int(int value)
    {
        if (value is < -1 or > StoreFormat.MaxInt)
            throw TooMany();
        value++;
        Span<char> units = Grow(StoreFormat.UnitsPerInt);
        units[0] = Unit(value >> StoreFormat.UnitBits);
        units[1] = Unit(value);
    }

    /// <summary>
    /// What the numbers of a run are counted from where each fits into a unit: as <see cref="StoreRun"/> reads them; -1 where some do not.
    /// </summary>
    public static int BaseOf(int least, int greatest) => (long)greatest - least < StoreFormat.UnitMask ? Math.Max(least, 0) : -1;

    /// <summary>Makes room up to where a run of ints may begin.</summary>
    public void Align()
    {
        if ((Units & 1) != 0)
            Grow(1)[0] = StoreFormat.Zero;
    }

    /// <summary>Writes a number of a run.</summary>
    /// <param name="value">The number, or -1.</param>
    /// <param name="base">The run's, of <see cref="BaseOf"/>.</param>
    public void Number(int value, int @base)
    {
        if (@base < 0)
            Int(value);
        else if (value - (long)@base >= StoreFormat.UnitMask)
            throw TooMany();
        else
            Grow(1)[0] = Unit(value < 0 ? 0 : value - @base + 1);
    }

    /// <summary>An int written before, where nothing but ints was.</summary>
    public int IntAt(int number)
    {
        int at = number * StoreFormat.UnitsPerInt;
        return ((_units[at] - StoreFormat.Zero) << StoreFormat.UnitBits) + (_units[at + 1] - StoreFormat.Zero) - 1;
    }

    /// <summary>Writes a long; what lies beyond <see cref="StoreFormat.MaxLong"/> is written as that, the extremes as themselves.</summary>
    public void Long(long value)
    {
        value = Clamp(value);
        long digits = value == long.MinValue ? 0 : value == long.MaxValue ? (1L << 60) - 1 : value + (1L << 59);
        Span<char> units = Grow(StoreFormat.UnitsPerLong);
        for (int i = StoreFormat.UnitsPerLong - 1; i >= 0; i--, digits >>= StoreFormat.UnitBits)
            units[i] = Unit((int)digits);
    }

    /// <summary>Writes characters as they are.</summary>
    public void Text(string text) => text.AsSpan().CopyTo(Grow(text.Length));

    /// <summary>Writes units that another writer has written.</summary>
    public void Append(ReadOnlySpan<char> units) => units.CopyTo(Grow(units.Length));

    /// <inheritdoc/>
    public int CopyTo(long from, Span<char> to)
    {
        Written.Slice((int)from, to.Length).CopyTo(to);
        return to.Length;
    }

    /// <summary>What is thrown where a number or a section has become too large for a store.</summary>
    public static FactStoreException TooMany() => new("There are more facts than one store can hold.");

    /// <summary>What a store keeps of a long.</summary>
    public static long Clamp(long value)
        => value is long.MinValue or long.MaxValue ? value : Math.Max(-StoreFormat.MaxLong, Math.Min(StoreFormat.MaxLong, value));

    private static char Unit(int value) => (char)(StoreFormat.Zero + (value & StoreFormat.UnitMask));

    private Span<char> Grow(int more)
    {
        if (more > _units.Length - Units)
            Array.Resize(ref _units, Larger(_units.Length, (long)Units + more));
        Units += more;
        return _units.AsSpan(Units - more, more);
    }

    /// <summary>How large an array becomes that must hold more: twice as large, up to what an array can have.</summary>
    internal static int Larger(int before, long needed)
        => needed <= Most ? (int)Math.Max(needed, Math.Min(Most, before * 2L)) : throw TooMany();
}
