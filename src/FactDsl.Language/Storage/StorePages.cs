using System;

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

    /// <summary>The writer of a section in front of the texts.</summary>
    public UnitWriter this[StoreSectionId id] => _sections[(int)id];

    /// <summary>The pages in front of the texts, when all their sections are written.</summary>
    public StoreFront ToFront(long schemaHash, int flags)
    {
        var units = new long[_sections.Length];
        for (int i = 0; i < units.Length; i++)
            units[i] = _sections[i].Units;
        long[] starts = StoreFront.Place(units, out _);
        var pages = new PageCutter();
        for (int i = 0; i < units.Length; i++)
            pages.Write(_sections[i].Written, starts[i]);
        return new StoreFront(pages.ToPages(), units, schemaHash, flags).WithAnswers(new UnitWriter());
    }
}
