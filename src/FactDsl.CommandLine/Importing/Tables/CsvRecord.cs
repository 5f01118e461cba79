using System;
using System.Collections.Generic;
using FactDsl.CommandLine.Importing.Account;

namespace FactDsl.CommandLine.Importing.Tables;

/// <summary>A record of a table with separators; the same object is each of them in turn.</summary>
/// <param name="names">What the columns are called.</param>
/// <param name="places">Where the columns stand that the template asks for; less than 0 for one that the table may lack.</param>
internal sealed class CsvRecord(IReadOnlyList<string> names, IReadOnlyDictionary<string, int> places) : TableRecord
{
    private readonly string?[] _texts = new string?[names.Count];
    private IReadOnlyList<ReadOnlyMemory<char>> _cells = [];

    /// <inheritdoc/>
    public override int Count => names.Count;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns => names;

    /// <summary>Whether it has nothing but empty cells.</summary>
    public bool IsBlank
    {
        get
        {
            foreach (ReadOnlyMemory<char> cell in _cells)
            {
                if (!cell.Span.IsWhiteSpace())
                    return false;
            }
            return true;
        }
    }

    /// <inheritdoc/>
    public override int ColumnOf(int cell) => cell;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> TextOf(int cell) => _cells[cell].Span;

    /// <inheritdoc/>
    public override IReadOnlyList<Cell> Read(string column)
    {
        int place = places[column];
        return place < 0 ? [] : [new Cell(_texts[place] ??= _cells[place].ToString(), IsWritten: false, column) { From = new CellRange(place, 1) }];
    }

    /// <summary>Becomes the next record.</summary>
    /// <param name="cells">Its cells, as many as there are columns.</param>
    public void Become(IReadOnlyList<ReadOnlyMemory<char>> cells)
    {
        _cells = cells;
        Array.Clear(_texts);
        Begin();
    }
}
