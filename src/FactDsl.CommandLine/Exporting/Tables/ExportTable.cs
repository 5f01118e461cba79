using System;
using System.Collections.Generic;
using FactDsl.Exporting;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>What the cells of a column are.</summary>
internal enum ColumnType
{
    /// <summary>A <see cref="string"/>.</summary>
    Text,

    /// <summary>Several texts: an <see cref="IReadOnlyList{T}"/> of them, never empty, with null in the place of one that is not there.</summary>
    Texts,

    /// <summary>A whole number: a <see cref="long"/>.</summary>
    Integer,

    /// <summary>A number: a <see cref="decimal"/>.</summary>
    Number,

    /// <summary>Several numbers: an <see cref="IReadOnlyList{T}"/> of them, with null in the place of one that is not there.</summary>
    Numbers,

    /// <summary>Yes or no: a <see cref="bool"/>.</summary>
    Flag,

    /// <summary>A day, numbered as in <see cref="FactTime"/>: a <see cref="long"/>.</summary>
    Day,

    /// <summary>Several days: an <see cref="IReadOnlyList{T}"/> of them, with null in the place of one that is not there.</summary>
    Days,
}

/// <summary>A column.</summary>
/// <param name="Name">Its name: lower case with <c>_</c>, as one writes it in SQL.</param>
/// <param name="Type">What its cells are; any cell may be null.</param>
/// <param name="Rounding">Which way its numbers go where a format has too few digits; null where a number that does not fit is left empty.</param>
internal sealed record ExportColumn(string Name, ColumnType Type, MidpointRounding? Rounding = null)
{
    /// <summary>The lower bound of a number or a sum: it is never rounded above what is said.</summary>
    public static ExportColumn Lowest(string name, ColumnType type = ColumnType.Number) => new(name, type, MidpointRounding.ToNegativeInfinity);

    /// <summary>The upper bound of a number or a sum: it is never rounded below what is said.</summary>
    public static ExportColumn Highest(string name, ColumnType type = ColumnType.Number) => new(name, type, MidpointRounding.ToPositiveInfinity);
}

/// <summary>Rows under typed columns, read as they are asked for.</summary>
/// <param name="Name">What the table is called.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="RowsOf">The rows of one item, each as long as the columns; each time the same.</param>
internal sealed record ExportTable(string Name, IReadOnlyList<ExportColumn> Columns, Func<ExportedItem, IEnumerable<object?[]>> RowsOf);
