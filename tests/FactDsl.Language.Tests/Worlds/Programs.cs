using System;
using System.Collections.Generic;
using System.Linq;

namespace FactDsl.Language.Tests.Worlds;

/// <summary>Small fact bases with rules and a question, by chance.</summary>
internal sealed class Programs
{
    private static readonly int[] s_week = [.. Enumerable.Range(1, 4).Select(static d => Day.Of(2014, 1, d))];

    // Months of unequal length, and a day that most years lack.
    private static readonly int[] s_years = [Day.Of(2015, 1, 30), Day.Of(2015, 1, 31), Day.Of(2015, 2, 28), Day.Of(2015, 3, 1), Day.Of(2016, 2, 29), Day.Of(2017, 2, 28)];

    private static readonly string[] s_dated = ["on", "during", "since", "until", "before", "after"];
    private static readonly string[] s_holes = ["?a", "?b", "?c"];

    private readonly Random _random;
    private readonly int[] _days;
    private readonly bool _isSingle;
    private readonly bool _hasFlock;

    // A member of a group in what lasts has the time of the group's value, without that of its membership: one of both is left out.
    private readonly bool _flockLasts;

    private Programs(Random random, bool isSingle)
    {
        _random = random;
        _isSingle = isSingle;
        _days = Chance(.3) ? s_years : s_week;
        _hasFlock = Chance(.25);
        _flockLasts = _hasFlock && Chance(.5);
    }

    /// <summary>A fact base, rules and a question.</summary>
    /// <param name="random">What decides.</param>
    /// <param name="isSingle">Whether the question has one line, and there are no rules.</param>
    public static Program Make(Random random, bool isSingle = false)
    {
        while (true)
        {
            Program program = new Programs(random, isSingle).Make();
            if (!World.IsCircular(program))
                return program;
        }
    }

    /// <summary>Whether a group is among those that facts of a kind are about.</summary>
    private bool HasFlock(string kind) => _hasFlock && (_flockLasts || !Program.Lasts(kind));

    private bool Chance(double chance) => _random.NextDouble() < chance;

    private T One<T>(params T[] of) => of[_random.Next(of.Length)];

    private int AnyDay() => One(_days);

    private T[] Some<T>(IEnumerable<T> of, int count)
    {
        T[] all = [.. of];
        _random.Shuffle(all);
        return all[..Math.Min(count, all.Length)];
    }

    private Date AnyDate()
    {
        int first = AnyDay();
        int last = Chance(.4) ? first : AnyDay();
        return new Date(Math.Min(first, last), Math.Max(first, last));
    }

    private Program Make()
    {
        var facts = new List<ToldFact>();
        if (_hasFlock)
            facts.Add(Flock());
        int count = One(2, 3, 3, 4, 4);
        bool mostlyLasts = Chance(.5);
        for (int i = 0; i < count; i++)
            facts.Add(Fact("F" + i, mostlyLasts ? One("met", "tied", "tied") : One("met", "met", "tied"), facts));
        Statement[] statements = [.. Enumerable.Range(0, One(0, 0, 1, 2)).Select(_ => Statement())];
        List<Joined> rules = _isSingle ? [] : Rules();
        return new Program(_days, facts, statements, rules, Question(rules, facts));
    }

    private ToldFact Flock()
    {
        List<ToldValue> members = [.. Some(Program.Things, One(1, 2)).Select(t => new ToldValue("members", t) { Own = !_flockLasts && Chance(.5) ? Spell(isValue: true) : null, IsDoubted = Chance(.1) })];
        members = [.. members.Select(static m => m.Own is { } own ? m with { Own = Within(own, new Corners(Day.Low, Day.Low, Day.High, Day.High, false, "")) } : m)];
        return new ToldFact("flock", "G") { Values = members };
    }

    private Corners Moment()
    {
        Date date = AnyDate();
        return new Corners(date.First, date.Last, date.First, date.Last, true, date.First == date.Last ? "on " + date : "during " + date);
    }

