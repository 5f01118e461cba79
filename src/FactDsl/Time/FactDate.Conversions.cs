using System;

namespace FactDsl;

/// <content>
/// Conversions to and from .NET's dates. They never round. A year is not its first day, a hedged day is not an exact one, and a
/// time of day without an offset is not an instant.
/// </content>
public readonly partial struct FactDate
{
    private const int LastDotNetYear = 9999;

    /// <summary>A year, so that <c>Meeting.All.On(2022)</c> can be written.</summary>
    /// <param name="year">The astronomical year.</param>
    public static implicit operator FactDate(int year) => new(year);

    /// <summary>A year of any size that has its days on the line.</summary>
    /// <param name="year">The astronomical year, -25·10^15 to 25·10^15.</param>
    /// <returns>The year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year lies beyond that range.</exception>
    public static FactDate OfYear(long year) => DayLine.Fits(year)
        ? new(EdtfPart.Plain(year, 0, 0, FactDatePrecision.Year, FactQualifier.None), null)
        : throw new ArgumentOutOfRangeException(nameof(year), year, "Years lie between -25·10^15 and 25·10^15.");

    /// <summary>The day with this number.</summary>
    /// <param name="day">The number; 0 is 0001-01-01.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Its year lies beyond -9999 to 9999, where EDTF has no days.</exception>
    public static FactDate OfDay(long day)
    {
        if (day is < -4_018_000 or > 4_018_000)
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, "EDTF writes days of the years -9999 to 9999 only.");
        }

        DayLine.Split(day, out long year, out int month, out int dayOfMonth);
        return new((int)year, month, dayOfMonth);
    }

    /// <summary>A day and time of day; whole seconds, <c>Z</c> for <see cref="DateTimeKind.Utc"/> and no offset otherwise.</summary>
    /// <param name="time">The time. A local one is taken as it reads: this library knows no time zones.</param>
    /// <returns>The date-time.</returns>
    public static FactDate FromDateTime(DateTime time) =>
        OfTime(time, time.Kind == DateTimeKind.Utc ? EdtfOffset.Zulu : EdtfOffset.None, 0);

    /// <summary>A day and time of day with its offset from UTC; whole seconds.</summary>
    /// <param name="time">The time.</param>
    /// <returns>The date-time.</returns>
    public static FactDate FromDateTimeOffset(DateTimeOffset time) => OfTime(
        time.DateTime, time.Offset == TimeSpan.Zero ? EdtfOffset.Zulu : EdtfOffset.HoursAndMinutes, (short)time.Offset.TotalMinutes);

    /// <summary>The date as a .NET time, when it is one day or one second of the years 1 to 9999.</summary>
    /// <param name="time">Midnight of a day; a time of day as written, of kind UTC after <c>Z</c> and unspecified without an offset.</param>
    /// <param name="reason">Why it does not fit; null when it does.</param>
    /// <returns>True when it fits.</returns>
    public bool TryGetDateTime(out DateTime time, out string? reason)
    {
        time = default;
        reason = WhyNotOneDay();
        EdtfPart part = reason is null ? Start.Written : default;
        if (part.OffsetKind is EdtfOffset.Hours or EdtfOffset.HoursAndMinutes)
        {
            reason = Text + " has an offset from UTC, which DateTime cannot keep; use DateTimeOffset";
        }

        return reason is null && TryGetClock(part, part.OffsetKind == EdtfOffset.Zulu ? DateTimeKind.Utc : DateTimeKind.Unspecified, out time, out reason);
    }

    /// <summary>The date as a .NET time with offset, when it is one second with an offset in the years 1 to 9999.</summary>
    /// <param name="time">The time.</param>
    /// <param name="reason">Why it does not fit; null when it does.</param>
    /// <returns>True when it fits.</returns>
    public bool TryGetDateTimeOffset(out DateTimeOffset time, out string? reason)
    {
        time = default;
        reason = WhyNotOneDay();
        if (reason is not null)
        {
            return false;
        }

        EdtfPart part = Start.Written;
        if (part.OffsetKind == EdtfOffset.None)
        {
            reason = Text + (part.HasTime
                ? " has no offset from UTC, so it is no instant; use DateTime"
                : " has no time of day, so it is no instant; use DateTime or DateOnly");
            return false;
        }

        if (!TryGetClock(part, DateTimeKind.Unspecified, out DateTime clock, out reason))
        {
            return false;
        }

        var offset = TimeSpan.FromMinutes(part.OffsetMinutes);
        long utc = clock.Ticks - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            reason = Text + " lies, in UTC, outside the years 1 to 9999 that DateTimeOffset has";
            return false;
        }

        time = new(clock, offset);
        return true;
    }

    /// <summary>The date as a .NET time.</summary>
    /// <returns>As <see cref="TryGetDateTime"/>.</returns>
    /// <exception cref="InvalidOperationException">It does not fit; the message says why.</exception>
    public DateTime ToDateTime() => TryGetDateTime(out DateTime time, out string? reason) ? time : throw new InvalidOperationException(reason);

    /// <summary>The date as a .NET time with offset.</summary>
    /// <returns>As <see cref="TryGetDateTimeOffset"/>.</returns>
    /// <exception cref="InvalidOperationException">It does not fit; the message says why.</exception>
    public DateTimeOffset ToDateTimeOffset() =>
        TryGetDateTimeOffset(out DateTimeOffset time, out string? reason) ? time : throw new InvalidOperationException(reason);

