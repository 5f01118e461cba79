using System;

namespace FactDsl;

/// <summary>Reads <c>T23:20:30</c> and <c>T23:20</c> with <c>Z</c>, <c>-04</c>, <c>+04:30</c> or nothing after it.</summary>
internal static class EdtfTimeOfDay
{
    internal static bool TryRead(ReadOnlySpan<char> text, int at, ref EdtfPart part, out ParseFault fault)
    {
        at++;
        if (!TryReadClock(text, ref at, ref part, out fault))
        {
            return false;
        }

        if (at == text.Length)
        {
            return true;
        }

        char sign = text[at];
        at++;
        if (sign == 'Z')
        {
            part.OffsetKind = EdtfOffset.Zulu;
        }
        else if (sign is not ('+' or '-'))
        {
            fault = ParseFault.Unexpected(text, at - 1, "`Z`, an offset like `+04:30`, or the end");
            return false;
        }
        else if (!TryReadOffset(text, ref at, sign == '-', ref part, out fault))
        {
            return false;
        }

        if (at < text.Length)
        {
            fault = ParseFault.Unexpected(text, at, "the end after the offset from UTC");
            return false;
        }

        return true;
    }

    private static bool TryReadClock(ReadOnlySpan<char> text, ref int at, ref EdtfPart part, out ParseFault fault)
    {
        int from = at;
        if (!TryReadField(text, ref at, '\0', out part.Hour)
            || !TryReadField(text, ref at, ':', out part.Minute)
            || (at < text.Length && text[at] == ':' && !TryReadField(text, ref at, ':', out part.Second)))
        {
            fault = ParseFault.Unexpected(text, at, "a time of day has hours and minutes, and seconds where they are known: T09:30, T09:30:00");
            return false;
        }

        part.Precision = at - from > 5 ? FactDatePrecision.Second : FactDatePrecision.Minute;

        // 24:00:00 is the end of the day; a 60th second is a leap second, which only a full minute can have.
        bool isEndOfDay = part.Hour == 24 && part.Minute == 0 && part.Second == 0;
        if ((part.Hour > 23 && !isEndOfDay) || part.Minute > 59 || part.Second > (part.Minute == 59 ? 60 : 59))
        {
            fault = new(from, at - from, "there is no such time of day; it lies between 00:00:00 and 24:00:00");
            return false;
        }

        fault = default;
        return true;
    }

    private static bool TryReadOffset(ReadOnlySpan<char> text, ref int at, bool west, ref EdtfPart part, out ParseFault fault)
    {
        int from = at - 1;
        int minutes = 0;
        part.OffsetKind = EdtfOffset.Hours;
        if (!TryReadField(text, ref at, '\0', out int hours))
        {
            fault = ParseFault.Unexpected(text, at, "two digits for the hours of the offset");
            return false;
        }

        if (at < text.Length && text[at] == ':')
        {
            part.OffsetKind = EdtfOffset.HoursAndMinutes;
            if (!TryReadField(text, ref at, ':', out minutes))
            {
                fault = ParseFault.Unexpected(text, at, "two digits for the minutes of the offset");
                return false;
            }
        }

        int total = (hours * 60) + minutes;
        if (minutes > 59 || total > 14 * 60)
        {
            fault = new(from, at - from, "an offset from UTC lies between -14:00 and +14:00");
            return false;
        }

        if (west && total == 0)
        {
            fault = new(from, at - from, "there is no offset of less than nothing: UTC is `Z`, and a zone that is not known is left out");
            return false;
        }

        part.OffsetMinutes = (short)(west ? -total : total);
        fault = default;
        return true;
    }

    private static bool TryReadField(ReadOnlySpan<char> text, ref int at, char before, out int value)
    {
        value = 0;
        if (before != '\0')
        {
            if (at >= text.Length || text[at] != before)
            {
                return false;
            }

            at++;
        }

        for (int i = 0; i < 2; i++, at++)
        {
            if (at >= text.Length || !EdtfReader.IsDigit(text[at]))
            {
                return false;
            }

            value = (value * 10) + text[at] - '0';
        }

        return true;
    }
}
