using System;
using System.Collections.Generic;
using System.Globalization;
using FactDsl.CommandLine.Importing.Account;

namespace FactDsl.CommandLine.Importing.Tables;

/// <summary>One row of a table: a record, or a record with one of the values of a list in it.</summary>
/// <param name="record">The record.</param>
/// <param name="place">Where it stands, for messages: a line or the number of a record.</param>
internal sealed class TableRow(TableRecord record, string place)
{
    /// <summary>The column that is a row's number.</summary>
    public const string NumberColumn = "#row";

    /// <summary>The column that is the number of a value in the list that each row is of.</summary>
    public const string ValueColumn = "#value";

    /// <summary>The record.</summary>
    public TableRecord Record => record;

    /// <summary>Where it stands, for messages.</summary>
    public string Place => place;

    /// <summary>The number by which <see cref="Table.PlaceOf"/> finds its place again: a line, or that of a record.</summary>
    public int Number { get; init; }

    /// <summary>Which of the table's records it is, from 1.</summary>
    public int Ordinal { get; init; }

    /// <summary>Which of the list's values it is, from 1; 0 where rows are of no list.</summary>
    public int Value { get; init; }

    /// <summary>Whether it has nothing but empty cells, as spreadsheets leave them behind.</summary>
    public bool IsBlank { get; init; }

    /// <summary>The column whose values are rows of their own; null for none.</summary>
    public string? Each { get; init; }

    /// <summary>The cells of that column, or of one below it, that are this row's.</summary>
    public Func<string, IReadOnlyList<Cell>>? Own { get; init; }

    /// <summary>The cells of a column: none where there is no cell, several for a list.</summary>
    /// <exception cref="RowException">One cannot be a text.</exception>
    public IReadOnlyList<Cell> this[string column] => column switch
    {
        NumberColumn => [Numbered(Ordinal, column)],
        ValueColumn => Value == 0 ? [] : [Numbered(Value, column)],
        _ when Own is not null && (column == Each || (column.StartsWith(Each!, StringComparison.Ordinal) && column[Each!.Length] == '.')) => Own(column),
        _ => record.Read(column),
    };

    /// <summary>Says why nothing comes of a column's cells, unless it does elsewhere.</summary>
    public void Drop(string column, DropReason reason)
    {
        foreach (Cell cell in this[column])
            Drop(cell, reason);
    }

    /// <summary>Says why nothing comes of a value, unless it does elsewhere.</summary>
    public void Drop(Cell cell, DropReason reason)
    {
        if (cell.IsPart)
            record.DropPart(cell.From, reason);
        else
            record.Drop(cell.From, reason);
    }

    private static Cell Numbered(int number, string column) => new(number.ToString(CultureInfo.InvariantCulture), IsWritten: false, column);
}
