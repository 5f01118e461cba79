namespace FactDsl;

/// <summary>
/// The 64-bit line of days: 0 is 0001-01-01 of the proleptic Gregorian calendar, years are astronomical (0 = 1 BC).
/// Conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (eras of 400 years, years from March).
/// </summary>
internal static class DayLine
{
    /// <summary>Before every day, or "no bound on this side".</summary>
    internal const long Before = long.MinValue;

    /// <summary>After every day, or "no bound on this side".</summary>
    internal const long After = long.MaxValue;

    /// <summary>The last year whose days all fit the line; further years are known by their text only.</summary>
    internal const long LastYear = 25_000_000_000_000_000;

    /// <summary>Days from 0000-03-01 to 0001-01-01.</summary>
    private const long EpochShift = 306;

    private const int DaysPerEra = 146_097;

    internal static bool Fits(long year) => year is >= -LastYear and <= LastYear;

    internal static bool IsLeap(long year) => (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);

    internal static int DaysInMonth(long year, int month) =>
        month == 2 ? (IsLeap(year) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);

    /// <summary>The number of a day. The year must fit the line.</summary>
    internal static long DayOf(long year, int month, int day)
    {
        if (month <= 2)
        {
            year--;
        }

        long era = (year >= 0 ? year : year - 399) / 400;
        int yearOfEra = (int)(year - (era * 400));
        int dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        int dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * DaysPerEra) + dayOfEra - EpochShift;
    }

    internal static long LastDayOfMonth(long year, int month) => DayOf(year, month, DaysInMonth(year, month));

    /// <summary>The calendar date of a day that is neither <see cref="Before"/> nor <see cref="After"/>.</summary>
    internal static void Split(long number, out long year, out int month, out int day)
    {
        // Shifting first could overflow at the far end; the floor division below is taken on two halves instead.
        long era = number / DaysPerEra;
        long dayOfEra = (number % DaysPerEra) + EpochShift;
        if (dayOfEra < 0)
        {
            era--;
            dayOfEra += DaysPerEra;
        }
        else if (dayOfEra >= DaysPerEra)
        {
            era++;
            dayOfEra -= DaysPerEra;
        }

        int yearOfEra = (int)((dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / 146096)) / 365);
        int dayOfYear = (int)(dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100)));
        int shifted = ((5 * dayOfYear) + 2) / 153;
        day = dayOfYear - (((153 * shifted) + 2) / 5) + 1;
        month = shifted < 10 ? shifted + 3 : shifted - 9;
        year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
    }

    internal static long Add(long day, long days)
    {
        if (day is Before or After)
        {
            return day;
        }

        long sum = unchecked(day + days);
        return days >= 0 ? (sum < day ? After : sum) : (sum > day ? Before : sum);
    }

    /// <summary>The same day of another month, or its last day where the month is shorter; a month's last day stays a last day.</summary>
    internal static long AddMonths(long day, long months)
    {
        if (day is Before or After || months == 0)
        {
            return day;
        }

        Split(day, out long year, out int month, out int dayOfMonth);
        bool isLast = dayOfMonth == DaysInMonth(year, month);
        long total = (year * 12) + (month - 1) + months;
        long newYear = total >= 0 ? total / 12 : (total - 11) / 12;
        if (!Fits(newYear))
        {
            return months > 0 ? After : Before;
        }

        int newMonth = (int)(total - (newYear * 12)) + 1;
        int length = DaysInMonth(newYear, newMonth);
        return DayOf(newYear, newMonth, isLast || dayOfMonth > length ? length : dayOfMonth);
    }
}
