using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.CommandLine.Importing.Dates;
using FactDsl.Language.Text;

namespace FactDsl.CommandLine.Importing.Drafting;

/// <summary>What a column seems to hold. What fits two ways is taken as text, with a word on what it may be.</summary>
/// <param name="Type">The type of a field for it.</param>
/// <param name="Step">The step that reads it, such as <c>date dd/MM/yyyy</c>; empty for none.</param>
/// <param name="Doubt">What is not certain; empty for nothing.</param>
internal sealed record ColumnGuess(string Type, string Step, string Doubt)
{
    private const int LongestCode = 24;

    private static readonly string[] s_dateForms =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss", "yyyy/MM/dd", "yyyyMMdd", "dd/MM/yyyy", "MM/dd/yyyy", "dd.MM.yyyy", "dd-MM-yyyy", "MM-dd-yyyy",
        "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "d-MMM-yyyy", "MMM yyyy", "yyyy-yy", "yyyy–yyyy",
    ];

    private static readonly string[] s_numberForms = ["1,234.5", "1.234,5", "1 234.5", "1’234.5", "1,5", "1.5e3"];

    private static readonly string[] s_separators = [";", "|"];

    /// <summary>Guesses.</summary>
    public static ColumnGuess Of(ColumnSample column)
    {
        foreach (string separator in s_separators)
        {
            if (!column.IsList && column.Texts.Count(t => t.Contains(separator, StringComparison.Ordinal)) * 4 >= Math.Max(column.Texts.Count, 1) && column.Texts.Count > 0)
                return OfValues(column.Cut(separator)) is var cut && cut.Type.Length > 0 ? cut with { Step = Join($"split \"{separator}\"", cut.Step) } : cut;
        }
        return OfValues(column);
    }

    private static ColumnGuess OfValues(ColumnSample column)
    {
        if (column.Texts.Count == 0)
            return new ColumnGuess("text", "", "it is empty in every row");
        if (column.All(IsFlag) && column.Different == 2)
            return new ColumnGuess("flag", "", "");
        if (column.All(static t => Uri.TryCreate(t, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" && !t.Any(char.IsWhiteSpace)))
            return new ColumnGuess("url", "", "");
        if (Date(column) is { } date)
            return date;
        if (Number(column) is { } number)
            return number;
        bool isCode = column.All(static t => t.Length <= LongestCode && t.All(char.IsAsciiLetterOrDigit)) && column.All(static t => t.Any(char.IsAsciiDigit) || t.ToUpperInvariant() == t);
        return new ColumnGuess(isCode ? "code" : "text", "", "");
    }

    private static ColumnGuess? Date(ColumnSample column)
    {
        if (column.All(static t => IsYear(t)) && (column.Name.Contains("year", StringComparison.OrdinalIgnoreCase) || column.Name.Contains("date", StringComparison.OrdinalIgnoreCase)))
            return new ColumnGuess("date", "date yyyy", "");
        if (column.All(static t => DateSense.IsNoDate(t) || (t.Length > 4 && t.Contains('-') && FactDate.TryParse(t, out _, out _) && DateSense.Doubt(t) is null)) && column.Texts.Any(static t => !DateSense.IsNoDate(t)))
            return new ColumnGuess("date", "", "");
        var fit = new List<string>();
        foreach (string written in s_dateForms)
        {
            DateForm.TryParse(written, [], out DateForm form);
            if (column.All(t => DateSense.IsNoDate(t) || form.Read(t).Outcome == DateOutcome.Date) && column.Texts.Any(t => !DateSense.IsNoDate(t)))
                fit.Add(written);
        }
        // Eight digits are more often a number of something than a day.
        if (fit is ["yyyyMMdd"] && !column.Name.Contains("date", StringComparison.OrdinalIgnoreCase) && !column.Name.Contains("day", StringComparison.OrdinalIgnoreCase))
            return null;
        // Days up to the twelfth may be months: nobody guesses which.
        bool isDoubtful = fit.Exists(static f => f.StartsWith("dd", StringComparison.Ordinal)) && fit.Exists(static f => f.StartsWith("MM/", StringComparison.Ordinal) || f.StartsWith("MM-", StringComparison.Ordinal));
        if (isDoubtful)
            return new ColumnGuess("text", "", $"days and months may be either way round: write `date {fit[0]}` or `date {fit[1]}` behind the column, and `date` for its type");
        return fit.Count == 0 ? null : new ColumnGuess("date", "date " + (fit[0].Contains(',', StringComparison.Ordinal) ? "\"" + fit[0] + "\"" : fit[0]), "");
    }

    private static ColumnGuess? Number(ColumnSample column)
    {
        // What begins with a zero is a code whose zero counts.
        if (column.All(static t => t.Length < 20 && decimal.TryParse(t, Condition.Plain, CultureInfo.InvariantCulture, out _) && !(t.Length > 1 && t[0] == '0' && char.IsAsciiDigit(t[1])) && FactNumber.TryParse(t, out _, out _)))
            return new ColumnGuess("number", "", "");
        var fit = new List<string>();
        foreach (string example in s_numberForms)
        {
            NumberForm.TryParse(example, out NumberForm form);
            if (column.All(t => form.Read(t) is { } read && FactNumber.TryParse(read, out _, out _)) && column.Texts.Any(static t => !t.All(char.IsAsciiDigit)) && !column.Texts.Any(static t => t.Length > 1 && t[0] == '0' && char.IsAsciiDigit(t[1])))
                fit.Add(example);
        }
        return fit.Count switch
        {
            0 => null,
            1 => new ColumnGuess("number", "number " + fit[0], ""),
            _ => new ColumnGuess("text", "", $"numbers may be written as {string.Join(" or ", fit)}: write `number {fit[0]}` behind the column, and `number` for its type"),
        };
    }

    private static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit) && text[0] is '1' or '2';

    private static bool IsFlag(string text) => text.ToLowerInvariant() is "yes" or "no" or "true" or "false" or "y" or "n" or "t" or "f";

    private static string Join(string first, string second) => second.Length == 0 ? first : first + " | " + second;
}
