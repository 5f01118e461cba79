using System.Globalization;
using System.IO;
using System.Text;

namespace FactDsl.Benchmarks.Rules;

/// <summary>A state that belonged to an alliance for some days.</summary>
/// <param name="Alliance">The alliance.</param>
/// <param name="State">The state.</param>
/// <param name="First">The first day, as a number of days.</param>
/// <param name="Last">The last day.</param>
internal sealed record Membership(string Alliance, string State, int First, int Last);

/// <summary>Who was allied with whom: those of the Correlates of War where they are at hand, else made ones of the same shape.</summary>
internal sealed class Memberships
{
    private static readonly DateOnly s_end = new(2012, 12, 31);

    private Memberships(string what, IReadOnlyList<Membership> all)
    {
        What = what;
        All = all;
        Days = [.. all.Select(static m => m.First).Concat(all.Select(static m => m.Last + 1)).Distinct().Order()];
    }

    /// <summary>Where they come from.</summary>
    public string What { get; }

    /// <summary>The memberships.</summary>
    public IReadOnlyList<Membership> All { get; }

    /// <summary>The days on which anything changes: between two of them nothing does, so that peers without intervals count these.</summary>
    public IReadOnlyList<int> Days { get; }

    /// <summary>Reads or makes them.</summary>
    /// <param name="most">How many at most.</param>
    public static Memberships Of(int most)
    {
        string path = Path.Combine(Sources.Repository, "..", "shared", "data", "alliances", "alliance_v4.1_by_member.csv");
        return File.Exists(path) ? new("the alliances of the Correlates of War, 1816 to 2012 (version 4.1)", Read(path).Take(most).ToArray()) : new("made alliances", Make(most));
    }

    /// <summary>The facts, with the two rules.</summary>
    public string ToFacts()
    {
        StringBuilder text = new StringBuilder()
            .Append("derived lasting fact allied\n  parties as of: country 2..2\nderived lasting fact linked\n  parties as of: country 2..2\n")
            .Append("rule Allies allied of ?a, ?b\n  while alliance ?alliance of ?a, ?b\n")
            .Append("rule Near linked of ?a, ?b\n  while allied of ?a, ?b\n")
            .Append("rule Far linked of ?a, ?c\n  while linked of ?a, ?b\n  while allied of ?b, ?c\n");
        foreach (string state in All.Select(static m => m.State).Distinct())
            text.Append("country ").Append(state).Append('\n');
        foreach (IGrouping<string, Membership> alliance in All.GroupBy(static m => m.Alliance))
        {
            text.Append("alliance ").Append(alliance.Key).Append('\n');
            foreach (Membership member in alliance)
                text.Append("  of ").Append(member.State).Append(" since ").Append(Day(member.First)).Append(" until ").Append(Day(member.Last)).Append('\n');
        }
        return text.ToString();
    }

    private static string Day(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<Membership> Read(string path)
    {
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            string[] cells = Cells(line);
            DateOnly first = new(Number(cells[12]), Number(cells[11]), Number(cells[10]));
            DateOnly last = cells[15].Length == 0 ? s_end : new(Number(cells[15]), Number(cells[14]), Number(cells[13]));
            yield return new Membership("A" + cells[0], string.Concat(cells[2].Where(char.IsLetter)), first.DayNumber, last.DayNumber);
        }
    }

    /// <summary>Only names stand in quotes, and none of them has a quote in it.</summary>
    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        bool isQuoted = false;
        var cell = new StringBuilder();
        foreach (char c in line)
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c == ',' && !isQuoted)
                (_, cell) = (Take(), new StringBuilder());
            else
                cell.Append(c);
        }
        Take();
        return [.. cells];

        int Take()
        {
            cells.Add(cell.ToString());
            return cells.Count;
        }
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Membership[] Make(int most)
    {
        var random = new Random(1);
        var all = new List<Membership>();
        for (int alliance = 0; all.Count < most; alliance++)
        {
            int first = new DateOnly(1816, 1, 1).DayNumber + random.Next(60_000), length = 365 * random.Next(1, 40);
            foreach (int state in Enumerable.Range(0, 180).OrderBy(_ => random.Next()).Take(alliance % 20 == 0 ? 20 : random.Next(2, 4)))
                all.Add(new Membership("A" + alliance.ToString(CultureInfo.InvariantCulture), "S" + state.ToString(CultureInfo.InvariantCulture), first + random.Next(365), first + length));
        }
        return [.. all.Take(most)];
    }
}
