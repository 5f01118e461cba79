namespace FactDsl;

/// <summary>The values of one field for the rows of its kind, or of one thing that every row has.</summary>
internal sealed class StoreColumn
{
    /// <summary>Ints of a column in the directory: flags, entries, place in units (or the value itself), the bases of rows and values.</summary>
    public const int DirectoryInts = 5;

    private readonly StoreColumnMode _mode;
    private readonly int _flags;
    private readonly int _value;
    private readonly StoreRun _rows;
    private readonly StoreRun _values;

    /// <summary>Reads the directory's entry of a column.</summary>
    public StoreColumn(StoreHeader header, int column)
    {
        StoreSection directory = header[StoreSectionId.Columns], data = header[StoreSectionId.ColumnData];
        long at = (long)column * DirectoryInts;
        _flags = directory.Int(at);
        _mode = (StoreColumnMode)(_flags & StoreFlag.ModeMask);
        _value = directory.Int(at + 2);
        int entries = directory.Int(at + 1);
        if (_flags < 0 || entries < 0)
            throw FactStoreException.Damaged("a column has no size");
        if (_mode is StoreColumnMode.Absent or StoreColumnMode.Constant)
            return;
        long start = _value;
        if (_mode == StoreColumnMode.Sparse)
        {
            _rows = new StoreRun(data, start, entries, directory.Int(at + 3));
            start = _rows.Next;
        }
        _values = new StoreRun(data, start, entries, directory.Int(at + 4));
    }

    /// <summary>Whether no row has a value.</summary>
    public bool IsAbsent => _mode == StoreColumnMode.Absent;

    /// <summary>Whether the field belongs to the language rather than to a kind.</summary>
    public bool IsOfTheLanguage => (_flags & StoreFlag.OfTheLanguage) != 0;

    /// <summary>Whether what holds of an item may hold of each value of the field, as of the members of a group.</summary>
    public bool IsDistributive => (_flags & StoreFlag.Distributive) != 0;

    /// <summary>Whether the field takes one value, so that several are what different sources say.</summary>
    public bool TakesOne => (_flags & StoreFlag.TakesOne) != 0;

    /// <summary>Whether the field takes items.</summary>
    public bool TakesItems => (_flags & StoreFlag.TakesItems) != 0;

    /// <summary>Whether the value that the field is said of acts for whom the field names, as an envoy for a state.</summary>
    public bool IsDelegating => (_flags & StoreFlag.Delegating) != 0;

    /// <summary>The number of the field's kind.</summary>
    public int Kind => _flags >> StoreFlag.KindShift;

    /// <summary>The value of a row, counted from the first row of the column; -1 where it has none.</summary>
    public int this[int row]
    {
        get
        {
            // Times are in such a column, and asked for more than anything else.
            if (_mode == StoreColumnMode.Dense)
                return Whole(_values[row]);
            switch (_mode)
            {
                case StoreColumnMode.Absent:
                    return -1;
                case StoreColumnMode.Constant:
                    return _value;
                default:
                    int place = SortedNumbers.LowerBound(_rows, row, 0, _rows.Count);
                    return place < _rows.Count && _rows[place] == row ? Whole(_values[place]) : -1;
            }
        }
    }

    /// <summary>A value with the tag that all values of the column share, where they share one.</summary>
    private int Whole(int value)
        => value < 0 || (_flags & StoreFlag.SharesTag) == 0 ? value
            : value <= StoreTag.MaxPayload ? StoreTag.Of((_flags >> StoreFlag.TagShift) & StoreTag.Mask, value)
            : throw FactStoreException.Damaged("a value is out of range");
}
