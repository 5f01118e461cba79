using System;

namespace FactDsl;

/// <summary>
/// The posting lists of one clause: which rows name which value. Numbers that lie close together (rows of a few kinds, words)
/// have a place each. So a list is found without a search, and its length without touching its rows.
/// </summary>
internal sealed class StorePostings
{
    /// <summary>
    /// Ints of a clause in the directory. They are flags, number of keys, number of keys that are texts, place in units, entries,
    /// the bases of rows and times, and the number of stretches. Last come the first of the kind's rows that are asserted and the
    /// first behind them, -1 in a clause of several kinds.
    /// </summary>
    public const int DirectoryInts = 10;

    private readonly StoreSection _data;
    private readonly StoreRun _keys;
    private readonly StoreRun _rows;
    private readonly StoreRun _times;
    private readonly StoreTexts _texts;
    private readonly long _starts;
    private readonly int _stride;
    private readonly int _flags;
    private readonly int _numberKeys;
    private readonly int _textKeys;
    // The first number of each stretch, and the place of the first; behind the last the number of places.
    private readonly int[] _first;
    private readonly int[] _place;
    private readonly int _low;
    private readonly int _high;

    /// <summary>Reads the directory's entry of a clause.</summary>
    public StorePostings(StoreHeader header, StoreTexts texts, int clause)
    {
        Clause = clause;
        StoreSection directory = header[StoreSectionId.Clauses];
        _data = header[StoreSectionId.Postings];
        _texts = texts;
        long at = (long)clause * DirectoryInts;
        _flags = directory.Int(at, StoreFlag.Timed | StoreFlag.NamesItems | StoreFlag.Direct | StoreFlag.HasOthers | StoreFlag.Doubted);
        _numberKeys = directory.Int(at + 1, _data.Ints);
        _textKeys = directory.Int(at + 2, _data.Ints);
        int entries = directory.Int(at + 4, _data.Units);
        int stretches = directory.Int(at + 7, StoreFormat.MostStretches);
        _low = directory.Int(at + 8);
        _high = directory.Int(at + 9);
        _stride = (_flags & StoreFlag.HasOthers) != 0 ? 2 : 1;
        int start = directory.Int(at + 3);
        _first = new int[stretches];
        _place = new int[stretches + 1];
        var bounds = new StoreRun(_data, start, 2 * stretches, -1);
        for (int i = 0; i < stretches; i++)
        {
            _first[i] = bounds[2 * i];
            _place[i + 1] = bounds[2 * i + 1];
            if (_first[i] < 0 || _place[i + 1] < _place[i])
                throw FactStoreException.Damaged("the keys of a clause are not in order");
        }
        if (IsDirect && _place[stretches] != _numberKeys)
            throw FactStoreException.Damaged("the keys of a clause are not in order");
        _keys = new StoreRun(_data, bounds.End, (IsDirect ? 0 : _numberKeys) + _textKeys, -1);
        _starts = _keys.End / StoreFormat.UnitsPerInt;
        long starts = ((long)_numberKeys + _textKeys) * _stride + 1;
        if (starts > _data.Ints - _starts)
            throw FactStoreException.Damaged("a posting list lies outside its section");
        _rows = new StoreRun(_data, (_starts + starts) * StoreFormat.UnitsPerInt, entries, directory.Int(at + 5));
        if ((_flags & (StoreFlag.Timed | StoreFlag.Doubted)) != 0)
            _times = new StoreRun(_data, _rows.Next, entries, directory.Int(at + 6));
    }

    /// <summary>The clause's number.</summary>
    public int Clause { get; }

    /// <summary>Whether this is the clause that tells which rows name an item in a field.</summary>
    public bool NamesItems => (_flags & StoreFlag.NamesItems) != 0;

    /// <summary>Number of keys: rows, words or verbs first, then texts. A number that nobody names may be among them.</summary>
    public long Keys => (long)_numberKeys + _textKeys;

    private bool IsDirect => (_flags & StoreFlag.Direct) != 0;

    /// <summary>Whether a key is a text.</summary>
    public bool IsText(int key) => key >= _numberKeys;

