using System.Collections.Generic;
using System.Linq;

namespace FactDsl.Language.Diagnostics;

/// <summary>Times and dates in a message: as they are written, and with their words behind where a year lies before Christ.</summary>
internal static class ShownTime
{
    /// <summary>A time in a message: <c>`on -0043-03-15` (15 March 44 BC)</c>.</summary>
    public static string Of(FactTime time) => Quoted(time.Text, YearsBeforeChrist.WordsOf(time));

    /// <summary>Dates of fields in a message: <c>`born -0099, died -0043-03-15` (born 100 BC, died 15 March 44 BC)</c>.</summary>
    public static string Of(IReadOnlyList<(string Clause, string Date)> dates)
    {
        bool isBefore = dates.Any(static d => YearsBeforeChrist.WordsOf(d.Date) is not null);
        return Quoted(
            string.Join(", ", dates.Select(static d => d.Clause + " " + d.Date)),
            isBefore ? string.Join(", ", dates.Select(static d => d.Clause + " " + (YearsBeforeChrist.WordsOf(d.Date) ?? d.Date))) : null);
    }

    /// <summary>A time where parentheses stand around it: <c>on -0043-03-15, on 15 March 44 BC</c>.</summary>
    public static string Inside(FactTime time) => Inside(time.Text, YearsBeforeChrist.WordsOf(time));

    /// <summary>A date where parentheses stand around it: <c>-0043-03-15, 15 March 44 BC</c>.</summary>
    public static string Inside(string date) => Inside(date, YearsBeforeChrist.WordsOf(date));

    private static string Inside(string written, string? words) => words is null ? written : written + ", " + words;

    private static string Quoted(string written, string? words) => "`" + written + "`" + (words is null ? "" : " (" + words + ")");
}
