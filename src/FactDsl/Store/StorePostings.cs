using System;

namespace FactDsl;

/// <summary>The posting lists of one clause: which rows name which value.</summary>
internal sealed class StorePostings
{
    /// <summary>Ints of a clause in the directory: flags, number of keys, number of keys that are texts, place in units, entries, the bases of rows and times.</summary>
    public const int DirectoryInts = 7;

    private readonly StoreRun _keys;
    private readonly StoreRun _starts;
    private readonly StoreRun _rows;
    private readonly StoreRun _times;
    private readonly StoreTexts _texts;
    private readonly int _flags;
    private readonly int _numberKeys;
    private readonly int _textKeys;

    /// <summary>Reads the directory's entry of a clause.</summary>
    public StorePostings(StoreHeader header, StoreTexts texts, int clause)
    {
        StoreSection directory = header[StoreSectionId.Clauses];
        StoreSection data = header[StoreSectionId.Postings];
        _texts = texts;
        long at = (long)clause * DirectoryInts;
        _flags = directory.Int(at, 3);
        _numberKeys = directory.Int(at + 1, data.Ints);
        _textKeys = directory.Int(at + 2, data.Ints);
        int entries = directory.Int(at + 4, data.Units);
        _keys = new StoreRun(data, directory.Int(at + 3), _numberKeys + _textKeys, -1);
        _starts = new StoreRun(data, _keys.End, _keys.Count + 1, -1);
        _rows = new StoreRun(data, _starts.End, entries, directory.Int(at + 5));
        if ((_flags & StoreFlag.Timed) != 0)
            _times = new StoreRun(data, _rows.Next, entries, directory.Int(at + 6));
    }

    /// <summary>Whether this is the clause that tells which rows name an item in a field.</summary>
    public bool NamesItems => (_flags & StoreFlag.NamesItems) != 0;

    /// <summary>Number of keys: rows, words or verbs first, then texts.</summary>
    public long Keys => _keys.Count;

    /// <summary>Whether a key is a text.</summary>
    public bool IsText(int key) => key >= _numberKeys;

    /// <summary>A key by its place.</summary>
    public int Key(int key) => _keys[key];

    /// <summary>The row of an entry.</summary>
    public int Row(int entry) => _rows[entry];

    /// <summary>The time of an entry; -1 where the item's own holds.</summary>
    public int Time(int entry) => _times[entry];

    /// <summary>The rows of a row, word, flag or verb; none where nobody has it.</summary>
    public PostingList Find(int key)
    {
        int place = SortedNumbers.LowerBound(_keys, key, 0, _numberKeys);
        return place < _numberKeys && _keys[place] == key ? List(place) : default;
    }

    /// <summary>The rows of a text, whatever its language; none where nobody has it.</summary>
    public PostingList Find(ReadOnlySpan<char> key)
    {
        int low = 0, high = _textKeys - 1;
        while (low <= high)
        {
            int middle = (int)(((uint)low + (uint)high) >> 1);
            int order = _texts.Compare(_keys[_numberKeys + middle], key);
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
        int from = _starts[key], to = _starts[key + 1];
        if (from < 0 || to < from || to > _rows.Count)
            throw FactStoreException.Damaged("a posting list lies outside its section");
        return new PostingList(this, from, to - from, (_flags & StoreFlag.Timed) != 0);
    }
}
