using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace FactDsl;

/// <summary>What a text may mean that somebody wrote as a date: one reading, or several of which nobody knows which is meant.</summary>
internal readonly struct DateReadings
{
    /// <summary>Nothing that anybody could mean.</summary>
    public static readonly DateReadings None = new([], "");

    public DateReadings(IReadOnlyList<string> texts, string why)
    {
        Texts = texts;
        Why = why;
    }

    /// <summary>The readings as EDTF, the likeliest first; each reads without a finding.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>How EDTF writes such a date, for messages.</summary>
    public string Why { get; }
}

/// <summary>
/// Dates as people write them, in digits (<c>04/02/2022</c>, <c>1846-47</c>) and in words (<c>4 février 2022</c>, <c>early 1978</c>).
/// The advice on a date offers them, and a parser knows by them that words belong to one. Nothing is guessed: where two things may be
/// meant, both are given.
/// </summary>
internal static class EverydayDate
{
    /// <summary>The most words that are read as one date.</summary>
    public const int MaxWords = 12;

    private const int MaxLength = 200;

    /// <summary>Reads a text; no readings where it is nothing that is known.</summary>
    public static DateReadings Read(string text)
    {
        if (text.Length is 0 or > MaxLength)
            return DateReadings.None;
        string[] words = Words(text);
        if (words.Length is 0 or > MaxWords)
            return DateReadings.None;
        DateReadings read = ReadDigits(string.Concat(words));
        return read.Texts.Count > 0 ? read : EverydayWords.Read(words);
    }

    /// <summary>Whether a text has words of dates in it, whatever they tell.</summary>
    public static bool IsInWords(string text) => Array.Exists(Words(text), static w => char.IsLetter(w[0]) && DateWords.IsAny(w.AsSpan()));

