using System;
using System.Collections.Generic;
using System.Linq;

namespace FactDsl.Language.Tests.Worlds;

/// <summary>A value of a fact, and the days on which it was one.</summary>
/// <param name="Word">The clause.</param>
/// <param name="Name">Whom it names; <see cref="Somebody"/> for one whom nobody names.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="IsOwn">Whether that is the value's own time.</param>
/// <param name="Group">The group for which it was there, or empty.</param>
internal readonly record struct RowValue(string Word, string Name, int First, int Last, bool IsOwn, string Group = "")
{
    /// <summary>There are others, and nobody says who.</summary>
    public const string Somebody = "others";

    /// <summary>Whether both are one that was there: a group is not there beside those who were there for it.</summary>
    public bool IsSameAs(RowValue other) => Name == other.Name || (Group != other.Group && (Group == other.Name || other.Group == Name));
}

/// <summary>A fact in a world: all its days are known.</summary>
/// <param name="Id">Its name; what a rule derives has one made of its values.</param>
/// <param name="Root">The moment that it is, or comes from.</param>
internal sealed record Row(string Kind, FactStanding Standing, IReadOnlyList<RowValue> Values, int First, int Last, string Id, string Root);

/// <summary>One way to meet all lines of a question.</summary>
/// <param name="Holes">What the holes stand for; facts by what they say.</param>
/// <param name="Fact">What the first line matched.</param>
/// <param name="First">The first day of what the first line matched.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Together">The days that the lines share with the first one that are tied to it.</param>
internal sealed record Met(IReadOnlyDictionary<string, string> Holes, Row Fact, int First, int Last, (int First, int Last) Together);

/// <summary>
/// One complete world, by brute force: every fact has its days, so that rules and questions are true or false. It knows no corners,
/// no "possibly", and nothing of the engine. What lasts by a rule holds in unbroken runs of the days on which some derivation holds.
/// </summary>
internal sealed class World
{
    private readonly Program _program;
    private readonly HashSet<(string Flock, string Member, int First, int Last)> _members = [];
    private List<Row> _rows;

    public World(Program program, IEnumerable<Row> told)
    {
        _program = program;
        _rows = [.. told];
        foreach (Row row in _rows.Where(static r => r.Kind == "flock"))
        {
            foreach (RowValue value in row.Values)
                _members.Add((row.Id, value.Name, value.First, value.Last));
        }
        Derive();
    }

    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>Every way to meet a question.</summary>
    public IEnumerable<Met> Ask(Joined question) => question.Ways.SelectMany(Meet).Select(static m => new Met(m.Holes, m.Chosen[0].Row, m.Chosen[0].First, m.Chosen[0].Last, m.Groups[0]));

    private void Derive()
    {
        if (_program.Rules.Count == 0)
            return;
        Dictionary<string, int> levels = Levels(_program);
        for (int level = 0; level <= levels.Values.Max(); level++)
        {
            Joined[] rules = [.. _program.Rules.Where(r => levels[r.First.Kind] == level)];
            bool isRecursive = rules.Any(r => r.Lines.SelectMany(static l => l.Ways).Any(l => rules.Any(o => Program.Is(o.First.Kind, l.Kind))));
            List<Row> below = _rows;
            string before = "";
            while (true)
            {
                List<Row> made = Consequences(rules);
                _rows = [.. below, .. made];
                string now = string.Join("|", made.Select(static m => m.Id + m.Root));
                if (!isRecursive || now == before)
                    break;
                before = now;
            }
        }
    }

    /// <summary>The order in which kinds are settled: what a rule denies is settled before what it derives.</summary>
    public static Dictionary<string, int> Levels(Program program)
    {
        var levels = program.Rules.Select(static r => r.First.Kind).Distinct().ToDictionary(static k => k, static _ => 0);
        for (int round = 0; round <= levels.Count + 1; round++)
        {
            foreach (Joined rule in program.Rules)
            {
                foreach (Line line in rule.Lines)
                {
                    foreach (string kind in levels.Keys.Where(k => line.Ways.Any(w => Program.Is(k, w.Kind))).ToArray())
                        levels[rule.First.Kind] = Math.Max(levels[rule.First.Kind], levels[kind] + (line.Link == "without" ? 1 : 0));
                }
            }
        }
        return levels;
    }

    /// <summary>Whether a kind would be derived from its own absence.</summary>
    public static bool IsCircular(Program program) => program.Rules.Count > 0 && Levels(program).Values.Max() > program.Rules.Count;

