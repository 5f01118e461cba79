using System;
using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>The pages of a store in front of its texts: what stays as it is when a text is written anew.</summary>
internal sealed class StoreFront
{
    private const int HeaderUnits = StoreFormat.HeaderInts * StoreFormat.UnitsPerInt + (int)StoreSectionId.Count * 2 * StoreFormat.UnitsPerLong;

    private readonly string[] _pages;
    private readonly long[] _units;
    private readonly long _schemaHash;
    private readonly int _flags;

    /// <summary>Pages in front of the texts.</summary>
    /// <param name="pages">The pages, without the header.</param>
    /// <param name="units">Number of units of each of their sections.</param>
    /// <param name="schemaHash">As <see cref="FactBase.SchemaHash"/>.</param>
    /// <param name="flags">As <see cref="StoreFlag"/> has them.</param>
    public StoreFront(string[] pages, long[] units, long schemaHash, int flags)
    {
        _pages = pages;
        _units = units;
        _schemaHash = schemaHash;
        _flags = flags;
    }

    /// <summary>These pages with the answers to the named questions behind them; the pages before the last stay the same strings.</summary>
    /// <param name="answers">The section, written.</param>
    public StoreFront WithAnswers(UnitWriter answers)
    {
        long[] before = _units.AsSpan(0, (int)StoreSectionId.Answers).ToArray();
        Place(before, out long end);
        int last = _pages.Length - 1;
        var behind = new PageCutter();
        behind.Write(_pages[last].AsSpan(), 0);
        behind.Write(answers.Written, RoundUp(end, StoreFormat.UnitsPerLong) - ((long)last << StoreFormat.PageBits));
        string[] more = behind.ToPages();
        var pages = new string[last + more.Length];
        Array.Copy(_pages, pages, last);
        more.CopyTo(pages, last);
        return new StoreFront(pages, [.. before, answers.Units], _schemaHash, _flags);
    }

    /// <summary>Where sections begin that stand behind the header, and where the last of them ends.</summary>
    public static long[] Place(long[] units, out long end)
    {
        var starts = new long[units.Length];
        end = HeaderUnits;
        for (int i = 0; i < units.Length; i++)
        {
            starts[i] = RoundUp(end, StoreFormat.UnitsPerLong);
            end = starts[i] + units[i];
        }
        return starts;
    }

    /// <summary>All pages of the store.</summary>
    /// <param name="texts">The texts by their numbers.</param>
    /// <param name="before">The pages of an earlier state: those that come out the same are the same strings.</param>
    public string[] With(IReadOnlyList<StoredText> texts, IReadOnlyList<string>? before)
    {
        var used = new UnitWriter();
        var index = new UnitWriter();
        TextPages laid = TextPages.Write(texts, index, used);
        // What depends on the length of texts, and the texts, begin pages of their own; the page before ends early.
        int first = _pages.Length;
        long indexStart = RoundUp(used.Units, StoreFormat.UnitsPerLong), textStart = RoundUp(indexStart + index.Units, StoreFormat.PageSize);
        var behind = new PageCutter(before, first);
        behind.Write(used.Written, 0);
        behind.Write(index.Written, indexStart);
        laid.CopyTo((text, at) => behind.Write(text.AsSpan(), textStart + at));
        string[] more = behind.ToPages();

        var pages = new string[first + more.Length];
        _pages.CopyTo(pages, 0);
        more.CopyTo(pages, first);
        long start = (long)first << StoreFormat.PageBits;
        pages[0] = Header(start, used.Units, start + indexStart, index.Units, start + textStart, laid.Units) + _pages[0].Substring(HeaderUnits);
        if (before is not null && before[0] == pages[0])
            pages[0] = before[0];
        return pages;
    }

    private string Header(long usedStart, int usedUnits, long indexStart, int indexUnits, long textStart, int textUnits)
    {
        var header = new UnitWriter();
        header.Int(StoreFormat.Magic);
        header.Int(StoreFormat.Version);
        header.Int((int)StoreSectionId.Count);
        header.Int(_flags);
        header.Int((int)(_schemaHash >> 30) & StoreSchemaHash.HalfMask);
        header.Int((int)_schemaHash & StoreSchemaHash.HalfMask);
        header.Int(0);
        header.Int(0);
        long[] starts = Place(_units, out _);
        for (int i = 0; i < starts.Length; i++)
            WriteSection(starts[i], _units[i]);
        WriteSection(usedStart, usedUnits);
        WriteSection(indexStart, indexUnits);
        WriteSection(textStart, textUnits);
        return header.Written.ToString();

        void WriteSection(long start, long units)
        {
            header.Long(start);
            header.Long(units);
        }
    }

    private static long RoundUp(long units, int step) => (units + step - 1) / step * step;
}
