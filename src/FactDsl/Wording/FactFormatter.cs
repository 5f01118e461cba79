using System;
using System.Collections.Generic;
using System.Globalization;

namespace FactDsl;

/// <summary>
/// Says dates, times, numbers and sums to people, in English, French, German, Spanish, Russian or Chinese:
/// <c>2014-02~</c> is "about February 2014" and "vers février 2014".
/// </summary>
/// <remarks>The words are the library's own and the same on every machine; no culture of the operating system takes part.</remarks>
public sealed partial class FactFormatter
{
    private readonly Wording _words;

    private FactFormatter(Wording words) => _words = words;

    /// <summary>The formatter for English.</summary>
    public static FactFormatter English { get; } = new(Wordings.English);

    /// <summary>The language it speaks, as a BCP 47 tag: en, fr, de, es, ru or zh.</summary>
    public string Language => _words.Language;

    /// <summary>The formatter for a language.</summary>
    /// <param name="languageTag">A BCP 47 tag; only its first part counts, so <c>fr-CA</c> is French.</param>
    /// <returns>The formatter; English, as its <see cref="Language"/> tells, where the language is not among the six.</returns>
    public static FactFormatter For(string languageTag) => TryGet(languageTag, out FactFormatter? formatter) ? formatter : English;

    /// <summary>The formatter for a language, if there is one.</summary>
    /// <param name="languageTag">A BCP 47 tag; only its first part counts.</param>
    /// <param name="formatter">The formatter, or the English one.</param>
    /// <returns>True when the language is among the six.</returns>
    public static bool TryGet(string? languageTag, out FactFormatter formatter)
    {
        Wording? words = Wordings.Find(languageTag ?? string.Empty);
        formatter = words is null ? English : new(words);
        return words is not null;
    }

    /// <summary>A date as a noun: "7 February 2014", "about 2014", "from 1964 to 2008", "1667, 1668 or 1670 to 1672".</summary>
    /// <param name="date">The date.</param>
    /// <returns>The phrase; empty for the default value.</returns>
    public string Format(FactDate date) => Date(date, WordingCase.Plain);

    /// <summary>A number: "more than 30", "30 to 35", "undisclosed, at most 5".</summary>
    /// <param name="number">The number.</param>
    /// <returns>The phrase.</returns>
    public string Format(FactNumber number) => Amount(number, string.Empty);

    /// <summary>A sum of money: "more than 2,000,000 EUR".</summary>
    /// <param name="money">The sum.</param>
    /// <returns>The phrase.</returns>
    public string Format(FactMoney money) => Amount(money.Amount, money.Currency);

    private string Amount(FactNumber number, string currency)
    {
        string unit = currency.Length == 0 ? string.Empty : "\u00A0" + currency;
        string amount = number.Kind switch
        {
            FactNumberKind.Any => string.Empty,
            FactNumberKind.Range => _words.Fill("numberrange", _words.Number(number.Lowest!.Value), _words.Number(number.Highest!.Value) + unit),
            FactNumberKind.Exact => _words.Number(number.Value!.Value) + unit,
            _ => _words.Fill(
                number.Kind switch
                {
                    FactNumberKind.AtLeast => "atleast",
                    FactNumberKind.MoreThan => "morethan",
                    FactNumberKind.AtMost => "atmost",
                    FactNumberKind.LessThan => "lessthan",
                    _ => "aboutnumber",
                },
                _words.Number(number.Value!.Value) + unit),
        };
        string state = number.State switch
        {
            FactNumberState.Unknown => _words["unknown"],
            FactNumberState.Undisclosed => _words["undisclosed"],
            FactNumberState.None => _words["none"],
            _ => string.Empty,
        };
        return state.Length == 0 ? amount : amount.Length == 0 ? state : _words.Fill("bounded", state, amount);
    }

    private string Date(FactDate date, WordingCase role)
    {
        if (date.IsEmpty)
        {
            return string.Empty;
        }

        if (date.Set != FactDateSet.None)
        {
            string list = List(date);
            return role == WordingCase.Plain ? list : _words.Place(list, role);
        }

        return date.IsInterval ? Span(date) : Part(date.Start.Written, role);
    }

