using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace FactDsl.CommandLine.Importing;

/// <summary>
/// How a table writes dates: <c>dd/MM/yyyy</c>, in the letters of .NET. What a form has no part for stays unsaid, and so does a
/// month or a day that is written <c>0</c>.
/// </summary>
internal sealed class DateForm
{
    private readonly List<(char Letter, int Count, string Literal)> _parts = [];
    private readonly int _firstYear;
    private readonly (string Name, int Month)[] _months;

    private DateForm(string text, int firstYear, IReadOnlyList<IReadOnlyList<string>> months)
    {
        Text = text;
        _firstYear = firstYear;
        // The longest first, so that none is taken for the beginning of another.
        DateTimeFormatInfo english = CultureInfo.InvariantCulture.DateTimeFormat;
        _months = [.. months.Append(english.MonthNames).Append(english.AbbreviatedMonthNames).SelectMany(static y => y.Select(static (name, i) => (Name: name, Month: i + 1)))
            .Append((Name: "Sept", Month: 9)).Where(static m => m.Name.Length > 0).OrderByDescending(static m => m.Name.Length)];
    }

    /// <summary>The form, as the template writes it.</summary>
    public string Text { get; }

    /// <summary>Reads a form.</summary>
    /// <param name="text">The form, with <c>from 1950</c> behind it where years have two digits.</param>
    /// <param name="months">What months are called besides their English names.</param>
    /// <param name="form">The form.</param>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static string? TryParse(string text, IReadOnlyList<IReadOnlyList<string>> months, out DateForm form)
    {
        int from = text.IndexOf(" from ", StringComparison.Ordinal), firstYear = -1;
        if (from >= 0 && !int.TryParse(text.AsSpan(from + 6), NumberStyles.None, CultureInfo.InvariantCulture, out firstYear))
            firstYear = -1;
        string letters = from < 0 ? text : text[..from];
        form = new DateForm(letters, firstYear, months);
        for (int i = 0; i < letters.Length;)
        {
            int count = 1;
            while (i + count < letters.Length && letters[i + count] == letters[i])
                count++;
            bool isPart = letters[i] is 'y' or 'M' or 'd' or 'H' or 'h' or 'm' or 's' or 'f' or 't';
            form._parts.Add(isPart ? (letters[i], count, "") : ('\0', 0, letters.Substring(i, count)));
            i += count;
        }
        if (!form._parts.Exists(static p => p.Letter == 'y'))
            return $"`{text}` has no year: write it `yyyy`";
        return form._parts.Exists(static p => p is { Letter: 'y', Count: < 4 }) && firstYear < 0
            ? $"years of two digits need the first year that they stand for: `{text} from 1950`"
            : null;
    }

    /// <summary>Reads a date of this form as EDTF; null where the text is none.</summary>
    public string? Read(string text)
    {
        int at = 0, year = -1, month = 0, day = 0;
        foreach ((char letter, int count, string literal) in _parts)
        {
            if (letter == '\0')
            {
                if (string.CompareOrdinal(text, at, literal, 0, literal.Length) != 0)
                    return null;
                at += literal.Length;
                continue;
            }
            if (letter == 'M' && count > 2)
            {
                month = Month(text, ref at);
                if (month == 0)
                    return null;
                continue;
            }
            if (letter == 't')
            {
                if (at + count > text.Length || char.ToUpperInvariant(text[at]) is not ('A' or 'P'))
                    return null;
                at += count;
                continue;
            }
            // Letters that stand next to each other take just their digits; others may lack the zero in front.
            if (!ReadNumber(text, ref at, count == 1 ? 2 : count, out int number))
                return null;
            switch (letter)
            {
                case 'y':
                    year = count < 4 ? InCentury(number) : number;
                    break;
                case 'M':
                    month = number;
                    break;
                case 'd':
                    day = number;
                    break;
            }
        }
        if (at < text.Length || year < 0 || month > 12 || (month > 0 && day > DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month)) || day > 31)
            return null;
        return Write(year, month, day);
    }

    /// <summary>A date as EDTF, as precise as it is known: a day without its month keeps its place.</summary>
    public static string Write(int year, int month, int day)
    {
        string text = year.ToString("0000", CultureInfo.InvariantCulture);
        if (month > 0 || day > 0)
            text += month > 0 ? "-" + month.ToString("00", CultureInfo.InvariantCulture) : "-XX";
        return day > 0 ? text + "-" + day.ToString("00", CultureInfo.InvariantCulture) : text;
    }

    private int InCentury(int year)
    {
        int century = _firstYear / 100 * 100 + year;
        return century < _firstYear ? century + 100 : century;
    }

    private static bool ReadNumber(string text, ref int at, int most, out int number)
    {
        int start = at;
        number = 0;
        while (at < text.Length && at - start < most && text[at] is >= '0' and <= '9')
            number = number * 10 + (text[at++] - '0');
        return at > start && at - start < 9;
    }

    /// <summary>A month by its name, whole or short, with or without the stop behind a short one.</summary>
    private int Month(string text, ref int at)
    {
        foreach ((string name, int month) in _months)
        {
            if (string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            at += name.Length;
            if (at < text.Length && text[at] == '.')
                at++;
            return month;
        }
        return 0;
    }
}
