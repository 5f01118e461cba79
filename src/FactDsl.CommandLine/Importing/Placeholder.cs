using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
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

    /// <summary>The cells that a row has here; none where it says nothing.</summary>
    /// <exception cref="RowException">A cell cannot be taken.</exception>
    public IReadOnlyList<Cell> Read(TableRow row)
    {
        IEnumerable<Cell> cells = Cells(row, Column);
        foreach (string other in Others)
            cells = cells.Any() ? cells : Cells(row, other);
        foreach (Step step in Steps)
            cells = step.Apply(cells);
        return [.. cells];
    }

    private IEnumerable<Cell> Cells(TableRow row, string column)
        => row[column].Select(t => new Cell(t.Trim(), IsWritten: false, column)).Where(c => c.Text.Length > 0 && !Empty.Contains(c.Text));

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
    /// <summary>What a cell must match; null where it is compared.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>Whether a row meets it.</summary>
    /// <exception cref="RowException">A cell takes the pattern too long.</exception>
    public bool Holds(TableRow row)
    {
        string[] cells = [.. row[Column].Select(static t => t.Trim()).Where(t => t.Length > 0 && !Empty.Contains(t))];
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
        if (!decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number)
            || !decimal.TryParse(Texts[0], NumberStyles.Number, CultureInfo.InvariantCulture, out decimal bound))
            return false;
        return Relation switch { "<" => number < bound, "<=" => number <= bound, ">" => number > bound, _ => number >= bound };
    }
}
