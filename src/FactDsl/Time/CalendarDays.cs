using System;

namespace FactDsl;

/// <summary>
/// The days of calendars other than the Gregorian one on the line of days. The rules are those of Reingold and Dershowitz,
/// "Calendrical Calculations": arithmetic alone, so that every system reckons alike and no table ends.
/// </summary>
internal static class CalendarDays
{
    /// <summary>The day of 1 January of the year 1 in the Julian calendar: 30 December of the Gregorian year 0.</summary>
    private const long JulianEpoch = -2;

    /// <summary>The day of 1 Tishri of the year 1: 7 October 3761 BC (Julian).</summary>
    private const long HebrewEpoch = -1_373_428;

    /// <summary>The day of 1 Muharram of the year 1: 16 July 622 (Julian).</summary>
    private const long IslamicEpoch = 227_014;

    private const int HebrewPartsPerDay = 25_920;

    /// <summary>The word behind a date that names its calendar; empty for the Gregorian one.</summary>
    internal static string WordOf(FactCalendar calendar) => calendar switch
    {
        FactCalendar.Julian => "julian",
        FactCalendar.Hebrew => "hebrew",
        FactCalendar.Islamic => "islamic",
        _ => string.Empty,
    };

    /// <summary>The calendar that a word names; the Gregorian one for any other word.</summary>
    internal static FactCalendar Find(ReadOnlySpan<char> word) =>
        word.SequenceEqual("julian".AsSpan()) ? FactCalendar.Julian
        : word.SequenceEqual("hebrew".AsSpan()) ? FactCalendar.Hebrew
        : word.SequenceEqual("islamic".AsSpan()) ? FactCalendar.Islamic
        : FactCalendar.Gregorian;

    /// <summary>Whether the calendar has years before its first.</summary>
    internal static bool HasEarlierYears(FactCalendar calendar) => calendar is FactCalendar.Gregorian or FactCalendar.Julian;

    internal static int MonthsOf(FactCalendar calendar, long year) => calendar == FactCalendar.Hebrew && IsHebrewLeap(year) ? 13 : 12;

    internal static int DaysInMonth(FactCalendar calendar, long year, int month) => calendar switch
    {
        FactCalendar.Gregorian => DayLine.DaysInMonth(year, month),
        FactCalendar.Julian => month == 2 ? ((year & 3) == 0 ? 29 : 28) : DayLine.DaysInMonth(1, month),
        _ => (int)(FirstOfNextMonth(calendar, year, month) - DayOf(calendar, year, month, 1)),
    };

    /// <summary>The number of a day that its calendar has.</summary>
    internal static long DayOf(FactCalendar calendar, long year, int month, int day) => calendar switch
    {
        FactCalendar.Julian => JulianDay(year, month, day),
        FactCalendar.Hebrew => HebrewDay(year, month, day),
        FactCalendar.Islamic => IslamicDay(year, month, day),
        _ => DayLine.DayOf(year, month, day),
    };

    /// <summary>The first and the last day of a year, a month or a day.</summary>
    internal static void Stretch(in EdtfPart part, out long first, out long last)
    {
        FactCalendar calendar = part.Calendar;
        long year = part.Year;
        switch (part.Precision)
        {
            case FactDatePrecision.Year:
                first = DayOf(calendar, year, 1, 1);
                last = DayOf(calendar, year + 1, 1, 1) - 1;
                break;
            case FactDatePrecision.Month:
                first = DayOf(calendar, year, part.Month, 1);
                last = FirstOfNextMonth(calendar, year, part.Month) - 1;
                break;
            default:
                first = last = DayOf(calendar, year, part.Month, part.Day);
                break;
        }
    }

    private static long FirstOfNextMonth(FactCalendar calendar, long year, int month) =>
        month == MonthsOf(calendar, year) ? DayOf(calendar, year + 1, 1, 1) : DayOf(calendar, year, month + 1, 1);

    private static long JulianDay(long year, int month, int day)
    {
        long before = year - 1;
        int shift = month <= 2 ? 0 : (year & 3) == 0 ? -1 : -2;
        return JulianEpoch + (before * 365) + Floor(before, 4) + (((367 * month) - 362) / 12) + shift + day - 1;
    }

    /// <summary>Two years in nineteen of seven leap years, in the way that no year ends one day too late.</summary>
    private static bool IsHebrewLeap(long year) => ((7 * year) + 1) % 19 < 7;

    /// <summary>1 Tishri: the day of the mean new moon, put off so that it is no Sunday, Wednesday or Friday and no year has a wrong length.</summary>
    private static long HebrewNewYear(long year)
    {
        long thisYear = HebrewMolad(year);
        long lastYear = HebrewMolad(year - 1);
        long nextYear = HebrewMolad(year + 1);
        int delay = nextYear - thisYear == 356 ? 2 : thisYear - lastYear == 382 ? 1 : 0;
        return HebrewEpoch + thisYear + delay;
    }

    private static long HebrewMolad(long year)
    {
        long months = Floor((235 * year) - 234, 19);
        long parts = 12_084 + (13_753 * months);
        long day = (29 * months) + Floor(parts, HebrewPartsPerDay);
        return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
    }

    private static long HebrewDay(long year, int month, int day)
    {
        long newYear = HebrewNewYear(year);
        int length = (int)(HebrewNewYear(year + 1) - newYear);
        bool isLeap = IsHebrewLeap(year);
        int days = 0;
        for (int i = 1; i < month; i++)
        {
            days += HebrewMonth(i, isLeap, length);
        }

        return newYear + days + day - 1;
    }

    /// <summary>The days of a month counted from Tishri. Heshvan is long in a year of 355 or 385 days, Kislev short in one of 353 or 383.</summary>
    private static int HebrewMonth(int month, bool isLeap, int daysOfYear)
    {
        switch (month)
        {
            case 2:
                return daysOfYear % 10 == 5 ? 30 : 29;
            case 3:
                return daysOfYear % 10 == 3 ? 29 : 30;
            case 6 when isLeap:
                return 30;
        }

        // From Nisan on a leap year counts one further; Tishri, Shevat, Nisan, Sivan and Av are long.
        int regular = isLeap && month > 6 ? month - 1 : month;
        return regular is 1 or 5 or 7 or 9 or 11 ? 30 : 29;
    }

    private static long IslamicDay(long year, int month, int day) =>
        IslamicEpoch + ((year - 1) * 354) + Floor((11 * year) + 3, 30) + (29 * (month - 1)) + (month / 2) + day - 1;

    private static long Floor(long number, long by) => number >= 0 ? number / by : -((by - 1 - number) / by);
}
