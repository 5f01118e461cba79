using System.Globalization;

namespace FactDsl.TestData;

/// <summary>Dates in all forms of EDTF, from plain days to what only level 2 can say.</summary>
public static class MadeDates
{
    /// <summary>A date within years, more or less sure.</summary>
    public static string Vague(Dice dice, int from, int to)
    {
        int year = dice.Between(from + 1, to - 1);
        return dice.Below(14) switch
        {
            0 => Year(year),
            1 => Year(year) + "~",
            2 => Year(year) + "?",
            3 => Year(year) + "-" + dice.Between(1, 12).ToString("00", CultureInfo.InvariantCulture),
            4 => Year(year) + "-2" + dice.Between(1, 4).ToString(CultureInfo.InvariantCulture),
            5 => Year(year) + "-XX-" + dice.Between(1, 28).ToString("00", CultureInfo.InvariantCulture),
            6 => "[" + Year(year) + "-01," + Year(year) + "-03]",
            7 => "[" + Year(year) + "-03.." + Year(year) + "-08]",
            8 => Year(year) + "%",
            9 => Year(year) + "-" + dice.Between(1, 12).ToString("00", CultureInfo.InvariantCulture) + "-XX",
            10 => Year(year) + "-~" + dice.Between(1, 12).ToString("00", CultureInfo.InvariantCulture),
            11 => Year(year) + "-" + dice.Between(33, 41).ToString(CultureInfo.InvariantCulture),
            12 => Year(year) + "-?06-15",
            _ => MadeWorld.Day(dice, year, year),
        };
    }

    /// <summary>A date that nobody of the made people could have lived to see, in all forms that EDTF has.</summary>
    public static string Old(Dice dice)
    {
        int year = dice.Between(1000, 1799);
        string century = Year(year / 100), decade = Year(year / 10);
        return dice.Below(26) switch
        {
            0 => "-" + Year(year),
            1 => "Y-" + Year(year * 100),
            2 => "Y-" + Year(dice.Between(11, 99)) + "E4",
            3 => Year(year) + "S2",
            4 => "Y-" + Year(year * 10) + "0S3",
            5 => century + "XX",
            6 => decade + "X",
            7 => century + "X" + Year(year % 10),
            8 => century + "XX-12-25",
            9 => "1XXX-12",
            10 => Year(year) + "-XX-XX",
            11 => "?" + Year(year) + "-06-~11",
            12 => Year(year) + "?-06-11",
            13 => Year(year) + "-06%-11",
            14 => "[" + Year(year) + "," + Year(year + 1) + "," + Year(year + 3) + ".." + Year(year + 5) + "]",
            15 => "[.." + Year(year) + "-12-03]",
            16 => "[" + Year(year) + "-12..]",
            17 => Year(year) + "/" + Year(year + 2),
            18 => Year(year) + "~/" + Year(year + 1) + "-XX",
            19 => "../" + Year(year),
            20 => Year(year) + "-02/",
            21 => Year(year) + "-" + dice.Between(21, 24).ToString(CultureInfo.InvariantCulture),
            22 => Year(year) + "-" + dice.Between(25, 41).ToString(CultureInfo.InvariantCulture),
            23 => Year(year) + "-01-02T10:11:12Z",
            24 => Year(year) + "-10-12 " + FactsText.Quote(Languages.Sentence(dice, 2, 3)) + "@ru",
            _ => "/" + Year(year) + "-05~",
        };
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
