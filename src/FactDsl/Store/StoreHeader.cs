namespace FactDsl;

/// <summary>The beginning of a store: which format, which schema, and where the sections are.</summary>
internal sealed class StoreHeader
{
    private readonly StoreSection[] _sections;

    private StoreHeader(long schemaHash, int flags, StoreSection[] sections)
    {
        HasImpossibleTimes = (flags & StoreFlag.HasImpossibleTimes) != 0;
        HasWideTimes = (flags & StoreFlag.HasWideTimes) != 0;
        Hedges = (flags >> StoreFlag.HedgesShift) & ((1 << (1 << EdtfHedge.Bits)) - 1);
        SchemaHash = schemaHash;
        _sections = sections;
    }

    /// <summary>A number that two schemas share only if generated code reads both alike.</summary>
    public long SchemaHash { get; }

    /// <summary>Whether the store has times that contradict themselves.</summary>
    public bool HasImpossibleTimes { get; }

    /// <summary>Whether the corners of its times are longs.</summary>
    public bool HasWideTimes { get; }

    /// <summary>Which hedges its times have, a bit for each of <see cref="EdtfHedge"/>.</summary>
    public int Hedges { get; }

    /// <summary>A section.</summary>
    public StoreSection this[StoreSectionId id] => _sections[(int)id];

    /// <summary>Reads the header; nothing behind it is touched.</summary>
    /// <exception cref="FactStoreException">This is no store, or not one of this version.</exception>
    public static StoreHeader Read(FactPages pages)
    {
        if (pages.Count == 0)
            throw new FactStoreException("This is no fact store: it has no pages.");
        // The last page may be shorter than this allows; whoever reads behind its end finds that.
        long all = pages.Units;
        var header = new StoreSection(pages, 0, all);
        if (header.Ints < StoreFormat.HeaderInts || header.Int(0) != StoreFormat.Magic)
            throw new FactStoreException("This is no fact store.");
        int version = header.Int(1);
        if (version != StoreFormat.Version)
            throw new FactStoreException($"The fact store has format version {version}; this library reads version {StoreFormat.Version}.");
        if (header.Int(2) != (int)StoreSectionId.Count)
            throw FactStoreException.Damaged("its sections are not those of its version");
        long hash = ((long)header.Int(4) << 30) | (uint)header.Int(5);

        var sections = new StoreSection[(int)StoreSectionId.Count];
        for (int i = 0; i < sections.Length; i++)
        {
            long entry = StoreFormat.HeaderInts * StoreFormat.UnitsPerInt + i * 2L * StoreFormat.UnitsPerLong;
            long start = header.Long(entry), units = header.Long(entry + StoreFormat.UnitsPerLong);
            if (start < 0 || units < 0 || start % StoreFormat.UnitsPerLong != 0 || start > all || units > all - start)
                throw FactStoreException.Damaged("a section lies outside the pages");
            sections[i] = new StoreSection(pages, start, units);
        }
        return new StoreHeader(hash, header.Int(3), sections);
    }
}
