using System;
using System.Collections.Generic;
using System.Linq;

namespace FactDsl.Language.Tests.Worlds;

/// <summary>
/// The complete worlds that a fact base leaves open: one spell for each fact and each value with a time of its own, one of the accounts
/// and lists that sources give, what is doubted there or not, of a group any members that belonged to it then. And each of them with
/// facts that nobody told and nothing rules out.
/// </summary>
internal sealed class AllWorlds
{
    private readonly Program _program;
    private readonly Random _random;
    private readonly int _most;
    private readonly ToldFact[] _facts;
    private readonly ToldFact[] _flocks;

    /// <param name="program">The fact base.</param>
    /// <param name="most">How many worlds of told facts to look at; where there are more, so many of them by chance.</param>
    /// <param name="random">What decides by chance.</param>
    public AllWorlds(Program program, int most, Random random)
    {
        _program = program;
        _random = random;
        _most = most;
        HashSet<string> gone = [.. program.Facts.Select(static f => f.Supersedes)];
        ToldFact[] there = [.. program.Facts.Where(f => !gone.Contains(f.Name))];
        _flocks = [.. there.Where(static f => Program.IsEntity(f.Kind))];
        _facts = [.. there.Where(static f => !Program.IsEntity(f.Kind))];
    }

    /// <summary>Whether <see cref="Told"/> gave all of them.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>The worlds of what is told: the rows of each.</summary>
    public IEnumerable<IReadOnlyList<Row>> Told()
    {
        Row[] things = [.. Program.Things.Select(static t => new Row("thing", FactStanding.Asserted, [], Day.Low, Day.High, t, t))];
        Row?[][] flocks = [.. _flocks.Select(f => Options(f, []).ToArray())];
        var all = new List<(Row[] Flocks, Row?[][] Facts)>();
        double count = 0;
        foreach (Row?[] chosen in Product(flocks))
        {
            Row[] here = [.. chosen.OfType<Row>()];
            Row?[][] facts = [.. _facts.Select(f => Options(f, here).ToArray())];
            if (facts.All(static f => f.Length > 0))
            {
                all.Add((here, facts));
                count += facts.Aggregate(1.0, static (n, f) => n * f.Length);
            }
        }
        IsWhole = count <= _most;
        if (IsWhole)
        {
            foreach ((Row[] here, Row?[][] facts) in all)
            {
                foreach (Row?[] chosen in Product(facts))
                    yield return [.. things, .. here, .. chosen.OfType<Row>()];
            }
            yield break;
        }
        for (int i = 0; i < _most; i++)
        {
            (Row[] here, Row?[][] facts) = all[_random.Next(all.Count)];
            yield return [.. things, .. here, .. facts.Select(f => f[_random.Next(f.Length)]).OfType<Row>()];
        }
    }

    /// <summary>A world with facts that nobody told; null where none could be found.</summary>
    public IReadOnlyList<Row>? WithUntold(IReadOnlyList<Row> told, int count)
    {
        var rows = new List<Row>(told);
        int added = 0;
        for (int tries = 0; tries < 20 && added < count; tries++)
        {
            int[] days = [.. _program.Days, _program.Days[0] - 1, _program.Days[^1] + 1];
            if (_random.Next(4) == 0 && _facts.Where(static f => f.HasOthers).ToArray() is { Length: > 0 } open)
            {
                ToldFact fact = open[_random.Next(open.Length)];
                int at = rows.FindIndex(r => r.Id == fact.Name);
                if (at < 0)
                    continue;
                Row row = rows[at];
                (int first, int last) = (row.First, row.Last);
                if (Program.Lasts(row.Kind) && _random.Next(2) == 0)
                {
                    int[] own = [days[_random.Next(days.Length)], days[_random.Next(days.Length)]];
                    (first, last) = (own.Min(), own.Max());
                }
                string name = Program.Things[_random.Next(Program.Things.Length)];
                Row more = row with { Values = [.. row.Values, new RowValue("of", name, first, last, true)] };
                if (row.Values.Any(v => v.Word == "of" && v.Name == name) || _program.Statements.Any(s => Fits(s, more, rows) && !Fits(s, row, rows)))
                    continue;
                rows[at] = more;
            }
            else
            {
                string kind = _random.Next(9) switch { < 4 => "met", < 8 => "tied", _ => "bound" };
                int first = days[_random.Next(days.Length)], last = Program.Lasts(kind) ? days[_random.Next(days.Length)] : first;
                if (Program.Lasts(kind) && _random.Next(4) == 0)
                    (first, last) = _random.Next(2) == 0 ? (Day.Low, last) : (first, Day.High);
                (first, last) = (Math.Min(first, last), Math.Max(first, last));
                string[] names = Program.Things.ToArray();
                _random.Shuffle(names);
                List<RowValue> values = [.. names.Take(_random.Next(1, 4)).Select(n => new RowValue("of", n, first, last, false))];
                if (_random.Next(3) == 0)
                    values.Add(new RowValue("near", names[_random.Next(names.Length)], first, last, false));
                FactStanding standing = _random.Next(8) == 0 ? FactStanding.Planned : FactStanding.Asserted;
                var row = new Row(kind, standing, values, first, last, "U" + added, "U" + added);
                if (standing == FactStanding.Asserted && _program.Statements.Any(s => Fits(s, row, rows)))
                    continue;
                rows.Add(row);
            }
            added++;
        }
        return added == 0 ? null : rows;
    }

