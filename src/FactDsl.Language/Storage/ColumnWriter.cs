using System;
using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>Collects the values of one column and writes them the shortest way.</summary>
/// <param name="expected">How many values there is room for at first.</param>
internal sealed class ColumnWriter(int expected = 0)
{
    private List<(int Row, int Value)> _values = new(expected);

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
    /// <param name="isTagged">Whether its values are those of a field, each with a tag.</param>
    public void Write(StorePages pages, int rows, int flags, bool isTagged)
    {
        UnitWriter directory = pages[StoreSectionId.Columns], data = pages[StoreSectionId.ColumnData];
        StoreColumnMode mode = Mode(rows);
        int tag = mode is StoreColumnMode.Sparse or StoreColumnMode.Dense && isTagged ? SharedTag() : -1;
        if (tag >= 0)
            flags |= StoreFlag.SharesTag | (tag << StoreFlag.TagShift);
        data.Align();
        directory.Int((int)mode | flags);
        directory.Int(mode == StoreColumnMode.Dense ? rows : _values.Count);
        directory.Int(mode == StoreColumnMode.Constant ? _values[0].Value : mode == StoreColumnMode.Absent ? 0 : data.Units);
        int rowBase = -1, valueBase = -1;
        if (mode is StoreColumnMode.Sparse or StoreColumnMode.Dense)
        {
            rowBase = UnitWriter.BaseOf(_values[0].Row, _values[_values.Count - 1].Row);
            int least = int.MaxValue, greatest = 0;
            foreach ((_, int value) in _values)
            {
                least = Math.Min(least, Bare(value, tag));
                greatest = Math.Max(greatest, Bare(value, tag));
            }
            valueBase = UnitWriter.BaseOf(least, greatest);
        }
        directory.Int(rowBase);
        directory.Int(valueBase);
        switch (mode)
        {
            case StoreColumnMode.Sparse:
                foreach ((int row, _) in _values)
                    data.Number(row, rowBase);
                data.Align();
                foreach ((_, int value) in _values)
                    data.Number(Bare(value, tag), valueBase);
                break;
            case StoreColumnMode.Dense:
                int next = 0;
                foreach ((int row, int value) in _values)
                {
                    for (; next < row; next++)
                        data.Number(-1, valueBase);
                    data.Number(Bare(value, tag), valueBase);
                    next++;
                }
                for (; next < rows; next++)
                    data.Number(-1, valueBase);
                break;
        }
        // Of millions of rows these are many: what is written is let go.
        _values = [];
    }

    private static int Bare(int value, int tag) => tag < 0 ? value : value >> StoreTag.Bits;

    private int SharedTag()
    {
        int tag = _values[0].Value & StoreTag.Mask;
        foreach ((_, int value) in _values)
        {
            if ((value & StoreTag.Mask) != tag)
                return -1;
        }
        return tag;
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
