using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Querying;

/// <summary>Matches a line with facts that rules have just derived and that no store has yet.</summary>
internal sealed class DerivedMatch
{
    private readonly JoinFacts _asked;
    private readonly JoinLine _line;
    private readonly List<Slot> _slots = [];
    private readonly List<TimeCondition> _times = [];
    private readonly bool _isImpossible;

    public DerivedMatch(JoinFacts asked, JoinLine line)
    {
        (_asked, _line) = (asked, line);
        BoundPattern pattern = line.Pattern;
        foreach (BoundClause clause in pattern.Clauses)
        {
            foreach (BoundValue value in clause.Values)
            {
                if (clause.Field.Type == FieldType.Order)
                    _times.Add(OrderOf(clause, value, ref _isImpossible));
                else if (value.Kind == BoundValueKind.Hole)
                    _slots.Add(new Slot(clause, null) { Hole = value.Raw.Length == 0 ? -1 : line.Holes.Of(value.Raw), VerbHole = value.Raw.Length == 0 ? -1 : line.Holes.VerbOf(clause, value.Raw) });
                else if (LineValues.ValueOf(asked, clause.Field, value) is { } named)
                    _slots.Add(new Slot(clause, named));
                else
                    _isImpossible = true;
            }
            _times.AddRange(TimeCondition.Of(clause.Qualifiers?.Conditions ?? []));
            // Nothing is said of single values of what is derived.
            _isImpossible |= clause.Qualifiers is { Clauses.Count: > 0 };
        }
        _times.AddRange(TimeCondition.Of(pattern.Times));
        // What is named is looked at first: it fails most often.
        _slots = [.. _slots.OrderBy(static s => s.Named is null ? s.Hole >= 0 ? 1 : 2 : 0)];
        _isImpossible |= pattern.Name is not null;
    }

