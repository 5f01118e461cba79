using System;
using System.Collections.Generic;

namespace FactDsl;

public readonly partial struct FactDate
{
    /// <summary>The longest text that is read, in UTF-16 units.</summary>
    public const int MaxTextLength = 1_000;

    /// <summary>Reads a date. Never throws; allocates nothing for years, months, days and intervals of them.</summary>
    /// <param name="text">The text, without surrounding blanks.</param>
    /// <param name="date">The date, or the default value.</param>
    /// <param name="issue">What is wrong; also set, and not an error, when the text was read and should still be corrected.</param>
    /// <returns>True when the text is a date.</returns>
    public static bool TryParse(string? text, out FactDate date, out FactParseIssue? issue) =>
        TryParse(text.AsSpan(), out date, out issue);

    /// <summary>Reads a date from a part of a larger text. Never throws.</summary>
    /// <param name="text">The text, without surrounding blanks.</param>
    /// <param name="date">The date, or the default value.</param>
    /// <param name="issue">What is wrong; also set, and not an error, when the text was read and should still be corrected.</param>
    /// <returns>True when the text is a date.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out FactDate date, out FactParseIssue? issue)
    {
        issue = null;
        if (TryRead(text, out date, out ParseFault fault, out FactParseIssue? warning))
        {
            issue = warning;
            return true;
        }

        date = default;
        issue = EdtfAdvice.Explain(text, fault);
        return false;
    }

    /// <summary>Reads a date.</summary>
    /// <param name="text">The text, without surrounding blanks.</param>
    /// <returns>The date.</returns>
    /// <exception cref="FormatException">The text is not a date; the message says what is wrong.</exception>
    public static FactDate Parse(string text) => TryParse(text, out FactDate date, out FactParseIssue? issue)
        ? date
        : throw new FormatException(issue!.ToString());

    /// <summary>Reads a date without looking for advice: also what the advice itself is tried with.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, out FactDate date, out ParseFault fault, out FactParseIssue? warning)
    {
        date = default;
        warning = null;
        fault = default;
        if (TryReadPlain(text, out date))
        {
            return true;
        }

        if (text.IsEmpty)
        {
            fault = new(0, 0, "a date is missing: write it like 2014, 2014-02 or 2014-02-07");
            return false;
        }

        if (text.Length > MaxTextLength)
        {
            fault = new(0, text.Length, "a date has at most 1,000 characters");
            return false;
        }

        FactCalendar calendar = CalendarOf(text, out ReadOnlySpan<char> written);
        if (written[0] is '[' or '{')
        {
            return TryReadSet(text, written, calendar, out date, out fault, out warning);
        }

        int slash = written.IndexOf('/');
        return slash < 0
            ? TryReadSingle(text, written, calendar, out date, out fault)
            : TryReadInterval(text, written, slash, calendar, out date, out fault, out warning);
    }

    /// <summary>The calendar that the last word names, and what stands in front of it.</summary>
    internal static FactCalendar CalendarOf(ReadOnlySpan<char> text, out ReadOnlySpan<char> written)
    {
        int blank = text.LastIndexOf(' ');
        FactCalendar calendar = blank > 0 ? CalendarDays.Find(text.Slice(blank + 1)) : FactCalendar.Gregorian;
        written = calendar == FactCalendar.Gregorian ? text : text.Slice(0, blank).TrimEnd();
        return calendar;
    }

    /// <summary>The everyday case, <c>2014</c>, <c>2014-02</c> and <c>2014-02-07</c>, read without the general reader; anything else is left to it.</summary>
    private static bool TryReadPlain(ReadOnlySpan<char> text, out FactDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10)
            || !TryReadDigits(text.Slice(0, 4), out int year)
            || (text.Length > 4 && text[4] != '-')
            || (text.Length > 7 && text[7] != '-'))
        {
            return false;
        }

        int month = 0, day = 0;
        if (text.Length > 4 && (!TryReadDigits(text.Slice(5, 2), out month) || month is < 1 or > 12))
        {
            return false;
        }

        if (text.Length > 7 && (!TryReadDigits(text.Slice(8, 2), out day) || day < 1 || day > DayLine.DaysInMonth(year, month)))
        {
            return false;
        }

        FactDatePrecision precision = text.Length == 4 ? FactDatePrecision.Year : text.Length == 7 ? FactDatePrecision.Month : FactDatePrecision.Day;
        date = new(year, month, day, precision);
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (char c in text)
        {
            if (!EdtfReader.IsDigit(c))
            {
                return false;
            }

            value = (value * 10) + c - '0';
        }

        return true;
    }

    private static bool TryReadSingle(ReadOnlySpan<char> text, ReadOnlySpan<char> written, FactCalendar calendar, out FactDate date, out ParseFault fault)
    {
        date = default;
        if (!EdtfReader.TryRead(written, allowTime: true, calendar, out EdtfPart part, out fault))
        {
            return false;
        }

        date = part.IsPlain
            ? new(part, part.InnerQualifiers || part.Exponential ? text.ToString() : null)
            : new(new EdtfDetails(text.ToString(), part, part, isInterval: false));
        return true;
    }

    private static bool TryReadInterval(
        ReadOnlySpan<char> text, ReadOnlySpan<char> written, int slash, FactCalendar calendar, out FactDate date, out ParseFault fault, out FactParseIssue? warning)
    {
        date = default;
        warning = null;
        ReadOnlySpan<char> second = written.Slice(slash + 1);
        if (second.IndexOf('/') is >= 0 and var extra)
        {
            fault = new(slash + 1 + extra, 1, "an interval has two ends and one `/` between them");
            return false;
        }

        if (!TryReadEnd(written.Slice(0, slash), calendar, out EdtfPart start, out fault))
        {
            return false;
        }

        if (!TryReadEnd(second, calendar, out EdtfPart end, out fault))
        {
            fault = fault.Shift(slash + 1);
            return false;
        }

        EdtfBounds.TryGet(start, FactSeasons.WithinYear, null, out EdtfBounds from);
        EdtfBounds.TryGet(end, FactSeasons.WithinYear, null, out EdtfBounds to);
        if (start.Kind == FactBoundKind.Closed && end.Kind == FactBoundKind.Closed && to.LatestBegin < from.EarliestBegin)
        {
            fault = new(0, text.Length, to.LatestFinish < from.EarliestBegin
                ? "the interval ends before it begins"
                : "the end, as a whole, begins before the start; say which part of it is meant, with `X` for what is not known");
            return false;
        }

        warning = IntervalWarning(text, start, end);
        bool isCanonical = !(start.InnerQualifiers || start.Exponential || end.InnerQualifiers || end.Exponential);
        date = start.IsPlain && end.IsPlain
            ? new(start, end, from.EarliestBegin, to.LatestFinish, isCanonical ? null : text.ToString())
            : new(new EdtfDetails(text.ToString(), start, end, isInterval: true));
        return true;
    }

    private static FactParseIssue? IntervalWarning(ReadOnlySpan<char> text, in EdtfPart start, in EdtfPart end)
    {
        if (start.Kind != FactBoundKind.Closed && end.Kind != FactBoundKind.Closed)
        {
            return start.Kind == FactBoundKind.Unknown && end.Kind == FactBoundKind.Unknown
                ? new(0, text.Length, "an interval with two unknown ends says nothing", null, isError: false)
                : null;
        }

        return start.Magnitude > 9999 || end.Magnitude > 9999
            ? new(0, text.Length, "the EDTF profile describes no interval with a `Y` year; it is read all the same", null, isError: false)
            : null;
    }

    private static bool TryReadEnd(ReadOnlySpan<char> text, FactCalendar calendar, out EdtfPart part, out ParseFault fault)
    {
        fault = default;
        if (text.IsEmpty || text.SequenceEqual("..".AsSpan()))
        {
            part = EdtfPart.Missing(text.IsEmpty ? FactBoundKind.Unknown : FactBoundKind.Open);
            return true;
        }

        return EdtfReader.TryRead(text, allowTime: false, calendar, out part, out fault);
    }

    private static bool TryReadSet(
        ReadOnlySpan<char> text, ReadOnlySpan<char> written, FactCalendar calendar, out FactDate date, out ParseFault fault, out FactParseIssue? warning)
    {
        date = default;
        warning = null;
        char close = written[0] == '[' ? ']' : '}';
        if (written[written.Length - 1] != close)
        {
            fault = new(written.Length, 0, "the set is not closed: `" + close + "` is missing at its end");
            return false;
        }

        var members = new List<EdtfMember>();
        bool blanks = false;
        int from = 1;
        while (true)
        {
            ReadOnlySpan<char> rest = written.Slice(from, written.Length - 1 - from);
            int comma = rest.IndexOf(',');
            ReadOnlySpan<char> between = comma < 0 ? rest : rest.Slice(0, comma);
            ReadOnlySpan<char> member = between.Trim();
            blanks |= member.Length != between.Length;
            int at = from + between.IndexOf(member);
            if (!TryReadMember(member, calendar, members.Count == 0, comma < 0, out EdtfMember read, out fault))
            {
                fault = fault.Shift(at);
                return false;
            }

            members.Add(read);
            if (comma < 0)
            {
                break;
            }

            from += comma + 1;
        }

        var details = new EdtfDetails(text.ToString(), close == ']' ? FactDateSet.OneOf : FactDateSet.AllOf, members.ToArray());
        date = new(details);
        if (blanks)
        {
            warning = new(0, written.Length, "EDTF has no blanks inside a set; it is read all the same", WithoutBlanks(written), isError: false);
        }

        return true;
    }

    private static bool TryReadMember(ReadOnlySpan<char> text, FactCalendar calendar, bool isFirst, bool isLast, out EdtfMember member, out ParseFault fault)
    {
        member = default;
        int dots = text.IndexOf("..".AsSpan());
        if (dots < 0)
        {
            if (!EdtfReader.TryRead(text, allowTime: false, calendar, out EdtfPart single, out fault))
            {
                return false;
            }

            member = new(single, single, isSingle: true);
            return true;
        }

        EdtfPart from = EdtfPart.Missing(FactBoundKind.Open), to = EdtfPart.Missing(FactBoundKind.Open);
        ReadOnlySpan<char> after = text.Slice(dots + 2);
        if ((dots == 0 && (!isFirst || after.IsEmpty)) || (after.IsEmpty && !isLast))
        {
            fault = new(dots, 2, "in a set `..` stands between two dates, before the first one or after the last one");
            return false;
        }

        fault = default;
        if (dots > 0 && !EdtfReader.TryRead(text.Slice(0, dots), allowTime: false, calendar, out from, out fault))
        {
            return false;
        }

        if (!after.IsEmpty && !EdtfReader.TryRead(after, allowTime: false, calendar, out to, out fault))
        {
            fault = fault.Shift(dots + 2);
            return false;
        }

        if (dots > 0 && !after.IsEmpty
            && EdtfBounds.TryGet(from, FactSeasons.WithinYear, null, out EdtfBounds first)
            && EdtfBounds.TryGet(to, FactSeasons.WithinYear, null, out EdtfBounds last)
            && last.LatestBegin < first.EarliestBegin)
        {
            fault = new(0, text.Length, "the range ends before it begins");
            return false;
        }

        member = new(from, to, isSingle: false);
        return true;
    }

    private static string WithoutBlanks(ReadOnlySpan<char> text)
    {
        char[] kept = new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                kept[length++] = c;
            }
        }

        return new string(kept, 0, length);
    }
}
