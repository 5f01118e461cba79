namespace FactDsl;

/// <summary>The values of one field for the rows of its kind, or of one thing that every row has.</summary>
internal sealed class StoreColumn
{
    private readonly StoreSection _data;
    private readonly StoreColumnMode _mode;
    private readonly int _entries;
    private readonly int _at;
    private readonly int _flags;

    /// <summary>Reads the directory's entry of a column.</summary>
    public StoreColumn(StoreHeader header, int column)
    {
        StoreSection directory = header[StoreSectionId.Columns];
        _data = header[StoreSectionId.ColumnData];
        _flags = directory.Int(column * 3L);
        _mode = (StoreColumnMode)(_flags & StoreFlag.ModeMask);
        _entries = directory.Int(column * 3L + 1);
        _at = directory.Int(column * 3L + 2);
        if (_flags < 0 || _entries < 0)
            throw FactStoreException.Damaged("a column has no size");
    }

    /// <summary>Whether no row has a value.</summary>
    public bool IsAbsent => _mode == StoreColumnMode.Absent;

    /// <summary>Whether the field belongs to the language rather than to a kind.</summary>
    public bool IsOfTheLanguage => (_flags & StoreFlag.OfTheLanguage) != 0;

    /// <summary>The value of a row, counted from the first row of the column; -1 where it has none.</summary>
    public int this[int row]
    {
        get
        {
            switch (_mode)
            {
                case StoreColumnMode.Absent:
                    return -1;
                case StoreColumnMode.Constant:
                    return _at;
                case StoreColumnMode.Dense:
                    if ((uint)row >= (uint)_entries)
                        throw FactStoreException.Damaged("a column is too short");
                    return _data.Int((long)_at + row);
                default:
                    int place = LowerBound(row);
                    return place < _entries && _data.Int((long)_at + place) == row ? _data.Int((long)_at + _entries + place) : -1;
            }
        }
    }

    private int LowerBound(int row)
    {
        int low = 0, high = _entries;
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high) >> 1);
            if (_data.Int((long)_at + middle) < row)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