    private List<Row> Consequences(Joined[] rules)
    {
        var moments = new SortedDictionary<string, Row>(StringComparer.Ordinal);
        var spells = new SortedDictionary<string, (Line Head, string[] Values, List<(int First, int Last)> Spells)>(StringComparer.Ordinal);
        foreach (Joined rule in rules)
        {
            Line head = rule.First;
            foreach (IReadOnlyList<Line> way in rule.Ways)
            {
                foreach (Way met in Meet(way))
                {
                    (string Word, string Name)[] values = [.. head.Clauses.SelectMany(c => c.Values.Select(v => (c.Word, v.IsHole ? met.Holes[v.Text] : v.Text))).Order()];
                    if (values.Distinct().Count() < values.Length)
                        continue;
                    (int first, int last) = Time(head, met);
                    if (first > last)
                        continue;
                    string text = $"{head.Standing} {head.Kind} " + string.Join(",", values.Select(static v => v.Word + " " + v.Name));
                    if (Program.Lasts(head.Kind))
                    {
                        if (!spells.TryGetValue(text, out (Line Head, string[] Values, List<(int First, int Last)> Spells) known))
                            spells.Add(text, known = (head, [.. values.Select(static v => v.Word + " " + v.Name)], []));
                        known.Spells.Add((first, last));
                    }
                    else if (met.Chosen.Where(c => c.Group == 0 && !Program.Lasts(c.Row.Kind) && !Program.IsEntity(c.Row.Kind)).Select(static c => c.Row.Root).FirstOrDefault() is { } root)
                    {
                        string id = text + " " + root;
                        moments[id] = new Row(head.Kind, head.Standing, [.. values.Select(v => new RowValue(v.Word, v.Name, first, first, false))], first, first, id, root);
                    }
                }
            }
        }
        List<Row> made = [.. moments.Values];
        foreach ((string text, (Line head, string[] values, List<(int First, int Last)> days)) in spells)
        {
            foreach ((int first, int last) in Runs(days))
            {
                string id = $"{text} {first}..{last}";
                made.Add(new Row(head.Kind, head.Standing, [.. values.Select(v => new RowValue(v.Split(' ')[0], v.Split(' ')[1], first, last, false))], first, last, id, id));
            }
        }
        return made;
    }

    /// <summary>The unbroken stretches that spells make together.</summary>
    public static List<(int First, int Last)> Runs(IEnumerable<(int First, int Last)> spells)
    {
        var runs = new List<(int First, int Last)>();
        foreach ((int first, int last) in spells.Order())
        {
            if (runs.Count > 0 && first <= runs[^1].Last + 1)
                runs[^1] = (runs[^1].First, Math.Max(runs[^1].Last, last));
            else
                runs.Add((first, last));
        }
        return runs;
    }

    private static (int First, int Last) Time(Line head, Way met)
    {
        if (head.Times.Count == 0)
            return met.Groups.TryGetValue(0, out (int First, int Last) together) && met.Chosen.Any(static c => c.Group == 0) ? together : (1, 0);
        int first = Day.Low, last = Day.High;
        foreach (When when in head.Times)
        {
            (int From, int To) other = when.Days is { } days ? (days.First, days.Last) : met.Facts[when.Fact];
            (first, last) = when.Word switch
            {
                "since" => (other.From, last),
                "after" => (other.To >= Day.High ? Day.High + 1 : other.To + 1, last),
                "until" => (first, other.To),
                "before" => (first, other.From <= Day.Low ? Day.Low - 1 : other.From - 1),
                _ => (other.From, other.To),
            };
        }
        return (first, last);
    }

    private sealed record Chosen(Line Line, Row Row, int First, int Last, int Group);

    private sealed record Way(IReadOnlyDictionary<string, string> Holes, IReadOnlyList<Chosen> Chosen, IReadOnlyDictionary<string, (int First, int Last)> Facts, IReadOnlyDictionary<int, (int First, int Last)> Groups);

