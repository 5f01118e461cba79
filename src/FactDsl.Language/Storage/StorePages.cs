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
        var answers = new UnitWriter();
        PlacedSections placed = Place(answers, out long[] units);
        return new StoreFront(placed.ToPages(), units, schemaHash, flags);
    }

    /// <summary>The sections behind the header, with the answers to named questions as the last.</summary>
    /// <param name="answers">The section of the answers.</param>
    /// <param name="units">The units of each section.</param>
    public PlacedSections Place(UnitWriter answers, out long[] units)
    {
        UnitWriter[] sections = [.. _sections, answers];
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
