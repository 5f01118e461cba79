using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace FactDsl;

/// <summary>Reads dates in words, whole texts only: a word that says nothing of dates, or a number too many, and nothing is read.</summary>
internal static class EverydayWords
{
    /// <summary>Reads the words of one date.</summary>
    /// <param name="words">The words without blanks and commas.</param>
    public static DateReadings Read(string[] words)
    {
        string[] folded = Array.ConvertAll(words, DateWords.Fold);
        return ReadSpan(words, folded) is { Texts.Count: > 0 } span ? span : ReadOne(words, folded);
    }

    /// <summary><c>1914 to 1918</c>, <c>between 1914 and 1918</c>, <c>1985 – present</c>, <c>1985/present</c>.</summary>
    private static DateReadings ReadSpan(string[] words, string[] folded)
    {
        if (words.Length == 1)
            return SplitAtMark(words[0]) is { } ends ? Join(Read([ends.First]), Read([ends.Second]), DateWords.Is(DateWords.Fold(ends.Second), DateWordKind.Now, out _)) : DateReadings.None;
        int from = DateWords.Is(folded[0], DateWordKind.SpanBegin, out _) ? 1 : 0;
        for (int i = from + 1; i < words.Length; i++)
        {
            if (i == words.Length - 1 && from == 0 && !IsMark(folded[i]))
                break;
            if (!DateWords.Is(folded[i], DateWordKind.SpanMiddle, out _) || i + 1 == words.Length)
                continue;
            string[] end = folded.Skip(i + 1).ToArray();
            DateReadings read = Join(ReadEnd(words, folded, from, i), ReadEnd(words, folded, i + 1, words.Length), end.Length == 1 && DateWords.Is(end[0], DateWordKind.Now, out _));
            if (read.Texts.Count > 0)
                return read;
        }
        return DateReadings.None;
    }

    private static DateReadings ReadEnd(string[] words, string[] folded, int from, int to)
    {
        string[] part = [.. words.Skip(from).Take(to - from)];
        return part.Length == 1 && FactDate.TryRead(part[0].AsSpan(), out FactDate date, out _, out FactParseIssue? warning) && warning is null
            ? new DateReadings([date.Text], "")
            : ReadOne(part, [.. folded.Skip(from).Take(to - from)]);
    }

    private static DateReadings Join(DateReadings first, DateReadings second, bool goesOn)
        => first.Texts.Count == 1 && (goesOn || second.Texts.Count == 1)
            ? EverydayDate.Good(goesOn ? "an interval that goes on ends with `..`" : "an interval is written with `/`", first.Texts[0] + "/" + (goesOn ? ".." : second.Texts[0]))
            : DateReadings.None;

    private static bool IsMark(string folded) => folded is "/" || (folded.Length == 1 && EverydayDate.IsDash(folded[0]));

    /// <summary>The two sides of a slash or a dash inside a word.</summary>
    private static (string First, string Second)? SplitAtMark(string word)
    {
        int mark = word.IndexOf('/');
        for (int i = word.Length - 2; mark < 0 && i > 0; i--)
            mark = EverydayDate.IsDash(word[i]) ? i : -1;
        return mark > 0 && mark < word.Length - 1 ? (word.Substring(0, mark), word.Substring(mark + 1)) : null;
    }

    private static DateReadings ReadOne(string[] words, string[] folded)
    {
        if (words.Length == 1 && EverydayDate.Good("", words[0]) is { Texts.Count: 1 } date)
            return date;
        if (DateWords.Is(folded[folded.Length - 1], DateWordKind.Filler, out _))
            return DateReadings.None;
        var said = new SaidParts();
        for (int i = 0; i < words.Length; i++)
        {
            if (said.TakeEra(folded, ref i))
                continue;
            if (!said.Take(words[i], folded[i]))
                return DateReadings.None;
        }
        return said.Read();
    }

    /// <summary>The number that a Roman numeral writes; 0 where it is none.</summary>
    public static int RomanNumeral(string word)
    {
        int end = word.Length;
        while (end > 0 && char.IsLower(word[end - 1]))
            end--;
        if (end == 0 || word.Length - end > 3)
            return 0;
        int sum = 0, last = 0;
        for (int i = end - 1; i >= 0; i--)
        {
            int value = word[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
            if (value == 0)
                return 0;
            sum += value < last ? -value : value;
            last = value;
        }
        return sum;
    }
}

/// <summary>What the words of one date say, part by part.</summary>
internal sealed class SaidParts
{
    private const string InDigits = "a date is written in digits, the year first";