    private Corners Spell(bool isValue = false)
    {
        int[] four = [.. Enumerable.Range(0, 4).Select(_ => AnyDay()).Order()];
        if (Chance(.4))
            four = [four[0], four[0], four[3], four[3]];
        else if (Chance(.5))
            (four[1], four[2]) = (four[2], four[1]);
        var start = new Date(four[0], Math.Max(four[0], four[1]));
        var end = new Date(Math.Max(four[2], four[0]), Math.Max(four[3], Math.Max(four[2], start.Last)));
        switch (_random.Next(isValue ? 12 : 14))
        {
            case 0:
                return new Corners(start.First, start.Last, Day.High, Day.High, false, $"since {start}");
            case 1:
                return new Corners(start.First, start.Last, start.First, Day.High, false, $"since {start} until unknown") { Ends = true };
            case 2:
                int seen = Math.Max(start.Last, end.First);
                return new Corners(start.First, start.Last, seen, Day.High, false, $"since {start} as-of {Day.Text(seen)}");
            case 3:
                return new Corners(Day.Low, end.Last, end.First, end.Last, false, $"until {end}");
            case 4:
                return new Corners(Day.Low, start.First, end.Last, Day.High, false, $"on {new Date(start.First, end.Last)}");
            case 12:
                return new Corners(Day.Low, Day.High, Day.Low, Day.High, false, "");
            default:
                return new Corners(start.First, start.Last, end.First, end.Last, false, $"since {start} until {end}");
        }
    }

    private ToldFact Fact(string name, string kind, List<ToldFact> earlier)
    {
        if (kind == "tied" && Chance(.15))
            kind = "bound";
        bool lasts = Program.Lasts(kind);
        string[] pool = Chance(.6) ? ["A", "B"] : HasFlock(kind) ? ["A", "B", "C", "G"] : Program.Things;
        string[] names = Some(pool, One(1, 2, 2, 2, 3));
        List<ToldValue> values = [.. names.Select(n => new ToldValue("of", n))];
        if (lasts)
            values = [.. values.Select(v => Chance(.25) ? v with { Own = Spell(isValue: true) } : v)];
        Corners time = lasts ? Spell() : Chance(.06) ? new Corners(Day.Low, Day.High, Day.Low, Day.High, true, "") : Moment();
        // A value with only a beginning ends with its fact, one with only an end begins with it.
        values = [.. values.Select(v => v.Own is { } own ? v with { Own = Within(own, time) } : v)];
        var fact = new ToldFact(kind, name)
        {
            Time = time,
            IsDoubted = Chance(.1),
            IsDisputed = Chance(.07),
            HasOthers = Chance(.15),
            Standing = Chance(.85) ? FactStanding.Asserted : One(FactStanding.Planned, FactStanding.Planned, FactStanding.Reported),
        };
        if (Chance(.1))
            values[^1] = values[^1] with { IsDoubted = true };
        if (Chance(.12) && fact.Standing == FactStanding.Asserted)
        {
            fact = fact with { Time = null, Accounts = [.. new[] { "S0", "S1" }.Select(s => new Account(lasts ? Stated() : Moment(), s, false))] };
            if (Chance(.2))
                fact = fact with { Accounts = [fact.Accounts[0] with { IsPreferred = true }, fact.Accounts[1]] };
            values = [.. values.Select(static v => v with { Own = null })];
        }
        if (Chance(.1) && values.Count > 1 && values.All(static v => v.Own is null && !v.IsDoubted))
        {
            values[0] = values[0] with { Source = "S0" };
            values[1] = values[1] with { Source = "S1" };
            if (Chance(.5))
                values.Add(new ToldValue("of", values[0].Name) { Source = "S1" });
            fact = fact with { HasOthers = false };
        }
        if (Chance(.2))
        {
            string[] spots = Some(Program.Things, Chance(.4) ? 2 : 1);
            values.AddRange(spots.Select((s, i) => new ToldValue("near", s) { Source = spots.Length > 1 ? "S" + i : "" }));
        }
        if (Chance(.06) && earlier.LastOrDefault(f => f.Kind == kind && f.Standing == fact.Standing && f.Supersedes.Length == 0) is { } old)
            fact = fact with { Supersedes = old.Name };
        return fact with { Values = values };
    }

    private Corners Stated()
    {
        while (true)
        {
            if (Spell() is { Text.Length: > 0 } spell)
                return spell;
        }
    }

