using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Declarations;
using static FactDsl.CommandLine.Exporting.Rdf.RdfNamespaces;

namespace FactDsl.CommandLine.Exporting.Rdf;

/// <summary>Texts, dates and numbers as literals.</summary>
internal static partial class RdfLiterals
{
    private static readonly string[] s_starts = ["startEarliest", "startLatest", "endEarliest", "endLatest"];

    /// <summary>A text; a language that is no tag of BCP 47 is left out, and so it must be told by whoever calls.</summary>
    public static RdfLiteral Text(LabelText text) => new(text.Text) { Language = IsTag(text.Language) ? text.Language : null };

    /// <summary>Whether a language can be written behind a literal.</summary>
    public static bool IsTag(string? language) => language is not null && Tag().IsMatch(language);

    /// <summary>
    /// A date: of XML Schema where it is exactly one of its dates, else in EDTF (ISO 8601-2) as written. Seasons look like months, but are
    /// numbered from 21. A day of another calendar is its Gregorian day. Years before the year 1 stay EDTF: the
    /// two versions of XML Schema, 1.0 and 1.1, read <c>-0043</c> as two different years.
    /// </summary>
    public static RdfLiteral Date(string text)
    {
        if (FactDate.TryParse(text, out FactDate date, out _) && date.Level > 2)
            text = date.Edtf;
        if (Plain().IsMatch(text))
            return new(text) { Type = Xsd(text.Length switch { 4 => "gYear", 7 => "gYearMonth", _ => "date" }) };
        if (FarYear().IsMatch(text))
            return new(text[1..]) { Type = Xsd("gYear") };
        if (Moment().Match(text) is { Success: true } moment)
            return new(moment.Groups["hours"].Success ? text + ":00" : text) { Type = Xsd("dateTime") };
        return new(text) { Type = new RdfName("edtf", "EDTF") };
    }

    /// <summary>A number.</summary>
    public static RdfLiteral Number(decimal number) => new(number.ToString(CultureInfo.InvariantCulture)) { Type = Xsd("decimal") };

    /// <summary>A whole number.</summary>
    public static RdfLiteral Integer(int number) => new(number.ToString(CultureInfo.InvariantCulture)) { Type = Xsd("integer") };

    /// <summary>A yes or no.</summary>
    public static RdfLiteral Flag(bool flag) => new(flag ? "true" : "false") { Type = Xsd("boolean") };

    /// <summary>The four corners of a time, and what its ends are.</summary>
    public static IEnumerable<KeyValuePair<RdfName, RdfValue>> Corners(FactTime time)
    {
        foreach ((string name, string? day) in TimeCorners.Of(time).Zip(s_starts, static (c, name) => (name, c.Value)))
        {
            if (day is not null)
                yield return new(Own(name), Date(day));
        }
        yield return new(Own("start"), new RdfLiteral(time.StartKind.ToString().ToLowerInvariant()));
        yield return new(Own("end"), new RdfLiteral(time.EndKind.ToString().ToLowerInvariant()));
    }

    [GeneratedRegex(@"^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    // EDTF marks years of more than four digits with a letter.
    [GeneratedRegex(@"^Y[1-9][0-9]{4,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex FarYear();

    // XML Schema has no leap seconds, no offsets beyond 14 hours, and none of hours alone, which EDTF has.
    [GeneratedRegex(@"^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00|(?<hours>[+-](0[0-9]|1[0-4])))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();

    [GeneratedRegex(@"^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
