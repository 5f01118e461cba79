using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Querying;

/// <summary>
/// A line of a question or rule, made ready: what one fact alone can answer stands in <see cref="Pattern"/>, what it takes several facts
/// for stands beside it.
/// </summary>
internal sealed class JoinLine
{
    /// <summary>How the names of holes begin that stand for anybody; no hole that is written has such a name.</summary>
    internal const string Anybody = "#?";

    private readonly List<(string Word, long First, long Last)> _narrowing = [];

    private JoinHoles _holes = new();

    private JoinLine(BoundPattern source, BoundPattern pattern, HoleTable holes)
    {
        Source = source;
        Pattern = pattern;
        Holes = holes;
        Global = [];
    }

    /// <summary>The line as bound.</summary>
    public BoundPattern Source { get; }

    /// <summary>What one fact alone can answer of it.</summary>
    public BoundPattern Pattern { get; }

    /// <summary>The holes of <see cref="Pattern"/>.</summary>
    public HoleTable Holes { get; }

    /// <summary>The question's number of each of its holes.</summary>
    public int[] Global { get; private set; }

    /// <summary>Number of the moment that it belongs to; 0 is that of the first line.</summary>
    public int Moment { get; init; }

    /// <summary>The question's number of the hole that names its fact; -1 where none does.</summary>
    public int FactHole { get; private set; } = -1;

    /// <summary>What its holes must not stand for.</summary>
    public List<ExceptTest> Excepts { get; } = [];

    /// <summary>Holes that must stand for something in what another line's hole stands for.</summary>
    public List<NestingTest> Nested { get; } = [];

    /// <summary>How its time stands to that of other lines' facts.</summary>
    public List<TimeRelationTest> Relations { get; } = [];

    /// <summary>Whether all that can meet it is derived by rules.</summary>
    public bool IsOfDerivedOnly { get; private set; }

    /// <summary>Whether rules derive some of what can meet it.</summary>
    public bool IsOfDerived { get; private set; }

