using System.Linq;
using System.Text;
using CsCheck;

namespace FactDsl.Language.Tests.Storage;

/// <summary>Random fact bases of a few countries, with meetings and alliances whose members come and go.</summary>
internal static class RandomFacts
{
    public const int Countries = 5;

    private static readonly Gen<string> s_date = Gen.OneOf(
        Gen.Int[1990, 1996].Select(y => $"{y}"),
        Gen.Select(Gen.Int[1990, 1996], Gen.Int[1, 12]).Select((y, m) => $"{y}-{m:00}"),
        Gen.Select(Gen.Int[1990, 1996], Gen.Int[1, 12], Gen.Int[1, 28]).Select((y, m, d) => $"{y}-{m:00}-{d:00}"),
        Gen.OneOf("199X", "[1991,1994]", "1992-06~", "[..1993]", "1991/1994", "../1992", "1993/.."),
        Gen.OneOf("1992~", "1994%", "1993-03-01?", "1992~-03", "199X~", "[1991~,1994]", "[1991,1992-03%,1995?]", "1991~/1994", "1993/1994-05~", "/1993~"));

    private static readonly Gen<string> s_countries = Gen.Int[0, Countries - 1].Array[1, 3]
        .Select(all => string.Join(", ", all.Distinct().Select(c => $"C{c}")));

    private static readonly Gen<string> s_moment = Gen.OneOf(Gen.Const(""), s_date.Select(d => " on " + d), s_date.Select(d => " during " + d));

    private static readonly Gen<string> s_stretch = Gen.OneOf(
        Gen.Const(""),
        s_date.Select(d => " on " + d),
        Gen.Int[1990, 1992].Select(y => $" since {y}"),
        Gen.Int[1993, 1996].Select(y => $" until {y}"),
        Gen.Select(Gen.Int[1990, 1993], Gen.Int[1993, 1996]).Select((a, b) => $" since {a} until {b}"),
        Gen.Int[1990, 1992].Select(y => $" since {y} as-of 1995"),
        Gen.Select(Gen.Int[1990, 1993], Gen.Int[1993, 1996]).Select((a, b) => $" since {a}~ until {b}-06?"),
        Gen.Int[1990, 1996].Select(y => $" until {y}~"),
        Gen.Int[1990, 1992].Select(y => $" since {y}-03% as-of 1995~"));

    private static readonly Gen<string> s_meeting = Gen.Select(
        Gen.OneOf("", "", "", "no ", "planned "), s_countries, s_moment, Gen.Int[-1, 2], Gen.Int[-1, 1],
        (standing, of, when, place, format) =>
            $"{standing}meeting of {of}{when}{(place < 0 ? "" : $" in P{place}")}{(format < 0 ? "" : format == 0 ? " format summit" : " format phone-call")}\n");

    private static readonly Gen<string> s_alliance = Gen.Select(
        s_stretch, Gen.Select(s_countries, s_stretch, (of, when) => $"  of {of}{when}\n").Array[1, 3],
        (when, members) => $"alliance{when}\n{string.Concat(members)}");

    /// <summary>Fact bases that a person could read.</summary>
    public static readonly Gen<string> Short = Text(0, 30);

    /// <summary>Fact bases of many blocks of rows, whose posting lists are worth galloping in.</summary>
    public static readonly Gen<string> Long = Text(300, 600);

    /// <summary>Dates to ask about.</summary>
    public static readonly Gen<FactDate> Date = Gen.OneOf(s_date, Gen.OneOf("1980", "2010", "1990/1992", "/1993")).Select(FactDate.Parse);

    private static Gen<string> Text(int least, int most) => Gen.Select(s_meeting.Array[least, most], s_alliance.Array[least / 2, most / 2], (meetings, alliances) =>
    {
        var text = new StringBuilder();
        for (int i = 0; i < Countries; i++)
            text.Append("country C").Append(i).Append('\n');
        text.Append("place P0 in C0\nplace P1 in P0\nplace P2\n");
        foreach (string fact in meetings.Concat(alliances))
            text.Append(fact);
        return text.ToString();
    });
}