    private IEnumerable<Way> Meet(IReadOnlyList<Line> lines)
    {
        Line[] positive = [.. lines.Where(static l => l.Link != "without")];
        int[] groups = new int[positive.Length];
        for (int i = 0, group = 0; i < positive.Length; i++)
            groups[i] = group += positive[i].Link == "and" ? 1 : 0;
        // A group is tied as soon as it is whole, so that there is less to go through.
        IEnumerable<(Dictionary<string, string> Holes, Chosen[] Chosen)> Go(int at, Dictionary<string, string> holes, Chosen[] chosen)
        {
            if (at == positive.Length)
            {
                yield return (holes, chosen);
                yield break;
            }
            foreach (Row row in _rows)
            {
                foreach ((Dictionary<string, string> now, int first, int last) in Fit(positive[at], row, holes))
                {
                    Chosen[] more = [.. chosen, new Chosen(positive[at], row, first, last, groups[at])];
                    (int From, int To) = Together(more.Where(c => c.Group == groups[at]));
                    if (From > To)
                        continue;
                    foreach ((Dictionary<string, string> Holes, Chosen[] Chosen) whole in Go(at + 1, now, more))
                        yield return whole;
                }
            }
        }
        foreach ((Dictionary<string, string> holes, Chosen[] chosen) in Go(0, [], []))
        {
            var facts = chosen.Where(static c => c.Line.Name is { IsHole: true } && !Program.IsEntity(c.Line.Kind)).ToDictionary(static c => c.Line.Name!.Value.Text, static c => (c.First, c.Last));
            if (!chosen.All(c => IsThen(c.Line, c.Row, c.First, c.Last, facts)))
                continue;
            if (lines.Where(static l => l.Link == "without").Any(l => l.Ways.Any(w => IsMet(w, holes, facts))))
                continue;
            yield return new Way(holes, chosen, facts, groups.Distinct().ToDictionary(static g => g, g => Together(chosen.Where(c => c.Group == g))));
        }
    }

    private static (int First, int Last) Together(IEnumerable<Chosen> chosen)
    {
        (int First, int Last) together = (Day.Low, Day.High);
        foreach (Chosen one in chosen)
            together = (Math.Max(together.First, one.First), Math.Min(together.Last, one.Last));
        return together;
    }

    private bool IsMet(Line line, Dictionary<string, string> holes, Dictionary<string, (int First, int Last)> facts)
        => _rows.Any(r => Fit(line, r, holes).Any(f => IsThen(line, r, f.First, f.Last, facts)));

    private bool IsThen(Line line, Row row, int first, int last, Dictionary<string, (int First, int Last)> facts)
    {
        bool isMoment = !Program.Lasts(row.Kind) && !Program.IsEntity(row.Kind);
        if (line.For is { } length)
        {
            int end = last >= Day.High ? Day.High : last + 1;
            bool endless = first <= Day.Low || last >= Day.High;
            if (length.Least is { } least && !(endless || Day.Plus(first, least, length.Unit) <= end))
                return false;
            if (length.Most is { } most && (endless || Day.Plus(first, most, length.Unit) < end))
                return false;
        }
        foreach (When when in line.Times)
        {
            (int From, int To) other = when.Days is { } days ? (days.First, days.Last)
                : when.Fact[0] == '?' ? facts[when.Fact] : _rows.Where(r => r.Id == when.Fact).Select(static r => (r.First, r.Last)).FirstOrDefault((Day.High + 9, Day.Low - 9));
            if (other.From > other.To)
                return false;
            bool isSo = when.Word switch
            {
                "on" when isMoment && when.Days is not null => first >= other.From && first <= other.To,
                "on" => first <= other.From && last >= other.To,
                "during" => first <= other.To && last >= other.From,
                "since" => first >= other.From && (isMoment || first <= other.To),
                "until" => last <= other.To && (isMoment || last >= other.From),
                "before" => IsBefore((first, last), other, when.By),
                _ => IsBefore(other, (first, last), when.By),
            };
            if (!isSo)
                return false;
        }
        return true;
    }

    private static bool IsBefore((int First, int Last) one, (int First, int Last) other, Length? by)
    {
        if (other.First <= one.Last || one.Last >= Day.High || other.First <= Day.Low)
            return false;
        // What has no end that is looked at is later than all.
        return (by?.Least is not { } least || Day.Plus(one.Last, least, by.Unit) <= other.First)
            && (by?.Most is not { } most || Day.Plus(one.Last, most, by.Unit) >= other.First);
    }

