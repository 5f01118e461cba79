namespace FactDsl.Language.Storage;

/// <summary>The sections of a store while they are written.</summary>
internal sealed class StorePages
{
    private readonly UnitWriter[] _sections = new UnitWriter[(int)StoreSectionId.Answers];

    public StorePages()
    {
        for (int i = 0; i < _sections.Length; i++)
            _sections[i] = new UnitWriter();
    }

    /// <summary>The writer of a section in front of the answers.</summary>
    public UnitWriter this[StoreSectionId id] => _sections[(int)id];

    /// <summary>The pages in front of the texts, when all their sections are written.</summary>
    public StoreFront ToFront(long schemaHash, int flags)
    {
        PlacedSections placed = Place(null, out long[] units);
        return new StoreFront(placed.ToPages(), units, schemaHash, flags);
    }

    /// <summary>The sections behind the header, answers and reasons as the last.</summary>
    /// <param name="answers">These two; null where there are none.</param>
    /// <param name="units">The units of each section.</param>
    public PlacedSections Place(EncodedAnswers? answers, out long[] units)
    {
        UnitWriter[] sections = [.. _sections, answers?.Answers ?? new UnitWriter(), answers?.Reasons ?? new UnitWriter()];
        units = new long[sections.Length];
        for (int i = 0; i < units.Length; i++)
            units[i] = sections[i].Units;
        long[] starts = StoreOutline.Place(units, out _);
        var placed = new PlacedSections();
        for (int i = 0; i < sections.Length; i++)
            placed.Add(sections[i], starts[i]);
        return placed;
    }
}
