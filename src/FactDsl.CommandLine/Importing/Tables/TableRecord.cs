using System;
using System.Collections.Generic;
using FactDsl.CommandLine.Importing.Account;

namespace FactDsl.CommandLine.Importing.Tables;

/// <summary>A line of a table or a record of JSON: its cells, and what becomes of each. One or several rows come of it.</summary>
internal abstract class TableRecord
{
    private CellFate[] _fates = [];

    /// <summary>How many cells it has.</summary>
    public abstract int Count { get; }

    /// <summary>What the columns are called, by their numbers.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>The number of the column that a cell stands in.</summary>
    public abstract int ColumnOf(int cell);

    /// <summary>The text of a cell; empty where there is none.</summary>
    public abstract ReadOnlySpan<char> TextOf(int cell);

    /// <summary>The cells of a column.</summary>
    /// <param name="column">What the template calls it.</param>
    /// <exception cref="RowException">One cannot be a text.</exception>
    public abstract IReadOnlyList<Cell> Read(string column);

    /// <summary>What is wrong with the record as a whole; null for nothing.</summary>
    public virtual string? Problem => null;

    /// <summary>What became of a cell.</summary>
    public CellFate FateOf(int cell) => _fates[cell];

    /// <summary>Says that something in the facts comes of cells.</summary>
    public void Fill(CellRange cells)
    {
        for (int i = cells.Start; i < cells.Start + cells.Count; i++)
            _fates[i].IsFilled = true;
    }

    /// <summary>Says why nothing comes of cells, unless it does elsewhere.</summary>
    public void Drop(CellRange cells, DropReason reason)
    {
        for (int i = cells.Start; i < cells.Start + cells.Count; i++)
            _fates[i].Reason = _fates[i].Reason > reason ? _fates[i].Reason : reason;
    }

    /// <summary>Says why part of what cells say is left out, whatever comes of the rest.</summary>
    public void DropPart(CellRange cells, DropReason reason)
    {
        for (int i = cells.Start; i < cells.Start + cells.Count; i++)
            _fates[i].Part = _fates[i].Part > reason ? _fates[i].Part : reason;
    }

    /// <summary>Begins again, with other cells.</summary>
    protected void Begin()
    {
        if (_fates.Length < Count)
            _fates = new CellFate[Math.Max(Count, _fates.Length * 2)];
        Array.Clear(_fates, 0, Count);
    }
}