    /// <summary>Adds every way in which a fact meets the line.</summary>
    public void Match(DerivedFact fact, List<LineMatch> found)
    {
        if (_isImpossible || fact.Standing != _line.Pattern.Standing || !IsCited(fact))
            return;
        FactTruth truth = fact.IsCertain ? FactTruth.Yes : FactTruth.Maybe;
        FactDoubts doubts = fact.Doubts;
        FactTime time = _times.Count > 0 ? fact.Time.With(_asked.Layout.Schema.Padding) : default;
        foreach (TimeCondition condition in _times)
        {
            FactTruth part = condition.Of(time);
            truth = truth.And(part);
            doubts |= part == FactTruth.Yes ? FactDoubts.None : FactDoubts.Date;
        }
        JoinSpell spell = fact.Spell with { Key = fact.Spell.Key ?? new SpellKey(-2 - fact.Number) };
        if (truth == FactTruth.No || !_line.Settle(ref spell, ref truth, ref doubts))
            return;
        var values = new AnswerValue[_line.Holes.Names.Count];
        bool[] isBound = new bool[values.Length];
        if (_line.Holes.Item >= 0)
        {
            values[_line.Holes.Item] = AnswerValue.OfText("#" + fact.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            isBound[_line.Holes.Item] = true;
        }
        Fill(0, fact, new bool[fact.Values.Count], values, isBound, truth, doubts, spell, found);
    }

    private void Fill(int at, DerivedFact fact, bool[] taken, AnswerValue[] values, bool[] isBound, FactTruth truth, FactDoubts doubts, JoinSpell spell, List<LineMatch> found)
    {
        if (at == _slots.Count)
        {
            found.Add(new LineMatch(-1, (AnswerValue[])values.Clone(), spell, truth, doubts) { Derived = fact });
            return;
        }
        Slot slot = _slots[at];
        bool isPlain = slot.Named is null && slot.Hole < 0;
        for (int i = 0; i < fact.Values.Count; i++)
        {
            DerivedValue value = fact.Values[i];
            if (taken[i] || value.Field.Name != slot.Clause.Field.Name || (slot.Clause.Verb >= 0 && value.Verb >= 0 && value.Verb != slot.Clause.Verb))
                continue;
            FactTruth here = slot.Named is { } named ? Means(named, value.Value, slot.Clause.Field.IsTransitive) : FactTruth.Yes;
            if (here == FactTruth.No)
                continue;
            bool isNew = slot.Hole >= 0 && !isBound[slot.Hole];
            if (slot.Hole >= 0 && !isNew && !values[slot.Hole].Equals(value.Value))
                continue;
            if (isNew)
                (values[slot.Hole], isBound[slot.Hole]) = (value.Value, true);
            if (slot.VerbHole >= 0)
                (values[slot.VerbHole], isBound[slot.VerbHole]) = (AnswerValue.OfText(value.Field.Verbs[Math.Max(value.Verb, 0)]), true);
            taken[i] = true;
            Fill(at + 1, fact, taken, values, isBound, truth.And(here), here == FactTruth.Yes ? doubts : doubts | FactDoubts.Membership, spell, found);
            taken[i] = false;
            if (isNew)
                isBound[slot.Hole] = false;
            // One is enough where nobody asks which.
            if (isPlain)
                return;
        }
    }

    /// <summary>Whether a value is the one named, one of a group that is named, or a group of which the one named is a member.</summary>
    private FactTruth Means(AnswerValue named, AnswerValue value, bool isTransitive)
    {
        if (_asked.Means(named, value, isTransitive) != FactTruth.No)
            return named.Equals(value) || _asked.Members.Of(named.Row).Length == 0 ? FactTruth.Yes : FactTruth.Maybe;
        return value.Row >= 0 && named.Row >= 0 && _asked.Means(value, named, isTransitive: false) != FactTruth.No ? FactTruth.Maybe : FactTruth.No;
    }

    private bool IsCited(DerivedFact fact)
    {
        foreach (BoundCitation citation in _line.Pattern.Citations)
        {
            if (RuleSources.Of(_asked.Facts, fact).Contains(_asked.RowOf(citation.Source)))
                return true;
        }
        return _line.Pattern.Citations.Count == 0;
    }

    private TimeCondition OrderOf(BoundClause clause, BoundValue value, ref bool isImpossible)
    {
        if (value.Kind == BoundValueKind.Item && _asked.RowOf(value.Item!) is >= 0 and var row)
            return TimeCondition.Of(clause.Field.Clause, new FactRef(_asked.Facts, row).Time);
        if (value.Measure is FactDate date)
            return TimeCondition.Of(clause.Field.Clause, date);
        isImpossible = true;
        return TimeCondition.Of(clause.Field.Clause, default(FactDate));
    }

    private sealed record Slot(BoundClause Clause, AnswerValue? Named)
    {
        public int Hole { get; init; } = -1;

        public int VerbHole { get; init; } = -1;
    }
}

/// <summary>Who says what a derived fact follows from.</summary>
internal static class RuleSources
{
    /// <summary>The rows of the sources of the way that is told, in the order of its lines, each once.</summary>
    public static List<int> Of(FactBase facts, DerivedFact fact)
    {
        var sources = new List<int>();
        Add(facts, fact, sources, []);
        return sources;
    }

    private static void Add(FactBase facts, DerivedFact fact, List<int> sources, HashSet<DerivedFact> seen)
    {
        if (fact.Ways.Count == 0 || !seen.Add(fact))
            return;
        foreach (LineMatch premise in fact.Ways[0].Matches)
        {
            if (premise.Derived is { } derived)
            {
                Add(facts, derived, sources, seen);
                continue;
            }
            foreach (FactCitation citation in new FactRef(facts, premise.Row).Citations)
            {
                if (citation.SourceRow >= 0 && !sources.Contains(citation.SourceRow))
                    sources.Add(citation.SourceRow);
            }
        }
    }
}
