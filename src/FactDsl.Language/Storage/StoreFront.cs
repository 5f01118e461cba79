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

    /// <summary>These pages with answers and reasons behind them; the pages before the last stay the same strings.</summary>
    /// <param name="answers">The sections, written.</param>
    public StoreFront WithAnswers(EncodedAnswers answers)
    {
        long[] units = [.. _units.AsSpan(0, (int)StoreSectionId.Answers), answers.Answers.Units, answers.Reasons.Units];
        int last = _pages.Length - 1;
        var lastPage = new UnitWriter();
        lastPage.Append(_pages[last].AsSpan());
        var behind = new PlacedSections();
        behind.Add(lastPage, (long)last << StoreFormat.PageBits);
        long[] starts = StoreOutline.Place(units, out _);
        behind.Add(answers.Answers, starts[(int)StoreSectionId.Answers]);
        behind.Add(answers.Reasons, starts[(int)StoreSectionId.Reasons]);
        return new StoreFront([.. _pages.AsSpan(0, last), .. behind.ToPages(last)], units, _schemaHash, _flags);
    }

    /// <summary>Where a section begins, in units of these pages.</summary>
    public long StartOf(StoreSectionId section) => StoreOutline.Place(_units, out _)[(int)section];

    /// <summary>These pages, to be changed in places.</summary>
    public PageEdit Edit() => new(_pages);

    /// <summary>The same sections with other numbers in them.</summary>
    /// <param name="pages">These pages behind the changes.</param>
    public StoreFront With(PageEdit pages) => new(pages.ToPages(), _units, _schemaHash, _flags);

    /// <summary>All pages of the store.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="before">The pages of an earlier state: those that come out the same are the same strings.</param>
    /// <param name="changed">What of the texts is not as it was in that state; null where that is not known.</param>
    public string[] With(TextPages texts, IReadOnlyList<string>? before, ChangedTexts? changed = null)
    {
        var outline = new StoreOutline(_units, _pages.Length, texts);
        var behind = new PlacedSections();
        outline.AddTexts(behind, texts);
        string[] more = before is not null && changed is { } only
            ? behind.ToPages(
                _pages.Length, before,
                (texts.Used, 0, texts.Used.Units),
                (texts.Index, only.First * (long)StoreFormat.UnitsPerInt, only.End * (long)StoreFormat.UnitsPerInt),
                (texts, only.FirstUnit, only.EndUnit))
            : behind.ToPages(_pages.Length, before);
        string[] pages = [.. _pages, .. more];
        pages[0] = outline.Header(_schemaHash, _flags).Written.ToString() + _pages[0].Substring(StoreOutline.HeaderUnits);
        if (before is not null && before[0] == pages[0])
            pages[0] = before[0];
        return pages;
    }
}
