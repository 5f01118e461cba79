using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Querying;

/// <summary>The head of a rule, made ready for one way to meet the rule's lines: what it says in each state that a search finds.</summary>
internal sealed class RuleHead
{
    private static readonly List<(string Word, JoinSpell Of)> s_nothing = [];

    private readonly JoinFacts _asked;
    private readonly BoundPattern _head;
    private readonly List<Slot> _slots = [];
    private readonly bool _hasConditions;
    private readonly bool _isNever;

    /// <summary>Makes a head ready.</summary>
    /// <param name="asked">The facts.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="body">The lines.</param>
    public RuleHead(JoinFacts asked, BoundRule rule, JoinBody body)
    {
        (_asked, _head, Rule, Body) = (asked, rule.Head, rule, body);
        _hasConditions = _head.Times.Count > 0 || _head.Clauses.Any(static c => c.Field.Type == FieldType.Order);
        List<FieldSymbol> fields = [.. Kind.Fields];
        foreach (BoundClause clause in _head.Clauses.Where(static c => c.Field.Type != FieldType.Order).OrderBy(c => fields.IndexOf(c.Field) is >= 0 and var at ? at : fields.Count).ThenBy(static c => c.Verb))
        {
            foreach (BoundValue value in clause.Values)
            {
                int hole = value.Kind == BoundValueKind.Hole ? body.Holes.Find(value.Raw) : -1;
                AnswerValue? told = value.Kind == BoundValueKind.Hole ? null : LineValues.ValueOf(asked, clause.Field, value);
                _isNever |= hole < 0 && told is null;
                _slots.Add(new Slot(clause.Field, clause.Verb, hole, told));
            }
        }
        Values = new AnswerValue[_slots.Count];
        Fields = string.Join(" ", _slots.Select(static s => s.Field.Name + s.Verb));
    }

    /// <summary>The rule.</summary>
    public BoundRule Rule { get; }

    /// <summary>The lines that must be met.</summary>
    public JoinBody Body { get; }

    /// <summary>The kind that it derives.</summary>
    public KindSymbol Kind => _head.Kind;

    /// <summary>What it claims.</summary>
    public FactStanding Standing => _head.Standing;

    /// <summary>Which fields its values fill, by which verbs: always the same.</summary>
    public string Fields { get; }

    /// <summary>The number of kind, standing and fields; -1 before it has one.</summary>
    public int Shape { get; set; } = -1;

    /// <summary>The values that were read last, in the order of the fields, then of rows and texts. The next reading uses them again.</summary>
    public AnswerValue[] Values { get; }

    /// <summary>Reads what it says; null where it says nothing.</summary>
    /// <param name="state">A way in which all lines are met.</param>
    /// <param name="truth">Whether there is such a time.</param>
    /// <returns>When it is so.</returns>
    public JoinSpell? Read(JoinState state, out FactTruth truth)
    {
        truth = FactTruth.Yes;
        return !_isNever && TryFill(state) ? SpellOf(state, out truth) : null;
    }

    /// <summary>The values that were read last, with their fields.</summary>
    public DerivedValue[] Told()
    {
        var told = new DerivedValue[Values.Length];
        for (int i = 0; i < told.Length; i++)
            told[i] = new DerivedValue(_slots[i].Field, _slots[i].Verb, Values[i]);
        return told;
    }

    /// <summary>Items by their rows, which are in the order of kinds and times, then of names; before what is only text.</summary>
    public static int Compare(in AnswerValue one, in AnswerValue other)
        => one.Row >= 0 || other.Row >= 0 ? (one.Row < 0).CompareTo(other.Row < 0) is var order && order != 0 ? order : one.Row.CompareTo(other.Row)
            : string.CompareOrdinal(one.Text, other.Text);

    /// <summary>Whether a field has room for a value: a line may find people where the field takes countries.</summary>
    private bool Takes(FieldSymbol field, in AnswerValue value)
        => value.Row < 0 || field.ItemKind is not { } kind || _asked.Layout.Schema.Kinds[_asked.Facts.KindOf(value.Row)].Is(kind);

    private bool TryFill(JoinState state)
    {
        for (int i = 0; i < Values.Length; i++)
        {
            Slot slot = _slots[i];
            if ((slot.Told ?? state.Values[slot.Hole]) is not { } value || !Takes(slot.Field, value))
                return false;
            int place = i;
            for (int before = i - 1; before >= 0 && ReferenceEquals(_slots[before].Field, slot.Field); before--)
            {
                // Two of one list are two: nobody is allied with oneself.
                if (Values[before].Equals(value))
                    return false;
                if (place == before + 1 && _slots[before].Verb == slot.Verb && Compare(value, Values[before]) < 0)
                    place = before;
            }
            for (int at = i; at > place; at--)
                Values[at] = Values[at - 1];
            Values[place] = value;
        }
        return true;
    }

