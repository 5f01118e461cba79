using System;
using System.Globalization;

namespace FactDsl;

/// <summary>Reads one date: level 0, 1 and 2 of the profile without intervals and sets. Allocates only to explain a failure.</summary>
internal static class EdtfReader
{
    internal static bool TryRead(ReadOnlySpan<char> text, bool allowTime, FactCalendar calendar, out EdtfPart part, out ParseFault fault)
    {
        part = new() { Calendar = calendar };
        fault = default;
        int at = 0;
        FactQualifier left = Qualifier(text, ref at);
        if (at < text.Length && text[at] == 'Y')
        {
            at++;
            if (!TryReadLongYear(text, ref at, ref part, out fault))
            {
                return false;
            }
        }
        else if (!TryReadYear(text, ref at, ref part, out fault))
        {
            return false;
        }

        part.Precision = FactDatePrecision.Year;
        if (at < text.Length && text[at] == 'S' && !TryReadSignificance(text, ref at, ref part, out fault))
        {
            return false;
        }

        if (part.Calendar != FactCalendar.Gregorian && !IsYearOfCalendar(text, at, part, out fault))
        {
            return false;
        }

        FactQualifier right = Qualifier(text, ref at);
        part.YearQualifier = left | right;
        part.InnerQualifiers = left != FactQualifier.None || (right != FactQualifier.None && at < text.Length);
        if (at < text.Length)
        {
            if (text[at] != '-' || part.Magnitude > 9999 || part.FarYear is not null || part.Exponential || part.SignificantDigits != 0)
            {
                fault = ParseFault.Unexpected(text, at, part.Magnitude > 9999 || part.Exponential || part.SignificantDigits != 0
                    ? "the end: only a four-digit year has months" : "`-` and a month, or the end");
                return false;
            }

            if (!TryReadMonth(text, ref at, ref part, out fault))
            {
                return false;
            }
        }

        if (at < text.Length && (text[at] != 'T' || part.Precision != FactDatePrecision.Day))
        {
            fault = ParseFault.Unexpected(text, at, part.Precision == FactDatePrecision.Day ? "the end of the date, or `T` and a time of day" : "the end of the date");
            return false;
        }

        if (at < text.Length && !TryReadTime(text, at, allowTime, ref part, out fault))
        {
            return false;
        }

        if (part.Calendar != FactCalendar.Gregorian && (part.HasMask || part.Precision == FactDatePrecision.SubYear))
        {
            fault = NotOfCalendar(text);
            return false;
        }

        if (!EdtfBounds.TryGet(part, FactSeasons.WithinYear, null, out _))
        {
            fault = new(0, text.Length, "no day of the calendar has these digits: " + text.ToString());
            return false;
        }

        return true;
    }

    private static bool IsYearOfCalendar(ReadOnlySpan<char> text, int length, in EdtfPart part, out ParseFault fault)
    {
        fault = default;
        if (part.YearMask != 0 || part.SignificantDigits != 0 || part.Magnitude > 9999 || part.FarYear is not null || part.Exponential)
        {
            fault = NotOfCalendar(text);
            return false;
        }

        if (part.Year < 1 && !CalendarDays.HasEarlierYears(part.Calendar))
        {
            fault = new(0, length, "the " + CalendarDays.WordOf(part.Calendar) + " calendar begins with the year 0001");
            return false;
        }

        return true;
    }

    private static ParseFault NotOfCalendar(ReadOnlySpan<char> text) =>
        new(0, text.Length, "in a calendar of its own a date is a year of four digits, a month or a day; write what is not known as a span: 0950/0959 julian");

    internal static FactQualifier QualifierOf(char c) => c switch
    {
        '?' => FactQualifier.Uncertain,
        '~' => FactQualifier.Approximate,
        '%' => FactQualifier.Both,
        _ => FactQualifier.None,
    };

    private static FactQualifier Qualifier(ReadOnlySpan<char> text, ref int at)
    {
        FactQualifier qualifier = at < text.Length ? QualifierOf(text[at]) : FactQualifier.None;
        at += qualifier == FactQualifier.None ? 0 : 1;
        return qualifier;
    }

