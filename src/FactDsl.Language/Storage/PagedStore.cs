using System;
using System.Collections;
using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>
/// A compiled fact base too large for a copy of itself: each page is cut when it is asked for, from the sections as they were encoded.
/// What its rows were made of is gone.
/// </summary>
public sealed class PagedStore
{
    private readonly StorePages _sections;
    private readonly TextPages _texts;
    private readonly int _flags;
    private readonly PlacedSections _placed;

    internal PagedStore(StoreLayout layout, int rows, StorePages sections, TextPages texts, int flags, EncodedAnswers? answers)
    {
        Layout = layout;
        Rows = rows;
        _sections = sections;
        _texts = texts;
        _flags = flags;
        _placed = sections.Place(answers, out long[] units);
        var outline = new StoreOutline(units, _placed.Pages, texts);
        _placed.Add(outline.Header(layout.SchemaHash, flags), 0);
        outline.AddTexts(_placed, texts);
        Pages = new CutPages(_placed);
    }

    /// <summary>The numbers of kinds, fields and clauses.</summary>
    public StoreLayout Layout { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>The pages, each made anew whenever it is asked for; the same, unit by unit, as those of <see cref="StoreImage"/>.</summary>
    public IReadOnlyList<string> Pages { get; }

    /// <summary>Number of UTF-16 units on all pages; each is cut to find it.</summary>
    public long CountUnits() => _placed.CountUnits();

    /// <summary>As <see cref="FactBase.SchemaHash"/>.</summary>
    public long SchemaHash => Layout.SchemaHash;

    /// <summary>Compiles rows.</summary>
    /// <exception cref="FactStoreException">There are more facts than one store can hold.</exception>
    internal static PagedStore Of(StoreLayout layout, StoreRows rows)
    {
        var store = new StoreContext(layout, rows);
        StoreBuilder.Encode(store, out int flags);
        return new PagedStore(layout, rows.Count, store.Pages, new TextPages(store.Texts.Texts), flags, null);
    }

    /// <summary>The store with answers to named questions, and why they and what is derived are so.</summary>
    /// <param name="answers">Both, written.</param>
    internal PagedStore WithAnswers(EncodedAnswers answers)
        => new(Layout, Rows, _sections, _texts, _flags, answers);

    /// <summary>Opens the store, with plain records in place of generated ones.</summary>
    public FactBase Open() => new(new KeptPages(Pages), new StoredItemFactory(Layout.Schema));

    private sealed class CutPages(PlacedSections sections) : IReadOnlyList<string>
    {
        public int Count => sections.Pages;

        public string this[int index] => sections.Page(index, new char[StoreFormat.PageSize]);

        public IEnumerator<string> GetEnumerator()
        {
            for (int page = 0; page < Count; page++)
                yield return this[page];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Pages for questions: those asked for lately are kept, and no more of them than there are places.</summary>
    private sealed class KeptPages(IReadOnlyList<string> pages) : FactPages
    {
        private const int Most = 1 << 10;

        private readonly Page?[] _recent = new Page?[Math.Min(pages.Count, Most)];

        public override int Count => pages.Count;

        public override ReadOnlySpan<char> Page(int index)
        {
            if ((uint)index >= (uint)pages.Count)
                throw FactStoreException.Damaged("a page is missing");
            // Threads may overwrite each other's; what they find is whole.
            ref Page? place = ref _recent[index % _recent.Length];
            Page? page = place;
            if (page is null || page.Number != index)
                place = page = new Page(index, pages[index]);
            return page.Units.AsSpan();
        }
    }

    private sealed class Page(int number, string units)
    {
        public int Number => number;

        public string Units => units;
    }
}
