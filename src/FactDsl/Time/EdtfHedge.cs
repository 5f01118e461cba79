using System;

namespace FactDsl;

/// <summary>
/// By which unit a hedged day may lie to either side, in three bits: what a padding needs to know of a hedge, whatever its widths are.
/// </summary>
internal static class EdtfHedge
{
    internal const int None = 0;
    internal const int Day = 1;
    internal const int Month = 2;
    internal const int Year = 3;

    /// <summary>Hedges of several units that one day stands for: whichever reaches farthest, twice.</summary>
    internal const int Mixed = 4;

    /// <summary>Added where both <c>~</c> and <c>?</c> are said: twice the width.</summary>
    internal const int Twice = 4;

    /// <summary>The bits of one hedge, and a mask of them.</summary>
    internal const int Bits = 3;
    internal const int Mask = (1 << Bits) - 1;

    /// <summary>The hedge of the finest hedged component; an Islamic month begins when the moon is seen, a day before its table or after.</summary>
    internal static int Of(in EdtfPart part) => part.Kind != FactBoundKind.Closed ? None
        : part.DayQualifier != FactQualifier.None ? Of(Day, part.DayQualifier)
        : part.MonthQualifier != FactQualifier.None ? Of(Month, part.MonthQualifier)
        : part.YearQualifier != FactQualifier.None ? Of(Year, part.YearQualifier)
        : part.Calendar == FactCalendar.Islamic ? Day
        : None;

    /// <summary>The hedge of a date whose components share one qualifier.</summary>
    internal static int Of(FactDatePrecision precision, FactQualifier qualifier) => precision switch
    {
        FactDatePrecision.None => None,
        FactDatePrecision.Year => Of(Year, qualifier),
        FactDatePrecision.SubYear or FactDatePrecision.Month => Of(Month, qualifier),
        _ => Of(Day, qualifier),
    };

    /// <summary>The hedge that reaches as far as either, by whatever padding.</summary>
    internal static int Join(int left, int right) =>
        left == right || right == None ? left
        : left == None ? right
        : (left & ~Twice) == (right & ~Twice) ? left | Twice
        : Mixed;

    /// <summary>How many units of the padding it reaches, and how wide one is.</summary>
    internal static int Width(int hedge, FactPadding padding)
    {
        int times = (hedge & Twice) != 0 ? 2 : 1;
        return times * (hedge & ~Twice) switch
        {
            Day => padding.Days,
            Month => padding.Months,
            Year => padding.Years,
            _ => 0,
        };
    }

    /// <summary>The day as many units away as the hedge reaches: backwards for a negative direction.</summary>
    internal static long Reach(long day, int hedge, int direction, FactPadding padding)
    {
        if (hedge == None)
        {
            return day;
        }

        if (hedge != Mixed)
        {
            return Move(day, hedge, direction * (long)Width(hedge, padding));
        }

        (long byDay, long byMonth, long byYear) = (
            Reach(day, Day | Twice, direction, padding), Reach(day, Month | Twice, direction, padding), Reach(day, Year | Twice, direction, padding));
        return direction < 0 ? Math.Min(byDay, Math.Min(byMonth, byYear)) : Math.Max(byDay, Math.Max(byMonth, byYear));
    }

    /// <summary>How many days it reaches at most.</summary>
    internal static long MostDays(int hedge, FactPadding padding) => hedge == Mixed
        ? Math.Max(MostDays(Day | Twice, padding), Math.Max(MostDays(Month | Twice, padding), MostDays(Year | Twice, padding)))
        : Width(hedge, padding) * (hedge & ~Twice) switch { Day => 1L, Month => 31, _ => 366 };

    /// <summary>The day so many of the hedge's own units away: days, months or years.</summary>
    internal static long Move(long day, int hedge, long units) => (hedge & ~Twice) switch
    {
        Day => DayLine.Add(day, units),
        Month => DayLine.AddMonths(day, units),
        _ => DayLine.AddMonths(day, 12 * units),
    };

    private static int Of(int unit, FactQualifier qualifier) =>
        qualifier == FactQualifier.None ? None : qualifier == FactQualifier.Both ? unit | Twice : unit;
}