    private static bool TryReadYear(ReadOnlySpan<char> text, ref int at, ref EdtfPart part, out ParseFault fault)
    {
        fault = default;
        int start = at;
        if (at < text.Length && text[at] == '-')
        {
            part.Negative = true;
            at++;
        }

        int digits = 0;
        for (; digits < 4 && at < text.Length && IsDigitOrX(text[at]); digits++, at++)
        {
            Digit(text[at], ref part.Magnitude, ref part.YearMask);
        }

        if (digits < 4)
        {
            fault = ParseFault.Unexpected(text, at, "a year of four digits");
            return false;
        }

        if (at < text.Length && IsDigitOrX(text[at]))
        {
            fault = new(start, at + 1 - start, "a year has four digits; a longer one begins with `Y`");
            return false;
        }

        if (part.Negative && part.Magnitude == 0 && part.YearMask == 0)
        {
            fault = new(start, at - start, "there is no year -0000; the year 0000 is 1 BC and has no sign");
            return false;
        }

        return true;
    }

    private static bool TryReadLongYear(ReadOnlySpan<char> text, ref int at, ref EdtfPart part, out ParseFault fault)
    {
        fault = default;
        int start = at;
        if (at < text.Length && text[at] == '-')
        {
            part.Negative = true;
            at++;
        }

        int digitsAt = at;
        bool fits = TryReadNumber(text, ref at, DayLine.LastYear, out part.Magnitude);
        int digits = at - digitsAt;
        if (digits == 0 || text[digitsAt] == '0')
        {
            fault = ParseFault.Unexpected(text, digitsAt, "after `Y` a year of more than four digits, without leading zeros");
            return false;
        }

        if (at < text.Length && text[at] == 'E')
        {
            at++;
            int exponentAt = at;
            bool small = TryReadNumber(text, ref at, 1_000, out long exponent);
            if (at == exponentAt)
            {
                fault = ParseFault.Unexpected(text, at, "digits after `E`");
                return false;
            }

            part.Exponential = true;
            fits &= small;
            for (; fits && exponent > 0; exponent--)
            {
                fits = part.Magnitude <= DayLine.LastYear / 10;
                part.Magnitude = fits ? part.Magnitude * 10 : part.Magnitude;
            }
        }
        else if (digits < 5)
        {
            fault = new(0, at, "`Y` marks a year of more than four digits; a shorter one is written without it, with four digits");
            return false;
        }

        if (!fits)
        {
            part.FarYear = EdtfWriter.FarYear(text.Slice(start, at - start));
            part.Magnitude = DayLine.LastYear;
        }

        return true;
    }

    private static bool TryReadSignificance(ReadOnlySpan<char> text, ref int at, ref EdtfPart part, out ParseFault fault)
    {
        fault = default;
        at++;
        int from = at;
        TryReadNumber(text, ref at, 1_000, out long digits);
        if (at == from || digits == 0 || part.YearMask != 0)
        {
            fault = part.YearMask != 0
                ? new(from - 1, at - from + 1, "a year with unspecified digits has no significant digits as well")
                : ParseFault.Unexpected(text, from, "how many digits are significant, 1 or more, after `S`");
            return false;
        }

        part.SignificantDigits = (int)digits;
        return true;
    }

    private static bool TryReadMonth(ReadOnlySpan<char> text, ref int at, ref EdtfPart part, out ParseFault fault)
    {
        at++;
        FactQualifier left = Qualifier(text, ref at);
        int from = at;
        if (!TryReadTwo(text, ref at, out int month, out part.MonthMask))
        {
            fault = ParseFault.Unexpected(text, at, "a month of two digits, 01 to 12, or a part of the year, 21 to 41");
            return false;
        }

        part.Month = (byte)month;
        FactQualifier right = Qualifier(text, ref at);
        part.MonthQualifier = left | right;
        part.YearQualifier |= right;
        part.InnerQualifiers |= left != FactQualifier.None || (right != FactQualifier.None && at < text.Length);
        fault = default;
        bool isGrouping = part.MonthMask == 0 && month is >= 21 and <= 41;
        if (at < text.Length && text[at] == '-')
        {
            if (isGrouping)
            {
                fault = new(at, text.Length - at, "a season, quarter or other part of a year has no days");
                return false;
            }

            return IsMonth(month, part, from, ref fault) && TryReadDay(text, ref at, ref part, out fault);
        }

        part.Precision = isGrouping ? FactDatePrecision.SubYear : FactDatePrecision.Month;
        return isGrouping || IsMonth(month, part, from, ref fault);
    }

