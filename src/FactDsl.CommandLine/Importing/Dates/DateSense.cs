using System.Text.RegularExpressions;

namespace FactDsl.CommandLine.Importing.Dates;

/// <summary>
/// Tells dates from what only looks like one. Such are years of two digits, zeros that stand for nothing, the year 0, and two
/// years that EDTF would take for a season. All ways of reading dates ask it.
/// </summary>
internal static partial class DateSense
{
    /// <summary>Whether a text is zeros that stand for a date nobody knows: <c>0</c>, <c>00000000</c>, <c>0000-00-00 00:00:00</c>.</summary>
    public static bool IsNoDate(string text) => Zeros().IsMatch(text);

    /// <summary>Why a text in EDTF may not be what the table means; null where it is.</summary>
    public static string? Doubt(string text)
    {
        if (ZeroYear().IsMatch(text))
            return YearZero(text);
        return Season().Match(text) is { Success: true } season
            ? $"`{Step.Shown(season.Value)}` may be two years or a season: say which with `date yyyy-yy` or `date edtf`"
            : null;
    }

    /// <summary>Says that a year may be 1 BC or none at all.</summary>
    public static string YearZero(string text) => $"`{Step.Shown(text)}` has the year 0, which is 1 BC or a year that nobody knows: say that it is 1 BC with `date edtf`";

    /// <summary>Says that a year has too few digits.</summary>
    public static string ShortYear(string text) => $"`{Step.Shown(text)}` may be a year of several centuries: say which with `yy from 1950`";

    [GeneratedRegex(@"^[+\-−]?0+([\-/. ]0+)*([T ]00:00(:00([.,]0+)?)?)?(Z|[+\-]00:?00)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Zeros();

    [GeneratedRegex(@"(?<![0-9X:Y\-])[\-]?0000(?![0-9X])", RegexOptions.CultureInvariant)]
    private static partial Regex ZeroYear();

    [GeneratedRegex(@"(?<![0-9X:\-])-?[0-9]{4}-(2[1-9]|3[0-9]|4[01])(?![0-9X\-])", RegexOptions.CultureInvariant)]
    private static partial Regex Season();
}
