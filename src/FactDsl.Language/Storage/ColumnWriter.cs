using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>Collects the values of one column and writes them the shortest way.</summary>
internal sealed class ColumnWriter
{
    private readonly List<(int Row, int Value)> _values = [];

    /// <summary>Adds the value of a row; rows come in order.</summary>
    public void Add(int row, int value)
    {
        if (value >= 0)
            _values.Add((row, value));
    }

    /// <summary>Writes the column and its entry in the directory.</summary>
    /// <param name="pages">The store.</param>
    /// <param name="rows">Number of rows that the column is for.</param>
    /// <param name="flags">What else the directory says of it.</param>
    public void Write(StorePages pages, int rows, int flags)
    {
        UnitWriter directory = pages[StoreSectionId.Columns], data = pages[StoreSectionId.ColumnData];
        StoreColumnMode mode = Mode(rows);
        directory.Int((int)mode | flags);
        directory.Int(mode == StoreColumnMode.Dense ? rows : _values.Count);
        directory.Int(mode == StoreColumnMode.Constant ? _values[0].Value : mode == StoreColumnMode.Absent ? 0 : data.Ints);
        switch (mode)
        {
            case StoreColumnMode.Sparse:
                foreach ((int row, _) in _values)
                    data.Int(row);
                foreach ((_, int value) in _values)
                    data.Int(value);
                break;
            case StoreColumnMode.Dense:
                int next = 0;
                foreach ((int row, int value) in _values)
                {
                    for (; next < row; next++)
                        data.Int(-1);
                    data.Int(value);
                    next++;
                }
                for (; next < rows; next++)
                    data.Int(-1);
                break;
        }
    }

    private StoreColumnMode Mode(int rows)
    {
        if (_values.Count == 0)
            return StoreColumnMode.Absent;
        if (_values.Count == rows && _values.TrueForAll(v => v.Value == _values[0].Value))
            return StoreColumnMode.Constant;
        return 2L * _values.Count < rows ? StoreColumnMode.Sparse : StoreColumnMode.Dense;
    }
}