    /// <summary>A key by its place.</summary>
    public int Key(int key)
    {
        if (!IsDirect)
            return _keys[key];
        if (key >= _numberKeys)
            return _keys[key - _numberKeys];
        int stretch = 0;
        while (key >= _place[stretch + 1])
            stretch++;
        return _first[stretch] + key - _place[stretch];
    }

    /// <summary>The row of an entry.</summary>
    public int Row(int entry) => _rows[entry];

    /// <summary>The time of an entry; -1 where the item's own holds.</summary>
    public int Time(int entry) => !HasDoubts ? _times[entry] : (_times[entry] >> 1) - 1;

    /// <summary>Whether some entries are in doubt.</summary>
    public bool HasDoubts => (_flags & StoreFlag.Doubted) != 0;

    /// <summary>Whether an entry is in doubt: it may be wrong that the row names the value.</summary>
    public bool IsDoubted(int entry) => HasDoubts && (_times[entry] & 1) != 0;

    /// <summary>The rows of a row, word, flag or verb; none where nobody has it.</summary>
    /// <param name="key">The number.</param>
    /// <param name="low">The first row that is asked for.</param>
    /// <param name="high">The first behind them; rows outside may be left out.</param>
    public PostingList Find(int key, int low, int high)
    {
        if (IsDirect)
        {
            int[] first = _first;
            for (int i = 0; i < first.Length; i++)
            {
                int place = _place[i] + key - first[i];
                if (key >= first[i] && place < _place[i + 1])
                    return List(place, low, high);
            }
            return default;
        }
        int found = SortedNumbers.LowerBound(_keys, key, 0, _numberKeys);
        return found < _numberKeys && _keys[found] == key ? List(found, low, high) : default;
    }

    /// <summary>The rows of a text, whatever its language; none where nobody has it.</summary>
    public PostingList Find(ReadOnlySpan<char> key, int low, int high)
    {
        int first = 0, last = _textKeys - 1, before = IsDirect ? 0 : _numberKeys;
        while (first <= last)
        {
            int middle = (int)(((uint)first + (uint)last) >> 1);
            int order = _texts.Compare(_keys[before + middle], key);
            if (order == 0)
                return List(_numberKeys + middle, low, high);
            if (order < 0)
                first = middle + 1;
            else
                last = middle - 1;
        }
        return default;
    }

    /// <summary>The number of the item, word, flag or verb whose rows stand where an entry does; -1 where that is a text.</summary>
    public int KeyAt(int entry)
    {
        long low = 0, high = Keys - 1;
        while (low < high)
        {
            long middle = (low + high) / 2;
            if (_data.Int(_starts + (middle + 1) * _stride) <= entry)
                low = middle + 1;
            else
                high = middle;
        }
        return low < _numberKeys ? Key((int)low) : -1;
    }

    /// <summary>All rows of a key.</summary>
    public PostingList List(int key) => List(key, int.MaxValue, int.MaxValue);

    private PostingList List(int key, int low, int high)
    {
        long at = _starts + (long)key * _stride;
        ReadOnlySpan<char> run = _data.IntRun(at, _stride + 1);
        bool isHere = !run.IsEmpty;
        int from = isHere ? StoreSection.IntOf(run, 0) : _data.Int(at);
        int to = isHere ? StoreSection.IntOf(run, _stride) : _data.Int(at + _stride);
        if (from < 0 || to < from || to > _rows.Count)
            throw FactStoreException.Damaged("a posting list lies outside its section");
        // Where a key that nothing has would begin, the next one does: it must not be taken for that.
        if (from == to)
            return default;
        // What is asserted comes first, and is what nearly every question asks for.
        bool isWithin = low == _low && high == _high;
        if (isWithin && _stride > 1)
        {
            int asserted = isHere ? StoreSection.IntOf(run, 1) : _data.Int(at + 1);
            if (asserted < from || asserted > to)
                throw FactStoreException.Damaged("a posting list lies outside its section");
            to = asserted;
        }
        return new PostingList(this, from, to - from, (_flags & StoreFlag.Timed) != 0, isWithin, HasDoubts);
    }
}
