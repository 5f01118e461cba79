using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.CommandLine.Importing.Tables;

namespace FactDsl.CommandLine.Importing.Dates;

/// <summary>
/// How a table writes dates: <c>dd/MM/yyyy</c>, in the letters of .NET. What a form has no part for stays unsaid, and so does a
/// month or a day that is written <c>0</c>. A form that begins anew, such as <c>yyyy-yy</c>, is of two dates: from the one to the other.
/// </summary>
internal sealed class DateForm : IDateForm
{
    private const string Letters = "yMdHhmsftKg";

    private readonly List<FormPart> _parts = [];
    private readonly int _firstYear;
    private readonly bool _keepsTime;
    private readonly (string Name, int Month)[] _months;

    private DateForm(string text, int firstYear, bool keepsTime, IReadOnlyList<IReadOnlyList<string>> months)
    {
        Text = text;
        _firstYear = firstYear;
        _keepsTime = keepsTime;
        // The longest first, so that none is taken for the beginning of another.
        _months = [.. months.SelectMany(static y => y.Select(static (name, i) => (Name: name, Month: i + 1))).Concat(MonthNames.All)
            .Where(static m => m.Name.Length > 0).OrderByDescending(static m => m.Name.Length)];
    }

    /// <inheritdoc/>
    public string Text { get; }

    /// <inheritdoc/>
    public bool HasShortYears => _parts.Exists(static p => p is { Letter: 'y', Count: < 4 });

    private bool IsSpan => _parts.Exists(static p => p.IsSecond);

