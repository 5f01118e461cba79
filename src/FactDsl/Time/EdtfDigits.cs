using System.Collections.Generic;

namespace FactDsl;

/// <summary>
/// Dates with unspecified digits: every year, month and day that fits the written digits, in order of time. Days that the
/// calendar does not have are left out (<c>XXXX-02-29</c> exists in leap years only).
/// </summary>
internal static class EdtfDigits
{
    /// <summary>Beyond so many separate stretches a date is known by its hull; answers are then less precise, and never wrong.</summary>
    internal const int MaxStretches = 1_000;

    internal static bool TryGetBounds(in EdtfPart part, FactSeasons seasons, out EdtfBounds bounds)
    {
        if (!TryGetExtreme(part, seasons, earliest: true, out long first, out long firstEnd)
            || !TryGetExtreme(part, seasons, earliest: false, out long last, out long lastEnd))
        {
            bounds = default;
            return false;
        }

        bounds = new(first, last, firstEnd, lastEnd);
        return true;
    }

    /// <summary>True when the day has the written digits.</summary>
    internal static bool Contains(in EdtfPart part, long day)
    {
        if (day is DayLine.Before or DayLine.After)
        {
            return false;
        }

        DayLine.Split(day, out long year, out int month, out int dayOfMonth);
        return IsYear(part, year)
            && (part.Precision < FactDatePrecision.Month || Fits(month, part.Month, part.MonthMask))
            && (part.Precision < FactDatePrecision.Day || Fits(dayOfMonth, part.Day, part.DayMask));
    }

    /// <summary>The separate stretches of days, neighbours joined; false when there are more than <see cref="MaxStretches"/>.</summary>
    internal static bool TryGetStretches(in EdtfPart part, FactSeasons seasons, List<DayRange> stretches)
    {
        YearRange(part, out long low, out long high);
        for (long year = low; year <= high; year++)
        {
            if (!IsYear(part, year))
            {
                continue;
            }

            if (part.Precision == FactDatePrecision.Year)
            {
                EdtfBounds.Stretch(part.Precision, year, 0, 0, seasons, out long from, out long to);
                Append(stretches, from, to);
            }
            else
            {
                AppendMonths(part, year, seasons, stretches);
            }

            if (stretches.Count > MaxStretches)
            {
                return false;
            }
        }

        return true;
    }

    private static void AppendMonths(in EdtfPart part, long year, FactSeasons seasons, List<DayRange> stretches)
    {
        if (part.Precision == FactDatePrecision.SubYear)
        {
            EdtfBounds.Stretch(part.Precision, year, part.Month, 0, seasons, out long from, out long to);
            Append(stretches, from, to);
            return;
        }

        for (int month = 1; month <= 12; month++)
        {
            if (!Fits(month, part.Month, part.MonthMask))
            {
                continue;
            }

            if (part.Precision == FactDatePrecision.Month)
            {
                Append(stretches, DayLine.DayOf(year, month, 1), DayLine.LastDayOfMonth(year, month));
                continue;
            }

            int length = DayLine.DaysInMonth(year, month);
            for (int day = 1; day <= length; day++)
            {
                if (Fits(day, part.Day, part.DayMask))
                {
                    long number = DayLine.DayOf(year, month, day);
                    Append(stretches, number, number);
                }
            }
        }
    }

    internal static void Append(List<DayRange> stretches, long first, long last)
    {
        if (stretches.Count > 0 && stretches[stretches.Count - 1].Last != DayLine.After && stretches[stretches.Count - 1].Last + 1 >= first)
        {
            DayRange previous = stretches[stretches.Count - 1];
            stretches[stretches.Count - 1] = new(previous.First, last > previous.Last ? last : previous.Last);
        }
        else
        {
            stretches.Add(new(first, last));
        }
    }

    private static bool TryGetExtreme(in EdtfPart part, FactSeasons seasons, bool earliest, out long first, out long last)
    {
        YearRange(part, out long low, out long high);
        int step = earliest ? 1 : -1;
        for (long year = earliest ? low : high; year >= low && year <= high; year += step)
        {
            if (!IsYear(part, year))
            {
                continue;
            }

            if (part.Precision is FactDatePrecision.Year or FactDatePrecision.SubYear)
            {
                EdtfBounds.Stretch(part.Precision, year, part.Month, 0, seasons, out first, out last);
                return true;
            }

            if (TryGetExtremeInYear(part, year, earliest, out first, out last))
            {
                return true;
            }
        }

        first = last = 0;
        return false;
    }

    private static bool TryGetExtremeInYear(in EdtfPart part, long year, bool earliest, out long first, out long last)
    {
        for (int i = 1; i <= 12; i++)
        {
            int month = earliest ? i : 13 - i;
            if (!Fits(month, part.Month, part.MonthMask))
            {
                continue;
            }

            int length = DayLine.DaysInMonth(year, month);
            if (part.Precision == FactDatePrecision.Month)
            {
                first = DayLine.DayOf(year, month, 1);
                last = first + length - 1;
                return true;
            }

            for (int j = 1; j <= length; j++)
            {
                int day = earliest ? j : length + 1 - j;
                if (Fits(day, part.Day, part.DayMask))
                {
                    first = last = DayLine.DayOf(year, month, day);
                    return true;
                }
            }
        }

        first = last = 0;
        return false;
    }

    private static void YearRange(in EdtfPart part, out long low, out long high)
    {
        int width = 0;
        int unit = 1;
        for (int bit = 0; bit < 4; bit++, unit *= 10)
        {
            width += (part.YearMask & (1 << bit)) != 0 ? 9 * unit : 0;
        }

        low = part.Negative ? -(part.Magnitude + width) : part.Magnitude;
        // There is no year -0000, so the smallest magnitude behind a minus is 1.
        high = part.Negative ? (part.Magnitude == 0 ? -1 : -part.Magnitude) : part.Magnitude + width;
    }

    private static bool IsYear(in EdtfPart part, long year)
    {
        if (part.YearMask == 0)
        {
            return year == part.Year;
        }

        if (year < 0 != part.Negative)
        {
            return false;
        }

        long candidate = year < 0 ? -year : year;
        return candidate <= 9999 && Fits((int)candidate, (int)part.Magnitude, part.YearMask);
    }

    /// <summary>Compares digit by digit, skipping the unspecified ones.</summary>
    private static bool Fits(int candidate, int written, int mask)
    {
        for (; candidate > 0 || written > 0; candidate /= 10, written /= 10, mask >>= 1)
        {
            if ((mask & 1) == 0 && candidate % 10 != written % 10)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Days from <see cref="First"/> to <see cref="Last"/>, both included.</summary>
internal readonly struct DayRange
{
    internal readonly long First;
    internal readonly long Last;

    internal DayRange(long first, long last)
    {
        First = first;
        Last = last;
    }

    internal bool Contains(long day) => First <= day && day <= Last;
}
