using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>What a hole stands for at one place of a question.</summary>
public enum HoleRole
{
    /// <summary>The item that is asked for, in the place of its name.</summary>
    Item,

    /// <summary>A value of a field.</summary>
    Value,

    /// <summary>The verb by which the value of another hole is given, where the question leaves that open (<c>position ?what</c>).</summary>
    Verb,

    /// <summary>A time, or an end of it.</summary>
    Time,

    /// <summary>A source.</summary>
    Source,

    /// <summary>How many facts answer (<c>each ?who count ?n</c>).</summary>
    Count,
}

/// <summary>A place of a question where a hole stands.</summary>
/// <param name="Role">What it stands for there.</param>
/// <param name="Field">The field, of a value or a verb; else null.</param>
/// <param name="Kind">The kind asked for, of the item; else null.</param>
/// <param name="Part">What of a time.</param>
public sealed record HolePlace(HoleRole Role, FieldSymbol? Field = null, KindSymbol? Kind = null, TimePart Part = TimePart.Whole)
{
    /// <summary>Where it is written; empty where that is not kept.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Whether it stands in one of several ways to meet a line (<c>or</c>): there it may stand for something else than elsewhere.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>The kind that an item has to be of which it stands for; null where it may stand for other things too.</summary>
    public KindSymbol? ItemKind => Role == HoleRole.Item ? Kind : Role == HoleRole.Value && Field!.Type == FieldType.Item ? Field.ItemKind : null;
}

/// <summary>A hole of a question with all places where it stands.</summary>
public sealed class QuestionHole
{
    private readonly List<HolePlace> _places = [];
    private long _start;

    private QuestionHole(string name) => Name = name;

    /// <summary>Its name, without the <c>?</c>; the verb of <c>?what</c> is called <c>what.verb</c>.</summary>
    public string Name { get; }

    /// <summary>Where it stands, in the order written.</summary>
    public IReadOnlyList<HolePlace> Places => _places;

    /// <summary>The clause whose verb it stands for; null where it stands for something else.</summary>
    internal BoundClause? VerbOf { get; private set; }

    /// <summary>
    /// The named holes of a question, each once, in the order in which answers have them: as written, line by line. What only an absence
    /// names is no answer, and where answers are counted, only what they are counted by is one.
    /// </summary>
    public static IReadOnlyList<QuestionHole> Of(BoundPattern pattern)
    {
        var reader = new Reader(AskedFacts.Named(pattern));
        reader.Add(pattern);
        foreach (BoundLine line in pattern.Lines)
        {
            if (line.Link != LineLink.Without)
                reader.Add(line.Pattern);
        }
        foreach (BoundPattern way in AskedFacts.LinesOf(pattern, positive: true).SelectMany(static l => l.Alternatives))
            reader.AddAlternative(way);
        if (pattern.Pick is not { Kind: PickKind.Count } pick)
            return [.. reader.Holes.OrderBy(static h => h._start)];
        QuestionHole[] counted = [.. reader.Holes.OrderBy(static h => h._start).Where(h => pick.Each.Contains(h.Name))];
        if (pick.CountHole is not { } count)
            return counted;
        var number = new QuestionHole(count);
        number._places.Add(new HolePlace(HoleRole.Count) { Span = pick.Span });
        return [.. counted, number];
    }

    /// <summary>Goes through the facts of a question.</summary>
    private sealed class Reader(HashSet<string> facts)
    {
        // So far behind each other the places of two lines are counted.
        private const long LineLength = 1L << 32;
        private long _line = -LineLength;
        private bool _isAlternative;

        public List<QuestionHole> Holes { get; } = [];

        public void Add(BoundPattern fact)
        {
            _line += LineLength;
            Read(fact);
        }

        /// <summary>Adds where one of several ways to meet a line has holes that are known already.</summary>
        public void AddAlternative(BoundPattern fact)
        {
            _isAlternative = true;
            Read(fact);
            _isAlternative = false;
        }

        private void Read(BoundPattern fact)
        {
            Add(fact.ItemHole, new HolePlace(HoleRole.Item, Kind: fact.Kind) { Span = fact.NameSpan }, -1);
            foreach (BoundClause clause in fact.Clauses)
                Add(clause);
            foreach (BoundTimeCondition time in fact.Times)
                Add(time, int.MaxValue);
            foreach (string source in fact.SourceHoles)
                Add(source, new HolePlace(HoleRole.Source), int.MaxValue);
        }

        private void Add(BoundClause clause)
        {
            foreach (BoundValue value in clause.Values)
            {
                if (value.Kind != BoundValueKind.Hole || value.Raw.Length == 0 || (clause.Field.Type == FieldType.Order && facts.Contains(value.Raw)))
                    continue;
                Add(value.Raw, new HolePlace(HoleRole.Value, clause.Field) { Span = value.Span }, value.Span.Start);
                string verb = value.Raw + ".verb";
                // The same thing may be named again, by another verb.
                if (clause.Field.IsVerbal && clause.Verb < 0 && !Holes.Exists(h => h.Name == verb) && Add(verb, new HolePlace(HoleRole.Verb, clause.Field), value.Span.Start) is { } ofVerb)
                    ofVerb.VerbOf = clause;
            }
            foreach (BoundTimeCondition time in clause.Qualifiers?.Conditions ?? [])
                Add(time, time.Span.Start);
            foreach (BoundClause qualifier in clause.Qualifiers?.Clauses ?? [])
                Add(qualifier);
        }

        private void Add(BoundTimeCondition time, int start)
        {
            // The time of a fact is asked for by the hole of the fact.
            if (!time.IsOfFact)
                Add(time.Hole, new HolePlace(HoleRole.Time, Part: TimeParts.Of(time)), start);
        }

        private QuestionHole? Add(string? name, HolePlace place, int start)
        {
            QuestionHole? hole = Holes.Find(h => string.Equals(h.Name, name, StringComparison.Ordinal));
            if (hole is null)
            {
                if (name is null or "" || _isAlternative)
                    return null;
                hole = new QuestionHole(name) { _start = _line + start };
                Holes.Add(hole);
            }
            hole._places.Add(_isAlternative ? place with { IsAlternative = true } : place);
            hole._start = Math.Min(hole._start, _line + start);
            return hole;
        }
    }
}
