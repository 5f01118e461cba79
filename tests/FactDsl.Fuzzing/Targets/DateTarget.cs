using FactDsl.TestData;

namespace FactDsl.Fuzzing.Targets;

/// <summary>Dates.</summary>
internal sealed class DateTarget : FuzzTarget
{
    private static readonly DateOnly[] s_days = [new(1, 1, 1), new(1899, 12, 31), new(1990, 1, 1), new(1991, 6, 15), new(2000, 2, 29), new(2022, 2, 4), new(9999, 12, 31)];

    public override string Name => "dates";

    public override string Takes => "dates and paddings";

    public override string Holds => "what is read is written as it was, and reads the same again; what is certainly on a day is not out of its year; what is wrong is told at a place inside, and a suggestion that is made can be read";

    public override IReadOnlyList<string> Words { get; } =
    [
        "2014", "-0044", "2014-02", "2014-02-07", "199X", "19XX", "2014-XX-07", "?", "~", "%", "/", "..", "[", "]", "{", "}", ",", "Y", "E7", "S2", "-21", "-25", "-33", "-39", "-41", "T23:20:30", "Z", "+04:30", "unknown", "open", "1985/", "/1985",
        "c. ", "ca", "circa", "BC", "AD", "the 90s", "1990s", "19th century", "March ", "mars", "3 Apr", "04/05/1999", "2014.02.07", "Q1", "W05", "years=2", "days=3", "numbers=20%", "none", "one-unit", "-02-30", "0000", "Y170000002",
    ];

    public override int Longest => 80;

    public override int InTests => 40_000;

    public override (long Once, long PerUnit) Work => (8 << 20, 200_000);

    public override string Make(Dice dice) => dice.Below(3) switch
    {
        0 => MadeDates.Vague(dice, 1, 2100),
        1 => MadeDates.Old(dice),
        _ => (dice.Chance(50) ? "[" : "{") + MadeDates.Vague(dice, 1900, 2000) + dice.Of<string>([", ", "..", ","]) + MadeDates.Vague(dice, 1900, 2100) + (dice.Chance(50) ? "]" : "}"),
    };

    public override ulong Try(string input)
    {
        FactPadding.TryParse(input, out _);
        if (!FactDate.TryParse(input, out FactDate date, out FactParseIssue? issue))
        {
            BrokenPromise.Unless(issue is not null, "what is wrong is told");
            Issues.Check(input, issue, static s => FactDate.TryParse(s, out _, out _));
            return Compiled.Add(5, issue.Message.Split('`')[0]);
        }
        if (issue is not null)
            Issues.Check(input, issue, static s => FactDate.TryParse(s, out _, out _));
        BrokenPromise.Unless(FactDate.TryParse(date.Text, out FactDate again, out _), "print reads again: " + date.Text);
        BrokenPromise.UnlessSame(date.Text, again.Text, "print of parse");
        BrokenPromise.Unless(again == date, "what is printed is the same date");
        var time = FactTime.On(date, FactAspect.Momentary);
        ulong kind = 11;
        foreach (DateOnly day in s_days)
        {
            FactTruth on = time.HeldOn(new FactDate(day.Year, day.Month, day.Day));
            BrokenPromise.Unless(on != FactTruth.Yes || time.HeldDuring(new FactDate(day.Year)) != FactTruth.No, "a day lies in its year: " + date.Text);
            kind = kind * 5 + (ulong)on;
        }
        return kind;
    }
}
