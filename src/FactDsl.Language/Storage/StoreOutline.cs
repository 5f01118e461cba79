namespace FactDsl.Language.Storage;

/// <summary>Where the sections of a store stand, and the header that says so.</summary>
internal sealed class StoreOutline
{
    /// <summary>Units of the header.</summary>
    public const int HeaderUnits = StoreFormat.HeaderInts * StoreFormat.UnitsPerInt + (int)StoreSectionId.Count * 2 * StoreFormat.UnitsPerLong;

    private readonly long[] _starts;
    private readonly long[] _units;

    /// <summary>Places sections.</summary>
    /// <param name="front">The units of each section in front of the texts.</param>
    /// <param name="frontPages">How many pages these take.</param>
    /// <param name="texts">The texts, laid out.</param>
    public StoreOutline(long[] front, int frontPages, TextPages texts)
    {
        // What depends on the length of texts, and the texts, begin pages of their own; the page before ends early.
        long used = (long)frontPages << StoreFormat.PageBits;
        long index = RoundUp(used + texts.Used.Units, StoreFormat.UnitsPerLong);
        long text = RoundUp(index + texts.Index.Units, StoreFormat.PageSize);
        _starts = [.. Place(front, out _), used, index, text];
        _units = [.. front, texts.Used.Units, texts.Index.Units, texts.Units];
    }

    /// <summary>Where a section begins.</summary>
    public long this[StoreSectionId id] => _starts[(int)id];

    /// <summary>Where sections begin that stand behind the header, and where the last of them ends.</summary>
    public static long[] Place(long[] units, out long end)
    {
        long[] starts = new long[units.Length];
        end = HeaderUnits;
        for (int i = 0; i < units.Length; i++)
        {
            starts[i] = RoundUp(end, StoreFormat.UnitsPerLong);
            end = starts[i] + units[i];
        }
        return starts;
    }

    /// <summary>Places what follows from the texts, and the texts, behind what stands in front of them.</summary>
    public void AddTexts(PlacedSections to, TextPages texts)
    {
        to.Add(texts.Used, this[StoreSectionId.TextPages]);
        to.Add(texts.Index, this[StoreSectionId.TextIndex]);
        to.Add(texts, this[StoreSectionId.TextData]);
    }

    /// <summary>The header.</summary>
    /// <param name="schemaHash">As <see cref="FactBase.SchemaHash"/>.</param>
    /// <param name="flags">As <see cref="StoreFlag"/> has them.</param>
    public UnitWriter Header(long schemaHash, int flags)
    {
        var header = new UnitWriter();
        header.Int(StoreFormat.Magic);
        header.Int(StoreFormat.Version);
        header.Int((int)StoreSectionId.Count);
        header.Int(flags);
        header.Int((int)(schemaHash >> 30) & StoreSchemaHash.HalfMask);
        header.Int((int)schemaHash & StoreSchemaHash.HalfMask);
        header.Int(0);
        header.Int(0);
        for (int i = 0; i < _starts.Length; i++)
        {
            header.Long(_starts[i]);
            header.Long(_units[i]);
        }
        return header;
    }

    private static long RoundUp(long units, int step) => (units + step - 1) / step * step;
}
