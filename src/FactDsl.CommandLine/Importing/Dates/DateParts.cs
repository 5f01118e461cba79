using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using FactDsl.CommandLine.Importing.Account;
using FactDsl.CommandLine.Importing.Tables;

namespace FactDsl.CommandLine.Importing.Dates;

/// <summary>A date whose year, month and day stand in columns of their own.</summary>
internal static class DateParts
{
    /// <summary>Writes as much of a date as is known.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="from">Takes the cells that it comes from.</param>
    /// <param name="year">The year.</param>
    /// <param name="month">The month.</param>
    /// <param name="day">The day; null for none.</param>
    /// <param name="row">The row.</param>
    /// <returns>Whether there is a date.</returns>
    /// <exception cref="RowException">A cell is nothing of the kind.</exception>
    public static bool Append(StringBuilder text, List<CellRange> from, Placeholder year, Placeholder month, Placeholder? day, TableRow row)
    {
        (Cell? monthCell, int monthNumber) = Number(month, row, 12, "month");
        (Cell? dayCell, int dayNumber) = day is null ? (null, 0) : Number(day, row, 31, "day");
        foreach (Cell? cell in (Cell?[])[monthCell, dayCell])
        {
            if (cell is { } said)
                from.Add(said.From);
        }
        if (year.ReadOne(row) is not { } first)
            return false;
        from.Add(first.From);
        if (!int.TryParse(first.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) || first.Text.Length > 10)
            throw new RowException(year.Column, $"`{Step.Shown(first.Text)}` is no year");
        if (number >= 0 && first.Text.Length < 3 && number > 0)
            throw new RowException(year.Column, $"`{first.Text}` may be a year of several centuries: say which with `date yy from 1950`");
        if (number == 0 && (monthNumber > 0 || dayNumber > 0))
            throw new RowException(year.Column, DateSense.YearZero(first.Text));
        if (number == 0)
        {
            row.Drop(first, DropReason.NoDate);
            from.Remove(first.From);
            return false;
        }
        text.Append(EverydayDate.Write(number, monthNumber, dayNumber));
        return true;
    }

    /// <summary>A month or a day; 0 where it is not known, which tables write so as well.</summary>
    private static (Cell? Cell, int Number) Number(Placeholder column, TableRow row, int most, string what)
    {
        if (column.ReadOne(row) is not { } cell)
            return (null, 0);
        if (!int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > most)
            throw new RowException(column.Column, $"`{Step.Shown(cell.Text)}` is no {what}");
        if (number > 0)
            return (cell, number);
        row.Drop(cell, DropReason.NoDate);
        return (null, 0);
    }
}