    /// <summary>When what the head says is so: what it says of time itself, else the days that the lines tied to it share.</summary>
    private JoinSpell? SpellOf(JoinState state, out FactTruth truth)
    {
        truth = FactTruth.Yes;
        bool isMomentary = Kind.Aspect == FactAspect.Momentary;
        List<(string Word, JoinSpell Of)> conditions = ConditionsOf(state);
        if (conditions.Count == 0)
        {
            if (state.Common is not { } common || (isMomentary && !common.IsMoment))
                return null;
            return isMomentary || !common.IsMoment ? common with { IsLoose = isMomentary ? false : common.IsLoose }
                : new JoinSpell(common.StartEarliest, common.StartLatest, common.EndEarliest, common.EndLatest) { IsUnknown = common.IsUnknown };
        }
        (long startEarliest, long startLatest, long endEarliest, long endLatest) = (DayLine.Before, DayLine.After, DayLine.After, DayLine.After);
        bool isUnknown = false, isLoose = false;
        foreach ((string word, JoinSpell of) in conditions)
        {
            isUnknown |= of.IsUnknown;
            isLoose |= of.IsLoose;
            switch (word)
            {
                case "since":
                    (startEarliest, startLatest) = (of.StartEarliest, of.StartLatest);
                    break;
                case "after":
                    (startEarliest, startLatest) = (DayLine.Add(of.EndEarliest, 1), DayLine.Add(of.EndLatest, 1));
                    break;
                case "until":
                    (endEarliest, endLatest) = (of.EndEarliest, of.EndLatest);
                    break;
                case "before":
                    (endEarliest, endLatest) = (DayLine.Add(of.StartEarliest, -1), DayLine.Add(of.StartLatest, -1));
                    break;
                default:
                    return isMomentary ? (of.IsMoment ? of : new JoinSpell(of.StartEarliest, of.EndLatest, of.StartEarliest, of.EndLatest) { IsMoment = true, Key = of.Key, IsUnknown = of.IsUnknown })
                        : of with { IsMoment = false };
            }
        }
        var spell = new JoinSpell(startEarliest, startLatest, endEarliest, endLatest) { IsUnknown = isUnknown, IsLoose = isLoose };
        if (spell.StartEarliest > spell.EndLatest)
            return null;
        truth = spell.StartLatest <= spell.EndEarliest || startLatest == DayLine.After && endEarliest == DayLine.After ? FactTruth.Yes : FactTruth.Maybe;
        return spell.Bounded();
    }

    /// <summary>What the head says of time itself.</summary>
    private List<(string Word, JoinSpell Of)> ConditionsOf(JoinState state)
    {
        if (!_hasConditions)
            return s_nothing;
        var conditions = new List<(string Word, JoinSpell Of)>();
        foreach (BoundTimeCondition time in _head.Times)
        {
            if (time.IsOfFact)
                conditions.Add((time.Word, TimeOf(time.Hole!, state)));
            else if (time.Date is { } date)
                conditions.Add((time.Word, JoinSpell.Of(FactTime.During(date, FactAspect.Momentary).With(_asked.Layout.Schema.Padding), null)));
        }
        foreach (BoundClause clause in _head.Clauses)
        {
            foreach (BoundValue value in clause.Field.Type == FieldType.Order ? clause.Values : [])
            {
                if (value.Kind == BoundValueKind.Hole)
                    conditions.Add((clause.Field.Clause, TimeOf(value.Raw, state)));
                else if (value.Measure is FactDate date)
                    conditions.Add((clause.Field.Clause, JoinSpell.Of(FactTime.During(date, FactAspect.Momentary), null)));
                else if (value.Kind == BoundValueKind.Item && _asked.RowOf(value.Item!) is >= 0 and var row)
                    conditions.Add((clause.Field.Clause, JoinSpell.Of(new FactRef(_asked.Facts, row).Time, new SpellKey(row))));
            }
        }
        return conditions;
    }

    private JoinSpell TimeOf(string hole, JoinState state)
    {
        int number = Body.Holes.Find(hole);
        for (int i = 0; i < Body.Lines.Count; i++)
        {
            if (number >= 0 && Body.Lines[i].FactHole == number)
                return state.Spells[i];
        }
        return JoinSpell.Always;
    }

    /// <summary>A value of the head.</summary>
    /// <param name="Field">Its field.</param>
    /// <param name="Verb">The verb by which it is given.</param>
    /// <param name="Hole">The body's number of the hole that it is; -1 for none.</param>
    /// <param name="Told">What it is without a hole.</param>
    private readonly record struct Slot(FieldSymbol Field, int Verb, int Hole, AnswerValue? Told);
}