    private static Corners Within(Corners own, Corners fact)
    {
        bool hasStart = own.Text.StartsWith("since", StringComparison.Ordinal) || own.Text.StartsWith("on", StringComparison.Ordinal);
        bool hasEnd = own.Text.Contains("until", StringComparison.Ordinal) || own.Text.Contains("as-of", StringComparison.Ordinal) || own.Text.StartsWith("on", StringComparison.Ordinal);
        if (!hasEnd)
        {
            // It cannot end before it begins, however early the fact may have ended.
            own = own with { EndEarliest = Math.Max(fact.EndEarliest, own.StartEarliest), EndLatest = fact.EndLatest, Ends = fact.Ends };
            if (own.EndLatest < own.StartLatest)
                own = own with { EndEarliest = own.StartEarliest, EndLatest = Day.High, Text = own.Text + " until unknown", Ends = true };
        }
        if (!hasStart)
        {
            own = own with { StartEarliest = fact.StartEarliest, StartLatest = Math.Min(fact.StartLatest, own.EndLatest) };
            if (own.StartEarliest > own.EndEarliest)
                own = own with { StartEarliest = own.EndEarliest, StartLatest = own.EndLatest, Text = $"since {new Date(own.EndEarliest, own.EndLatest)} {own.Text}" };
        }
        return own;
    }

    private Statement Statement()
    {
        string kind = One("met", "met", "tied", "tied", "bound");
        bool isDenial = _isSingle || Chance(.25);
        Date? days = isDenial || Chance(.5) ? AnyDate() : null;
        if (days is not null && Chance(.4))
            days = new Date(_days[0] - 1, _days[^1] + 1);
        string[] names = isDenial ? Some(Program.Things, One(1, 2)) : Chance(.6) ? [] : [One(HasFlock(kind) ? ["A", "B", "G"] : Program.Things)];
        return new Statement(isDenial, kind, names, days);
    }

    private List<Joined> Rules()
    {
        var rules = new List<Joined>();
        double shape = _random.NextDouble();
        if (shape < .75)
        {
            for (int i = 0; i < One(1, 1, 2); i++)
            {
                if (Rule("R" + i) is { } rule)
                    rules.Add(rule);
            }
            if (shape < .2)
            {
                rules.Add(new Joined("Chain", new Line("", "dl") { Clauses = [Of("?a", "?c")] }, [
                    new Line("while", "dl") { Clauses = [Of("?a", "?b")] },
                    new Line("while", "dl") { Clauses = [Of("?b", "?c") with { Except = [new Term("?a")] }] }]) { IsRule = true });
            }
        }
        if (shape > .7)
        {
            // The time between two moments.
            List<Line> lines = [
                new Line("and", "met") { Name = new Term("?x"), Clauses = [Of("?a")] },
                new Line("and", "met") { Name = new Term("?y"), Clauses = [Of("?a")], Times = [new When("after", null, "?x") { By = Chance(.2) ? Distance() : null }] }];
            if (Chance(.6))
                lines.Add(new Line("without", "met") { Clauses = [Of("?a")], Times = [new When("after", null, "?x"), new When("before", null, "?y")] });
            When[] times = _random.Next(4) switch
            {
                0 => [new When("since", null, "?x"), new When("until", null, "?y")],
                1 => [new When("since", null, "?x"), new When("before", null, "?y")],
                2 when Chance(.5) => [new When("after", null, "?x")],
                _ => [new When("after", null, "?x"), new When("before", null, "?y")],
            };
            rules.Add(new Joined("Pause", new Line("", "dk") { Clauses = [Of("?a")], Times = times }, lines) { IsRule = true });
        }
        return rules;
    }

    private static AskedClause Of(params string[] values) => new("of", [.. values.Select(static v => new Term(v))]);

