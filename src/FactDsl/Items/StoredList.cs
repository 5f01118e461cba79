namespace FactDsl;

/// <summary>The values of one field of one row as they are stored: none, one in the column itself, or a list in the heap.</summary>
internal readonly struct StoredList
{
    private readonly FactBase? _facts;
    private readonly int _value;
    private readonly int _flags;

    private StoredList(FactBase facts, int value, int flags, int known, int total)
    {
        _facts = facts;
        _value = value;
        _flags = flags;
        Known = known;
        Total = total;
    }

    /// <summary>Number of values that are known; they come first.</summary>
    public int Known { get; }

    /// <summary>Number of values, those that are not known and why included.</summary>
    public int Total { get; }

    /// <summary>The place of the list in the heap, or -1 for one value without anything beside it.</summary>
    public int At => _flags < 0 ? -1 : _value;

    /// <summary>What a column's value stands for.</summary>
    public static StoredList Of(FactBase facts, int value)
    {
        if (value < 0)
            return default;
        if ((value & StoreTag.Mask) != StoreTag.Heap)
            return new StoredList(facts, value, -1, (value & StoreTag.Mask) == StoreTag.Absence ? 0 : 1, 1);
        return InHeap(facts, value >> StoreTag.Bits);
    }

    /// <summary>The list at a place in the heap.</summary>
    public static StoredList InHeap(FactBase facts, int at)
    {
        StoreSection heap = facts.Heap;
        int head = heap.Int(at);
        int total = head >> StoreList.FlagBits, flags = head & (StoreList.HasVerbs | StoreList.HasQualifiers);
        int known = heap.Int(at + 1L);
        long room = heap.Ints - at - StoreList.First;
        if (head < 0 || total > room || known < 0 || known > total)
            throw FactStoreException.Damaged("a list is longer than its section");
        return new StoredList(facts, at, flags, known, total);
    }

    /// <summary>A value.</summary>
    public int Value(int index) => _flags < 0 ? _value : _facts!.Heap.Int((long)_value + StoreList.First + index);

    /// <summary>The verb by which a value is given; -1 where the field has none.</summary>
    public int Verb(int index)
        => _flags < 0 || (_flags & StoreList.HasVerbs) == 0 ? -1 : _facts!.Heap.Int((long)_value + StoreList.First + Total + index);

    /// <summary>The place of what qualifies a value; -1 where nothing does.</summary>
    public int Qualifier(int index)
    {
        if (_flags < 0 || (_flags & StoreList.HasQualifiers) == 0)
            return -1;
        long before = (_flags & StoreList.HasVerbs) != 0 ? 2L * Total : Total;
        return _facts!.Heap.Int(_value + StoreList.First + before + index);
    }
}