    /// <summary>Every way to meet a line with a fact, and when what was chosen of it held.</summary>
    private IEnumerable<(Dictionary<string, string> Holes, int First, int Last)> Fit(Line line, Row row, Dictionary<string, string> holes)
    {
        if (!Program.Is(row.Kind, line.Kind) || row.Standing != line.Standing)
            yield break;
        var now = new Dictionary<string, string>(holes);
        if (line.Name is { } name)
        {
            if (name.IsName ? row.Id != name.Text : name.IsHole && !Bind(now, name.Text, row.Id))
                yield break;
            if (line.NameExcept.Any(e => Of(e, now) is { } other && IsOrBelongs(row.Id, other, row.First, row.Last)))
                yield break;
        }
        AskedClause[] clauses = [.. line.Clauses];
        foreach ((Dictionary<string, string> filled, List<(AskedClause Clause, RowValue Value, bool IsNamed)> chosen, (int First, int Last) spell) in Fill(line, row, clauses, 0, 0, now, []))
        {
            if (chosen.Any(c => !c.IsNamed && c.Clause.Except.Any(e => Of(e, filled) is { } other && IsOrBelongs(c.Value.Name, other, spell.First, spell.Last))))
                continue;
            yield return (filled, spell.First, spell.Last);
        }
    }

    private IEnumerable<(Dictionary<string, string> Holes, List<(AskedClause Clause, RowValue Value, bool IsNamed)> Chosen, (int First, int Last) Spell)> Fill(
        Line line, Row row, AskedClause[] clauses, int clause, int at, Dictionary<string, string> holes, List<(AskedClause Clause, RowValue Value, bool IsNamed)> chosen, List<(int First, int Last)>? belonged = null)
    {
        belonged ??= [];
        if (clause == clauses.Length)
        {
            // What it asks for of a list that has times was so while all of it was; else the fact's own time is meant.
            (int First, int Last)[] own = [.. chosen.Where(c => Program.Lasts(row.Kind) && c.Value.Word == "of" || Program.IsEntity(row.Kind) && c.Value.IsOwn).Select(static c => (c.Value.First, c.Value.Last))];
            (int First, int Last) spell = own.Length > 0 ? (own.Max(static o => o.First), own.Min(static o => o.Last)) : (row.First, row.Last);
            spell = (Math.Max(spell.First, belonged.Select(static b => b.First).DefaultIfEmpty(Day.Low).Max()), Math.Min(spell.Last, belonged.Select(static b => b.Last).DefaultIfEmpty(Day.High).Min()));
            if (spell.First <= spell.Last)
                yield return (holes, chosen, spell);
            yield break;
        }
        if (at == clauses[clause].Values.Count)
        {
            foreach ((Dictionary<string, string> Holes, List<(AskedClause Clause, RowValue Value, bool IsNamed)> Chosen, (int First, int Last) Spell) whole in Fill(line, row, clauses, clause + 1, 0, holes, chosen, belonged))
                yield return whole;
            yield break;
        }
        Term term = clauses[clause].Values[at];
        foreach (RowValue value in row.Values.Where(v => v.Word == clauses[clause].Word && !chosen.Any(c => c.Clause == clauses[clause] && c.Value.IsSameAs(v))))
        {
            // A plain hole asks only that there is a value: whom a group sends does not matter.
            if (term.IsAny ? value.Group.Length > 0 : value.Name == RowValue.Somebody)
                continue;
            Dictionary<string, string> now = term.IsHole ? new Dictionary<string, string>(holes) : holes;
            if (term.IsHole && !Bind(now, term.Text, value.Name))
                continue;
            List<(AskedClause, RowValue, bool)> more = [.. chosen, (clauses[clause], value, term.IsName)];
            if (!term.IsName || term.Text == value.Name)
            {
                foreach ((Dictionary<string, string> Holes, List<(AskedClause Clause, RowValue Value, bool IsNamed)> Chosen, (int First, int Last) Spell) whole in Fill(line, row, clauses, clause, at + 1, now, more, belonged))
                    yield return whole;
                continue;
            }
            // Who asks for a group asks for any of its members, while it belonged to it.
            foreach ((_, _, int first, int last) in _members.Where(m => m.Flock == term.Text && m.Member == value.Name && m.First <= value.Last && m.Last >= value.First))
            {
                foreach ((Dictionary<string, string> Holes, List<(AskedClause Clause, RowValue Value, bool IsNamed)> Chosen, (int First, int Last) Spell) whole in Fill(line, row, clauses, clause, at + 1, now, more, [.. belonged, (first, last)]))
                    yield return whole;
            }
        }
    }

    private static bool Bind(Dictionary<string, string> holes, string hole, string value) => holes.TryAdd(hole, value) || holes[hole] == value;

    private static string? Of(Term term, Dictionary<string, string> holes) => term.IsHole ? holes.GetValueOrDefault(term.Text) : term.Text;

    private bool IsOrBelongs(string value, string other, int first, int last)
        => value == other || _members.Any(m => m.Flock == other && m.Member == value && m.First <= last && m.Last >= first);
}