    private Joined? Rule(string name)
    {
        string kind = One("dm", "dl", "dl", "dl", "dt");
        FactStanding standing = Chance(.9) ? FactStanding.Asserted : FactStanding.Planned;
        List<Line> lines = [];
        for (int i = 0; i < One(1, 2, 2); i++)
            lines.Add(AnyLine("while", kind == "dm" && i == 0 ? ["met", "tied"] : ["tied", "tied", "met", "bound"]));
        if (kind == "dm" && !lines.Any(static l => l.Kind == "met"))
            lines[0] = lines[0] with { Kind = "met" };
        if (Chance(.2))
            lines[0] = lines[0] with { Times = [DateCondition()] };
        if (Chance(.3))
            lines.Add(AnyLine("and", ["met", "tied"]));
        if (Chance(.1))
            lines[^1] = WithAlternative(lines[^1], ["met", "tied"]);
        if (kind == "dm" && !lines[0].Ways.All(static w => w.Kind == "met") && !lines.Skip(1).Any(static l => l.Link == "while" && l.Ways.All(static w => w.Kind == "met")))
            return null;
        string[] bound = [.. lines.SelectMany(static l => l.Holes).Distinct()];
        if (bound.Length == 0)
            return null;
        if (Chance(.4))
        {
            Line absent = AnyLine("without", ["met", "tied"], bound);
            lines.Add(Chance(.5) ? absent with { Times = [DateCondition()] } : absent);
        }
        if (standing != FactStanding.Asserted)
            lines[0] = lines[0] with { Standing = standing };
        var head = new Line("", kind) { Standing = standing, Clauses = [Of(bound[0], bound.Length > 1 ? bound[1] : One(Program.Things))] };
        if (kind != "dm" && Chance(.1))
            head = head with { Times = [new When(One("since", "until"), new Date(_days[1], _days[1]), "")] };
        return new Joined(name, head, lines) { IsRule = true };
    }

    private When DateCondition() => new(One(s_dated), AnyDate(), "");

    private Length Distance()
    {
        string unit = _days == s_years ? One("day", "month", "month", "year") : "day";
        int number = unit == "day" && _days == s_years ? One(1, 29, 31, 365) : One(1, 1, 2);
        return _random.Next(4) switch
        {
            0 => new Length(null, number, unit),
            1 => new Length(number, number + One(1, 2), unit),
            _ => new Length(number, null, unit),
        };
    }

    /// <summary>A line with one or two values.</summary>
    private Line AnyLine(string link, string[] kinds, string[]? holes = null)
    {
        string kind = One(kinds);
        if (Program.IsEntity(kind))
            return new Line(link, kind) { Name = new Term(One(holes ?? s_holes)), Clauses = kind == "flock" ? [new AskedClause("members", [new Term(One(holes ?? s_holes))])] : [] };
        int count = kind == "dk" ? 1 : kind is "dm" or "dl" ? One(1, 2, 2) : One(1, 1, 2);
        Term[] values = [.. Some(holes ?? s_holes, count).Select(h => Chance(.14) ? new Term(One(HasFlock(kind) ? Names : Program.Things)) : Chance(.07) ? new Term("?") : new Term(h))];
        values = [.. values.DistinctBy(static v => v.Text)];
        List<AskedClause> clauses = [new AskedClause("of", values)];
        if (Chance(.08) && !Program.IsDerived(kind))
            clauses.Add(new AskedClause("near", [new Term(Chance(.5) ? One(Program.Things) : One(holes ?? s_holes))]));
        return new Line(link, kind) { Clauses = clauses };
    }

    private string[] Names => _hasFlock ? ["A", "B", "C", "G"] : Program.Things;

    private Line WithAlternative(Line line, string[] kinds)
    {
        Line other = AnyLine("", kinds);
        return line.Name is null && other.Holes.Order().SequenceEqual(line.Holes.Order()) ? line with { Alternatives = [other] } : line;
    }

