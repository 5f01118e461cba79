using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using FactDsl.CommandLine.Output;
using FactDsl.Tooling.Rendering;

namespace FactDsl.CommandLine.Importing.Account;

/// <summary>What became of the cells of each column, for people.</summary>
internal static class AccountTable
{
    private const int MostListed = 20;

    /// <summary>Writes the table.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="account">The account.</param>
    /// <param name="asked">The columns that the template asks for.</param>
    public static void Write(TextWriter to, TableAccount account, IReadOnlyCollection<string> asked)
    {
        ColumnAccount[] known = [.. account.Columns.Where(c => asked.Contains(c.Name) || c.Filled > 0 || c.Reasons.Keys.Any(static r => r != DropReason.None))];
        if (known.Length > 0)
        {
            string[][] lines = [["column", "filled", "empty", "dropped", ""], .. known.Select(static c => (string[])[Step.Shown(c.Name), Number(c.Filled), Number(c.Empty), Number(c.Dropped), Why(c)])];
            int[] widths = [.. Enumerable.Range(0, 4).Select(i => lines.Max(l => DisplayWidth.Of(l[i])))];
            foreach (string[] line in lines)
                to.Write(Laid(line, widths) + "\n");
        }
        ColumnAccount[] others = [.. account.Columns.Except(known)];
        ColumnAccount[] lost = [.. others.Where(static c => c.Dropped > 0)];
        if (lost.Length > 0)
            to.Write($"the template has no place for {CountText.Of(lost.Sum(static c => c.Dropped), "cell")} of {CountText.Of(lost.Length, "column")}: {Listed(lost.Select(static c => $"`{Step.Shown(c.Name)}` ({Number(c.Dropped)})"))}\n");
        ColumnAccount[] empty = [.. others.Where(static c => c.Dropped == 0 && c.Cells > 0)];
        if (empty.Length > 0)
            to.Write($"empty, and without a place in the template: {Listed(empty.Select(static c => "`" + Step.Shown(c.Name) + "`"))}\n");
    }

    private static string Laid(string[] line, int[] widths)
    {
        StringBuilder text = new StringBuilder(line[0]).Append(' ', widths[0] - DisplayWidth.Of(line[0]));
        for (int i = 1; i < widths.Length; i++)
            text.Append("  ").Append(' ', widths[i] - line[i].Length).Append(line[i]);
        return (line[^1].Length == 0 ? text : text.Append("  ").Append(line[^1])).ToString();
    }

    /// <summary>The reasons; how many of each, where there are several.</summary>
    private static string Why(ColumnAccount column)
    {
        bool areSeveral = column.Reasons.Count > 1;
        IEnumerable<string> reasons = column.Reasons.Select(r => areSeveral ? Number(r.Value) + " " + r.Key.Said() : r.Key.Said());
        IEnumerable<string> parts = column.Parts.Select(static p => $"part of {Number(p.Value)} left out: {p.Key.Said()}");
        return string.Join("; ", reasons.Concat(parts));
    }

    private static string Listed(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return string.Join(", ", all.Take(MostListed)) + (all.Length > MostListed ? $" and {Number(all.Length - MostListed)} more, which `--account` lists" : "");
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
