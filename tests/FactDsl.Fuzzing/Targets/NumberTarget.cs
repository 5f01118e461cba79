using FactDsl.TestData;

namespace FactDsl.Fuzzing.Targets;

/// <summary>Numbers and sums of money.</summary>
internal sealed class NumberTarget : FuzzTarget
{
    public override string Name => "numbers";

    public override string Takes => "numbers and sums of money";

    public override string Holds => "what is read is written as it was, and reads the same again; what is wrong is told at a place inside, and a suggestion that is made can be read";

    public override IReadOnlyList<string> Words { get; } = ["1", "30", ">", ">=", "<", "<=", "..", "~", "-", "_", ".", ",", "1_000", "1,000", "1.000,5", " million", " billion", "trillion", "thousand", "k", "m", "bn", " EUR", "USD ", "$", "€", "£", "¥", "unknown", "undisclosed", "none", "%", "e9", "½", "１", "Mio", " ", "\u00A0", "79228162514264337593543950335", "about", "over", "between"];

    public override int Longest => 60;

    public override int InTests => 40_000;

    public override (long Once, long PerUnit) Work => (4 << 20, 100_000);

    public override string Make(Dice dice) => string.Concat(Enumerable.Range(0, dice.Between(1, 4)).Select(_ => dice.Of(Words)));

    public override ulong Try(string input)
    {
        ulong kind = 1;
        if (FactNumber.TryParse(input, out FactNumber number, out FactParseIssue? issue))
        {
            BrokenPromise.Unless(FactNumber.TryParse(number.Text, out FactNumber again, out _) && again == number, "print reads again: " + number.Text);
            BrokenPromise.Unless(number.Equals(again) && number.GetHashCode() == again.GetHashCode(), "equal numbers have one hash");
            kind = 2 + (ulong)number.Kind;
        }
        else
        {
            BrokenPromise.Unless(issue is not null, "what is wrong is told");
            Issues.Check(input, issue, static s => FactNumber.TryParse(s, out _, out _));
            kind = Compiled.Add(kind, issue.Message.Split('`')[0]);
        }
        if (FactMoney.TryParse(input, out FactMoney money, out FactParseIssue? wrong))
        {
            BrokenPromise.Unless(FactMoney.TryParse(money.Text, out FactMoney again, out _) && again == money, "print reads again: " + money.Text);
            return kind * 3 + 1;
        }
        BrokenPromise.Unless(wrong is not null, "what is wrong is told");
        Issues.Check(input, wrong, static s => FactMoney.TryParse(s, out _, out _));
        return Compiled.Add(kind, wrong.Message.Split('`')[0]);
    }
}
