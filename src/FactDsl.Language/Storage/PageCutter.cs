using System;
using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>Cuts what comes in order into pages; what nothing is written to is zero, and a page ends with what is written last.</summary>
internal sealed class PageCutter
{
    private readonly List<string> _pages = [];
    private readonly char[] _page = new char[StoreFormat.PageSize];
    private readonly IReadOnlyList<string>? _before;
    private readonly int _first;
    private int _used;

    /// <summary>Cuts pages.</summary>
    /// <param name="before">Pages of an earlier state: one that comes out the same is taken from there.</param>
    /// <param name="first">The number of the first page among them.</param>
    public PageCutter(IReadOnlyList<string>? before = null, int first = 0)
    {
        _before = before;
        _first = first;
        _page.AsSpan().Fill(StoreFormat.Zero);
    }

    /// <summary>Writes units behind those written before.</summary>
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

    /// <summary>The pages.</summary>
    public string[] ToPages()
    {
        Close();
        return _pages.ToArray();
    }

    private void Close()
    {
        ReadOnlySpan<char> page = _page.AsSpan(0, _used);
        int number = _first + _pages.Count;
        _pages.Add(_before is not null && number < _before.Count && page.SequenceEqual(_before[number].AsSpan()) ? _before[number] : page.ToString());
        _page.AsSpan(0, _used).Fill(StoreFormat.Zero);
        _used = 0;
    }
}
