using System;
using System.Threading;

namespace FactDsl;

/// <summary>The texts of a store: each has a number, a language, and may be the translation of the one before it.</summary>
internal sealed class StoreTexts : ITimeTexts
{
    private readonly StoreSection _index;
    private readonly StoreSection _data;
    private readonly StoreSection _languages;
    private readonly StoreSection _pages;
    private readonly StoreSection _padding;
    private FactPadding? _readPadding;
    private string?[]? _tags;

    public StoreTexts(StoreHeader header)
    {
        _index = header[StoreSectionId.TextIndex];
        _data = header[StoreSectionId.TextData];
        _pages = header[StoreSectionId.TextPages];
        _languages = header[StoreSectionId.Languages];
        _padding = header[StoreSectionId.Padding];
        Count = (int)Math.Min(Math.Max(0, _index.Units - StoreFormat.UnitsPerInt) / (StoreFormat.UnitsPerInt + 1), StoreFormat.MaxInt);
    }

    /// <summary>Number of texts.</summary>
    public int Count { get; }

    /// <summary>How far hedges reach in this store.</summary>
    public FactPadding Padding
    {
        get
        {
            FactPadding? padding = Volatile.Read(ref _readPadding);
            if (padding is not null)
                return padding;
            padding = FactPadding.OneUnit;
            if (_padding.Ints > 0 && !FactPadding.TryParse(Text(_padding.Int(0)), out padding))
                throw FactStoreException.Damaged("nobody knows how far its hedges reach");
            Volatile.Write(ref _readPadding, padding);
            return padding;
        }
    }

    /// <summary>A text; empty for -1.</summary>
    public string Text(int text)
    {
        if (text < 0)
            return "";
        long from = From(text, out long length);
        return _data.Text(from, length);
    }

    /// <summary>The BCP 47 tag of a text's language, or null.</summary>
    public string? Language(int text)
    {
        Check(text);
        int language = (Flags(text) >> 1) - 1;
        if (language < 0)
            return null;
        string?[]? tags = Volatile.Read(ref _tags);
        if (tags is null)
            Volatile.Write(ref _tags, tags = new string?[_languages.Ints]);
        if (language >= tags.Length)
            throw FactStoreException.Damaged("a text has no such language");
        return tags[language] ??= Text(_languages.Int(language));
    }

    /// <summary>Whether the next text says the same in another language.</summary>
    public bool HasTranslation(int text)
    {
        Check(text);
        return (Flags(text) & 1) != 0 && text + 1 < Count;
    }

    /// <summary>Compares a text with another by UTF-16 units; nothing is copied.</summary>
    public int Compare(int text, ReadOnlySpan<char> other)
    {
        long from = From(text, out long length);
        return _data.CompareText(from, length, other);
    }

    private long From(int text, out long length)
    {
        Check(text);
        long from = _index.Int(text);
        long next = _index.Int(text + 1L);
        length = next - from;
        // The last text of a page ends where the page's texts do, and the next begins with the next page.
        if (length > 0 && (next & StoreFormat.PageMask) == 0)
        {
            long page = (next >> StoreFormat.PageBits) - 1;
            length = (page << StoreFormat.PageBits) + _pages.Int(page, StoreFormat.PageSize) - from;
        }
        return from;
    }

    /// <summary>1 + the number of the language, and below it whether a translation follows.</summary>
    private int Flags(int text) => _index.Unit((Count + 1L) * StoreFormat.UnitsPerInt + text) - 1;

    private void Check(int text)
    {
        if ((uint)text >= (uint)Count)
            throw FactStoreException.Damaged("there is no such text");
    }
}