    /// <summary>Makes a line ready.</summary>
    /// <param name="asked">The facts.</param>
    /// <param name="source">The line.</param>
    /// <param name="moment">Its moment.</param>
    /// <param name="holes">The holes of the whole question; those of the line are added.</param>
    /// <param name="nested">Holes that this line only tests, because another line says what they stand for.</param>
    public static JoinLine Make(JoinFacts asked, BoundPattern source, int moment, JoinHoles holes, ICollection<string> nested)
    {
        var excepts = new List<(string Hole, bool IsTransitive, BoundValue Except)>();
        var tests = new List<(string Hidden, string Hole)>();
        var relations = new List<(string Word, string Hole, BoundDuration? By)>();
        var clauses = new List<BoundClause>(source.Clauses.Count);
        int hidden = 0;
        foreach (BoundClause clause in source.Clauses)
        {
            if (clause.Field.Type == FieldType.Order)
            {
                var dates = clause.Values.Where(static v => v.Kind != BoundValueKind.Hole).ToList();
                foreach (BoundValue value in clause.Values.Where(static v => v.Kind == BoundValueKind.Hole))
                    relations.Add((clause.Field.Clause, value.Raw, clause.By));
                // How far it is from a named fact takes the days of both.
                if (clause.By is not null)
                {
                    foreach (BoundValue value in dates.Where(static v => v.Kind == BoundValueKind.Item))
                        relations.Add((clause.Field.Clause, JoinHoles.NameOf(value.Item!), clause.By));
                    dates.RemoveAll(static v => v.Kind == BoundValueKind.Item);
                }
                if (dates.Count > 0)
                    clauses.Add(clause with { Values = dates, By = null });
                continue;
            }
            bool hasTime = clause.Field.Owner is not null && (!source.Kind.IsFact || (source.Kind.Aspect == FactAspect.Lasting && clause.Field.IsMany));
            var values = new List<BoundValue>(clause.Values.Count);
            foreach (BoundValue value in clause.Values)
            {
                BoundValue kept = value;
                if (value.Kind == BoundValueKind.Hole)
                {
                    if (value.Raw.Length == 0 && (hasTime || value.Except.Count > 0))
                    {
                        // Whose time it has matters, so it is one of those found.
                        kept = value with { Raw = (value.Except.Count == 0 ? Anybody : "#") + (hidden++).ToString(System.Globalization.CultureInfo.InvariantCulture) };
                    }
                    else if (clause.Field.IsTransitive && nested.Contains(value.Raw))
                    {
                        kept = value with { Raw = "#" + (hidden++).ToString(System.Globalization.CultureInfo.InvariantCulture) };
                        tests.Add((kept.Raw, value.Raw));
                    }
                    foreach (BoundValue except in value.Except)
                        excepts.Add((kept.Raw, clause.Field.IsTransitive, except));
                    if (value.Except.Count > 0)
                        kept = kept with { Except = [] };
                }
                values.Add(kept);
            }
            clauses.Add(clause with { Values = values });
        }
        var times = new List<BoundTimeCondition>(source.Times.Count);
        foreach (BoundTimeCondition time in source.Times)
        {
            if (time.IsOfFact)
                relations.Add((time.Word, time.Hole!, null));
            else
                times.Add(time);
        }
        string? item = source.ItemHole;
        if (source.Except.Count > 0)
        {
            if (string.IsNullOrEmpty(item))
                item = "#item";
            foreach (BoundValue except in source.Except)
                excepts.Add((item!, false, except));
        }
        BoundPattern pattern = source with
        {
            Clauses = clauses, Times = times, ItemHole = item, Except = [], Duration = null, Alternatives = [], Lines = [], Pick = null, Answer = FactAnswer.Possibly,
        };
        var line = new JoinLine(source, pattern, HoleTable.Of(pattern)) { Moment = moment };
        line.Global = new int[line.Holes.Names.Count];
        for (int i = 0; i < line.Global.Length; i++)
            line.Global[i] = line.Holes.Names[i][0] == '#' ? -1 : holes.Of(line.Holes.Names[i]);
        line._holes = holes;
        line.FactHole = string.IsNullOrEmpty(source.ItemHole) ? -1 : holes.Of(source.ItemHole!);
        foreach ((string hole, bool isTransitive, BoundValue except) in excepts)
        {
            line.Excepts.Add(new ExceptTest(line.Holes.Of(hole), isTransitive)
            {
                Hole = except.Kind == BoundValueKind.Hole ? holes.Of(except.Raw) : -1,
                Item = except.Kind == BoundValueKind.Item && asked.RowOf(except.Item!) is >= 0 and var row ? AnswerValue.OfRow(asked.Facts, row) : null,
            });
        }
        foreach ((string inner, string hole) in tests)
            line.Nested.Add(new NestingTest(line.Holes.Of(inner), holes.Of(hole)));
        foreach ((string word, string hole, BoundDuration? by) in relations)
            line.Relations.Add(new TimeRelationTest(word, hole, by));
        foreach (BoundTimeCondition time in times)
        {
            if (time.Date is { } date)
                line.Narrow(time.Word, date, asked.Layout.Schema.Padding);
        }
        foreach (BoundClause clause in clauses)
        {
            foreach (BoundValue value in clause.Field.Type == FieldType.Order ? clause.Values : [])
            {
                if (value.Measure is FactDate date)
                    line.Narrow(clause.Field.Clause, date, asked.Layout.Schema.Padding);
            }
        }
        line.IsOfDerived = asked.Layout.Schema.Kinds.Any(k => k.IsDerived && k.Is(source.Kind));
        line.IsOfDerivedOnly = line.IsOfDerived && asked.Layout.Schema.Kinds.All(k => k.IsAbstract || k.IsDerived || !k.Is(source.Kind));
        return line;
    }

    /// <summary>The days of a condition that are sure whatever the date is hedged by; one of several stretches tells nothing that corners hold.</summary>
    private void Narrow(string word, FactDate date, FactPadding padding)
    {
        var days = new DayWindow(date, padding);
        if (days.Count == 1 && days.Choices is null && !days.HasUnknown && days.First == days.InnerFirst && days.Last == days.InnerLast)
            _narrowing.Add((word, days.First, days.Last));
    }

