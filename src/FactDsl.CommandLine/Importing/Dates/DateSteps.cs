using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.CommandLine.Importing.Account;
using FactDsl.CommandLine.Importing.Tables;

namespace FactDsl.CommandLine.Importing.Dates;

/// <summary>Dates of stated forms, as EDTF.</summary>
/// <param name="forms">The forms; the first that fits counts.</param>
internal sealed class DateStep(IReadOnlyList<IDateForm> forms) : Step
{
    private readonly bool _hasShortYears = forms.Any(static f => f.HasShortYears);

    /// <inheritdoc/>
    public override IEnumerable<string> Columns => forms.SelectMany(static f => f.Columns);

    /// <inheritdoc/>
    public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells, TableRow row)
    {
        foreach (Cell cell in cells)
        {
            if (cell.IsWritten)
            {
                yield return cell;
                continue;
            }
            DateReading date = Read(cell, row);
            if (Kept(date.Outcome != DateOutcome.None, cell, row, DropReason.NoDate))
                yield return cell with { Text = date.Text, IsDate = true, IsObject = false, Beside = date.Beside };
            if (date.LeavesTime)
                row.Record.DropPart(cell.From, DropReason.TimeOfDay);
        }
    }

    private DateReading Read(Cell cell, TableRow row)
    {
        // `00` is a year where years have two digits.
        if (DateSense.IsNoDate(cell.Text) && !(_hasShortYears && cell.Text.Length == 2) && forms is not [EdtfForm])
            return DateReading.None;
        DateReading best = DateReading.Other;
        foreach (IDateForm form in forms)
        {
            DateReading read = form.Read(cell, row);
            if (read.Outcome == DateOutcome.Date)
                return read;
            best = read.Outcome > best.Outcome ? read : best;
        }
        return best.Outcome switch
        {
            DateOutcome.None => best,
            DateOutcome.Doubtful => throw new RowException(cell.Column, best.Text),
            _ => throw new RowException(cell.Column, $"`{Shown(cell.Text)}` is no date of the form {string.Join(" or ", forms.Select(static f => "`" + f.Text + "`"))}"),
        };
    }
}

/// <summary>An end of a span of dates; a single date is both.</summary>
/// <param name="isEnd">Whether it is the last date rather than the first.</param>
internal sealed class SpanEndStep(bool isEnd) : Step
{
    /// <inheritdoc/>
    public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells, TableRow row)
    {
        foreach (Cell cell in cells)
        {
            int slash = cell.IsWritten ? -1 : cell.Text.IndexOf('/', StringComparison.Ordinal);
            string date = slash < 0 ? cell.Text : isEnd ? cell.Text[(slash + 1)..] : cell.Text[..slash];
            if (Kept(date is not ("" or ".."), cell, row, DropReason.OpenEnd))
                yield return cell with { Text = date };
        }
    }
}
