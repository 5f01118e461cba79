using System;
using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>The pages of a store in front of its texts: what stays as it is when a text is written anew.</summary>
internal sealed class StoreFront
{
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
        long[] units = [.. _units.AsSpan(0, (int)StoreSectionId.Answers), answers.Units];
        int last = _pages.Length - 1;
        var lastPage = new UnitWriter();
        lastPage.Append(_pages[last].AsSpan());
        var behind = new PlacedSections();
        behind.Add(lastPage, (long)last << StoreFormat.PageBits);
        behind.Add(answers, StoreOutline.Place(units, out _)[(int)StoreSectionId.Answers]);
        return new StoreFront([.. _pages.AsSpan(0, last), .. behind.ToPages(last)], units, _schemaHash, _flags);
    }

    /// <summary>All pages of the store.</summary>
    /// <param name="texts">The texts by their numbers.</param>
    /// <param name="before">The pages of an earlier state: those that come out the same are the same strings.</param>
    public string[] With(IReadOnlyList<StoredText> texts, IReadOnlyList<string>? before)
    {
        var laid = new TextPages(texts);
        var outline = new StoreOutline(_units, _pages.Length, laid);
        var behind = new PlacedSections();
        outline.AddTexts(behind, laid);
        string[] pages = [.. _pages, .. behind.ToPages(_pages.Length, before)];
        pages[0] = outline.Header(_schemaHash, _flags).Written.ToString() + _pages[0].Substring(StoreOutline.HeaderUnits);
        if (before is not null && before[0] == pages[0])
            pages[0] = before[0];
        return pages;
    }
}