    /// <summary>Whether what rules derive from facts that nobody told is ruled out itself: it takes part in denials as told facts do.</summary>
    public bool IsRuledOut(World told, World more)
        => _program.Statements.Any(s => more.Rows.Any(r => Program.IsDerived(r.Kind) && r.Standing == FactStanding.Asserted && Fits(s, r, more.Rows) && !told.Rows.Any(t => t.Id == r.Id)));

    /// <summary>Whether a fact is among those that a statement is about.</summary>
    private static bool Fits(Statement said, Row row, IReadOnlyList<Row> rows)
    {
        (int first, int last) = said.Days is { } days ? (days.First, days.Last) : (Day.Low, Day.High);
        if (!Program.Is(row.Kind, said.Kind))
            return false;
        // Several values are meant on a common day, of a group any that belongs to it then.
        IEnumerable<(int First, int Last)> ways = [(Math.Max(first, row.First), Math.Min(last, row.Last))];
        if (Program.Lasts(row.Kind) && said.Names.Count > 0)
            ways = [(first, last)];
        foreach (string name in said.Names)
        {
            ways = [.. ways.SelectMany(w => row.Values.Where(static v => v.Word == "of").SelectMany(v => (v.Name == name ? [(Day.Low, Day.High)] : rows.Where(r => r.Kind == "flock" && r.Id == name)
                .SelectMany(static r => r.Values).Where(m => m.Name == v.Name).Select(static m => (m.First, m.Last)))
                .Select(m => (Math.Max(Math.Max(w.First, v.First), m.Item1), Math.Min(Math.Min(w.Last, v.Last), m.Item2)))))];
        }
        return ways.Any(static w => w.First <= w.Last);
    }

    private static IEnumerable<T[]> Product<T>(IReadOnlyList<T[]> options)
    {
        if (options.Any(static o => o.Length == 0))
            yield break;
        int[] at = new int[options.Count];
        while (true)
        {
            yield return [.. at.Select((a, i) => options[i][a])];
            int next = 0;
            while (next < at.Length && ++at[next] == options[next].Length)
                at[next++] = 0;
            if (next == at.Length)
                yield break;
        }
    }

    /// <summary>Every way in which a fact may have been; null where it may not have been at all.</summary>
    private IEnumerable<Row?> Options(ToldFact fact, IReadOnlyList<Row> flocks)
    {
        var unsaid = new Corners(Day.Low, Day.High, Day.Low, Day.High, !Program.Lasts(fact.Kind), "");
        IEnumerable<Corners> times = fact.Accounts.Any(static a => a.IsPreferred) ? fact.Accounts.Where(static a => a.IsPreferred).Select(static a => a.Time)
            : fact.Accounts.Count > 0 ? fact.Accounts.Select(static a => a.Time) : [fact.Time ?? unsaid];
        if (Program.IsEntity(fact.Kind))
            times = [new Corners(Day.Low, Day.Low, Day.High, Day.High, false, "")];
        int[] days = [_program.Days[0] - 1, .. _program.Days, _program.Days[^1] + 1];
        // Those who are named by one source, with those whom no source is named for.
        string[] sources = [.. fact.Values.Where(static v => v.Word != "near").Select(static v => v.Source).Where(static s => s.Length > 0).Distinct()];
        IEnumerable<IEnumerable<ToldValue>> lists = sources.Length == 0 ? [fact.Values.Where(static v => v.Word != "near")]
            : sources.Select(s => fact.Values.Where(v => v.Word != "near" && (v.Source.Length == 0 || v.Source == s)));
        ToldValue[] spots = [.. fact.Values.Where(static v => v.Word == "near")];
        foreach ((int first, int last) in times.SelectMany(t => t.Worlds(days)).Distinct())
        {
            foreach (IEnumerable<ToldValue> list in lists)
            {
                foreach (ToldValue? spot in spots.DefaultIfEmpty<ToldValue?>(null))
                {
                    RowValue[][][] values = [.. list.Concat(spot is null ? [] : [spot]).Select(v => Values(fact, v, first, last, days, flocks).ToArray())];
                    foreach (RowValue[][] chosen in Product(values))
                        yield return new Row(fact.Kind, fact.Standing, [.. chosen.SelectMany(static c => c).Distinct(), .. fact.HasOthers ? [new RowValue("of", RowValue.Somebody, first, last, false)] : Array.Empty<RowValue>()], first, last, fact.Name, fact.Name);
                }
            }
        }
        if (fact.IsDoubted || fact.IsDisputed)
            yield return null;
    }

    /// <summary>Every way in which a value may have been one, with those whom it may stand for.</summary>
    private static IEnumerable<RowValue[]> Values(ToldFact fact, ToldValue value, int first, int last, int[] days, IReadOnlyList<Row> flocks)
    {
        if (value.IsDoubted)
            yield return [];
        foreach ((int from, int to) in value.Own is { } own ? own.Worlds(days) : [(first, last)])
        {
            RowValue itself = new(value.Word, value.Name, from, to, value.Own is not null);
            RowValue[] members = Program.IsEntity(fact.Kind) ? []
                : [.. flocks.Where(f => f.Id == value.Name).SelectMany(static f => f.Values).Where(m => m.First <= to && m.Last >= from)
                    .Select(m => itself with { Name = m.Name, Group = value.Name, First = Math.Max(m.First, from), Last = Math.Min(m.Last, to) })];
            for (int some = 0; some < 1 << members.Length; some++)
                yield return [itself, .. members.Where((_, i) => (some & (1 << i)) != 0)];
        }
    }
}
