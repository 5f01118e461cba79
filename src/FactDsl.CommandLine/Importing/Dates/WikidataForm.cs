using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FactDsl.CommandLine.Importing.Tables;

namespace FactDsl.CommandLine.Importing.Dates;

/// <summary>
/// Times of Wikidata, no more precise than they say. In its entities a time is an object with its precision and its calendar. In
/// answers of the query service these are columns of their own, and days are Gregorian already.
/// </summary>
/// <param name="precision">The column of the precision; null for none.</param>
internal sealed partial class WikidataForm(string? precision) : IDateForm
{
    private const string Julian = "Q1985786";

    /// <inheritdoc/>
    public string Text => "wikidata";

    /// <inheritdoc/>
    public bool HasShortYears => false;

    /// <inheritdoc/>
    public IEnumerable<string> Columns => precision is null ? [] : [precision];

    /// <inheritdoc/>
    public DateReading Read(Cell cell, TableRow row)
    {
        if (cell.IsObject)
            return ReadObject(cell.Text);
        if (precision is null)
            return Read(cell.Text, null, isJulian: false, hasYearZero: true);
        Cell[] said = [.. CellReader.Read(row, precision, [])];
        if (said.Length == 0)
            return Read(cell.Text, null, isJulian: false, hasYearZero: true);
        return said.Length == 1 && int.TryParse(said[0].Text, NumberStyles.None, CultureInfo.InvariantCulture, out int known)
            // Answers of the query service count years as EDTF does, with a year 0.
            ? Read(cell.Text, known, isJulian: false, hasYearZero: true) with { Beside = said[0].From }
            : throw new RowException(precision, $"`{Step.Shown(said[0].Text)}` is no precision of Wikidata's");
    }

    private static DateReading ReadObject(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            JsonElement root = json.RootElement;
            if (!root.TryGetProperty("time", out JsonElement time) || time.ValueKind != JsonValueKind.String)
                return DateReading.Other;
            int? known = root.TryGetProperty("precision", out JsonElement said) && said.TryGetInt32(out int number) ? number : null;
            bool isJulian = root.TryGetProperty("calendarmodel", out JsonElement calendar) && calendar.ValueKind == JsonValueKind.String && calendar.GetString()!.EndsWith(Julian, StringComparison.Ordinal);
            return Read(time.GetString()!, known, isJulian, hasYearZero: false);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return DateReading.Other;
        }
    }

    private static DateReading Read(string text, int? known, bool isJulian, bool hasYearZero)
    {
        Match match = Time().Match(text);
        if (!match.Success || !int.TryParse(match.Groups["y"].Value.Replace("+", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int year))
            return DateReading.Other;
        int month = int.Parse(match.Groups["m"].Value, NumberStyles.None, CultureInfo.InvariantCulture), day = int.Parse(match.Groups["d"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        if (month > 12 || day > 31)
            return DateReading.Other;
        if (year == 0 && !hasYearZero)
            return DateReading.Doubtful(DateSense.YearZero(text));
        if (known is null && month > 0 && day > 0)
            return DateReading.Doubtful($"`{Step.Shown(text)}` does not say whether it is a day or a year: add the column that does, as in `date wikidata precision timePrecision`");
        int precise = known ?? (month > 0 ? 10 : 9);
        if (year < 0 && !hasYearZero)
            year++;
        bool leavesTime = match.Groups["t"].Value != "00:00:00";
        return precise switch
        {
            >= 11 when month > 0 && day > 0 => new DateReading(DateOutcome.Date, isJulian ? Gregorian(year, month, day) : EverydayDate.Write(year, month, day)) { LeavesTime = leavesTime },
            >= 10 when month > 0 => DateReading.Of(isJulian ? $"[{Gregorian(year, month, 1)}..{Gregorian(year, month, DaysInJulian(year, month))}]" : EverydayDate.Write(year, month, 0)),
            // A year of the Julian calendar begins some days later; it keeps its number.
            >= 9 => DateReading.Of(EverydayDate.Write(year, 0, 0)),
            8 => DateReading.Of(Decade(year)),
            7 => DateReading.Of(EverydayDate.WriteYears(Span(year, 100), 100)),
            6 => DateReading.Of(EverydayDate.WriteYears(Span(year, 1000), 1000)),
            _ => DateReading.Doubtful($"`{Step.Shown(text)}` is no more precise than ten thousand years"),
        };
    }

    private static string Decade(int year)
    {
        int first = (int)Math.Floor(year / 10.0) * 10;
        return year >= 0 ? EverydayDate.Write(first, 0, 0)[..3] + "X" : $"[{EverydayDate.Write(first, 0, 0)}..{EverydayDate.Write(first + 9, 0, 0)}]";
    }

    /// <summary>The century or the thousand years that a year lies in: 1801 and 1900 both in the 19th.</summary>
    private static int Span(int year, int length) => year > 0 ? (year + length - 1) / length : -((-year + length) / length);

    private static int DaysInJulian(int year, int month)
        => month == 2 && ((year % 4) + 4) % 4 == 0 ? 29 : month == 2 ? 28 : DateTime.DaysInMonth(2001, month);

    /// <summary>A day of the Julian calendar as one of the Gregorian, through the number of the day.</summary>
    private static string Gregorian(int year, int month, int day)
    {
        long a = (14 - month) / 12, y = year + 4800L - a, m = month + 12 * a - 3;
        long number = day + (153 * m + 2) / 5 + 365 * y + FloorDiv(y, 4) - 32083;
        long e = number + 32044, b = FloorDiv(4 * e + 3, 146097), c = e - FloorDiv(146097 * b, 4);
        long d = FloorDiv(4 * c + 3, 1461), f = c - FloorDiv(1461 * d, 4), g = (5 * f + 2) / 153;
        return EverydayDate.Write((int)(100 * b + d - 4800 + g / 10), (int)(g + 3 - 12 * (g / 10)), (int)(f - (153 * g + 2) / 5 + 1));
    }

    private static long FloorDiv(long number, long by) => number >= 0 ? number / by : -((-number + by - 1) / by);

    [GeneratedRegex("^(?<y>[+-]?[0-9]{4,9})-(?<m>[0-9]{2})-(?<d>[0-9]{2})T(?<t>[0-9]{2}:[0-9]{2}:[0-9]{2})Z$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
