using System;
using System.Collections.Generic;

namespace FactDsl.Exporting.Wording;

/// <summary>The four corners of a time as columns: the earliest and the latest day on which it may have begun, and may have ended.</summary>
internal static class TimeCorners
{
    /// <summary>The names of the corners.</summary>
    public static IReadOnlyList<string> Names { get; } = ["startEarliest", "startLatest", "endEarliest", "endLatest"];

    /// <summary>The corners as ISO 8601 dates; null where one lies nowhere.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Of(FactTime time)
    {
        yield return new(Names[0], Text(time.StartEarliest));
        yield return new(Names[1], Text(time.StartLatest));
        yield return new(Names[2], Text(time.EndEarliest));
        yield return new(Names[3], Text(time.EndLatest));
    }

    /// <summary>A day as a date, or as its year where EDTF has no days any more; null for one before or after all days.</summary>
    public static string? Text(long day) => day is long.MinValue or long.MaxValue ? null : day is < FirstWritten or > LastWritten ? FactDate.OfYear(YearOf(day)).Text : FactDate.OfDay(day).Text;

    /// <summary>The proleptic Gregorian year of a day, where day 0 is 0001-01-01 (Hinnant, “chrono-compatible low-level date algorithms”).</summary>
    public static long YearOf(long day)
    {
        // Years are counted from March, so that the odd day is their last.
        long fromMarch = day + DaysBeforeMarch, era = Math.DivRem(fromMarch - (fromMarch < 0 ? DaysOfEra - 1 : 0), DaysOfEra).Quotient;
        long dayOfEra = fromMarch - era * DaysOfEra;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        return era * 400 + yearOfEra + (dayOfYear >= DaysFromMarchToJanuary ? 1 : 0);
    }

    private const int FirstWritten = -3_652_059, LastWritten = 3_652_058;
    private const int DaysOfEra = 146_097, DaysBeforeMarch = 306, DaysFromMarchToJanuary = 306;
}