    /// <summary>Narrows a spell by the conditions that it met, and asks how long it lasted; false where it did not.</summary>
    public bool Settle(ref JoinSpell spell, ref FactTruth truth, ref FactDoubts doubts)
    {
        foreach ((string word, long first, long last) in _narrowing)
            spell = SpellAlgebra.Narrow(spell, word, first, last);
        if (Source.Duration is { } duration)
        {
            FactTruth lasted = SpellAlgebra.Lasted(spell, duration);
            truth = truth.And(lasted);
            doubts |= lasted == FactTruth.Yes ? FactDoubts.None : FactDoubts.Date;
        }
        return truth != FactTruth.No;
    }

    /// <summary>What it names, or other lines have bound for it.</summary>
    public LineValues ValuesOf(JoinFacts asked, AnswerValue?[] values)
        => LineValues.Of(asked, Source, name => _holes.Find(name) is >= 0 and var at && at < values.Length ? values[at] : null);

    /// <summary>The conditions on dates, as days that a match must lie in or reach.</summary>
    public IReadOnlyList<(string Word, long First, long Last)> Dates => _narrowing;
}

/// <summary>The holes of a question of several lines, each with a number.</summary>
internal sealed class JoinHoles
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of a hole; one that is new has the next.</summary>
    public int Of(string name)
    {
        if (!_numbers.TryGetValue(name, out int number))
            _numbers.Add(name, number = _numbers.Count);
        return number;
    }

    /// <summary>The number of a hole, or -1 where no line has it.</summary>
    public int Find(string name) => _numbers.TryGetValue(name, out int number) ? number : -1;

    /// <summary>What the holes stand for, those left out that nobody has named.</summary>
    public IReadOnlyList<KeyValuePair<string, AnswerValue>> Told(AnswerValue?[] values)
    {
        var told = new List<KeyValuePair<string, AnswerValue>>(_numbers.Count);
        foreach (KeyValuePair<string, int> hole in _numbers)
        {
            if (values[hole.Value] is { } value)
                told.Add(new KeyValuePair<string, AnswerValue>(hole.Key, value));
        }
        return told;
    }

    /// <summary>How a fact that a line compares its time with is told among the holes that name facts.</summary>
    public static string NameOf(ItemReference item) => "=" + item.Kind.Word + " " + item.Name;
}

/// <summary>A hole must not stand for an item or for what another hole stands for; a group means none of its members.</summary>
/// <param name="Local">The line's number of the hole.</param>
/// <param name="IsTransitive">Whether what lies in it is left out as well.</param>
internal sealed record ExceptTest(int Local, bool IsTransitive)
{
    /// <summary>The question's number of the other hole; -1 for an item.</summary>
    public int Hole { get; init; } = -1;

    /// <summary>The item; null for a hole, and for an item that the store does not have.</summary>
    public AnswerValue? Item { get; init; }

    /// <summary>Whether a match is left out; a hole that nothing binds leaves nothing out.</summary>
    public FactTruth Excludes(JoinFacts asked, AnswerValue?[] values, LineMatch match)
        => (Hole >= 0 ? values[Hole] : Item) is { } named ? asked.Means(named, match.Values[Local], IsTransitive) : FactTruth.No;
}

/// <summary>What a hole of a transitive clause stands for must lie in what another line's hole stands for.</summary>
/// <param name="Local">The line's number of the inner one.</param>
/// <param name="Hole">The question's number of the outer one.</param>
internal sealed record NestingTest(int Local, int Hole)
{
    /// <summary>Whether a match lies in what the hole stands for; null where nothing binds that.</summary>
    public bool? LiesIn(JoinFacts asked, AnswerValue?[] values, LineMatch match)
        => values[Hole] is { } outer ? asked.Means(outer, match.Values[Local], isTransitive: true) != FactTruth.No : null;
}

/// <summary>How the time of a line's fact stands to that of another fact.</summary>
/// <param name="Word"><c>before</c>, <c>after</c>, <c>during</c> or <c>on</c>; <c>since</c> and <c>until</c> compare beginnings and ends.</param>
/// <param name="Of">The hole that names the other fact.</param>
/// <param name="By">How far apart; null for any distance.</param>
internal sealed record TimeRelationTest(string Word, string Of, BoundDuration? By);
