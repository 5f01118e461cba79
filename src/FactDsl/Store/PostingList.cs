using System.Runtime.CompilerServices;

namespace FactDsl;

/// <summary>
/// Rows in ascending order, in the store's postings or in an array of its own (the union of several lists). Entries may
/// have times of their own; then one row may stand there several times. Questions hold several and are copied, so it is small.
/// </summary>
internal readonly struct PostingList : ISortedNumbers
{
    private const int TimedFlag = 1;
    private const int WithinFlag = 2;
    private const int DoubtedFlag = 4;
    private const int FlagBits = 3;

    private readonly object? _rows;
    private readonly int _start;
    private readonly uint _count;

    /// <summary>A list in the store's postings.</summary>
    public PostingList(StorePostings stored, int start, int count, bool isTimed, bool isWithin, bool hasDoubts)
    {
        _rows = stored;
        _start = start;
        _count = ((uint)count << FlagBits) | (isTimed && count > 0 ? (uint)TimedFlag : 0) | (isWithin ? (uint)WithinFlag : 0) | (hasDoubts && count > 0 ? (uint)DoubtedFlag : 0);
    }

    /// <summary>A list of its own: rows, and behind them, where there are any times or doubts, what <see cref="StoreFlag.Doubted"/> tells.</summary>
    public PostingList(int[] own, int count, bool isTimed, bool hasDoubts)
    {
        _rows = own;
        _start = 0;
        _count = ((uint)count << FlagBits) | (isTimed && count > 0 ? (uint)TimedFlag : 0) | (hasDoubts && count > 0 ? (uint)DoubtedFlag : 0);
    }

    private PostingList(object? rows, int start, uint count)
    {
        _rows = rows;
        _start = start;
        _count = count;
    }

    /// <summary>Number of entries: of one value a store holds no more than 29 bits can tell.</summary>
    public int Count => (int)(_count >> FlagBits);

    /// <summary>Whether entries have times of their own.</summary>
    public bool IsTimed => (_count & TimedFlag) != 0;

    /// <summary>Whether some entries may be in doubt.</summary>
    public bool HasDoubts => (_count & DoubtedFlag) != 0;

    /// <summary>Whether no row lies outside the rows that were asked for when the list was found.</summary>
    public bool IsWithin => (_count & WithinFlag) != 0;

    /// <summary>The clause whose postings it is a part of; -1 for a list of its own.</summary>
    public int Clause => _rows is StorePostings stored ? stored.Clause : -1;

    /// <summary>The number of the item, word, flag or verb that its rows name; -1 for a text, and for a list of its own.</summary>
    public int Key => _rows is StorePostings stored && Count > 0 ? stored.KeyAt(_start) : -1;

    /// <summary>The place of its first entry among the entries of the clause.</summary>
    public int Start => _start;

    /// <summary>Whether it is of the same value as a list of all rows that name it, though it may leave some of them out.</summary>
    public bool IsOf(in PostingList all) => all._rows is StorePostings && ReferenceEquals(_rows, all._rows) && _start == all._start && all.Count > 0;

    /// <summary>Whether both are the same entries of one clause.</summary>
    public bool IsSame(in PostingList other) => ReferenceEquals(_rows, other._rows) && _start == other._start && Count == other.Count;

    /// <summary>The same list, where another range of rows is asked for.</summary>
    public PostingList Anywhere() => new(_rows, _start, _count & ~(uint)WithinFlag);

    /// <summary>The row of an entry.</summary>
    public int Row(int entry) => _rows is StorePostings stored ? stored.Row(_start + entry) : Unsafe.As<int[]>(_rows!)[entry];

    /// <summary>The time of an entry; -1 where the item's own holds.</summary>
    public int Time(int entry) => !IsTimed ? -1 : _rows is StorePostings stored ? stored.Time(_start + entry) : (Unsafe.As<int[]>(_rows!)[Count + entry] >> 1) - 1;

    /// <summary>Whether an entry is in doubt: it may be wrong that the row names the value.</summary>
    public bool IsDoubted(int entry) => HasDoubts && (_rows is StorePostings stored ? stored.IsDoubted(_start + entry) : (Unsafe.As<int[]>(_rows!)[Count + entry] & 1) != 0);

    /// <summary>Whether any entry is of a row.</summary>
    public bool Has(int row) => LowerBound(row) is var entry && entry < Count && Row(entry) == row;

    /// <summary>The first entry whose row is not before <paramref name="row"/>.</summary>
    public int LowerBound(int row) => LowerBound(row, 0, Count);

    /// <summary>The first of the entries from <paramref name="low"/> to <paramref name="high"/> whose row is not before <paramref name="row"/>.</summary>
    public int LowerBound(int row, int low, int high) => SortedNumbers.LowerBound(this, row, low, high);

    int ISortedNumbers.At(int place) => Row(place);
}

/// <summary>A place in a posting list that only moves forward.</summary>
internal struct PostingCursor
{
    private int _entry;
    private int _row;

    /// <summary>A cursor in front of the first entry.</summary>
    public static PostingCursor Start => new() { _entry = -1, _row = -1 };

    /// <summary>The entry found last.</summary>
    public readonly int Entry => _entry;

    /// <summary>
    /// Goes to the first entry whose row is not before <paramref name="target"/>. Its steps double and then halve (galloping), so
    /// that a short list meets a long one in logarithmic time.
    /// </summary>
    /// <returns>Its row, or <see cref="int.MaxValue"/> behind the last.</returns>
    public int Seek(in PostingList list, int target)
    {
        if (_entry >= 0 && _row >= target)
            return _row;
        int count = list.Count, low = _entry, step = 1, high = _entry + 1;
        while (high < count && list.Row(high) < target)
        {
            low = high;
            step <<= 1;
            high = step < count - low ? low + step : count;
        }
        _entry = high - low <= 1 ? high : list.LowerBound(target, low + 1, high);
        if (_entry >= count)
            return _row = int.MaxValue;
        _row = list.Row(_entry);
        if (_row < target)
            throw FactStoreException.Damaged("a posting list is not in order");
        return _row;
    }
}
