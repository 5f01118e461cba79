namespace FactDsl;

/// <summary>
/// Looks for a name where its hash puts it. The section has the number of slots, then a mark per slot, then, from an even place,
/// the row of each slot. A mark is a unit: 0 where the slot is empty, else what is left of the hash. A name stands in the first
/// slot, from its own on and around the end, that was empty when it was written. The slots only tell where to look: whoever finds
/// a row compares its name.
/// </summary>
internal struct StoreNames
{
    private readonly StoreSection _section;
    private readonly int _slots;
    private readonly int _mark;
    private int _slot;
    private int _left;

    /// <summary>Begins to look for a name of a kind.</summary>
    public StoreNames(in StoreSection section, int kind, string name)
    {
        _section = section;
        _slots = section.Int(0, section.Units);
        if (_slots == 0 || UnitsFor(_slots) > section.Units)
            throw FactStoreException.Damaged("its names have no slots");
        uint hash = Hash(kind, name);
        _mark = Mark(hash);
        _slot = Slot(hash, _slots);
        _left = _slots;
    }

    /// <summary>Number of slots for names: so many that most stand in their own.</summary>
    public static int SlotsFor(int names) => checked(names + names / 2 + 1);

    /// <summary>Where the marks begin, in units.</summary>
    public static long MarksAt => StoreFormat.UnitsPerInt;

    /// <summary>Where the rows begin, in ints.</summary>
    public static long RowsAt(int slots) => 1 + ((long)slots + 1) / StoreFormat.UnitsPerInt;

    /// <summary>The slot of a hash.</summary>
    public static int Slot(uint hash, int slots) => (int)(((ulong)hash * (uint)slots) >> 32);

    /// <summary>What the slot of a hash is marked with; never 0.</summary>
    public static int Mark(uint hash) => 1 + (int)(hash % StoreFormat.UnitMask);

    /// <summary>A number that the same kind and name have on every machine: FNV-1a over their units, its bits mixed as MurmurHash3 ends.</summary>
    public static uint Hash(int kind, string name)
    {
        unchecked
        {
            uint hash = (2166136261 ^ (uint)kind) * 16777619;
            foreach (char unit in name)
                hash = (hash ^ unit) * 16777619;
            hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
            hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
            return hash ^ (hash >> 16);
        }
    }

    /// <summary>Goes to the next row that may have the name; false where none is left.</summary>
    public bool Next(out int row)
    {
        row = -1;
        while (_left > 0)
        {
            _left--;
            int slot = _slot, mark = _section.Unit(MarksAt + slot);
            _slot = slot + 1 < _slots ? slot + 1 : 0;
            if (mark == 0)
            {
                _left = 0;
            }
            else if (mark == _mark)
            {
                row = _section.Int(RowsAt(_slots) + slot);
                return true;
            }
        }
        return false;
    }

    private static long UnitsFor(int slots) => (RowsAt(slots) + slots) * StoreFormat.UnitsPerInt;
}