    private Joined Question(List<Joined> rules, List<ToldFact> facts)
    {
        string[] derived = [.. rules.Select(static r => r.First.Kind).Distinct()];
        string[] kinds = ["met", "tied", .. derived, .. derived];
        Line first = AnyLine("", Chance(.06) ? ["thing"] : _hasFlock && Chance(.1) ? ["flock"] : kinds);
        bool isEntity = Program.IsEntity(first.Kind);
        if (!isEntity)
            first = first with { Name = new Term("?f") };
        else if (first.Kind == "flock" && first.Clauses[0].Values[0].Text == first.Name!.Value.Text)
            first = first with { Name = new Term("?d") };
        if (!isEntity && Chance(.35))
            first = first with { Times = [DateCondition()] };
        if (!isEntity && !_isSingle && Program.Lasts(first.Kind) && Chance(.15))
            first = first with { For = Distance() };
        if (!isEntity && Chance(.05))
            first = first with { Standing = One(FactStanding.Planned, FactStanding.Reported) };
        if (_isSingle)
            return new Joined("Q", first, []);
        var lines = new List<Line>();
        string[] named = isEntity ? [] : ["?f"];
        for (int i = One(0, 1, 1, 2); i > 0; i--)
        {
            Line line = AnyLine(One("while", "and"), _hasFlock && Chance(.1) ? ["flock"] : Chance(.05) ? ["thing"] : kinds);
            if (Program.IsEntity(line.Kind))
            {
                if (line.Clauses.Count == 0 || line.Clauses[0].Values[0].Text != line.Name!.Value.Text)
                    lines.Add(line);
                continue;
            }
            if (Chance(.4))
                line = line with { Times = [Chance(.5) || named.Length == 0 ? DateCondition() : FactCondition(named)] };
            if (Program.Lasts(line.Kind) && Chance(.08))
                line = line with { For = Distance() };
            if (Chance(.25))
            {
                string name = "?x" + lines.Count;
                line = line with { Name = new Term(name), NameExcept = !isEntity && line.Kind == first.Kind && Chance(.4) ? [new Term("?f")] : [] };
                named = [.. named, name];
            }
            line = WithExcept(line, [.. first.Holes, .. lines.SelectMany(static l => l.Holes)]);
            if (Chance(.07) && facts.Any(f => f.Kind == line.Kind) && line.Name is null)
                line = line with { Name = new Term(facts.First(f => f.Kind == line.Kind).Name) };
            if (Chance(.05))
                line = line with { Standing = FactStanding.Planned };
            lines.Add(Chance(.2) ? WithAlternative(line, kinds) : line);
        }
        string[] bound = [.. first.Holes.Concat(lines.SelectMany(static l => l.Holes)).Distinct()];
        if (Chance(.5))
        {
            Line absent = AnyLine("without", kinds, bound.Length > 0 ? bound : ["A"]);
            double what = _random.NextDouble();
            if (what < .3)
                absent = absent with { Times = [DateCondition()] };
            else if (what < .6 && named.Length > 0)
                absent = absent with { Times = [FactCondition(named)] };
            if (Chance(.08) && facts.FirstOrDefault(f => f.Kind == absent.Kind && f.Standing == FactStanding.Asserted) is { } told)
                absent = absent with { Name = new Term(told.Name) };
            if (Chance(.06))
                absent = absent with { Standing = FactStanding.Planned };
            if (Chance(.12))
                absent = absent with { Alternatives = [AnyLine("", kinds, bound.Length > 0 ? bound : ["A"])] };
            lines.Add(absent);
        }
        var question = new Joined("Q", first, lines);
        if (!isEntity && Chance(.2))
        {
            string[] each = Chance(.75) ? Some(bound, 1) : [];
            Length? number = Chance(.5) ? null : _random.Next(3) switch { 0 => new Length(null, One(1, 2), "day"), 1 => new Length(2, 2, "day"), _ => new Length(One(1, 2, 3), null, "day") };
            // A count without `each` would be what the line above says of itself.
            question = question with { Pick = each.Length > 0 && Chance(.5) ? new Pick("count", each, number) : new Pick(One("first", "last", "longest"), each, null) };
            if (question.Pick.Word == "longest" && !Program.Lasts(first.Kind))
                question = question with { Pick = question.Pick with { Word = "first" } };
        }
        return question;
    }

    private When FactCondition(string[] named)
    {
        string word = One("before", "after", "before", "after", "during", "on", "since", "until");
        return new When(word, null, One(named)) { By = word is "before" or "after" && Chance(.4) ? Distance() : null };
    }

    private Line WithExcept(Line line, string[] bound)
    {
        if (!Chance(.12) || line.Clauses.Count == 0)
            return line;
        string[] own = [.. line.Holes];
        string[] others = [.. bound.Where(b => !own.Contains(b))];
        Term except = new(others.Length > 0 && Chance(.5) ? One(others) : One(HasFlock(line.Kind) ? Names : Program.Things));
        if (!line.Clauses[0].Values.Any(static v => v.IsHole) || line.Clauses[0].Values.Any(v => v.Text == except.Text))
            return line;
        return line with { Clauses = [line.Clauses[0] with { Except = [except] }, .. line.Clauses.Skip(1)] };
    }
}
