using System;

namespace FactDsl;

/// <summary>One date as written: a single value, one end of an interval, or one end of a range in a set.</summary>
internal struct EdtfPart
{
    internal FactBoundKind Kind;
    internal FactDatePrecision Precision;

    /// <summary>The calendar that the year, month and day are of.</summary>
    internal FactCalendar Calendar;

    /// <summary>The year, with unspecified digits as 0; the sign is kept apart because <c>-00XX</c> has one too.</summary>
    internal long Magnitude;
    internal bool Negative;

    /// <summary>The year as written when it lies beyond the day line; otherwise null.</summary>
    internal string? FarYear;

    /// <summary>Written with <c>Y</c> and <c>E</c>: another notation of the same year.</summary>
    internal bool Exponential;

    /// <summary>Unspecified digits, bit 0 the rightmost.</summary>
    internal byte YearMask;
    internal byte MonthMask;
    internal byte DayMask;

    /// <summary>1 to 12, or 21 to 41 for a part of a year.</summary>
    internal byte Month;
    internal byte Day;

    internal FactQualifier YearQualifier;
    internal FactQualifier MonthQualifier;
    internal FactQualifier DayQualifier;

    /// <summary>A qualifier stands elsewhere than at the end: level 2, and perhaps not the shortest way to write it.</summary>
    internal bool InnerQualifiers;

    /// <summary>How many leading digits of the year are significant; 0 when not said.</summary>
    internal int SignificantDigits;

    /// <summary>Second of the day, 86,400 for 24:00:00, and 60 as the last second where it is a leap second.</summary>
    internal int Hour;
    internal int Minute;
    internal int Second;
    internal EdtfOffset OffsetKind;
    internal short OffsetMinutes;

    internal readonly bool HasMask => (YearMask | MonthMask | DayMask) != 0;

    internal readonly long Year => Negative ? -Magnitude : Magnitude;

    internal readonly bool IsSameQualifierThroughout =>
        (Precision < FactDatePrecision.SubYear || MonthQualifier == YearQualifier)
        && (Precision < FactDatePrecision.Day || DayQualifier == YearQualifier);

    /// <summary>The date can be told from its first day, its precision and one qualifier.</summary>
    internal readonly bool IsPlain =>
        Kind != FactBoundKind.Closed
        || (Calendar == FactCalendar.Gregorian && Precision is FactDatePrecision.Year or FactDatePrecision.Month or FactDatePrecision.Day
            && !HasMask && SignificantDigits == 0 && FarYear is null && IsSameQualifierThroughout);

    /// <summary>The union of all qualifiers.</summary>
    internal readonly FactQualifier AnyQualifier => YearQualifier | MonthQualifier | DayQualifier;

    /// <summary>A minute or a second of the day is named.</summary>
    internal readonly bool HasTime => Precision >= FactDatePrecision.Minute;

    /// <summary>The profile has no way to write it: a time without seconds, or another calendar.</summary>
    internal readonly bool IsBeyondProfile => Calendar != FactCalendar.Gregorian || Precision == FactDatePrecision.Minute;

    /// <summary>The level of the EDTF profile that the writing needs; 3 where none has it.</summary>
    internal readonly int Level(bool inInterval)
    {
        if (Kind != FactBoundKind.Closed)
        {
            return 1;
        }

        if (IsBeyondProfile)
        {
            return 3;
        }

        if (Exponential || SignificantDigits != 0 || InnerQualifiers
            || (Precision == FactDatePrecision.SubYear && Month > 24)
            || (HasMask && (inInterval || !IsRightmostMask)))
        {
            return 2;
        }

        return Negative || Magnitude > 9999 || FarYear is not null || HasMask || AnyQualifier != FactQualifier.None
            || Precision == FactDatePrecision.SubYear ? 1 : 0;
    }

    /// <summary>Level 1 knows <c>201X</c>, <c>20XX</c>, <c>2004-XX</c>, <c>1985-04-XX</c> and <c>1985-XX-XX</c>.</summary>
    private readonly bool IsRightmostMask => Precision switch
    {
        FactDatePrecision.Year => YearMask is 1 or 3,
        FactDatePrecision.Month => YearMask == 0 && MonthMask == 3,
        _ => YearMask == 0 && DayMask == 3 && MonthMask is 0 or 3,
    };

    internal static EdtfPart Missing(FactBoundKind kind) => new() { Kind = kind };

    internal static EdtfPart Plain(long year, int month, int day, FactDatePrecision precision, FactQualifier qualifier) => new()
    {
        Precision = precision,
        Magnitude = Math.Abs(year),
        Negative = year < 0,
        Month = (byte)(precision >= FactDatePrecision.Month ? month : 0),
        Day = (byte)(precision >= FactDatePrecision.Day ? day : 0),
        YearQualifier = qualifier,
        MonthQualifier = precision >= FactDatePrecision.Month ? qualifier : FactQualifier.None,
        DayQualifier = precision >= FactDatePrecision.Day ? qualifier : FactQualifier.None,
    };
}

/// <summary>How the offset from UTC is written after a time of day.</summary>
internal enum EdtfOffset : byte
{
    None,
    Zulu,
    Hours,
    HoursAndMinutes,
}