    private static bool TryReadDay(ReadOnlySpan<char> text, ref int at, ref EdtfPart part, out ParseFault fault)
    {
        at++;
        FactQualifier left = Qualifier(text, ref at);
        int from = at;
        if (!TryReadTwo(text, ref at, out int day, out part.DayMask))
        {
            fault = ParseFault.Unexpected(text, at, "a day of two digits");
            return false;
        }

        part.Day = (byte)day;
        part.Precision = FactDatePrecision.Day;
        if (!part.HasMask && (day == 0 || day > CalendarDays.DaysInMonth(part.Calendar, part.Year, part.Month)))
        {
            fault = new(from, 2, "this month has no day " + text.Slice(from, 2).ToString() + "; it has "
                + CalendarDays.DaysInMonth(part.Calendar, part.Year, part.Month).ToString(CultureInfo.InvariantCulture) + " days");
            return false;
        }

        FactQualifier right = Qualifier(text, ref at);
        part.DayQualifier = left | right;
        part.MonthQualifier |= right;
        part.YearQualifier |= right;
        part.InnerQualifiers |= left != FactQualifier.None;
        fault = default;
        return true;
    }

    private static bool IsMonth(int month, in EdtfPart part, int from, ref ParseFault fault)
    {
        int months = CalendarDays.MonthsOf(part.Calendar, part.Year);
        // X1 may be 01 or 11, 1X 10 to 12, XX anything: one fitting month is enough.
        bool exists = part.MonthMask switch
        {
            0 => month >= 1 && month <= months,
            1 => month is 0 or 10,
            2 => true,
            _ => true,
        };
        if (!exists)
        {
            fault = new(from, 2, part.Calendar == FactCalendar.Gregorian
                ? "there is no such month; months are 01 to 12, parts of a year 21 to 41"
                : "there is no such month; this year has " + months.ToString(CultureInfo.InvariantCulture));
        }

        return exists;
    }

    private static bool TryReadTime(ReadOnlySpan<char> text, int at, bool allowTime, ref EdtfPart part, out ParseFault fault)
    {
        if (!allowTime)
        {
            fault = new(at, text.Length - at, "a time of day stands in a single date only, not in an interval or a set");
            return false;
        }

        if (part.HasMask || part.AnyQualifier != FactQualifier.None)
        {
            fault = new(at, text.Length - at, "a time of day follows a fully known day, without `X`, `?`, `~` or `%`");
            return false;
        }

        return EdtfTimeOfDay.TryRead(text, at, ref part, out fault);
    }

    internal static bool TryReadTwo(ReadOnlySpan<char> text, ref int at, out int value, out byte mask)
    {
        long number = 0;
        mask = 0;
        int digits = 0;
        for (; digits < 2 && at < text.Length && IsDigitOrX(text[at]); digits++, at++)
        {
            Digit(text[at], ref number, ref mask);
        }

        value = (int)number;
        return digits == 2;
    }

    /// <summary>Reads all digits; false when the number is above the limit, with the position after it all the same.</summary>
    private static bool TryReadNumber(ReadOnlySpan<char> text, ref int at, long limit, out long value)
    {
        value = 0;
        bool fits = true;
        for (; at < text.Length && IsDigit(text[at]); at++)
        {
            int digit = text[at] - '0';
            fits &= value <= (limit - digit) / 10;
            value = fits ? (value * 10) + digit : value;
        }

        return fits;
    }

    private static void Digit(char c, ref long value, ref byte mask)
    {
        value *= 10;
        mask <<= 1;
        if (c == 'X')
        {
            mask |= 1;
        }
        else
        {
            value += c - '0';
        }
    }

    internal static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsDigitOrX(char c) => IsDigit(c) || c == 'X';
}
