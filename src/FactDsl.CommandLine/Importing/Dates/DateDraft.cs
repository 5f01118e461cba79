using System;
using System.Globalization;

namespace FactDsl.CommandLine.Importing.Dates;

/// <summary>A date while it is read, part by part.</summary>
internal sealed class DateDraft
{
    private int _day;
    private int _hour = -1;
    private int _minute;
    private int _second;
    private bool _isAfternoon;
    private bool _hasHalf;
    private bool _isFractional;
    private string _offset = "";
    private bool _isBeforeChrist;

    /// <summary>The year, as it is written.</summary>
    public int Year { get; set; }

    /// <summary>Whether there is a year.</summary>
    public bool HasYear { get; set; }

    /// <summary>Whether the year has two digits of four.</summary>
    public bool IsShortYear { get; set; }

    /// <summary>The month; 0 for none.</summary>
    public int Month { get; set; }

    /// <summary>Whether BC or AD is written.</summary>
    public bool HasEra { get; private set; }

    private bool HasMonth { get; set; }

    private bool HasDay { get; set; }

    /// <summary>Sets a part.</summary>
    public void Set(char letter, int number)
    {
        switch (letter)
        {
            case 'M':
                (Month, HasMonth) = (number, true);
                break;
            case 'd':
                (_day, HasDay) = (number, true);
                break;
            case 'H' or 'h':
                _hour = number;
                break;
            case 'm':
                _minute = number;
                break;
            case 's':
                _second = number;
                break;
        }
    }

    /// <summary>Reads AM or PM.</summary>
    public bool ReadHalf(string text, ref int at, int count)
    {
        if (at + count > text.Length || char.ToUpperInvariant(text[at]) is not ('A' or 'P'))
            return false;
        (_isAfternoon, _hasHalf) = (char.ToUpperInvariant(text[at]) == 'P', true);
        at += count;
        return true;
    }

    /// <summary>Reads <c>Z</c> or an offset such as <c>+01:00</c>.</summary>
    public bool ReadOffset(string text, ref int at)
    {
        if (at < text.Length && text[at] == 'Z')
        {
            _offset = "Z";
            at++;
            return true;
        }
        if (at + 6 > text.Length || text[at] is not ('+' or '-') || text[at + 3] != ':')
            return false;
        _offset = text.Substring(at, 6);
        at += 6;
        return true;
    }

    /// <summary>Reads the era.</summary>
    public bool ReadEra(string text, ref int at)
    {
        int end = at;
        while (end < text.Length && (char.IsLetter(text[end]) || (text[end] == '.' && end > at)))
            end++;
        // Of `BC.` the point is the form's, of `B.C.` the word's.
        if (end - at > 2 && text[end - 1] == '.' && text.IndexOf('.', at) == end - 1)
            end--;
        string word = DateWords.Fold(text[at..end]);
        _isBeforeChrist = DateWords.Is(word, DateWordKind.BeforeChrist, out _);
        HasEra = _isBeforeChrist || DateWords.Is(word, DateWordKind.AfterChrist, out _);
        at = HasEra ? end : at;
        return HasEra;
    }

    /// <summary>Reads parts of a second.</summary>
    public bool ReadFraction(string text, ref int at, int most)
    {
        int start = at;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at]))
            _isFractional |= text[at++] != '0';
        return at > start;
    }

    /// <summary>Takes what it does not say itself from the other date of a span, but nothing finer than it is.</summary>
    public void CompleteFrom(DateDraft other)
    {
        if (HasYear && IsShortYear && !other.IsShortYear && other.HasYear)
        {
            int year = other.Year / 100 * 100 + Year;
            (Year, IsShortYear) = (year < other.Year ? year + 100 : year, false);
        }
        if (!HasYear && other.HasYear)
            (Year, IsShortYear, HasYear) = (other.Year, other.IsShortYear, true);
        if (Month == 0 && HasDay && other.Month > 0)
            Month = other.Month;
    }

    /// <summary>Whether it is certainly before another.</summary>
    public bool IsBefore(DateDraft other)
        => Year != other.Year ? Year < other.Year
            : Month > 0 && other.Month > 0 && (Month != other.Month ? Month < other.Month : _day > 0 && other._day > 0 && _day < other._day);

    /// <summary>The date as EDTF.</summary>
    /// <param name="firstYear">The first year that two digits stand for.</param>
    /// <param name="keepsTime">Whether the time of day is kept.</param>
    /// <param name="text">What is read, for messages.</param>
    public DateReading Finish(int firstYear, bool keepsTime, string text)
    {
        int year = Year;
        if (!HasYear)
            return Month > 12 || _day > 31 ? DateReading.Other : DateReading.Of("");
        if (Month == 0 && _day == 0 && year == 0 && (!IsShortYear || (HasMonth && HasDay)))
            return DateReading.None;
        if (IsShortYear && firstYear >= 0)
        {
            year = firstYear / 100 * 100 + year;
            year += year < firstYear ? 100 : 0;
        }
        else if (year == 0)
        {
            return DateReading.Doubtful(DateSense.YearZero(text));
        }
        if (HasEra && (year < 0 || IsShortYear))
            return DateReading.Doubtful($"`{Step.Shown(text)}` has a year and an era that do not go together");
        // Astronomers count the year before 1 AD as 0.
        year = _isBeforeChrist ? 1 - year : year;
        if (Month > 12 || _day > 31 || (Month > 0 && _day > DaysIn(year, Month)))
            return DateReading.Other;
        if (_hour > 24 || _minute > 59 || _second > 60 || (_hasHalf && _hour is < 1 or > 12))
            return DateReading.Other;
        string date = EverydayDate.Write(year, Month, _day);
        bool hasTime = _hour >= 0;
        if (!hasTime || !keepsTime || Month == 0 || _day == 0)
            return new DateReading(DateOutcome.Date, date) { LeavesTime = hasTime && Hour + _minute + _second > 0 };
        return new DateReading(DateOutcome.Date, string.Create(CultureInfo.InvariantCulture, $"{date}T{Hour:00}:{_minute:00}:{_second:00}{_offset}")) { LeavesTime = _isFractional };
    }

    private int Hour => _hasHalf ? _hour % 12 + (_isAfternoon ? 12 : 0) : _hour;

    private static int DaysIn(int year, int month)
        => month == 2 && !(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 28 : DateTime.DaysInMonth(2000, month);
}
