using System;
using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>
/// Lays texts out on pages: none goes on over a page's end but one longer than a page. Where a page ends follows from the texts at its
/// end rather than from their number of characters, so that a longer note changes its own page and leaves those behind it alone.
/// </summary>
internal sealed class TextPages
{
    // A page ends in its last eighth, before a text of which one in so many has the hash for it.
    private const int Full = StoreFormat.PageSize / 8 * 7;
    private const uint EndsOf = 32;

    private readonly List<(int From, int Start)> _runs = [];
    private readonly IReadOnlyList<StoredText> _texts;

    private TextPages(IReadOnlyList<StoredText> texts) => _texts = texts;

    /// <summary>Number of units from the first text to behind the last, with what is left free between them.</summary>
    public int Units { get; private set; }

    /// <summary>Lays texts out.</summary>
    /// <param name="texts">The texts by their numbers.</param>
    /// <param name="index">Takes, per text, where it begins and its language; then where the last one ends.</param>
    /// <param name="used">Takes, per page, how many units are used.</param>
    public static TextPages Write(IReadOnlyList<StoredText> texts, UnitWriter index, UnitWriter used)
    {
        var pages = new TextPages(texts);
        pages.Write(index, used);
        return pages;
    }

    /// <summary>Gives the texts with their places, in order.</summary>
    public void CopyTo(Action<string, int> copy)
    {
        for (int run = 0; run < _runs.Count; run++)
        {
            int at = _runs[run].Start;
            for (int i = _runs[run].From, end = run + 1 < _runs.Count ? _runs[run + 1].From : _texts.Count; i < end; i++)
            {
                copy(_texts[i].Text, at);
                at += _texts[i].Text.Length;
            }
        }
    }

    private void Write(UnitWriter index, UnitWriter used)
    {
        _runs.Add((0, 0));
        int end = 0;
        for (int i = 0; i < _texts.Count; i++)
        {
            StoredText text = _texts[i];
            int here = end & StoreFormat.PageMask;
            if (here > 0 && (here + text.Text.Length > StoreFormat.PageSize || (here >= Full && Hash(text.Text) % EndsOf == 0)))
            {
                used.Int(here);
                end += StoreFormat.PageSize - here;
                _runs.Add((i, end));
            }
            index.Int(end);
            int pages = end >> StoreFormat.PageBits;
            end = checked(end + text.Text.Length);
            for (; pages < end >> StoreFormat.PageBits; pages++)
                used.Int(StoreFormat.PageSize);
        }
        index.Int(end);
        foreach (StoredText text in _texts)
            index.Number(((text.Language + 1) << 1) | (text.HasTranslation ? 1 : 0), 0);
        Units = end;
        if ((end & StoreFormat.PageMask) is > 0 and var last)
            used.Int(last);
    }

    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char unit in text)
            hash = unchecked((hash ^ unit) * 16777619);
        return hash >> 8;
    }
}
