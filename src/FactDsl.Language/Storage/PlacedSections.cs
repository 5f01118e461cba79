using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace FactDsl.Language.Storage;

/// <summary>
/// Sections placed behind each other, and cut into pages when these are asked for. What nothing is written to is zero, and a page
/// ends with what is written last.
/// </summary>
internal sealed class PlacedSections
{
    private readonly List<(long Start, ISectionUnits Units)> _sections = [];

    /// <summary>Number of pages.</summary>
    public int Pages { get; private set; }

    /// <summary>Number of units on all pages; each is cut to find it.</summary>
    public long CountUnits()
    {
        char[] buffer = new char[StoreFormat.PageSize];
        long units = 0;
        for (int page = 0; page < Pages; page++)
            units += Cut(page, buffer);
        return units;
    }

    /// <summary>Places a section where no other is.</summary>
    /// <exception cref="FactStoreException">There are more pages than a store can have.</exception>
    public void Add(ISectionUnits section, long start)
    {
        if (section.Units == 0)
            return;
        long pages = (start + section.Units + StoreFormat.PageMask) >> StoreFormat.PageBits;
        if (pages > StoreFormat.MaxInt)
            throw UnitWriter.TooMany();
        _sections.Add((start, section));
        Pages = Math.Max(Pages, (int)pages);
    }

    /// <summary>A page.</summary>
    /// <param name="page">Its number.</param>
    /// <param name="buffer">Room for one.</param>
    /// <param name="before">The page as it was: it is given back where it comes out the same.</param>
    public string Page(int page, Span<char> buffer, string? before = null)
    {
        ReadOnlySpan<char> units = buffer.Slice(0, Cut(page, buffer));
        return before is not null && units.SequenceEqual(before.AsSpan()) ? before : units.ToString();
    }

    /// <summary>Pages one behind the other.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="before">The pages of an earlier state: those that come out the same are the same strings.</param>
    public string[] ToPages(int first = 0, IReadOnlyList<string>? before = null)
    {
        string[] pages = new string[Pages - first];
        Parallel.For(
            0, pages.Length, static () => new char[StoreFormat.PageSize],
            (i, _, buffer) =>
            {
                pages[i] = Page(first + i, buffer, before is not null && first + i < before.Count ? before[first + i] : null);
                return buffer;
            },
            static _ => { });
        return pages;
    }

    /// <summary>Pages one behind the other, of which some sections changed in part.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="before">All pages of the earlier state, as many as now.</param>
    /// <param name="changed">What changed: units of a section, from one to before another.</param>
    public string[] ToPages(int first, IReadOnlyList<string> before, params (ISectionUnits Section, long From, long End)[] changed)
    {
        char[] buffer = new char[StoreFormat.PageSize];
        string[] pages = new string[Pages - first];
        for (int i = 0; i < pages.Length; i++)
            pages[i] = before[first + i];
        foreach ((ISectionUnits section, long from, long end) in changed)
        {
            long start = _sections.Find(s => ReferenceEquals(s.Units, section)).Start;
            for (int page = (int)((start + from) >> StoreFormat.PageBits); page < Pages && (long)page << StoreFormat.PageBits < start + end; page++)
                pages[page - first] = Page(page, buffer, before[page]);
        }
        return pages;
    }

    private int Cut(int page, Span<char> buffer)
    {
        long from = (long)page << StoreFormat.PageBits;
        buffer.Fill(StoreFormat.Zero);
        int used = 0;
        foreach ((long start, ISectionUnits section) in _sections)
        {
            long first = Math.Max(start, from), end = Math.Min(start + section.Units, from + StoreFormat.PageSize);
            if (first >= end)
                continue;
            int at = (int)(first - from), behind = section.CopyTo(first - start, buffer.Slice(at, (int)(end - first)));
            used = behind > 0 ? Math.Max(used, at + behind) : used;
        }
        return used;
    }
}
