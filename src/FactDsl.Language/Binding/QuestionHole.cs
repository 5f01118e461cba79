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

    /// <summary>The kind that an item has to be of which it stands for; null where it may stand for other things too.</summary>
    public KindSymbol? ItemKind => Role == HoleRole.Item ? Kind : Role == HoleRole.Value && Field!.Type == FieldType.Item ? Field.ItemKind : null;
}

/// <summary>A hole of a question with all places where it stands.</summary>
public sealed class QuestionHole
{
    private readonly List<HolePlace> _places = [];
    private int _start;

    private QuestionHole(string name) => Name = name;

    /// <summary>Its name, without the <c>?</c>; the verb of <c>?what</c> is called <c>what.verb</c>.</summary>
    public string Name { get; }

    /// <summary>Where it stands, in the order written.</summary>
    public IReadOnlyList<HolePlace> Places => _places;

    /// <summary>The clause whose verb it stands for; null where it stands for something else.</summary>
    internal BoundClause? VerbOf { get; private set; }

    /// <summary>The named holes of a question, each once, in the order in which answers have them.</summary>
    public static IReadOnlyList<QuestionHole> Of(BoundPattern pattern)
    {
        var holes = new List<QuestionHole>();
        Add(holes, pattern.ItemHole, new HolePlace(HoleRole.Item, Kind: pattern.Kind), -1);
        foreach (BoundClause clause in pattern.Clauses)
            Add(holes, clause);
        foreach (BoundTimeCondition time in pattern.Times)
            Add(holes, time.Hole, new HolePlace(HoleRole.Time, Part: TimeParts.Of(time)), int.MaxValue);
        foreach (string source in pattern.SourceHoles)
            Add(holes, source, new HolePlace(HoleRole.Source), int.MaxValue);
        return holes.OrderBy(static h => h._start).ToArray();
    }

    private static void Add(List<QuestionHole> holes, BoundClause clause)
    {
        foreach (BoundValue value in clause.Values)
        {
            if (value.Kind != BoundValueKind.Hole || value.Raw.Length == 0)
                continue;
            Add(holes, value.Raw, new HolePlace(HoleRole.Value, clause.Field) { Span = value.Span }, value.Span.Start);
            string verb = value.Raw + ".verb";
            // The same thing may be named again, by another verb.
            if (clause.Field.IsVerbal && clause.Verb < 0 && !holes.Exists(h => h.Name == verb))
                Add(holes, verb, new HolePlace(HoleRole.Verb, clause.Field), value.Span.Start).VerbOf = clause;
        }
        foreach (BoundTimeCondition time in clause.Qualifiers?.Conditions ?? [])
            Add(holes, time.Hole, new HolePlace(HoleRole.Time, Part: TimeParts.Of(time)), time.Span.Start);
        foreach (BoundClause qualifier in clause.Qualifiers?.Clauses ?? [])
            Add(holes, qualifier);
    }

    private static QuestionHole Add(List<QuestionHole> holes, string? name, HolePlace place, int start)
    {
        QuestionHole? hole = holes.Find(h => string.Equals(h.Name, name, StringComparison.Ordinal));
        if (hole is null)
        {
            hole = new QuestionHole(name ?? "") { _start = start };
            if (hole.Name.Length > 0)
                holes.Add(hole);
        }
        hole._places.Add(place);
        hole._start = Math.Min(hole._start, start);
        return hole;
    }
}
