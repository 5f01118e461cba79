namespace FactDsl;

/// <summary>
/// The four corners of one date read as a stretch. They are the first and last day it may begin on, and the first and last day it
/// may end on. For <c>2014</c> these are one day each; for <c>201X</c> the year itself is open, so beginning and end have ten
/// choices.
/// </summary>
internal readonly struct EdtfBounds
{
    internal readonly long EarliestBegin;
    internal readonly long LatestBegin;
    internal readonly long EarliestFinish;
    internal readonly long LatestFinish;

    internal EdtfBounds(long earliestBegin, long latestBegin, long earliestFinish, long latestFinish)
    {
        EarliestBegin = earliestBegin;
        LatestBegin = latestBegin;
        EarliestFinish = earliestFinish;
        LatestFinish = latestFinish;
    }

    internal static readonly EdtfBounds Everything = new(DayLine.Before, DayLine.After, DayLine.Before, DayLine.After);

    /// <summary>The bounds of a date, or false when no day of the calendar has the written digits.</summary>
    internal static bool TryGet(in EdtfPart part, FactSeasons seasons, FactPadding? padding, out EdtfBounds bounds)
    {
        if (part.Kind != FactBoundKind.Closed)
        {
            bounds = Everything;
            return true;
        }

        if (!TryGetStated(part, seasons, out bounds))
        {
            return false;
        }

        if (padding is not null && EdtfHedge.Of(part) != EdtfHedge.None)
        {
            bounds = Widen(bounds, part, padding);
        }

        return true;
    }

    private static bool TryGetStated(in EdtfPart part, FactSeasons seasons, out EdtfBounds bounds)
    {
        if (part.FarYear is not null)
        {
            // Beyond the day line: all that can be said is on which side.
            bounds = part.Negative
                ? new(DayLine.Before, DayLine.Before + 1, DayLine.Before, DayLine.Before + 1)
                : new(DayLine.After - 1, DayLine.After, DayLine.After - 1, DayLine.After);
            return true;
        }

        if (part.HasMask)
        {
            return EdtfDigits.TryGetBounds(part, seasons, out bounds);
        }

        if (part.Calendar != FactCalendar.Gregorian)
        {
            CalendarDays.Stretch(part, out long begin, out long finish);
            bounds = new(begin, begin, finish, finish);
            return true;
        }

        long year = part.Year;
        if (part.SignificantDigits != 0)
        {
            SignificantYears(part, out long low, out long high);
            bounds = new(DayLine.DayOf(low, 1, 1), DayLine.DayOf(high, 1, 1), DayLine.DayOf(low, 12, 31), DayLine.DayOf(high, 12, 31));
            return true;
        }

        Stretch(part.Precision, year, part.Month, part.Day, seasons, out long first, out long last);
        bounds = new(first, first, last, last);
        return true;
    }

    /// <summary>The first and last day of a date whose digits are all known.</summary>
    internal static void Stretch(FactDatePrecision precision, long year, int month, int day, FactSeasons seasons, out long first, out long last)
    {
        switch (precision)
        {
            case FactDatePrecision.Year:
                first = DayLine.DayOf(year, 1, 1);
                last = DayLine.DayOf(year, 12, 31);
                break;
            case FactDatePrecision.SubYear:
                SubYear(month, seasons, out int from, out int months);
                first = DayLine.DayOf(year, from, 1);
                int to = from + months - 1;
                last = to > 12 ? DayLine.LastDayOfMonth(year + 1, to - 12) : DayLine.LastDayOfMonth(year, to);
                break;
            case FactDatePrecision.Month:
                first = DayLine.DayOf(year, month, 1);
                last = DayLine.LastDayOfMonth(year, month);
                break;
            default:
                first = last = DayLine.DayOf(year, month, day);
                break;
        }
    }

    /// <summary>"Some year between 1900 and 1999, estimated to be 1950", as the profile explains <c>1950S2</c>.</summary>
    internal static void SignificantYears(in EdtfPart part, out long low, out long high)
    {
        long unit = 1;
        for (int digits = Digits(part.Magnitude); digits > part.SignificantDigits; digits--)
        {
            unit *= 10;
        }

        long from = part.Magnitude / unit * unit;
        long to = from + unit - 1;
        low = part.Negative ? -to : from;
        high = part.Negative ? -from : to;
        low = low < -DayLine.LastYear ? -DayLine.LastYear : low;
        high = high > DayLine.LastYear ? DayLine.LastYear : high;
    }

    /// <summary>Four at least: a year is written with four digits.</summary>
    private static int Digits(long magnitude)
    {
        int digits = 4;
        for (long rest = magnitude / 10_000; rest > 0; rest /= 10)
        {
            digits++;
        }

        return digits;
    }

    /// <summary>First month and number of months of the sub-year groupings 21 to 41.</summary>
    private static void SubYear(int code, FactSeasons seasons, out int from, out int months)
    {
        switch (code)
        {
            case <= 24:
                if (seasons == FactSeasons.YearOnly)
                {
                    from = 1;
                    months = code == 24 ? 14 : 12;
                }
                else
                {
                    Season(code - 21, seasons == FactSeasons.Southern, seasons == FactSeasons.WithinYear, out from, out months);
                }

                break;
            case <= 32:
                Season((code - 25) % 4, southern: code >= 29, seasons == FactSeasons.WithinYear, out from, out months);
                break;
            case <= 36:
                from = ((code - 33) * 3) + 1;
                months = 3;
                break;
            case <= 39:
                from = ((code - 37) * 4) + 1;
                months = 4;
                break;
            default:
                from = ((code - 40) * 6) + 1;
                months = 6;
                break;
        }
    }

    private static void Season(int index, bool southern, bool withinYear, out int from, out int months)
    {
        // Spring, summer, autumn, winter begin in March, June, September, December; half a year later in the south.
        from = ((index * 3) + (southern ? 8 : 2)) % 12 + 1;
        months = from == 12 && withinYear ? 1 : 3;
    }

    private static EdtfBounds Widen(in EdtfBounds bounds, in EdtfPart part, FactPadding padding)
    {
        int hedge = EdtfHedge.Of(part);
        return new(
            EdtfHedge.Reach(bounds.EarliestBegin, hedge, -1, padding),
            EdtfHedge.Reach(bounds.LatestBegin, hedge, 1, padding),
            EdtfHedge.Reach(bounds.EarliestFinish, hedge, -1, padding),
            EdtfHedge.Reach(bounds.LatestFinish, hedge, 1, padding));
    }
}
