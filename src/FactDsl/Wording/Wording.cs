using System;
using System.Collections.Generic;
using System.Globalization;

namespace FactDsl;

/// <summary>
/// The words of one language. Templates hold the date as <c>{n}</c> (nominative), <c>{g}</c> (genitive) or <c>{p}</c> (the form after "in");
/// languages without cases use <c>{n}</c> alone. A template for one unit stands under "case.unit", the general one under "case".
/// </summary>
internal sealed class Wording
{
    internal Wording(string language, Dictionary<string, string> templates)
    {
        Language = language;
        Templates = templates;
    }

    internal string Language { get; }

    private Dictionary<string, string> Templates { get; }

    internal string GroupSeparator => this["group"];

    internal string DecimalSeparator => this["decimal"];

    /// <summary>A phrase that every language has.</summary>
    internal string this[string key] => Templates[key];

    /// <summary>A phrase with its two values put in.</summary>
    internal string Fill(string key, string first, string second = "") =>
        this[key].Put("{0}", first).Put("{1}", second);

    /// <summary>One entry of a list that is written with bars between.</summary>
    internal string Entry(string key, int index) => this[key].Split('|')[index];

    /// <summary>A date whose digits and time are known, in its place in a sentence.</summary>
    internal string Date(in EdtfPart part, WordingCase role)
    {
        WordingUnit unit = UnitOf(part);
        string name = NameOf(role);
        string kind = unit switch
        {
            WordingUnit.Year => ".year",
            WordingUnit.Season => ".season",
            WordingUnit.Part => ".part",
            WordingUnit.Month => ".month",
            _ => ".day",
        };
        string template = Templates.TryGetValue(name + kind, out string? own) ? own : this[name];
        foreach (string form in s_forms)
        {
            if (template.AsSpan().IndexOf(("{" + form + "}").AsSpan()) >= 0)
            {
                template = template.Put("{" + form + "}", Base(part, unit, form));
            }
        }

        // "when" of a French season begins with its own preposition.
        return template.AsSpan().IndexOf("{s}".AsSpan()) < 0 ? template
            : template.Put("{s}", Entry("season.in", SeasonIndex(part.Month))).Put("{y}", Year(part)).Trim();
    }

    /// <summary>Any phrase in the place of a date.</summary>
    internal string Place(string phrase, WordingCase role) => this[NameOf(role)].Put("{n}", phrase).Put("{g}", phrase).Put("{p}", phrase);

    internal string Number(decimal value)
    {
        string plain = FactNumber.Plain(Math.Abs(value));
        int point = plain.AsSpan().IndexOf('.');
        string whole = point < 0 ? plain : plain.Substring(0, point);
        for (int at = whole.Length - 3; at > 0 && plain.Length > 4; at -= 3)
        {
            whole = whole.Insert(at, GroupSeparator);
        }

        return (value < 0 ? "-" : string.Empty) + whole + (point < 0 ? string.Empty : DecimalSeparator + plain.Substring(point + 1));
    }

    /// <summary>A year as people say it: 44 BC for -0043.</summary>
    internal string Year(in EdtfPart part)
    {
        if (part.FarYear is not null)
        {
            return part.FarYear;
        }

        return part.Negative || part.Magnitude == 0
            ? Fill("bc", Plain(part.Magnitude + 1))
            : Templates.TryGetValue("ad", out string? common) ? common.Put("{0}", Plain(part.Magnitude)) : Plain(part.Magnitude);
    }

    private static readonly string[] s_forms = ["n", "g", "p"];

    private static string NameOf(WordingCase role) => role switch
    {
        WordingCase.Plain => "plain",
        WordingCase.When => "when",
        WordingCase.About => "about",
        WordingCase.Since => "since",
        WordingCase.Until => "until",
        WordingCase.From => "from",
        _ => "to",
    };

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static WordingUnit UnitOf(in EdtfPart part) => part.Precision switch
    {
        FactDatePrecision.Year => WordingUnit.Year,
        FactDatePrecision.SubYear => part.Month <= 32 ? WordingUnit.Season : WordingUnit.Part,
        FactDatePrecision.Month => WordingUnit.Month,
        _ => WordingUnit.Day,
    };

    private static int SeasonIndex(int code) => (code - 21) % 4;

    private string Base(in EdtfPart part, WordingUnit unit, string form)
    {
        string year = Year(part);
        switch (unit)
        {
            case WordingUnit.Year:
                return this["year"].Put("{y}", year);
            case WordingUnit.Season:
                string season = this["season"].Put("{s}", Entry("season." + form, SeasonIndex(part.Month))).Put("{y}", year);
                return part.Month <= 24 ? season : season + " (" + this[part.Month <= 28 ? "north" : "south"] + ")";
            case WordingUnit.Part:
                (string? kind, int number) = part.Month <= 36 ? ("quarter", part.Month - 32)
                    : part.Month <= 39 ? ("quadrimester", part.Month - 36) : ("semester", part.Month - 39);
                string pattern = form == "n" ? kind : kind + "." + form;
                return (Templates.TryGetValue(pattern, out string? inflected) ? inflected : this[kind])
                    .Put("{d}", number == 1 && Templates.TryGetValue("first", out string? ordinal) ? ordinal : Plain(number) + this["ordinal"])
                    .Put("{y}", year);
            case WordingUnit.Month:
                return this["month"].Put("{m}", Entry("months." + form, part.Month - 1)).Put("{y}", year);
            default:
                return this["day"]
                    .Put("{d}", part.Day == 1 && Templates.TryGetValue("first", out string? first) ? first : Plain(part.Day))
                    .Put("{m}", Entry("months.g", part.Month - 1))
                    .Put("{y}", year);
        }
    }
}
