using System;
using System.Globalization;

namespace FactDsl.Tests.Time;

/// <summary>Day numbers written out independently of the library, where .NET's own calendar reaches; and by whole 400 years elsewhere.</summary>
internal static class EdtfText
{
    public static string OfDay(long day)
    {
        if (day is long.MinValue or long.MaxValue)
        {
            return "open";
        }

        // The Gregorian calendar repeats every 400 years of 146,097 days.
        long cycles = Math.DivRem(day, 146_097L, out long rest);
        if (rest < 0)
        {
            rest += 146_097;
            cycles--;
        }

        var date = DateOnly.FromDayNumber((int)rest);
        long year = date.Year + (cycles * 400);
        string sign = year < 0 ? "-" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(year):0000}-{date.Month:00}-{date.Day:00}");
    }

    public static long Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;
}
