namespace FactDsl;

/// <summary>The times of a store. Corners can be read without making a time, and a time without reading its text.</summary>
internal sealed class StoreTimes
{
    private readonly StoreSection _times;
    private readonly StoreSection _blocks;
    private readonly StoreTexts _texts;
    private readonly bool _isWide;

    public StoreTimes(StoreHeader header, StoreTexts texts)
    {
        _times = header[StoreSectionId.Times];
        _blocks = header[StoreSectionId.TimeBlocks];
        _isWide = header.HasWideTimes;
        _texts = texts;
    }

    /// <summary>Flags of a time: start kind, end kind, reading, whether its text says more than its corners.</summary>
    public static int Flags(FactTime time, bool needsText)
        => (int)time.StartKind | ((int)time.EndKind << 2) | ((int)time.Reading << 4) | (needsText ? 32 : 0);

    /// <summary>Whether a time is only whole with its text: sets and unspecified digits say more than corners can.</summary>
    public static bool NeedsText(string text) => text.IndexOf('[') >= 0 || text.IndexOf('{') >= 0 || text.IndexOf('X') >= 0;

    /// <summary>The first day on which it may have begun; -1 is no time and may have begun ever.</summary>
    public long StartEarliest(int time) => time < 0 ? long.MinValue : Corner(time, 0);

    /// <summary>The last day on which it may have begun.</summary>
    public long StartLatest(int time) => time < 0 ? long.MaxValue : Corner(time, 1);

    /// <summary>The last day on which it may have ended.</summary>
    public long EndLatest(int time) => time < 0 ? long.MaxValue : Corner(time, 3);

    /// <summary>Whether nothing is known of when it began: such rows stand before all others of their kind and standing.</summary>
    public bool IsUndated(int time) => StartEarliest(time) == long.MinValue && StartLatest(time) == long.MaxValue;

    /// <summary>The latest end among the rows of a block.</summary>
    public long LatestEndOfBlock(int block) => _blocks.Long((long)block * StoreFormat.UnitsPerLong);

    /// <summary>A time as it was written.</summary>
    public FactTime Read(int time) => Read(time, isForTest: false);

    /// <summary>A time that answers questions as the written one does but may lack its text; nothing is allocated for plain times.</summary>
    public FactTime ReadForTest(int time) => Read(time, isForTest: true);

    private FactTime Read(int time, bool isForTest)
    {
        if (time < 0)
            return FactTime.Unstated(FactReading.Lasting);
        long rest = _isWide ? time * 10L + 8 : time * 6L + 4;
        int flags = _times.Int(rest, 63);
        string text = isForTest && (flags & 32) == 0 ? "" : _texts.Text(_times.Int(rest + 1));
        return FactTime.FromCorners(
            Corner(time, 0), Corner(time, 1), Corner(time, 2), Corner(time, 3),
            (FactEnd)(flags & 3), (FactEnd)((flags >> 2) & 3), (FactReading)((flags >> 4) & 1), text);
    }

    private long Corner(int time, int corner)
    {
        if (_isWide)
            return _times.Long((long)time * StoreFormat.WideTimeUnits + corner * StoreFormat.UnitsPerLong);
        int day = _times.Int(time * 6L + corner);
        return day < 0 ? long.MinValue : day == StoreFormat.MaxInt ? long.MaxValue : day + StoreFormat.FirstDay;
    }
}