    private string List(FactDate set)
    {
        IReadOnlyList<FactDateMember> members = set.Members;
        string list = string.Empty;
        for (int i = 0; i < members.Count; i++)
        {
            bool last = i == members.Count - 1;
            string key = last ? (set.Set == FactDateSet.OneOf ? "or" : "and") : "list";
            list = i == 0 ? Member(members[i]) : _words.Fill(key, list, Member(members[i]));
        }

        return list;
    }

    private string Member(FactDateMember member)
    {
        (FactDatePart from, FactDatePart to) = (member.From, member.To);
        if (from.Kind != FactBoundKind.Closed)
        {
            return _words.Fill("orearlier", Part(to.Written, WordingCase.Plain));
        }

        string first = Part(from.Written, WordingCase.Plain);
        if (to.Kind != FactBoundKind.Closed)
        {
            return _words.Fill("orlater", first);
        }

        string second = Part(to.Written, WordingCase.Plain);
        return string.Equals(first, second, StringComparison.Ordinal) ? first : _words.Fill("range", first, second);
    }

    private string Span(FactDate interval)
    {
        (EdtfPart start, EdtfPart end) = (interval.Start.Written, interval.End.Written);
        return (start.Kind, end.Kind) switch
        {
            (FactBoundKind.Open, FactBoundKind.Open) => _words["always"],
            (FactBoundKind.Open, FactBoundKind.Closed) => Part(end, WordingCase.Until),
            (FactBoundKind.Open, _) => _words.Fill("span", _words["always"], _words["to.unknown"]),
            (FactBoundKind.Closed, FactBoundKind.Open) => Part(start, WordingCase.Since),
            (_, FactBoundKind.Open) => _words.Fill("span", _words["from.unknown"], _words["forever"]),
            (var first, var second) => _words.Fill(
                "span",
                first == FactBoundKind.Closed ? Part(start, WordingCase.From) : _words["from.unknown"],
                second == FactBoundKind.Closed ? Part(end, WordingCase.To) : _words["to.unknown"]),
        };
    }

    /// <summary>One date with its hedges and open digits, in its place in a sentence.</summary>
    private string Part(in EdtfPart part, WordingCase role)
    {
        if (part.Calendar != FactCalendar.Gregorian)
        {
            return OfCalendar(part, role);
        }

        if (part.HasMask || part.SignificantDigits != 0)
        {
            string choice = part.HasMask ? OpenDigits(part) : Estimate(part);
            string hedgedChoice = part.AnyQualifier == FactQualifier.None ? choice : Hedged(part, choice);
            return role == WordingCase.Plain ? hedgedChoice : _words.Place(hedgedChoice, role);
        }

        if (part.AnyQualifier == FactQualifier.None)
        {
            return WithTime(part, _words.Date(part, role));
        }

        if (!part.IsSameQualifierThroughout)
        {
            return Hedged(part, _words.Date(part, role));
        }

        // "About" replaces the preposition of a plain date; after "since" or "until" the hedge follows in brackets.
        bool isNoun = role is WordingCase.Plain or WordingCase.When;
        return part.YearQualifier switch
        {
            FactQualifier.Approximate when isNoun => _words.Date(part, WordingCase.About),
            FactQualifier.Both when isNoun => _words.Fill("uncertain", _words.Date(part, WordingCase.About)),
            FactQualifier.Uncertain => _words.Fill("uncertain", _words.Date(part, role)),
            _ => _words.Fill("hedged", _words.Date(part, role), Hedge(part.YearQualifier, string.Empty)),
        };
    }

    /// <summary>
    /// A date of another calendar, said to be so. The Julian one has the months of the Gregorian; the others are told in numbers, a day with its
    /// Gregorian one.
    /// </summary>
    private string OfCalendar(in EdtfPart part, WordingCase role)
    {
        EdtfPart own = part;
        own.Calendar = FactCalendar.Gregorian;
        string name = _words["calendar." + CalendarDays.WordOf(part.Calendar)];
        if (part.Calendar == FactCalendar.Julian)
        {
            return _words.Fill("hedged", Part(own, role), name);
        }

        EdtfPart plain = own;
        plain.YearQualifier = plain.MonthQualifier = plain.DayQualifier = FactQualifier.None;
        var text = new System.Text.StringBuilder();
        EdtfWriter.Append(text, plain);
        if (part.Precision >= FactDatePrecision.Day)
        {
            DayLine.Split(CalendarDays.DayOf(part.Calendar, part.Year, part.Month, part.Day), out long year, out int month, out int day);
            name = _words.Fill("list", name, _words.Date(EdtfPart.Plain(year, month, day, FactDatePrecision.Day, FactQualifier.None), WordingCase.Plain));
        }

        string phrase = _words.Fill("hedged", text.ToString(), name);
        string hedged = part.AnyQualifier == FactQualifier.None ? phrase : Hedged(part, phrase);
        return role == WordingCase.Plain ? hedged : _words.Place(hedged, role);
    }

