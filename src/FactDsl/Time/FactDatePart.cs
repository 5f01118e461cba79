using System.Text;

namespace FactDsl;

/// <summary>One date of a <see cref="FactDate"/>: the value itself, one end of an interval, or one end of a range in a set.</summary>
public readonly struct FactDatePart
{
    private readonly EdtfPart _part;
    private readonly EdtfBounds _bounds;

    internal FactDatePart(in EdtfPart part, FactSeasons seasons, FactPadding? padding)
    {
        _part = part;
        if (!EdtfBounds.TryGet(part, seasons, padding, out _bounds))
        {
            _bounds = EdtfBounds.Everything;
        }
    }

    /// <summary><see cref="FactBoundKind.Closed"/> for a date, <see cref="FactBoundKind.Open"/> for <c>..</c>, <see cref="FactBoundKind.Unknown"/> for an empty end of an interval.</summary>
    public FactBoundKind Kind => _part.Kind;

    /// <summary>The smallest unit that is named.</summary>
    public FactDatePrecision Precision => _part.Precision;

    /// <summary>
    /// The astronomical year (0 is 1 BC), with unspecified digits as 0. Where only some digits are significant it is the
    /// estimate. It is ±25·10^15 for years beyond the day line, and 0 when <see cref="Kind"/> is not closed.
    /// </summary>
    public long Year => _part.Year;

    /// <summary>The month, 1 to 12; a part of the year, 21 to 41; 0 when not named. An unspecified digit counts as 0.</summary>
    public int Month => _part.Month;

    /// <summary>The day of the month, 1 to 31; 0 when not named. An unspecified digit counts as 0.</summary>
    public int Day => _part.Day;

    /// <summary>How the year is hedged.</summary>
    public FactQualifier YearQualifier => _part.YearQualifier;

    /// <summary>How the month or part of the year is hedged.</summary>
    public FactQualifier MonthQualifier => _part.MonthQualifier;

    /// <summary>How the day is hedged.</summary>
    public FactQualifier DayQualifier => _part.DayQualifier;

    /// <summary>The hedges of all components together.</summary>
    public FactQualifier Qualifier => _part.AnyQualifier;

    /// <summary>True when a digit is written as <c>X</c>.</summary>
    public bool HasUnspecifiedDigits => _part.HasMask;

    /// <summary>True when the tens or units of the year, month or day at this position are <c>X</c>.</summary>
    /// <param name="precision">The component: <see cref="FactDatePrecision.Year"/>, <see cref="FactDatePrecision.Month"/> or <see cref="FactDatePrecision.Day"/>.</param>
    /// <param name="position">The digit, 0 being the rightmost.</param>
    /// <returns>True when that digit is not specified.</returns>
    public bool IsUnspecified(FactDatePrecision precision, int position) => (precision switch
    {
        FactDatePrecision.Year => _part.YearMask,
        FactDatePrecision.Month => _part.MonthMask,
        FactDatePrecision.Day => _part.DayMask,
        _ => 0,
    } & (1 << position)) != 0;

    /// <summary>How many leading digits of the year are significant (<c>1950S2</c>: 2); 0 when not said.</summary>
    public int SignificantDigits => _part.SignificantDigits;

    /// <summary>The calendar that <see cref="Year"/>, <see cref="Month"/> and <see cref="Day"/> are of; its days are on the one line of days.</summary>
    public FactCalendar Calendar => _part.Calendar;

    /// <summary>
    /// The second of the day, 0 to 86,400, when <see cref="Precision"/> is <see cref="FactDatePrecision.Second"/>; the first second of the
    /// minute when it is <see cref="FactDatePrecision.Minute"/>; otherwise 0.
    /// </summary>
    public int SecondOfDay => (((_part.Hour * 60) + _part.Minute) * 60) + _part.Second;

    /// <summary>The offset from UTC in minutes, -840 to 840; null when none is written.</summary>
    public int? OffsetMinutes => _part.OffsetKind == EdtfOffset.None ? null : _part.OffsetMinutes;

    /// <summary>The first day it may cover; <see cref="long.MinValue"/> when there is no bound.</summary>
    public long Earliest => _part.Kind == FactBoundKind.Open && _bounds.EarliestBegin == DayLine.Before ? DayLine.Before : _bounds.EarliestBegin;

    /// <summary>The last day it may cover; <see cref="long.MaxValue"/> when there is no bound.</summary>
    public long Latest => _bounds.LatestFinish;

    /// <summary>The first day that only the best estimate of a year with significant digits covers: for <c>1950S2</c> 1950-01-01; otherwise <see cref="Earliest"/>.</summary>
    public long EstimateFirst => HasEstimate ? DayLine.DayOf(_part.Year, 1, 1) : Earliest;

    /// <summary>The last day that only the best estimate of a year with significant digits covers: for <c>1950S2</c> 1950-12-31; otherwise <see cref="Latest"/>.</summary>
    public long EstimateLast => HasEstimate ? DayLine.DayOf(_part.Year, 12, 31) : Latest;

    private bool HasEstimate => _part.SignificantDigits != 0 && _part.FarYear is null;

    /// <summary>The part in canonical EDTF: <c>2014-02~</c>, <c>..</c>, or nothing for an unknown end.</summary>
    /// <returns>The canonical text.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        EdtfWriter.Append(text, _part);
        return text.ToString();
    }

    internal EdtfPart Written => _part;

    internal EdtfBounds Bounds => _bounds;
}
