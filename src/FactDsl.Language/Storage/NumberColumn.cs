using System;

namespace FactDsl.Language.Storage;

/// <summary>A column of numbers, without tags, in pages that are being changed: as <see cref="ColumnWriter"/> has written it.</summary>
internal sealed class NumberColumn
{
    private readonly PageEdit _pages;
    private readonly long _entry;
    private readonly long _data;
    private readonly StoreColumnMode _mode;
    private readonly int _value;
    private readonly int _base;

    public NumberColumn(StoreFront front, PageEdit pages, StoreRowColumn column)
    {
        _pages = pages;
        _entry = front.StartOf(StoreSectionId.Columns) + (long)column * StoreColumn.DirectoryInts * StoreFormat.UnitsPerInt;
        _mode = (StoreColumnMode)(Entry(0) & StoreFlag.ModeMask);
        Count = Entry(1);
        _value = Entry(2);
        _base = Entry(4);
        _data = front.StartOf(StoreSectionId.ColumnData) + _value;
    }

    /// <summary>Whether it has a place for every row.</summary>
    public bool IsDense => _mode == StoreColumnMode.Dense;

    /// <summary>Whether the number of a row is found without a search.</summary>
    public bool IsKnown => _mode is StoreColumnMode.Dense or StoreColumnMode.Constant;

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>The number of a row; -1 for none.</summary>
    public int this[int row] => _mode == StoreColumnMode.Constant ? _value
        : _base < 0 ? _pages.Int(PlaceOf(row))
        : _pages.Single(PlaceOf(row)) is > 0 and var number ? number - 1 + _base : -1;

    /// <summary>Writes other numbers in the place of those of a dense column, where a writer would write them into a column of that kind.</summary>
    /// <returns>Whether it was one; else nothing is written.</returns>
    public bool TryWrite(int[] numbers)
    {
        int least = int.MaxValue, greatest = -1;
        bool areSame = true;
        foreach (int number in numbers)
        {
            areSame &= number == numbers[0];
            if (number >= 0)
                (least, greatest) = (Math.Min(least, number), Math.Max(greatest, number));
        }
        int @base = UnitWriter.BaseOf(least, greatest);
        if (areSame || @base < 0 != _base < 0)
            return false;
        _pages.SetInt(_entry + 4 * StoreFormat.UnitsPerInt, @base);
        for (int row = 0; row < numbers.Length; row++)
        {
            if (@base < 0)
                _pages.SetInt(PlaceOf(row), numbers[row]);
            else
                _pages.SetSingle(PlaceOf(row), numbers[row] < 0 ? 0 : numbers[row] - @base + 1);
        }
        return true;
    }

    private int Entry(int number) => _pages.Int(_entry + number * StoreFormat.UnitsPerInt);

    private long PlaceOf(int row) => _data + (_base < 0 ? (long)row * StoreFormat.UnitsPerInt : row);
}
