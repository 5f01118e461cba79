using System;
using System.Globalization;
using System.Text;

namespace FactDsl;

/// <summary>Writes dates in their canonical form: one text for one meaning.</summary>
internal static class EdtfWriter
{
    internal static void Append(StringBuilder text, in EdtfPart part)
    {
        if (part.Kind != FactBoundKind.Closed)
        {
            text.Append(part.Kind == FactBoundKind.Open ? ".." : string.Empty);
            return;
        }

        // A qualifier on the right covers all that stands left of it, so the longest equally qualified beginning takes one.
        int components = part.Precision switch
        {
            FactDatePrecision.Year => 1,
            FactDatePrecision.SubYear or FactDatePrecision.Month => 2,
            _ => 3,
        };
        int shared = 1;
        while (shared < components && Of(part, shared) == part.YearQualifier)
        {
            shared++;
        }

        AppendYear(text, part);
        AppendRight(text, part, shared == 1);
        if (components > 1)
        {
            text.Append('-');
            AppendLeft(text, part.MonthQualifier, shared <= 1);
            AppendTwo(text, part.Month, part.MonthMask);
            AppendRight(text, part, shared == 2);
        }

        if (components > 2)
        {
            text.Append('-');
            AppendLeft(text, part.DayQualifier, shared <= 2);
            AppendTwo(text, part.Day, part.DayMask);
            AppendRight(text, part, shared == 3);
        }

        if (part.HasTime)
        {
            AppendTime(text, part);
        }
    }

    /// <summary>Adds the word of a calendar other than the Gregorian one.</summary>
    internal static StringBuilder WithCalendar(StringBuilder text, FactCalendar calendar) =>
        calendar == FactCalendar.Gregorian ? text : text.Append(' ').Append(CalendarDays.WordOf(calendar));

    /// <summary>A year beyond the day line, as mantissa and exponent without zeros that say nothing.</summary>
    internal static string FarYear(ReadOnlySpan<char> written)
    {
        int e = written.IndexOf('E');
        string mantissa = (e < 0 ? written : written.Slice(0, e)).ToString();
        string trimmed = mantissa.TrimEnd('0');
        int zeros = mantissa.Length - trimmed.Length;
        string exponent = e < 0 ? "0" : written.Slice(e + 1).ToString().TrimStart('0');
        if (exponent.Length > 9)
        {
            // No sum fits an int here; the exponent stays as it was written.
            return "Y" + mantissa + "E" + exponent;
        }

        int power = zeros + (exponent.Length == 0 ? 0 : int.Parse(exponent, NumberStyles.None, CultureInfo.InvariantCulture));
        return "Y" + trimmed + (power == 0 ? string.Empty : "E" + power.ToString(CultureInfo.InvariantCulture));
    }

    internal static void AppendYear(StringBuilder text, in EdtfPart part)
    {
        if (part.FarYear is not null)
        {
            text.Append(part.FarYear);
        }
        else if (part.Magnitude > 9999)
        {
            text.Append('Y').Append(part.Negative ? "-" : string.Empty).Append(part.Magnitude.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            text.Append(part.Negative ? "-" : string.Empty);
            int unit = 1000;
            for (int bit = 3; bit >= 0; bit--, unit /= 10)
            {
                text.Append((part.YearMask & (1 << bit)) != 0 ? 'X' : (char)('0' + (part.Magnitude / unit % 10)));
            }
        }

        if (part.SignificantDigits != 0)
        {
            text.Append('S').Append(part.SignificantDigits.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static FactQualifier Of(in EdtfPart part, int component) => component switch
    {
        0 => part.YearQualifier,
        1 => part.MonthQualifier,
        _ => part.DayQualifier,
    };

    private static void AppendRight(StringBuilder text, in EdtfPart part, bool here)
    {
        if (here)
        {
            AppendLeft(text, part.YearQualifier, true);
        }
    }

    private static void AppendLeft(StringBuilder text, FactQualifier qualifier, bool here)
    {
        if (here && qualifier != FactQualifier.None)
        {
            text.Append(qualifier switch { FactQualifier.Uncertain => '?', FactQualifier.Approximate => '~', _ => '%' });
        }
    }

    private static void AppendTwo(StringBuilder text, int value, int mask)
    {
        text.Append((mask & 2) != 0 ? 'X' : (char)('0' + (value / 10)));
        text.Append((mask & 1) != 0 ? 'X' : (char)('0' + (value % 10)));
    }

    private static void AppendTime(StringBuilder text, in EdtfPart part)
    {
        text.Append('T');
        AppendTwo(text, part.Hour, 0);
        text.Append(':');
        AppendTwo(text, part.Minute, 0);
        if (part.Precision == FactDatePrecision.Second)
        {
            text.Append(':');
            AppendTwo(text, part.Second, 0);
        }

        if (part.OffsetKind == EdtfOffset.None)
        {
            return;
        }

        if (part.OffsetMinutes == 0)
        {
            text.Append('Z');
            return;
        }

        int minutes = Math.Abs((int)part.OffsetMinutes);
        text.Append(part.OffsetMinutes < 0 ? '-' : '+');
        AppendTwo(text, minutes / 60, 0);
        text.Append(':');
        AppendTwo(text, minutes % 60, 0);
    }
}