    /// <summary>Reads a form.</summary>
    /// <param name="text">The form, with <c>from 1950</c> behind it where years have two digits, and <c>with time</c> where a time of day is kept.</param>
    /// <param name="months">What months are called besides what <see cref="MonthNames"/> has.</param>
    /// <param name="form">The form.</param>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static string? TryParse(string text, IReadOnlyList<IReadOnlyList<string>> months, out DateForm form)
    {
        string letters = text;
        bool keepsTime = Cut(ref letters, " with time", out string behind);
        letters += behind.Length > 0 ? " " + behind : "";
        int firstYear = -1;
        if (Cut(ref letters, " from ", out string from) && !int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out firstYear))
            firstYear = -1;
        form = new DateForm(letters, firstYear, keepsTime, months);
        if (form.AddParts(letters) is { } wrong)
            return wrong;
        if (!form._parts.Exists(static p => p.Letter == 'y'))
            return $"`{text}` has no year: write it `yyyy`";
        if (keepsTime && !(form._parts.Exists(static p => p.Letter is 'H' or 'h') && form._parts.Exists(static p => p.Letter == 'd') && !form.IsSpan))
            return $"`{text}` has no time of one day: write it `yyyy-MM-dd HH:mm`";
        return form._parts.Exists(static p => p is { Letter: 'y', Count: < 4, IsSecond: false }) && firstYear < 0
            ? $"years of two digits need the first year that they stand for: `{text} from 1950`"
            : null;
    }

    /// <inheritdoc/>
    public DateReading Read(Cell cell, TableRow row) => Read(cell.Text);

    /// <summary>Reads a date of this form as EDTF.</summary>
    public DateReading Read(string text)
    {
        var first = new DateDraft();
        var second = new DateDraft();
        int at = 0;
        bool isShort = false;
        foreach (FormPart part in _parts)
        {
            if (!Read(part, text, ref at, part.IsSecond ? second : first, ref isShort))
                return DateReading.Other;
        }
        if (at < text.Length)
            return DateReading.Other;
        if (isShort && !first.HasEra)
            return DateReading.Doubtful(DateSense.ShortYear(text));
        DateReading one = first.Finish(_firstYear, _keepsTime, text);
        if (!IsSpan || one.Outcome != DateOutcome.Date)
            return one;
        second.CompleteFrom(first);
        first.CompleteFrom(second);
        (one, DateReading other) = (first.Finish(_firstYear, keepsTime: false, text), second.Finish(_firstYear, keepsTime: false, text));
        return one.Outcome != DateOutcome.Date ? one : other.Outcome != DateOutcome.Date ? other
            : second.IsBefore(first) ? DateReading.Doubtful($"`{Step.Shown(text)}` ends before it begins")
            : new DateReading(DateOutcome.Date, one.Text + "/" + other.Text) { LeavesTime = one.LeavesTime || other.LeavesTime };
    }

    private static bool Cut(ref string text, string word, out string behind)
    {
        int at = text.IndexOf(word, StringComparison.Ordinal);
        behind = at < 0 ? "" : text[(at + word.Length)..].Trim();
        if (at >= 0)
            text = text[..at];
        return at >= 0;
    }

    private string? AddParts(string letters)
    {
        var seen = new HashSet<char>();
        bool isSecond = false;
        for (int i = 0; i < letters.Length;)
        {
            if (letters[i] == '\'')
            {
                int close = letters.IndexOf('\'', i + 1);
                if (close < 0)
                    return $"`{letters}` has a quote that is not closed";
                _parts.Add(new FormPart('\0', 0, letters[(i + 1)..close], isSecond));
                i = close + 1;
                continue;
            }
            int count = 1;
            while (i + count < letters.Length && letters[i + count] == letters[i])
                count++;
            if (Letters.Contains(letters[i], StringComparison.Ordinal))
            {
                if (letters[i] is 'y' or 'M' or 'd' && !seen.Add(letters[i]))
                {
                    if (isSecond)
                        return $"`{letters}` has more than two dates";
                    isSecond = true;
                    seen.Clear();
                    seen.Add(letters[i]);
                }
                _parts.Add(new FormPart(letters[i], count, "", isSecond));
            }
            // What stands in front of the year is its sign, and no mark that could be lost.
            else if (!(i == 0 && count == 1 && letters[0] is '+' or '-' && letters.Length > 1 && letters[1] == 'y'))
            {
                _parts.Add(new FormPart('\0', 0, letters.Substring(i, count), isSecond));
            }
            i += count;
        }
        for (int i = 0; i < _parts.Count; i++)
            _parts[i] = _parts[i] with { IsTight = (i > 0 && _parts[i - 1].IsNumber) || (i + 1 < _parts.Count && _parts[i + 1].IsNumber) };
        return null;
    }

    private bool Read(FormPart part, string text, ref int at, DateDraft date, ref bool isShort)
    {
        switch (part.Letter)
        {
            case '\0':
                if (string.CompareOrdinal(text, at, part.Literal, 0, part.Literal.Length) != 0)
                    return false;
                at += part.Literal.Length;
                return true;
            case 'M' when part.Count > 2:
                date.Month = Month(text, ref at);
                return date.Month > 0;
            case 't':
                return date.ReadHalf(text, ref at, part.Count);
            case 'K':
                return date.ReadOffset(text, ref at);
            case 'g':
                return date.ReadEra(text, ref at);
            case 'f':
                return date.ReadFraction(text, ref at, part.Count);
            case 'y':
                return ReadYear(part, text, ref at, date, ref isShort);
            default:
                // Letters that stand next to each other take just their digits; others may lack the zero in front.
                int start = at, most = part.Count == 1 ? 2 : part.Count;
                if (!ReadNumber(text, ref at, most, out int number) || (part.IsTight && at - start != most))
                    return false;
                date.Set(part.Letter, number);
                return true;
        }
    }

    private static bool ReadYear(FormPart part, string text, ref int at, DateDraft date, ref bool isShort)
    {
        int sign = 1;
        bool isSigned = at < text.Length && text[at] is '+' or '-' or '−' && (at == 0 || !char.IsAsciiDigit(text[at - 1])) && part.Count >= 4;
        if (isSigned)
            sign = text[at++] == '+' ? 1 : -1;
        int start = at;
        if (!ReadNumber(text, ref at, part.Count == 1 ? 2 : part.Count, out int year))
            return false;
        int digits = at - start;
        if (part.IsTight && digits != part.Count)
            return false;
        isShort |= part.Count >= 4 && digits < 3 && !isSigned && year != 0;
        date.Year = sign * year;
        date.IsShortYear = part.Count < 4;
        date.HasYear = true;
        return true;
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

    /// <summary>Part of a form.</summary>
    /// <param name="Letter">What it is; none for what is written.</param>
    /// <param name="Count">How many letters.</param>
    /// <param name="Literal">What is written.</param>
    /// <param name="IsSecond">Whether it is of the second date.</param>
    private readonly record struct FormPart(char Letter, int Count, string Literal, bool IsSecond)
    {
        /// <summary>Whether digits stand right in front of it or behind it.</summary>
        public bool IsTight { get; init; }

        /// <summary>Whether it is digits.</summary>
        public bool IsNumber => Letter is 'y' or 'd' or 'H' or 'h' or 'm' or 's' || (Letter == 'M' && Count < 3);
    }
}
