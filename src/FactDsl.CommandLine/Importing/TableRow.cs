using System;
using System.Collections.Generic;

namespace FactDsl.CommandLine.Importing;

/// <summary>One row of a table.</summary>
/// <param name="Place">Where it stands, for messages: a line or the number of a record.</param>
/// <param name="Read">Gives the texts of a column: none where there is no cell, several for a list.</param>
internal readonly record struct TableRow(string Place, Func<string, IReadOnlyList<string>> Read)
{
    /// <summary>The number by which <see cref="Table.PlaceOf"/> finds its place again: a line, or that of a record.</summary>
    public int Number { get; init; }

    /// <summary>Whether it has nothing but empty cells, as spreadsheets leave them behind.</summary>
    public bool IsBlank { get; init; }

    /// <summary>The texts of a column.</summary>
    public IReadOnlyList<string> this[string column] => Read(column);
}