#if NET8_0_OR_GREATER
    /// <summary>A day.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator FactDate(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The date as a .NET day, when it is one day, unhedged and without a time, of the years 1 to 9999.</summary>
    /// <param name="day">The day.</param>
    /// <param name="reason">Why it does not fit; null when it does.</param>
    /// <returns>True when it fits.</returns>
    public bool TryGetDateOnly(out DateOnly day, out string? reason)
    {
        day = default;
        reason = WhyNotOneDay();
        if (reason is null && Precision >= FactDatePrecision.Minute)
        {
            reason = Text + " has a time of day, which DateOnly cannot keep; use DateTime or DateTimeOffset";
        }

        if (reason is not null)
        {
            return false;
        }

        day = DateOnly.FromDayNumber((int)FirstDay);
        return true;
    }

    /// <summary>The date as a .NET day.</summary>
    /// <returns>As <see cref="TryGetDateOnly"/>.</returns>
    /// <exception cref="InvalidOperationException">It does not fit; the message says why.</exception>
    public DateOnly ToDateOnly() => TryGetDateOnly(out DateOnly day, out string? reason) ? day : throw new InvalidOperationException(reason);
#endif

    private string? WhyNotOneDay()
    {
        if (IsEmpty)
        {
            return "there is no date";
        }

        if (IsInterval || Set != FactDateSet.None)
        {
            return Text + (IsInterval ? " is an interval" : " is a set") + ", not one day";
        }

        EdtfPart part = Start.Written;
        if (part.Precision < FactDatePrecision.Day || part.HasMask)
        {
            return Text + (part.HasMask ? " leaves digits open" : part.Precision == FactDatePrecision.Year ? " is a whole year"
                : part.Precision == FactDatePrecision.Month ? " is a whole month" : " is a part of a year") + ", not one day";
        }

        if (part.AnyQualifier != FactQualifier.None)
        {
            return Text + " is hedged; as a .NET date it would look certain. Take its FirstDay if that is meant";
        }

        DayLine.Split(FirstDay, out long year, out _, out _);
        return year is < 1 or > LastDotNetYear ? Text + " lies outside the years 1 to 9999 that .NET's dates have" : null;
    }

    private bool TryGetClock(in EdtfPart part, DateTimeKind kind, out DateTime time, out string? reason)
    {
        time = default;
        reason = null;
        if (part.Second == 60)
        {
            reason = Text + " is a leap second, which .NET's times do not have";
            return false;
        }

        var midnight = DateTime.SpecifyKind(DateTime.MinValue.AddDays(FirstDay), kind);
        if (part.Hour == 24 && midnight.Date == DateTime.MaxValue.Date)
        {
            reason = Text + " is the first moment of the year 10000, which .NET's times do not have";
            return false;
        }

        time = midnight.AddSeconds((((part.Hour * 60) + part.Minute) * 60) + part.Second);
        return true;
    }

    private static FactDate OfTime(DateTime time, EdtfOffset kind, short offset)
    {
        var part = EdtfPart.Plain(time.Year, time.Month, time.Day, FactDatePrecision.Day, FactQualifier.None);
        part.Precision = FactDatePrecision.Second;
        part.Hour = time.Hour;
        part.Minute = time.Minute;
        part.Second = time.Second;
        part.OffsetKind = kind;
        part.OffsetMinutes = offset;
        var text = new System.Text.StringBuilder();
        EdtfWriter.Append(text, part);
        return new(new EdtfDetails(text.ToString(), part, part, isInterval: false));
    }
}
