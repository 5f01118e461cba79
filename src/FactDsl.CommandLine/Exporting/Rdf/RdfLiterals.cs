using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Schema;
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

    /// <summary>A date: of XML Schema where that has such dates, else in EDTF (ISO 8601-2) as written; seasons look like months, but are numbered from 21.</summary>
    public static RdfLiteral Date(string text)
    {
        if (text.StartsWith("0000", StringComparison.Ordinal) || !Plain().IsMatch(text))
            return new(text) { Type = new RdfName("edtf", "EDTF") };
        return new(text) { Type = Xsd(text.Length switch { 4 => "gYear", 7 => "gYearMonth", _ => "date" }) };
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

    [GeneratedRegex(@"^[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
