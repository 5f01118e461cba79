using System.Collections.Generic;
using FactDsl.CommandLine.Importing.Account;

namespace FactDsl.CommandLine.Importing;

/// <summary>One value on its way from a table into facts.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsWritten">Whether it is written in the language already, so that it goes into the facts as it is.</param>
/// <param name="Column">The column that it comes from, for messages.</param>
internal readonly record struct Cell(string Text, bool IsWritten, string Column)
{
    /// <summary>Which cells of the record it comes from; none for what the template adds.</summary>
    public CellRange From { get; init; }

    /// <summary>Which other cells say how it is to be read; none for none.</summary>
    public CellRange Beside { get; init; }

    /// <summary>All the cells that it comes from.</summary>
    public IEnumerable<CellRange> Cells => Beside.Count == 0 ? [From] : [From, Beside];

    /// <summary>Whether it is one of several values that stood in one cell.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether it is a whole object of JSON, of which <see cref="Text"/> is the text.</summary>
    public bool IsObject { get; init; }

    /// <summary>Whether a step has made a date of it, so that nobody need ask again what it means.</summary>
    public bool IsDate { get; init; }

    /// <summary>Why it cannot be taken, where the table itself says so; null for nothing.</summary>
    public string? Problem { get; init; }
}
