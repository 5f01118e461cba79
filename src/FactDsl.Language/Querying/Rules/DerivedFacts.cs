using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>What rules derive from the facts of a base.</summary>
public sealed class DerivedFacts : StoreDerivation
{
    private readonly Dictionary<int, DerivedFact> _byRow = [];
    private readonly Dictionary<KindSymbol, List<DerivedFact>> _byKind = [];
    private readonly HashSet<BoundRule> _met = new(ReferenceComparer<BoundRule>.Instance);
    private Dictionary<DerivedFact, int>? _rows;

    // The rows of derived facts, in order.
    private int[] _placed = [];

    internal DerivedFacts(IReadOnlyList<BoundRule> rules) => Rules = rules;

    /// <summary>The rules.</summary>
    public IReadOnlyList<BoundRule> Rules { get; }

    /// <summary>All that is derived, in the order of the kinds, then of their values and days.</summary>
    public IReadOnlyList<DerivedFact> Facts { get; private set; } = [];

    /// <summary>False where a rule derives more than is looked at: then nothing is sure that depends on what is not derived.</summary>
    public bool IsComplete { get; internal set; } = true;

    /// <summary>The rule at which no more was looked at; null where all was.</summary>
    public RuleCut? Cut { get; internal set; }

    /// <summary>Whether one of them names what has no name, and so has no row: nobody finds it.</summary>
    internal bool HasUnplaced => _rows is not null && _rows.Count < Facts.Count;

    /// <summary>Whether a rule was met at all, also where other ways are told of what it derives.</summary>
    public bool IsMet(BoundRule rule) => _met.Contains(rule);

    /// <summary>A rule was met.</summary>
    internal void Meet(BoundRule rule) => _met.Add(rule);

    /// <summary>Whether they are in the store that is asked, so that they are found like any others.</summary>
    internal bool IsStored => _rows is not null;

    /// <summary>Takes what a stratum derives.</summary>
    internal void Replace(KindSymbol kind, List<DerivedFact> facts) => _byKind[kind] = facts;

    /// <summary>What is derived of a kind by now.</summary>
    internal IReadOnlyList<DerivedFact> Of(KindSymbol kind) => _byKind.TryGetValue(kind, out List<DerivedFact>? facts) ? facts : [];

    /// <summary>All is derived.</summary>
    internal void Complete(FactSchema schema)
    {
        var all = new List<DerivedFact>();
        foreach (KindSymbol kind in schema.Kinds)
            all.AddRange(Of(kind));
        Facts = all;
    }

    /// <summary>Takes the rows that they have in a store.</summary>
    internal void Place(Dictionary<DerivedFact, int> rows)
    {
        _rows = rows;
        _byRow.Clear();
        foreach (KeyValuePair<DerivedFact, int> placed in rows)
            _byRow.Add(placed.Value, placed.Key);
        _placed = [.. _byRow.Keys];
        System.Array.Sort(_placed);
    }

    /// <summary>The row of a told item in the store that holds what is derived too: derived facts may stand in front of denials of their kinds.</summary>
    /// <param name="told">Its row in the store of what is told.</param>
    internal int RowOfTold(int told)
    {
        // A derived row has as many told ones in front of it as its number says beyond those that are derived.
        int low = 0, high = _placed.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_placed[middle] - middle <= told)
                low = middle + 1;
            else
                high = middle;
        }
        return told + low;
    }

    /// <summary>The derived fact in a row; null where it holds a told one.</summary>
    public DerivedFact? At(FactRef fact) => _byRow.TryGetValue(fact.Row, out DerivedFact? derived) ? derived : null;

    /// <summary>The ways in which rules derive a fact, the surest first; none of a told one.</summary>
    /// <param name="fact">The fact, in the store that has these rows.</param>
    public IReadOnlyList<RuleReason> ReasonsOf(FactRef fact)
    {
        if (At(fact) is not { } derived)
            return [];
        var reasons = new List<RuleReason>(derived.Ways.Count);
        foreach (Derivation way in derived.Ways)
        {
            var premises = new List<AnswerPremise>(way.Matches.Length);
            for (int i = 0; i < way.Matches.Length; i++)
            {
                LineMatch match = way.Matches[i];
                int row = match.Derived is { } of ? RowOf(of) : RowOfTold(match.Row);
                if (row >= 0)
                    premises.Add(new AnswerPremise(way.LineOf(i), new FactRef(fact.Facts, row), match.Spell.IsAlways ? FactTime.Unstated(FactAspect.Lasting) : match.Spell.ToTime(match.Spell.IsMoment ? FactAspect.Momentary : FactAspect.Lasting), match.Truth == FactTruth.Yes));
            }
            var absences = new List<AnswerAbsence>(way.Absences.Count);
            foreach (FoundAbsence absence in way.Absences)
                absences.Add(new AnswerAbsence(absence.Line.Source.Text, absence.Truth == FactTruth.Yes, null, [.. System.Linq.Enumerable.Select(absence.Told, r => new FactRef(fact.Facts, RowOfTold(r)))]));
            reasons.Add(new RuleReason(way.Rule, way.Spell.ToTime(derived.Kind.Aspect), way.IsCertain, way.Doubts, new AnswerReason(premises, absences), way.Holes()));
        }
        return reasons;
    }

    /// <summary>The rows that derived facts have in the store, in their order.</summary>
    internal IReadOnlyList<int> PlacedRows => _placed;

    /// <summary>The row of a derived fact; -1 where it is in no store.</summary>
    internal int RowOf(DerivedFact fact) => _rows is not null && _rows.TryGetValue(fact, out int row) ? row : -1;

    /// <summary>Whose days a derived fact has, where it has those of another; null for its own.</summary>
    internal SpellKey? KeyOf(int row) => _byRow.TryGetValue(row, out DerivedFact? derived) ? derived.Spell.Key : null;

    /// <summary>How many stretches of days a derived fact may stand for.</summary>
    internal int MostOf(int row) => _byRow.TryGetValue(row, out DerivedFact? derived) ? derived.Most : 1;

    /// <summary>Finds what is derived by now and meets a line.</summary>
    internal void Match(JoinFacts asked, JoinLine line, List<LineMatch> found)
    {
        foreach (KindSymbol kind in asked.Layout.Schema.Kinds)
        {
            if (kind.IsDerived && kind.Is(line.Source.Kind))
                Match(asked, line, Of(kind), found);
        }
    }

    /// <summary>Finds which of some derived facts meet a line.</summary>
    internal static void Match(JoinFacts asked, JoinLine line, IReadOnlyList<DerivedFact> facts, List<LineMatch> found)
    {
        var matcher = new DerivedMatch(asked, line);
        foreach (DerivedFact fact in facts)
        {
            if (!fact.IsGone)
                matcher.Match(fact, found);
        }
    }
}

/// <summary>Where rules derive more than is looked at.</summary>
/// <param name="Rule">The rule at hand.</param>
/// <param name="Line">The line of it that most facts meet, as written.</param>
/// <param name="Matches">How many facts meet that line.</param>
/// <param name="Others">How many ways there are to meet its other lines, each by itself.</param>
public sealed record RuleCut(BoundRule Rule, string Line, long Matches, long Others);

/// <summary>What rules derive, of a store.</summary>
public static class DerivedFactsOfStore
{
    /// <summary>What rules derive, in rows of the store; null where no rule is told.</summary>
    /// <param name="image">The store.</param>
    public static DerivedFacts? Derived(this StoreImage image) => image.Derivation as DerivedFacts;
}
