using System;

namespace FactDsl;

/// <summary>The posting lists of one clause: which rows name which value.</summary>
internal sealed class StorePostings
{
    private readonly StoreSection _data;
    private readonly StoreTexts _texts;
    private readonly int _flags;
    private readonly int _numberKeys;
    private readonly int _textKeys;
    private readonly long _at;

    /// <summary>Reads the directory's entry of a clause.</summary>
    public StorePostings(StoreHeader header, StoreTexts texts, int clause)
    {
        StoreSection directory = header[StoreSectionId.Clauses];
        _data = header[StoreSectionId.Postings];
        _texts = texts;
        _flags = directory.Int(clause * 4L, 3);
        _numberKeys = directory.Int(clause * 4L + 1, _data.Ints);
        _textKeys = directory.Int(clause * 4L + 2, _data.Ints);
        _at = directory.Int(clause * 4L + 3, _data.Ints);
    }

    /// <summary>Whether this is the clause that tells which rows name an item in a field.</summary>
    public bool NamesItems => (_flags & StoreFlag.NamesItems) != 0;

    /// <summary>Number of keys: rows, words or verbs first, then texts.</summary>
    public long Keys => (long)_numberKeys + _textKeys;

    /// <summary>Whether a key is a text.</summary>
    public bool IsText(int key) => key >= _numberKeys;

    /// <summary>A key by its place.</summary>
    public int Key(int key) => _data.Int(_at + key);

    /// <summary>The rows of a row, word, flag or verb; none where nobody has it.</summary>
    public PostingList Find(int key)
    {
        int low = 0, high = _numberKeys - 1;
        while (low <= high)
        {
            int middle = (int)(((uint)low + (uint)high) >> 1);
            int found = _data.Int(_at + middle);
            if (found == key)
                return List(middle);
            if (found < key)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return default;
    }

    /// <summary>The rows of a text, whatever its language; none where nobody has it.</summary>
    public PostingList Find(ReadOnlySpan<char> key)
    {
        int low = 0, high = _textKeys - 1;
        while (low <= high)
        {
            int middle = (int)(((uint)low + (uint)high) >> 1);
            int order = _texts.Compare(_data.Int(_at + _numberKeys + middle), key);
            if (order == 0)
                return List(_numberKeys + middle);
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return default;
    }

    /// <summary>The rows of a key.</summary>
    public PostingList List(int key)
    {
        long starts = _at + Keys, rows = starts + Keys + 1;
        int all = _data.Int(starts + Keys, _data.Ints);
        int from = _data.Int(starts + key, all), to = _data.Int(starts + key + 1, all);
        bool isTimed = (_flags & StoreFlag.Timed) != 0;
        if (to < from || rows + (isTimed ? 2L : 1L) * all > Math.Min(_data.Ints, int.MaxValue))
            throw FactStoreException.Damaged("a posting list lies outside its section");
        return new PostingList((int)(rows + from), to - from, isTimed ? (int)(rows + all + from) : -1);
    }
}
