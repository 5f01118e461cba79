using System;
using CsCheck;

namespace FactDsl.Tests.Time;

/// <summary>Texts of every form of EDTF, built from the grammar and not from the library.</summary>
internal static class EdtfGenerator
{
    private static readonly Gen<string> s_qualifier = Pick("", "", "?", "~", "%");

    private static readonly Gen<string> s_shortYear = Gen.OneOf(
        Gen.Int[1, 9999].Select(year => $"{year:0000}"),
        Gen.Int[1, 9999].Select(year => $"-{year:0000}"),
        Gen.Const("0000"));

    private static readonly Gen<string> s_month = Gen.Int[1, 12].Select(month => $"{month:00}");

    private static readonly Gen<string> s_day = Gen.Int[1, 28].Select(day => $"{day:00}");

    private static readonly Gen<string> s_year = Gen.OneOf(
        s_shortYear,
        Gen.Long[10_000, 20_000_000_000_000_000].Select(year => "Y" + year),
        Gen.Long[10_000, 20_000_000_000_000_000].Select(year => "Y-" + year),
        Gen.Select(Gen.Int[1, 99], Gen.Int[4, 30]).Select(y => $"Y{y.Item1}E{y.Item2}"));

    private static readonly Gen<string> s_hedged = Gen.OneOf(
        Gen.Select(s_qualifier, s_shortYear, s_qualifier).Select(p => p.Item1 + p.Item2 + p.Item3),
        Gen.Select(s_qualifier, s_shortYear, s_qualifier, s_qualifier, s_month, s_qualifier)
            .Select(p => p.Item1 + p.Item2 + p.Item3 + "-" + p.Item4 + p.Item5 + p.Item6),
        Gen.Select(Gen.Select(s_qualifier, s_shortYear, s_qualifier), Gen.Select(s_qualifier, s_month, s_qualifier), Gen.Select(s_qualifier, s_day, s_qualifier))
            .Select((y, m, d) => y.Item1 + y.Item2 + y.Item3 + "-" + m.Item1 + m.Item2 + m.Item3 + "-" + d.Item1 + d.Item2 + d.Item3));

    private static readonly Gen<string> s_openDigits = Gen.Select(Gen.Int[1000, 2999], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[1, 255], Gen.Int[1, 3])
        .Select(c => Mask(c.Item1, c.Item2, c.Item3, c.Item4, c.Item5));

    private static readonly Gen<string> s_grouping = Gen.Select(s_shortYear, Gen.Int[21, 41], s_qualifier).Select(p => $"{p.Item1}-{p.Item2}{p.Item3}");

    private static readonly Gen<string> s_significant = Gen.Select(s_year, Gen.Int[1, 4]).Select(p => $"{p.Item1}S{p.Item2}");

    private static readonly Gen<string> s_time = Gen.Select(
        Gen.Select(s_shortYear, s_month, s_day), Gen.Select(Gen.Int[0, 23], Gen.Int[0, 59], Gen.Int[0, 59]), Pick("", "Z", "-04", "+04:30", "+14:00"))
        .Select((day, clock, offset) => $"{day.Item1}-{day.Item2}-{day.Item3}T{clock.Item1:00}:{clock.Item2:00}:{clock.Item3:00}{offset}");

    /// <summary>A date that may stand in an interval or a set.</summary>
    public static readonly Gen<string> Single = Gen.OneOf(s_year, s_hedged, s_openDigits, s_grouping, s_significant);

    private static readonly Gen<string> s_interval = Gen.Select(Gen.OneOf(Single, Pick("", "..")), Gen.OneOf(Single, Pick("", "..")))
        .Select(ends => ends.Item1 + "/" + ends.Item2)
        .Where(text => text.Length > 2 && FactDate.TryParse(text, out _, out _));

    private static readonly Gen<string> s_set = Gen.Select(Single.Array[1, 4], Gen.Int[0, 8])
        .Select((members, form) =>
        {
            string list = ((form & 1) != 0 ? ".." : "") + string.Join(",", members) + ((form & 2) != 0 ? ".." : "");
            return (form & 4) != 0 ? "{" + list + "}" : "[" + list + "]";
        })
        .Where(text => FactDate.TryParse(text, out _, out _));

    /// <summary>Any text of the profile.</summary>
    public static readonly Gen<string> Dates = Gen.OneOf(Single, s_time, s_interval, s_set);

    public static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static string Mask(int year, int month, int day, int digits, int parts)
    {
        char[] text = $"{year:0000}{month:00}{day:00}".ToCharArray();
        for (int i = 0; i < 8; i++)
        {
            text[i] = (digits & (1 << i)) != 0 ? 'X' : text[i];
        }

        string masked = new string(text);
        string written = parts switch
        {
            1 => masked[..4],
            2 => masked[..4] + "-" + masked[4..6],
            _ => masked[..4] + "-" + masked[4..6] + "-" + masked[6..],
        };
        return written.Contains('X', StringComparison.Ordinal) && FactDate.TryParse(written, out _, out _) ? written : "15XX-12-25";
    }
}
