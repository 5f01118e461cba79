using System;
using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>Lays the sections of a store out on pages, with the header in front.</summary>
internal sealed class StorePages
{
    private readonly UnitWriter[] _sections = new UnitWriter[(int)StoreSectionId.Count];

    public StorePages()
    {
        for (int i = 0; i < _sections.Length; i++)
            _sections[i] = new UnitWriter();
    }

    /// <summary>The writer of a section.</summary>
    public UnitWriter this[StoreSectionId id] => _sections[(int)id];

    /// <summary>The pages, when all sections are written.</summary>
    public string[] ToPages(TextTable texts, long schemaHash, int flags)
    {
        foreach (int language in texts.Languages)
            this[StoreSectionId.Languages].Int(language);
        TextPages laid = TextPages.Write(texts.Texts, this[StoreSectionId.TextIndex], this[StoreSectionId.TextPages]);
        var starts = new long[_sections.Length];
        var pages = new PageCutter();
        pages.Write(Header(schemaHash, flags, laid.Units, starts), 0);
        for (int i = 0; i < (int)StoreSectionId.TextData; i++)
            pages.Write(_sections[i].Written, starts[i]);
        long data = starts[(int)StoreSectionId.TextData];
        laid.CopyTo((text, at) => pages.Write(text.AsSpan(), data + at));
        return pages.ToPages();
    }

    private ReadOnlySpan<char> Header(long schemaHash, int flags, int textUnits, long[] starts)
    {
        var header = new UnitWriter();
        header.Int(StoreFormat.Magic);
        header.Int(StoreFormat.Version);
        header.Int(_sections.Length);
        header.Int(flags);
        header.Int((int)(schemaHash >> 30) & StoreSchemaHash.HalfMask);
        header.Int((int)schemaHash & StoreSchemaHash.HalfMask);
        header.Int(0);
        header.Int(0);
        long end = StoreFormat.HeaderInts * StoreFormat.UnitsPerInt + _sections.Length * 2L * StoreFormat.UnitsPerLong;
        for (int i = 0; i < _sections.Length; i++)
        {
            // What depends on the length of texts, and the texts, begin pages of their own; the page before ends early.
            int step = (StoreSectionId)i is StoreSectionId.TextPages or StoreSectionId.TextData ? StoreFormat.PageSize : StoreFormat.UnitsPerLong;
            int units = (StoreSectionId)i == StoreSectionId.TextData ? textUnits : _sections[i].Units;
            starts[i] = (end + step - 1) / step * step;
            end = starts[i] + units;
            header.Long(starts[i]);
            header.Long(units);
        }
        return header.Written;
    }

    /// <summary>Cuts what comes in order into pages; what nothing is written to is zero.</summary>
    private sealed class PageCutter
    {
        private readonly List<string> _pages = [];
        private readonly char[] _page = new char[StoreFormat.PageSize];
        private int _used;

        public PageCutter() => _page.AsSpan().Fill(StoreFormat.Zero);

        public void Write(ReadOnlySpan<char> units, long start)
        {
            while (units.Length > 0)
            {
                int page = (int)(start >> StoreFormat.PageBits), at = (int)start & StoreFormat.PageMask;
                while (_pages.Count < page)
                    Close();
                int here = Math.Min(units.Length, StoreFormat.PageSize - at);
                units.Slice(0, here).CopyTo(_page.AsSpan(at));
                _used = at + here;
                units = units.Slice(here);
                start += here;
            }
        }

        public string[] ToPages()
        {
            Close();
            return _pages.ToArray();
        }

        private void Close()
        {
            _pages.Add(new string(_page, 0, _used));
            _page.AsSpan(0, _used).Fill(StoreFormat.Zero);
            _used = 0;
        }
    }
}
