using System;

namespace FactDsl;

/// <summary>The times of a store. Corners can be read without making a time, and a time without reading its text.</summary>
internal sealed class StoreTimes
{
    /// <summary>Ints of a time: four corners, flags, text; corners that need longs take two ints each.</summary>
    private const int NarrowInts = 6;
    private const int WideInts = 10;

    private readonly StoreSection _times;
    private readonly StoreSection _blocks;
    private readonly StoreTexts _texts;
    private readonly bool _isWide;
    private readonly int _hedges;

    public StoreTimes(StoreHeader header, StoreTexts texts)
    {
        _times = header[StoreSectionId.Times];
        _blocks = header[StoreSectionId.TimeBlocks];
        _isWide = header.HasWideTimes;
        _hedges = header.Hedges;
        _texts = texts;
    }

    private const int HedgesShift = 6;

    /// <summary>Flags of a time: start kind, end kind, aspect, whether its text says more than its corners, and by how much these are hedged.</summary>
    public static int Flags(FactTime time, bool needsText)
        => (int)time.StartKind | ((int)time.EndKind << 2) | ((int)time.Aspect << 4) | (needsText ? 32 : 0) | (time.Hedges << HedgesShift);

    /// <summary>Adds the hedges of a time, by its flags, to those that a header tells of.</summary>
    public static int AddHedges(int hedges, int flags)
    {
        for (int left = flags >> HedgesShift; left != 0; left >>= EdtfHedge.Bits)
            hedges |= (left & EdtfHedge.Mask) == EdtfHedge.None ? 0 : 1 << (left & EdtfHedge.Mask);
        return hedges;
    }

    /// <summary>How many days a corner of any of these times reaches beyond what it says, at most.</summary>
    public long Reach(FactPadding padding)
    {
        long days = 0;
        for (int hedge = 1; hedge <= EdtfHedge.Mask; hedge++)
        {
            if ((_hedges & (1 << hedge)) != 0)
                days = Math.Max(days, EdtfHedge.MostDays(hedge, padding));
        }
        return days;
    }

    /// <summary>Whether a time is only whole with its text: sets and unspecified digits say more than corners can.</summary>
    public static bool NeedsText(string text) => text.IndexOf('[') >= 0 || text.IndexOf('{') >= 0 || text.IndexOf('X') >= 0;

    /// <summary>The first day on which it may have begun; -1 is no time and may have begun ever.</summary>
    public long StartEarliest(int time) => time < 0 ? long.MinValue : Corner(time, 0);

    /// <summary>The last day on which it may have begun.</summary>
    public long StartLatest(int time)
    {
        if (time < 0)
            return long.MaxValue;
        // A hedged time keeps its corners as said; as stated, its end bounds its start.
        long end = Corner(time, 3);
        return Corner(time, 0) <= end ? Math.Min(Corner(time, 1), end) : Corner(time, 1);
    }

    /// <summary>The last day on which it may have ended.</summary>
    public long EndLatest(int time) => time < 0 ? long.MaxValue : Corner(time, 3);

    /// <summary>Whether nothing is known of when it began: such rows stand before all others of their kind and standing.</summary>
    public bool IsUndated(int time) => StartEarliest(time) == long.MinValue && StartLatest(time) == long.MaxValue;

    /// <summary>The latest end among the rows of a block.</summary>
    public long LatestEndOfBlock(int block) => _blocks.Long((long)block * StoreFormat.UnitsPerLong);

    /// <summary>A time as it was written; nothing is allocated before its text is needed.</summary>
    public FactTime Read(int time)
    {
        if (time < 0)
            return FactTime.Unstated(FactAspect.Lasting);
        long startEarliest, startLatest, endEarliest, endLatest;
        int flags, text;
        ReadOnlySpan<char> run = _isWide ? default : _times.IntRun(time * (long)NarrowInts, NarrowInts);
        if (run.Length == NarrowInts * StoreFormat.UnitsPerInt)
        {
            startEarliest = Day(StoreSection.IntOf(run, 0));
            startLatest = Day(StoreSection.IntOf(run, 1));
            endEarliest = Day(StoreSection.IntOf(run, 2));
            endLatest = Day(StoreSection.IntOf(run, 3));
            flags = StoreSection.IntOf(run, 4);
            text = StoreSection.IntOf(run, 5);
        }
        else
        {
            startEarliest = Corner(time, 0);
            startLatest = Corner(time, 1);
            endEarliest = Corner(time, 2);
            endLatest = Corner(time, 3);
            long behind = _isWide ? time * (long)WideInts + WideInts - 2 : time * (long)NarrowInts + NarrowInts - 2;
            flags = _times.Int(behind);
            text = _times.Int(behind + 1);
        }
        if ((uint)flags >> (HedgesShift + 4 * EdtfHedge.Bits) != 0)
            throw FactStoreException.Damaged("a time has flags that nobody knows");
        var startKind = (FactBoundKind)(flags & 3);
        var endKind = (FactBoundKind)((flags >> 2) & 3);
        var aspect = (FactAspect)((flags >> 4) & 1);
        return FactTime.FromCorners(
            startEarliest, startLatest, endEarliest, endLatest, startKind, endKind, aspect, flags >> HedgesShift, _texts, text, saysMore: (flags & 32) != 0);
    }

    private long Corner(int time, int corner)
        => _isWide
            ? _times.Long((long)time * StoreFormat.WideTimeUnits + corner * StoreFormat.UnitsPerLong)
            : Day(_times.Int(time * (long)NarrowInts + corner));

    private static long Day(int day)
        => day < 0 ? long.MinValue : day == StoreFormat.MaxInt ? long.MaxValue : day + StoreFormat.FirstDay;
}
