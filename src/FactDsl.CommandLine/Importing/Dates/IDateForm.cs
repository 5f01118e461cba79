using System.Collections.Generic;
using FactDsl.CommandLine.Importing.Tables;

namespace FactDsl.CommandLine.Importing.Dates;

/// <summary>A way in which tables write dates.</summary>
internal interface IDateForm
{
    /// <summary>The form, as the template writes it.</summary>
    string Text { get; }

    /// <summary>Whether years of it have two digits, so that <c>00</c> is one.</summary>
    bool HasShortYears { get; }

    /// <summary>The columns that it looks at besides the date's own.</summary>
    IEnumerable<string> Columns => [];

    /// <summary>Reads a date.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="row">Its row, for forms that need more than one cell.</param>
    DateReading Read(Cell cell, TableRow row);
}
