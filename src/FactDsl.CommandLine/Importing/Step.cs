using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using FactDsl.Language.Findings;
using FactDsl.Language.Syntax;

namespace FactDsl.CommandLine.Importing;

/// <summary>What a template does with the cells of a column before they go into a fact: <c>{column | step | step}</c>.</summary>
internal abstract class Step
{
    /// <summary>Turns cells into what comes of them; cells that say nothing are left out.</summary>
    /// <exception cref="RowException">A cell cannot be taken.</exception>
    public abstract IEnumerable<Cell> Apply(IEnumerable<Cell> cells);

    /// <summary>The values that stand for nothing.</summary>
    public sealed class Empty(IReadOnlyCollection<string> texts) : Step
    {
        public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells) => cells.Where(c => !texts.Contains(c.Text));
    }

    /// <summary>What stands where nothing does.</summary>
    public sealed class Else(string written) : Step
    {
        public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells)
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
        public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells)
            => cells.SelectMany(c => c.IsWritten ? [c] : c.Text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => c with { Text = t }));
    }

    /// <summary>A cell in other characters; one of which nothing is left says nothing.</summary>
    public sealed class Change(Func<string, string> change) : Step
    {
        public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells)
            => cells.Select(c => c.IsWritten ? c : c with { Text = change(c.Text).Trim() }).Where(static c => c.Text.Length > 0);
    }

    /// <summary>The first group of a pattern, or all that it matches; a cell that it does not match says nothing.</summary>
    public sealed class Pick(Regex pattern) : Step
    {
        public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells)
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
                if (match.Success && found.Trim() is { Length: > 0 } text)
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

        public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells)
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
                if (written is not null)
                    yield return new Cell(written, IsWritten: true, cell.Column);
            }
        }
    }

    /// <summary>Dates of stated forms, as EDTF.</summary>
    public sealed class Dates(IReadOnlyList<DateForm> forms) : Step
    {
        public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells)
        {
            foreach (Cell cell in cells)
                yield return cell.IsWritten ? cell : new Cell(Read(cell), IsWritten: false, cell.Column);
        }

        private string Read(Cell cell)
        {
            foreach (DateForm form in forms)
            {
                if (form.Read(cell.Text) is { } date)
                    return date;
            }
            throw new RowException(cell.Column, $"`{Shown(cell.Text)}` is no date of the form {string.Join(" or ", forms.Select(static f => "`" + f.Text + "`"))}");
        }
    }

    /// <summary>Numbers of a stated form.</summary>
    public sealed class Numbers(char? thousands, char? point) : Step
    {
        public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells)
            => cells.Select(c => c.IsWritten ? c : c with { Text = Read(c.Text) });

        private string Read(string text)
            => string.Concat(text.Where(c => c != thousands && !(thousands == ' ' && char.IsWhiteSpace(c))).Select(c => c == point ? '.' : c));
    }

    /// <summary>A cell as a message shows it.</summary>
    public static string Shown(string text) => ShownText.Of(text.Length > 60 ? text[..60] + "…" : text);
}
