using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using FactDsl;

namespace Newsroom.Wording;

/// <summary>Dates and times of facts in words, as exact as the facts are and no more.</summary>
internal static class Times
{
    /// <summary>
    /// When a fact happened or held: <c>on 4 February 2022</c>, <c>since 4 April 1949</c>, <c>from about February 2020 to
    /// 3 February 2022</c>; a meeting of which only the year is known was <c>at some moment in 2014</c>.
    /// </summary>
    public static string When(FactTime time)
    {
        var words = new StringBuilder();
        string[] parts = time.Text.Split(' ');
        for (int i = 0; i + 1 < parts.Length; i += 2)
        {
            if (!FactDate.TryParse(parts[i + 1], out FactDate date, out _))
                return time.Text;
            if (i > 0)
                words.Append(' ');
            words.Append(Clause(parts[i], date, time.Reading));
        }
        return words.ToString();
    }

    /// <summary>The same behind a comma; nothing where no time is known.</summary>
    public static string CommaWhen(FactTime time) => When(time) is { Length: > 0 } when ? ", " + when : "";

    /// <summary>A date: <c>4 February 2022</c>, <c>about 2014</c>, <c>2013 to 4 February 2022</c>.</summary>
    public static string In(FactDate date) => date switch
    {
        { Set: not FactDateSet.None } => date.Text,
        { IsInterval: true } => $"{Part(date.Start)} to {Part(date.End)}",
        _ => Part(date.Start),
    };

    /// <summary>Several dates.</summary>
    public static string In(IEnumerable<FactDate> dates) => Words.List(dates.Select(In));

    private static string Clause(string word, FactDate date, FactReading reading) => word switch
    {
        "on" when date.Precision == FactDatePrecision.Day => $"on {In(date)}",
        "on" when reading == FactReading.Momentary => $"at some moment in {In(date)}",
        "on" => $"in {In(date)}",
        "during" when reading == FactReading.Momentary => $"at some moment from {In(date)}",
        "during" or "throughout" when date.IsInterval => $"from {In(date)}",
        "throughout" => Clause("on", date, reading),
        "as-of" => $"and still on {In(date)}",
        _ => $"{word} {In(date)}",
    };

    private static string Part(FactDatePart part)
    {
        if (part.Kind != FactEnd.Closed || part.HasUnspecifiedDigits)
            return part.ToString();
        string hedge = part.Qualifier switch
        {
            FactQualifier.None => "",
            FactQualifier.Approximate => "about ",
            FactQualifier.Uncertain => "perhaps ",
            _ => "perhaps about ",
        };
        string year = part.Year.ToString(CultureInfo.InvariantCulture);
        return part.Precision switch
        {
            FactDatePrecision.Year => hedge + year,
            FactDatePrecision.Month => $"{hedge}{Month(part)} {year}",
            FactDatePrecision.Day => $"{hedge}{part.Day.ToString(CultureInfo.InvariantCulture)} {Month(part)} {year}",
            _ => part.ToString(),
        };
    }

    private static string Month(FactDatePart part) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(part.Month);
}