    private readonly List<int> _numbers = [];
    private readonly List<string> _roman = [];
    private int _year = -1;
    private int _month;
    private int _season;
    private int _part;
    private int _era;
    private int _decade = -1;
    private string? _date;
    private bool _isAbout;
    private bool _isCentury;
    private bool _isDecade;
    private bool _isDay;

    /// <summary>Takes the word or the two that say which era; false where none stands here.</summary>
    public bool TakeEra(string[] folded, ref int at)
    {
        int era = 0, last = at;
        if (DateWords.Is(folded[at], DateWordKind.BeforeChrist, out _))
            era = 1;
        else if (DateWords.Is(folded[at], DateWordKind.AfterChrist, out _))
            era = 2;
        else if (DateWords.Is(folded[at], DateWordKind.EraBegin, out int which) && ChristBehind(folded, at) is > 0 and int christ)
            (era, last) = (which, christ);
        if (era == 0 || _era != 0)
            return false;
        _era = era;
        at = last;
        return true;
    }

    /// <summary>Takes a word or a number; false where it says nothing of dates, or what is said already.</summary>
    public bool Take(string word, string folded)
    {
        int dash = folded.IndexOf('-');
        if (dash > 0 && DateWords.Is(folded.Substring(0, dash), DateWordKind.Part, out int part))
            return _part == 0 && (_part = part) > 0 && Take(word.Substring(word.IndexOf('-') + 1), folded.Substring(dash + 1));
        if (folded.Length == 0)
            return false;
        if (folded[0] is >= '0' and <= '9')
            return TakeNumber(folded, word);
        if (DateWords.Is(folded, DateWordKind.Month, out int month))
            return _month == 0 && (_month = month) > 0;
        if (DateWords.Is(folded, DateWordKind.Season, out int season))
            return _season == 0 && (_season = season) > 0;
        if (DateWords.Is(folded, DateWordKind.Part, out part))
            return _part == 0 && (_part = part) > 0;
        if (DateWords.Is(folded, DateWordKind.Century, out _))
            return !_isCentury && (_isCentury = true);
        if (DateWords.Is(folded, DateWordKind.About, out _))
            return _isAbout = true;
        if (DateWords.Is(folded, DateWordKind.Year, out int years))
        {
            _isDecade |= years == 2;
            return true;
        }
        if (EverydayWords.RomanNumeral(word) > 0)
        {
            _roman.Add(word);
            return true;
        }
        if (DateWords.Is(folded, DateWordKind.Weekday, out _))
            return _isDay = true;
        return DateWords.Is(folded, DateWordKind.Filler, out _);
    }

    /// <summary>What all of it means.</summary>
    public DateReadings Read()
    {
        if (_isCentury)
            return ReadCentury();
        if (_roman.Count > 0)
            return DateReadings.None;
        if (_isDecade && _decade < 0 && _year > 0 && _year % 10 == 0)
            (_decade, _year) = (_year, -1);
        if (_date is not null)
            return ReadDate();
        if (_decade >= 0)
            return ReadDecade();
        return ReadDay();
    }

    private static int ChristBehind(string[] folded, int at)
    {
        for (int i = at + 1; i < folded.Length && i <= at + 2; i++)
        {
            if (!DateWords.Is(folded[i], DateWordKind.Christ, out _))
                break;
            at = i;
            if (i + 1 < folded.Length && folded[i + 1] == "geburt")
                at++;
        }
        return DateWords.Is(folded[at], DateWordKind.Christ, out _) || folded[at] == "geburt" ? at : 0;
    }

    private bool TakeNumber(string folded, string word)
    {
        int digits = 0;
        while (digits < folded.Length && folded[digits] is >= '0' and <= '9')
            digits++;
        string behind = folded.Substring(digits);
        if (digits is 0 or > 4)
            return false;
        int number = int.Parse(folded.Substring(0, digits), NumberStyles.None, CultureInfo.InvariantCulture);
        if (behind is "s" or "er" && digits >= 3 && number % 10 == 0)
            return _decade < 0 && (_decade = number) >= 0;
        if (behind.Length > 0 && behind is not ("st" or "nd" or "rd" or "th" or "er" or "e" or "eme" or "º" or "ª" or "°" or "o" or "a"))
        {
            // A date in digits among words: `c. 1900-05`.
            return _date is null && FactDate.TryRead(word.AsSpan(), out _, out _, out FactParseIssue? warning) && warning is null && (_date = word) is not null;
        }
        if (digits >= 3 && behind.Length == 0)
            return _year < 0 && (_year = number) >= 0;
        _numbers.Add(number);
        return _numbers.Count <= 2;
    }

