using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using FactDsl.CommandLine.Importing.Account;
using FactDsl.CommandLine.Importing.Tables;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;

namespace FactDsl.CommandLine.Importing;

/// <summary>What a template does with the cells of a column before they go into a fact: <c>{column | step | step}</c>.</summary>
internal abstract class Step
{
    /// <summary>The columns that it looks at besides the cells' own.</summary>
    public virtual IEnumerable<string> Columns => [];

    /// <summary>Turns cells into what comes of them; cells that say nothing are left out.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="row">The row, which hears why a cell is left out.</param>
    /// <exception cref="RowException">A cell cannot be taken.</exception>
    public abstract IEnumerable<Cell> Apply(IEnumerable<Cell> cells, TableRow row);

    /// <summary>The values that stand for nothing.</summary>
    public sealed class Empty(IReadOnlyCollection<string> texts) : Step
    {
        public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells, TableRow row) => cells.Where(c => Kept(!texts.Contains(c.Text), c, row, DropReason.TakenForNothing));
    }

    /// <summary>The first of several values.</summary>
    public sealed class First : Step
    {
        public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells, TableRow row) => cells.Where((c, i) => Kept(i == 0, c, row, DropReason.NotFirst));
    }

    /// <summary>What stands where nothing does.</summary>
    public sealed class Else(string written) : Step
    {
        public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells, TableRow row)
        {
            bool any = false;
            foreach (Cell cell in cells)
            {
                any = true;
                yield return cell;
            }
            if (!any)
                yield return new Cell(written, IsWritten: true, "");
        }
    }

    /// <summary>One cell as several.</summary>
    public sealed class Split(string separator) : Step
    {
        public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells, TableRow row)
            => cells.SelectMany(c => c.IsWritten ? [c] : c.Text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => c with { Text = t, IsPart = true }));
    }

    /// <summary>A cell in other characters; one of which nothing is left says nothing.</summary>
    public sealed class Change(Func<string, string> change) : Step
    {
        public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells, TableRow row)
            => cells.Select(c => c.IsWritten ? c : c with { Text = change(c.Text).Trim() }).Where(c => Kept(c.Text.Length > 0, c, row, DropReason.NothingLeft));
    }

    /// <summary>The first group of a pattern, or all that it matches; a cell that it does not match says nothing.</summary>
    public sealed class Pick(Regex pattern) : Step
    {
        public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells, TableRow row)
        {
            foreach (Cell cell in cells)
            {
                if (cell.IsWritten)
                {
                    yield return cell;
                    continue;
                }
                Match match = Try(cell);
                string found = match.Groups.Count > 1 ? match.Groups[1].Value : match.Value;
                string text = match.Success ? found.Trim() : "";
                if (Kept(text.Length > 0, cell, row, DropReason.NoMatch))
                    yield return cell with { Text = text };
            }

            Match Try(Cell cell)
            {
                try
                {
                    return pattern.Match(cell.Text);
                }
                catch (RegexMatchTimeoutException)
                {
                    throw new RowException(cell.Column, $"`{Shown(cell.Text)}` takes the pattern too long");
                }
            }
        }
    }

    /// <summary>Words of the language for the table's own; a cell that no entry is for cannot be taken.</summary>
    public sealed class Map(IReadOnlyDictionary<string, string?> entries, string? other, bool hasOther) : Step
    {
        private readonly ILookup<string, string?> _composed = entries.ToLookup(static e => NameText.Compose(e.Key), static e => e.Value, StringComparer.Ordinal);

        public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells, TableRow row)
        {
            foreach (Cell cell in cells)
            {
                string key = NameText.Compose(cell.Text);
                string? written = _composed[key].FirstOrDefault();
                if (!_composed.Contains(key))
                {
                    if (!hasOther)
                        throw new RowException(cell.Column, $"no entry is for `{Shown(cell.Text)}`{Suggestion.For(cell.Text, entries.Keys)}");
                    written = other;
                }
                if (Kept(written is not null, cell, row, DropReason.TakenForNothing))
                    yield return cell with { Text = written!, IsWritten = true };
            }
        }
    }

    /// <summary>Whether a value is kept; why it is not, its row hears.</summary>
    protected static bool Kept(bool isKept, Cell cell, TableRow row, DropReason reason)
    {
        if (!isKept)
            row.Drop(cell, reason);
        return isKept;
    }

    /// <summary>A cell as a message shows it.</summary>
    public static string Shown(string text) => ShownText.Of(text.Length > 60 ? text[..60] + "…" : text);
}