    /// <summary>
    /// The words of a text. A point ends one too where a number touches it (<c>c.1900</c>, <c>4.Februar</c>), and so does a hyphen
    /// between a word of dates and a number (<c>mid-1978</c>, <c>4-Feb-2022</c>).
    /// </summary>
    private static string[] Words(string text)
    {
        var apart = new StringBuilder(text);
        for (int i = text.Length - 2; i > 0; i--)
        {
            if (text[i] == '.' && ((char.IsLetter(text[i - 1]) && EdtfReader.IsDigit(text[i + 1])) || (EdtfReader.IsDigit(text[i - 1]) && char.IsLetter(text[i + 1]))))
                apart.Insert(i + 1, ' ');
            else if (IsHyphenOfWord(text.AsSpan(), i))
                apart[i] = ' ';
        }
        return apart.ToString().Split([' ', '\t', '\u00A0', '\u202F', ','], StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>
    /// Whether a hyphen stands between a word of dates and a number: <c>mid-1978</c>, <c>4-Feb</c>, <c>20th-century</c>; not in
    /// <c>1985-today</c>, a span.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place; any character may stand there.</param>
    public static bool IsHyphenOfWord(ReadOnlySpan<char> text, int at)
    {
        if (text[at] != '-')
            return false;
        int start = at, end = at + 1;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        bool isBehindNumber = start > 0 && EdtfReader.IsDigit(text[start - 1]), isBeforeNumber = end < text.Length && EdtfReader.IsDigit(text[end]);
        return (isBeforeNumber && end == at + 1 && start < at && DateWords.IsAny(text.Slice(start, at - start)))
            || (isBehindNumber && end > at + 1 && DateWords.IsAny(text.Slice(at + 1, end - at - 1)) && !DateWords.Is(DateWords.Fold(text.Slice(at + 1, end - at - 1).ToString()), DateWordKind.Now, out _));
    }

    /// <summary>A date as EDTF, as precise as it is known: a day without its month keeps its place.</summary>
    /// <param name="year">The year, counted astronomically.</param>
    /// <param name="month">The month; 0 for none.</param>
    /// <param name="day">The day; 0 for none.</param>
    public static string Write(int year, int month, int day)
    {
        string digits = Math.Abs(year).ToString("0000", CultureInfo.InvariantCulture);
        string text = (digits.Length > 4 ? "Y" : "") + (year < 0 ? "-" : "") + digits;
        if (month > 0 || day > 0)
            text += month > 0 ? "-" + month.ToString("00", CultureInfo.InvariantCulture) : "-XX";
        return day > 0 ? text + "-" + day.ToString("00", CultureInfo.InvariantCulture) : text;
    }

    /// <summary>Any of the years of a century or the like: the 19th is one of the years from 1801 to 1900.</summary>
    /// <param name="number">Its number; less than 0 before Christ.</param>
    /// <param name="length">How many years one has.</param>
    public static string WriteYears(int number, int length)
    {
        // The year 0 is the last of the first before Christ.
        int last = number > 0 ? number * length : (number + 1) * length;
        return $"[{Write(last - length + 1, 0, 0)}..{Write(last, 0, 0)}]";
    }

    /// <summary>Readings of which those are left that are dates, each once.</summary>
    public static DateReadings Good(string why, params string?[] texts)
    {
        string[] good = [.. texts.Where(static t => t is not null && FactDate.TryRead(t.AsSpan(), out _, out _, out FactParseIssue? warning) && warning is null).Select(static t => t!).Distinct(StringComparer.Ordinal)];
        return good.Length == 0 ? DateReadings.None : new DateReadings(good, why);
    }

    private static readonly Func<string, DateReadings>[] s_forms = [WholeYears, TwoYears, DayAndMonth, ZeroParts, OpenEnd, OffsetOfNoZone, OffsetWithoutColon];

    private static DateReadings ReadDigits(string text)
    {
        foreach (Func<string, DateReadings> form in s_forms)
        {
            DateReadings read = form(text);
            if (read.Texts.Count > 0)
                return read;
        }
        return DateReadings.None;
    }

    /// <summary><c>1914–1918</c>, <c>1914-1918</c>.</summary>
    private static DateReadings WholeYears(string text)
        => text.Length == 9 && IsDash(text[4]) && IsDigits(text, 0, 4) && IsDigits(text, 5, 4)
            ? Good("an interval is written with `/`", text.Substring(0, 4) + "/" + text.Substring(5))
            : DateReadings.None;

    /// <summary><c>1846-47</c> from one year to another; <c>1846-7</c> that, or a month; never a season, which EDTF would read.</summary>
    private static DateReadings TwoYears(string text)
    {
        if (text.Length is < 6 or > 7 || !IsDigits(text, 0, 4) || !(IsDash(text[4]) || text[4] == '/') || !IsDigits(text, 5, text.Length - 5))
            return DateReadings.None;
        int first = Number(text, 0, 4), second = Number(text, 5, text.Length - 5), unit = text.Length == 6 ? 10 : 100;
        string? month = second is >= 1 and <= 12 ? Write(first, second, 0) : null;
        int last = first / unit * unit + second;
        string? years = last > first ? Write(first, 0, 0) + "/" + Write(last, 0, 0) : null;
        return Good(month is null ? "an interval is written with `/` and two whole years" : years is null ? "months have two digits, with a hyphen in front" : "it may be two years or a month", years, month);
    }

    /// <summary><c>4.2.2022</c> begins with the day; <c>04/02/2022</c> may begin with the month.</summary>
    private static DateReadings DayAndMonth(string text)
    {
        string[] parts = text.Split('/', '.', '-', '‐', '‑', '–');
        if (parts.Length != 3 || parts[2].Length != 4 || parts[0].Length is 0 or > 2 || parts[1].Length is 0 or > 2 || !Array.TrueForAll(parts, static p => IsDigits(p, 0, p.Length)))
            return DateReadings.None;
        int year = Number(parts[2], 0, 4), one = Number(parts[0], 0, parts[0].Length), two = Number(parts[1], 0, parts[1].Length);
        // Where points are used the day comes first.
        return text.IndexOf('.') >= 0
            ? Good("a date begins with the year", Write(year, two, one))
            : Good(one <= 12 && two <= 12 && one != two ? "the first number may be the day or the month" : "a date begins with the year", Write(year, two, one), Write(year, one, two));
    }

    /// <summary><c>1829-10-00</c>: what nobody knows is left out.</summary>
    private static DateReadings ZeroParts(string text)
    {
        if (text.Length is not (7 or 10) || text[4] != '-' || !IsDigits(text, 0, 4) || !text.EndsWith("-00", StringComparison.Ordinal))
            return DateReadings.None;
        string known = text.Substring(0, text.Length - 3);
        return Good("a month or a day that is not known is left out", known.EndsWith("-00", StringComparison.Ordinal) ? known.Substring(0, 4) : known);
    }

    /// <summary><c>1985–</c>: it goes on, or has an end that nobody knows.</summary>
    private static DateReadings OpenEnd(string text)
        => text.Length == 5 && IsDigits(text, 0, 4) && IsDash(text[4])
            ? Good("an interval is written with `/`, and with `..` behind it where it goes on", text.Substring(0, 4) + "/..", text.Substring(0, 4) + "/")
            : DateReadings.None;

    /// <summary><c>-00:00</c>: some write it where the zone is not known, others mean UTC.</summary>
    private static DateReadings OffsetOfNoZone(string text)
    {
        int time = text.IndexOf('T');
        foreach (string none in (string[])["-00:00", "-0000", "-00"])
        {
            if (time > 0 && text.Length - none.Length >= time + "T10:30".Length && text.EndsWith(none, StringComparison.Ordinal))
                return Good("it is no offset from UTC: UTC is `Z`, and a zone that is not known is left out", text.Substring(0, text.Length - none.Length) + "Z", text.Substring(0, text.Length - none.Length));
        }
        return DateReadings.None;
    }

    private static DateReadings OffsetWithoutColon(string text)
    {
        int sign = text.Length - 5;
        return sign > 0 && text.IndexOf('T') > 0 && text[sign] is '+' or '-' && IsDigits(text, sign + 1, 4)
            ? Good("the hours and minutes of an offset have a colon between them", text.Insert(sign + 3, ":"))
            : DateReadings.None;
    }

    /// <summary>Whether a character is a dash, or a hyphen.</summary>
    public static bool IsDash(char c) => c is '-' or '‐' or '‑' or '‒' or '–' or '—' or '−';

    private static bool IsDigits(string text, int from, int count)
    {
        for (int i = from; i < from + count; i++)
        {
            if (!EdtfReader.IsDigit(text[i]))
                return false;
        }
        return count > 0;
    }

    private static int Number(string text, int from, int count) => int.Parse(text.Substring(from, count), NumberStyles.None, CultureInfo.InvariantCulture);
}