    private DateReadings ReadDate()
        => _isAbout && _part == 0 && _numbers.Count == 0 && _year < 0 && _month == 0 && _season == 0 && _era == 0
            ? EverydayDate.Good("an estimated date ends with `~`", _date + "~")
            : DateReadings.None;

    private DateReadings ReadCentury()
    {
        int number = _numbers.Count + _roman.Count != 1 ? 0 : _numbers.Count == 1 ? _numbers[0] : EverydayWords.RomanNumeral(_roman[0]);
        if (number is < 1 or > 40 || _year >= 0 || _month > 0 || _season > 0 || _decade >= 0 || _date is not null)
            return DateReadings.None;
        string whole = EverydayDate.WriteYears(_era == 1 ? -number : number, 100);
        if (_isAbout)
            return DateReadings.None;
        if (_part == 0)
            return EverydayDate.Good("a century is one of its years, the 19th one of 1801 to 1900", whole);
        int first = _era == 1 ? -number * 100 + 1 : (number - 1) * 100 + 1;
        return EverydayDate.Good("EDTF writes the years that are meant", Years(first, [(0, 32), (33, 66), (67, 99)]), whole);
    }

    private string Years(int first, (int From, int To)[] parts)
        => $"[{EverydayDate.Write(first + parts[_part - 1].From, 0, 0)}..{EverydayDate.Write(first + parts[_part - 1].To, 0, 0)}]";

    private DateReadings ReadDecade()
    {
        if (_numbers.Count > 0 || _year >= 0 || _month > 0 || _season > 0 || _era > 0 || _date is not null)
            return DateReadings.None;
        string digits = _decade.ToString("0000", CultureInfo.InvariantCulture);
        string decade = digits.Substring(0, 3) + "X" + (_isAbout ? "~" : "");
        string? century = _decade % 100 == 0 ? digits.Substring(0, 2) + "XX" + (_isAbout ? "~" : "") : null;
        if (_part > 0)
            return _isAbout ? DateReadings.None : EverydayDate.Good("EDTF writes the years that are meant", Years(_decade, [(0, 4), (4, 6), (5, 9)]), decade);
        return EverydayDate.Good(century is null ? "the years of a decade are written with `X`" : "it may be ten years or a hundred", decade, century);
    }

    private DateReadings ReadDay()
    {
        List<int> numbers = [.. _numbers];
        int year = _year;
        if (year < 0 && _era > 0 && numbers.Count > 0)
        {
            year = numbers[numbers.Count - 1];
            numbers.RemoveAt(numbers.Count - 1);
        }
        if (year < 0 || numbers.Count > 1 || (numbers.Count == 1 && _month == 0) || (_season > 0 && (_month > 0 || numbers.Count > 0)))
            return DateReadings.None;
        if (_era > 0 && year == 0)
            return DateReadings.None;
        // Astronomers count the year before 1 AD as 0.
        year = _era == 1 ? 1 - year : year;
        int day = numbers.Count == 1 ? numbers[0] : 0;
        if ((numbers.Count == 1 && day is 0 or > 31) || (_isDay && day == 0))
            return DateReadings.None;
        string text = _season > 0 ? EverydayDate.Write(year, _season, 0) : EverydayDate.Write(year, _month, day);
        if (_part > 0)
            return _isAbout ? DateReadings.None : ReadPart(text, year, day);
        string why = _isAbout ? "an estimated date ends with `~`"
            : _era > 0 ? "years before Christ are counted astronomically: 1 BC is 0000, 2 BC is -0001"
            : InDigits;
        return EverydayDate.Good(why, text + (_isAbout ? "~" : ""));
    }

    /// <summary>The beginning, the middle or the end of a year or a month; the whole, too, since nobody knows how much of it is meant.</summary>
    private DateReadings ReadPart(string whole, int year, int day)
    {
        if (day > 0)
            return DateReadings.None;
        const string why = "how much of it is meant nobody knows, so a part is an estimate";
        if (_season > 0)
            return DateReadings.None;
        if (_month > 0)
        {
            (int from, int to) = _part == 1 ? (1, 10) : _part == 2 ? (11, 20) : (21, DayLine.DaysInMonth(year, _month));
            return EverydayDate.Good(why, EverydayDate.Write(year, _month, from) + "~/" + EverydayDate.Write(year, _month, to) + "~", whole);
        }
        // The thirds of a year are its quadrimesters, 37 to 39.
        return EverydayDate.Good(why, EverydayDate.Write(year, 36 + _part, 0) + "~", whole);
    }
}
