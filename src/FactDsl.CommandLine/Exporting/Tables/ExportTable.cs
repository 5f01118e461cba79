using System;
using System.Collections.Generic;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>What the cells of a column are.</summary>
internal enum ColumnType
{
    /// <summary>A <see cref="string"/>.</summary>
    Text,

    /// <summary>Several texts: an <see cref="IReadOnlyList{T}"/> of them, never empty.</summary>
    Texts,

    /// <summary>A whole number: a <see cref="long"/>.</summary>
    Integer,

    /// <summary>A number: a <see cref="decimal"/>.</summary>
    Number,

    /// <summary>Yes or no: a <see cref="bool"/>.</summary>
    Flag,

    /// <summary>A day, numbered as in <see cref="FactTime"/>: a <see cref="long"/>.</summary>
    Day,
}

/// <summary>A column.</summary>
/// <param name="Name">Its name: lower case with <c>_</c>, as one writes it in SQL.</param>
/// <param name="Type">What its cells are; any cell may be null.</param>
internal sealed record ExportColumn(string Name, ColumnType Type);

/// <summary>Rows under typed columns, read as they are asked for.</summary>
/// <param name="Name">What the table is called.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="RowsOf">The rows of one kind's items, each as long as the columns; each time the same.</param>
internal sealed record ExportTable(string Name, IReadOnlyList<ExportColumn> Columns, Func<Language.Schema.KindSymbol, IEnumerable<object?[]>> RowsOf);