    private string Hedged(in EdtfPart part, string date)
    {
        string hedges = string.Empty;
        for (int component = 0; component < 3; component++)
        {
            FactQualifier qualifier = component == 0 ? part.YearQualifier : component == 1 ? part.MonthQualifier : part.DayQualifier;
            if (qualifier != FactQualifier.None)
            {
                string hedge = Hedge(qualifier, _words.Entry("components", component));
                hedges = hedges.Length == 0 ? hedge : _words.Fill("list", hedges, hedge);
            }
        }

        return _words.Fill("hedged", date, hedges);
    }

    private string Hedge(FactQualifier qualifier, string component) => _words.Fill(
        qualifier switch { FactQualifier.Uncertain => "hedge.?", FactQualifier.Approximate => "hedge.~", _ => "hedge.%" },
        component).TrimStart(' ', '—');

    private string OpenDigits(in EdtfPart part)
    {
        EdtfPart known = part;
        if (part.Precision == FactDatePrecision.Year && part.YearMask is 1 or 3 or 7)
        {
            EdtfBounds.TryGet(part, FactSeasons.WithinYear, null, out EdtfBounds bounds);
            return Between(bounds.EarliestBegin, bounds.LatestBegin);
        }

        if (part.YearMask == 0 && part.Precision == FactDatePrecision.Month && part.MonthMask == 3)
        {
            known.Precision = FactDatePrecision.Year;
            return _words.Fill("somemonth", _words.Date(known, WordingCase.Plain));
        }

        if (part.YearMask == 0 && part.DayMask == 3 && part.MonthMask is 0 or 3 && part.Precision == FactDatePrecision.Day)
        {
            known.Precision = part.MonthMask == 0 ? FactDatePrecision.Month : FactDatePrecision.Year;
            return _words.Fill("someday", _words.Date(known, WordingCase.Plain));
        }

        EdtfPart plain = part;
        plain.YearQualifier = plain.MonthQualifier = plain.DayQualifier = FactQualifier.None;
        var text = new System.Text.StringBuilder();
        EdtfWriter.Append(text, plain);
        return _words.Fill("digits", text.ToString());
    }

    private string Estimate(in EdtfPart part)
    {
        if (part.FarYear is not null)
        {
            return _words.Date(part, WordingCase.Plain);
        }

        EdtfBounds.SignificantYears(part, out long low, out long high);
        var year = EdtfPart.Plain(part.Year, 0, 0, FactDatePrecision.Year, FactQualifier.None);
        return _words.Fill(
            "estimate", Between(DayLine.DayOf(low, 1, 1), DayLine.DayOf(high, 1, 1)), _words.Date(year, WordingCase.Plain));
    }

    private string Between(long firstDay, long lastDay)
    {
        DayLine.Split(firstDay, out long low, out _, out _);
        DayLine.Split(lastDay, out long high, out _, out _);
        return _words.Fill(
            "between",
            _words.Date(EdtfPart.Plain(low, 0, 0, FactDatePrecision.Year, FactQualifier.None), WordingCase.Plain),
            _words.Date(EdtfPart.Plain(high, 0, 0, FactDatePrecision.Year, FactQualifier.None), WordingCase.Plain));
    }

    private string WithTime(in EdtfPart part, string day)
    {
        if (!part.HasTime)
        {
            return day;
        }

        string clock = string.Format(CultureInfo.InvariantCulture, part.Precision == FactDatePrecision.Minute ? "{0:00}:{1:00}" : "{0:00}:{1:00}:{2:00}", part.Hour, part.Minute, part.Second);
        int offset = Math.Abs((int)part.OffsetMinutes);
        clock += part.OffsetKind == EdtfOffset.None ? string.Empty
            : offset == 0 ? " UTC"
            : string.Format(CultureInfo.InvariantCulture, " UTC{0}{1:00}:{2:00}", part.OffsetMinutes < 0 ? "-" : "+", offset / 60, offset % 60);
        return _words.Fill("time", day, clock);
    }
}
