using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using FactDsl.CommandLine.Importing.Account;
using FactDsl.CommandLine.Importing.Tables;
using FactDsl.Language.Text;

namespace FactDsl.CommandLine.Importing;

/// <summary>A place of a template where a row's cell goes: <c>{column | step}</c>.</summary>
/// <param name="Column">The column.</param>
/// <param name="Steps">What is done with the cell.</param>
/// <param name="Span">Where it stands in the template.</param>
internal sealed record Placeholder(string Column, IReadOnlyList<Step> Steps, TextSpan Span)
{
    /// <summary>The columns that are looked at where the first says nothing.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>What says nothing in the table, besides nothing.</summary>
    public IReadOnlyCollection<string> Empty { get; init; } = [];

    /// <summary>The field by whose values an item is looked up; null for names, codes and labels.</summary>
    public string? By { get; init; }

    /// <summary>The kind that an item must be of, as its word; null for what the place takes.</summary>
    public string? As { get; init; }

    /// <summary>Whether the cell is text even where an item could stand.</summary>
    public bool IsText { get; init; }

    /// <summary>All the columns that it looks at.</summary>
    public IEnumerable<string> Columns => Others.Prepend(Column);

    /// <summary>The columns that its steps look at besides.</summary>
    public IEnumerable<string> Beside => Steps.SelectMany(static s => s.Columns);

    /// <summary>The values that a row has here; none where it says nothing.</summary>
    /// <exception cref="RowException">A cell cannot be taken.</exception>
    public IReadOnlyList<Cell> Read(TableRow row)
    {
        IReadOnlyList<Cell> cells = [];
        foreach (string column in Columns)
        {
            if (cells.Count == 0)
                cells = CellReader.Read(row, column, Empty);
            else
                row.Drop(column, DropReason.OtherColumn);
        }
        foreach (Step step in Steps)
            cells = [.. step.Apply(cells, row)];
        return cells.FirstOrDefault(static c => c.IsObject) is { IsObject: true } whole
            ? throw new RowException(whole.Column, $"it is no value but has members: name one of them, as in `{{{whole.Column}.name}}`")
            : cells;
    }

    /// <summary>Says why nothing comes of the cells that a row has here, unless it does elsewhere.</summary>
    public void Drop(TableRow row, DropReason reason)
    {
        foreach (string column in Columns.Concat(Beside))
            row.Drop(column, reason);
    }

    /// <summary>The cell that a row has here, where only one can stand; null where it says nothing.</summary>
    /// <exception cref="RowException">There are several, or one cannot be taken.</exception>
    public Cell? ReadOne(TableRow row)
    {
        IReadOnlyList<Cell> cells = Read(row);
        return cells.Count switch
        {
            0 => null,
            1 => cells[0],
            _ => throw new RowException(Column, $"there is room for one value, and there are {string.Join(", ", cells.Select(static c => "`" + Step.Shown(c.Text) + "`"))}"),
        };
    }
}

/// <summary>On which rows a part of a template counts: <c>{when column is "x" and other is not empty}</c>.</summary>
/// <param name="Conditions">What all must hold.</param>
internal sealed record Guard(IReadOnlyList<Condition> Conditions)
{
    /// <summary>Whether a row has the part.</summary>
    public bool Holds(TableRow row) => Conditions.All(c => c.Holds(row));

    /// <summary>Both.</summary>
    public static Guard? And(Guard? left, Guard? right) => left is null ? right : right is null ? left : new Guard([.. left.Conditions, .. right.Conditions]);
}

/// <summary>A condition on a cell.</summary>
/// <param name="Column">The column.</param>
/// <param name="Relation"><c>is</c>, <c>is not</c>, <c>matches</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>.</param>
/// <param name="Texts">What it is compared with: any of them will do.</param>
/// <param name="Empty">What says nothing in the table: compared with where no text is given.</param>
internal sealed record Condition(string Column, string Relation, IReadOnlyList<string> Texts, IReadOnlyCollection<string> Empty)
{
    /// <summary>How numbers are written that are compared.</summary>
    public const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>What a cell must match; null where it is compared.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>Whether a row meets it.</summary>
    /// <exception cref="RowException">A cell takes the pattern too long.</exception>
    public bool Holds(TableRow row)
    {
        string[] cells = [.. CellReader.Read(row, Column, Empty).Select(static c => c.Text)];
        bool isAmong = Texts.Count == 0 ? cells.Length == 0 : cells.Any(c => Texts.Contains(c)) || (cells.Length == 0 && Texts.Contains(""));
        return Relation switch
        {
            "is" => isAmong,
            "is not" => !isAmong,
            "matches" => cells.Any(Matches),
            _ => cells.Any(Compare),
        };
    }

    private bool Matches(string cell)
    {
        try
        {
            return Pattern!.IsMatch(cell);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new RowException(Column, $"`{Step.Shown(cell)}` takes the pattern too long");
        }
    }

    private bool Compare(string cell)
    {
        // A number with marks in it may be any of two: 1,5 is not compared as 15.
        if (!decimal.TryParse(cell, Plain, CultureInfo.InvariantCulture, out decimal number))
            throw new RowException(Column, $"`{Step.Shown(cell)}` is no number to compare with {Texts[0]}");
        decimal bound = decimal.Parse(Texts[0], Plain, CultureInfo.InvariantCulture);
        return Relation switch { "<" => number < bound, "<=" => number <= bound, ">" => number > bound, _ => number >= bound };
    }
}
