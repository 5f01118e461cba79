using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace FactDsl;

/// <summary>
/// A date as an author writes it, in EDTF (ISO 8601-2:2019, the profile of the Library of Congress, levels 0, 1 and 2):
/// <c>2014</c>, <c>2014-02~</c>, <c>201X</c>, <c>1949-04-04/..</c>, <c>[1667,1668,1670..1672]</c>.
/// </summary>
/// <remarks>
/// <para>Days are numbers on a 64-bit line: 0 is 0001-01-01, one more is one day later; proleptic Gregorian calendar, astronomical years
/// (0000 is 1 BC). <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> stand for "no bound".</para>
/// <para>The bounds cover every day the text allows. Hedges (<c>?</c>, <c>~</c>, <c>%</c>) never widen them unless a padding is named
/// (<see cref="With(FactPadding)"/>), though comparisons take a hedged date to reach one unit to either side
/// (<see cref="FactPadding.OneUnit"/>). Seasons use a named convention (<see cref="With(FactSeasons)"/>).</para>
/// <para>Years, months, days and intervals of them live in the struct itself; everything rarer is behind one reference.</para>
/// </remarks>
public readonly partial struct FactDate : IEquatable<FactDate>
{
    private readonly long _first;
    private readonly long _last;

    /// <summary>Null, the text as written where it is not the canonical one, or <see cref="EdtfDetails"/>.</summary>
    private readonly object? _rare;
    private readonly Form _form;
    private readonly PlainEnd _start;
    private readonly PlainEnd _end;

    private enum Form : byte
    {
        None,
        Date,
        Interval,
        Detailed,
    }

    /// <summary>A year.</summary>
    /// <param name="year">The astronomical year; 0 is 1 BC.</param>
    public FactDate(int year)
        : this(EdtfPart.Plain(year, 0, 0, FactDatePrecision.Year, FactQualifier.None), null)
    {
    }

    /// <summary>A month.</summary>
    /// <param name="year">The astronomical year, -9999 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month, or EDTF cannot write it.</exception>
    public FactDate(int year, int month)
        : this(EdtfPart.Plain(ShortYear(year), CheckedMonth(month), 0, FactDatePrecision.Month, FactQualifier.None), null)
    {
    }

    /// <summary>A day.</summary>
    /// <param name="year">The astronomical year, -9999 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day, or EDTF cannot write it.</exception>
    public FactDate(int year, int month, int day)
        : this(EdtfPart.Plain(ShortYear(year), CheckedMonth(month), CheckedDay(year, month, day), FactDatePrecision.Day, FactQualifier.None), null)
    {
    }

    private FactDate(in EdtfPart part, string? raw)
    {
        EdtfBounds.Stretch(part.Precision, part.Year, part.Month, part.Day, FactSeasons.WithinYear, out _first, out _last);
        _rare = raw;
        _form = Form.Date;
        _start = _end = new(part);
    }

    private FactDate(int year, int month, int day, FactDatePrecision precision)
    {
        EdtfBounds.Stretch(precision, year, month, day, FactSeasons.WithinYear, out _first, out _last);
        _rare = null;
        _form = Form.Date;
        _start = _end = new((byte)precision);
    }

    private FactDate(in EdtfPart start, in EdtfPart end, long first, long last, string? raw)
    {
        _first = first;
        _last = last;
        _rare = raw;
        _form = Form.Interval;
        _start = new(start);
        _end = new(end);
    }

    private FactDate(uint shape, long first, long last)
    {
        _first = first;
        _last = last;
        _rare = null;
        _form = (Form)(shape & 0xFF);
        _start = new((byte)(shape >> 8));
        _end = new((byte)(shape >> 16));
    }

    private FactDate(EdtfDetails details)
    {
        details.GetBounds(out EdtfBounds start, out EdtfBounds end);
        _first = start.EarliestBegin;
        _last = end.LatestFinish;
        _rare = details;
        _form = Form.Detailed;
        _start = _end = default;
    }

    /// <summary>True for the default value, which is no date at all; its bounds are open and its text is empty.</summary>
    public bool IsEmpty => _form == Form.None;

    /// <summary>The text as written; for dates made in code, the canonical text.</summary>
    public string Text => _rare is EdtfDetails details ? details.Raw : _rare as string ?? Canonical;

    /// <summary>
    /// The canonical text: one for each meaning. Hedges stand as far right as they can. Sets are sorted, without blanks or
    /// repetitions. Exponents are written out where the year fits the day line. Offsets have minutes, and zero is <c>Z</c>.
    /// </summary>
    public string Canonical => _rare is EdtfDetails details ? details.Canonical : WritePlain();

    /// <summary>The first day that the date covers or allows; <see cref="long.MinValue"/> when there is no bound.</summary>
    public long FirstDay => _form == Form.None ? DayLine.Before : _first;

    /// <summary>The last day that the date covers or allows; <see cref="long.MaxValue"/> when there is no bound.</summary>
    public long LastDay => _form == Form.None ? DayLine.After : _last;

    /// <summary>True for an interval: two dates, or open or unknown ends, with a <c>/</c> between them.</summary>
    public bool IsInterval => _form == Form.Interval || (_rare is EdtfDetails details && details.IsInterval);

    /// <summary>Whether the date is a set, and of which kind.</summary>
    public FactDateSet Set => _rare is EdtfDetails details ? details.Set : FactDateSet.None;

    /// <summary>The members of a set, in the order written; empty for anything else.</summary>
    public IReadOnlyList<FactDateMember> Members
    {
        get
        {
            if (_rare is not EdtfDetails { Members: { } members } details)
            {
                return Array.Empty<FactDateMember>();
            }

            var result = new FactDateMember[members.Length];
            for (int i = 0; i < result.Length; i++)
            {
                result[i] = new(details.PartOf(members[i].From), details.PartOf(members[i].To));
            }

            return result;
        }
    }

    /// <summary>The date itself, the first end of an interval, or the first member of a set.</summary>
    public FactDatePart Start => _rare is EdtfDetails details
        ? details.PartOf(details.Start)
        : new(_start.Unpack(FirstDay), FactSeasons.WithinYear, null);

    /// <summary>The date itself, the second end of an interval, or the last member of a set.</summary>
    public FactDatePart End => _rare is EdtfDetails details
        ? details.PartOf(details.End)
        : new(_end.Unpack(LastDay), FactSeasons.WithinYear, null);

    /// <summary>The smallest unit that <see cref="Start"/> names.</summary>
    public FactDatePrecision Precision => _rare is EdtfDetails details ? details.Start.Precision : _start.Precision;

    /// <summary>The calendar that it is written in.</summary>
    public FactCalendar Calendar => (_rare as EdtfDetails)?.Calendar ?? FactCalendar.Gregorian;

    /// <summary>
    /// The date in EDTF for programs that read nothing else: <see cref="Canonical"/>, where <see cref="Level"/> is 0 to 2. A day of another
    /// calendar is its Gregorian day, a month or year of it the days that it has, as the profile writes one of several. A time
    /// without seconds is left out. It is never surer than the date.
    /// </summary>
    public string Edtf => _rare is EdtfDetails { Level: > 2 } details ? EdtfProfile.Write(details) : Canonical;

    /// <summary>
    /// The level of the EDTF profile that the text needs, 0, 1 or 2; 3 where the profile has no way to write it: another calendar, or a time
    /// of day without seconds.
    /// </summary>
    public int Level => _rare switch
    {
        EdtfDetails details => details.Level,
        string => 2,
        _ when _form == Form.Interval => Math.Max(Start.Written.Level(true), End.Written.Level(true)),
        _ => Start.Written.Level(false),
    };

    /// <summary>Which months the bounds take seasons for.</summary>
    public FactSeasons Seasons => _rare is EdtfDetails details ? details.Seasons : FactSeasons.WithinYear;

    /// <summary>
    /// The padding that a caller named for the bounds, and by which the date is compared. Null, the ordinary case, is for none:
    /// comparisons then take that of the fact base, or <see cref="FactPadding.OneUnit"/>.
    /// </summary>
    public FactPadding? Padding => (_rare as EdtfDetails)?.Padding;

    /// <summary>The same date with seasons read by another convention.</summary>
    /// <param name="seasons">The convention.</param>
    /// <returns>A date with the same text; a date without seasons is returned as it is.</returns>
    public FactDate With(FactSeasons seasons) =>
        _rare is EdtfDetails { HasSeasons: true } details ? new(details.With(seasons, details.Padding)) : this;

    /// <summary>
    /// The same date with its hedged components, and if the padding says so its unknown ends, stretched or bounded. The stretched date is
    /// hedged no more: all of it is meant. With <see cref="FactPadding.None"/> it is what is written.
    /// </summary>
    /// <param name="padding">The padding, or null to take a padding back.</param>
    /// <returns>A date with the same text and other bounds.</returns>
    public FactDate With(FactPadding? padding)
    {
        if (_rare is EdtfDetails details)
        {
            // Taking a padding back restores the small form that the date may have had.
            return padding is null && details.Seasons == FactSeasons.WithinYear && TryRead(details.Raw.AsSpan(), out FactDate plain, out _, out _)
                ? plain
                : new(details.With(details.Seasons, padding));
        }

        return padding is null || _form == Form.None
            ? this
            : new(new EdtfDetails(Text, Start.Written, End.Written, _form == Form.Interval).With(FactSeasons.WithinYear, padding));
    }

    /// <summary>
    /// Whether a day belongs to the date: to a member of a set, to the days with the written digits, or to the stretch between the bounds.
    /// For a one-of set and for unspecified digits that means "may be the one".
    /// </summary>
    /// <param name="day">A day number.</param>
    /// <returns>True when it belongs.</returns>
    public bool Contains(long day) =>
        _rare is EdtfDetails details ? details.Contains(day) : FirstDay <= day && day <= LastDay;

    /// <summary>The text as written.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    /// <summary>Whether two dates mean the same: equal canonical text, seasons and padding. Blanks and equivalent notations do not matter.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>True when they are the same value; not whether they are the same day.</returns>
    public bool Equals(FactDate other)
    {
        if (_form != other._form || _first != other._first || _last != other._last)
        {
            return false;
        }

        return _rare is EdtfDetails mine && other._rare is EdtfDetails theirs
            ? string.Equals(mine.Canonical, theirs.Canonical, StringComparison.Ordinal)
                && mine.Seasons == theirs.Seasons && mine.Padding == theirs.Padding
            : _start.Packed == other._start.Packed && _end.Packed == other._end.Packed;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((((int)_form * 397) ^ _first.GetHashCode()) * 397 ^ _last.GetHashCode());

    /// <summary>Whether two dates mean the same.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>As <see cref="Equals(FactDate)"/>.</returns>
    public static bool operator ==(FactDate left, FactDate right) => left.Equals(right);

    /// <summary>Whether two dates differ in meaning.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>The opposite of <see cref="Equals(FactDate)"/>.</returns>
    public static bool operator !=(FactDate left, FactDate right) => !left.Equals(right);

    internal EdtfDetails? Details => _rare as EdtfDetails;

    /// <summary>By how much its first and its last day are hedged, where no padding is named for them.</summary>
    internal void GetHedges(out int first, out int last)
    {
        switch (_form)
        {
            case Form.Date:
                first = last = _start.Hedge;
                break;
            case Form.Interval:
                (first, last) = (_start.Hedge, _end.Hedge);
                break;
            case Form.Detailed:
                ((EdtfDetails)_rare!).GetHedges(out first, out last);
                break;
            default:
                first = last = EdtfHedge.None;
                break;
        }
    }

    /// <summary>Form and ends of a date that its two outer days complete; 0 when the date needs its reference.</summary>
    internal uint PlainShape => _rare is null ? (uint)((byte)_form | (_start.Packed << 8) | (_end.Packed << 16)) : 0;

    internal static FactDate FromPlainShape(uint shape, long first, long last) => new(shape, first, last);

    /// <summary>The corners of the first and the last part, read as stretches; equal for anything but an interval.</summary>
    internal void GetBounds(out EdtfBounds start, out EdtfBounds end)
    {
        switch (_form)
        {
            case Form.Date:
                start = end = new(_first, _first, _last, _last);
                break;
            case Form.Interval:
                start = _start.Bounds(_first);
                end = _end.Bounds(_last);
                break;
            case Form.Detailed:
                ((EdtfDetails)_rare!).GetBounds(out start, out end);
                break;
            default:
                start = end = EdtfBounds.Everything;
                break;
        }
    }

    private string WritePlain()
    {
        if (_form == Form.None)
        {
            return string.Empty;
        }

        var text = new StringBuilder(24);
        EdtfWriter.Append(text, _start.Unpack(_first));
        if (_form == Form.Interval)
        {
            text.Append('/');
            EdtfWriter.Append(text, _end.Unpack(_last));
        }

        return text.ToString();
    }

    private static int ShortYear(int year) => year is >= -9999 and <= 9999
        ? year
        : throw new ArgumentOutOfRangeException(nameof(year), year, "EDTF writes months and days with years from -9999 to 9999 only.");

    private static int CheckedMonth(int month) => month is >= 1 and <= 12
        ? month
        : throw new ArgumentOutOfRangeException(nameof(month), month, "Months are 1 to 12.");

    private static int CheckedDay(int year, int month, int day) =>
        day >= 1 && month is >= 1 and <= 12 && day <= DayLine.DaysInMonth(year, month)
            ? day
            : throw new ArgumentOutOfRangeException(nameof(day), day, string.Format(CultureInfo.InvariantCulture, "{0}-{1:00} has no such day.", year, month));

    /// <summary>Precision, hedge and kind of an end in one byte; the day that goes with it is the outer one.</summary>
    private readonly struct PlainEnd
    {
        internal readonly byte Packed;

        internal PlainEnd(in EdtfPart part) =>
            Packed = (byte)((int)part.Precision | ((int)part.YearQualifier << 3) | ((int)part.Kind << 5));

        internal PlainEnd(byte packed) => Packed = packed;

        internal FactDatePrecision Precision => (FactDatePrecision)(Packed & 7);

        internal int Hedge => Kind == FactBoundKind.Closed ? EdtfHedge.Of(Precision, Qualifier) : EdtfHedge.None;

        private FactQualifier Qualifier => (FactQualifier)((Packed >> 3) & 3);

        private FactBoundKind Kind => (FactBoundKind)(Packed >> 5);

        internal EdtfPart Unpack(long day)
        {
            if (Kind != FactBoundKind.Closed)
            {
                return EdtfPart.Missing(Kind);
            }

            if (Precision == FactDatePrecision.None)
            {
                return EdtfPart.Missing(FactBoundKind.Unknown);
            }

            DayLine.Split(day, out long year, out int month, out int dayOfMonth);
            return EdtfPart.Plain(year, month, dayOfMonth, Precision, Qualifier);
        }

        internal EdtfBounds Bounds(long day)
        {
            if (Kind == FactBoundKind.Open)
            {
                return new(day, day, day, day);
            }

            if (Kind != FactBoundKind.Closed)
            {
                return EdtfBounds.Everything;
            }

            if (Precision == FactDatePrecision.Day)
            {
                return new(day, day, day, day);
            }

            DayLine.Split(day, out long year, out int month, out _);
            EdtfBounds.Stretch(Precision, year, month, 1, FactSeasons.WithinYear, out long first, out long last);
            return new(first, first, last, last);
        }
    }
}
