using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Querying;

/// <summary>What rules derive from the facts of a base.</summary>
public sealed class DerivedFacts
{
    private readonly Dictionary<int, DerivedFact> _byRow = [];
    private readonly Dictionary<KindSymbol, List<DerivedFact>> _byKind = [];
    private Dictionary<DerivedFact, int>? _rows;

    internal DerivedFacts(IReadOnlyList<BoundRule> rules) => Rules = rules;

    /// <summary>The rules.</summary>
    public IReadOnlyList<BoundRule> Rules { get; }

    /// <summary>All that is derived, in the order of the kinds, then of their values and days.</summary>
    public IReadOnlyList<DerivedFact> Facts { get; private set; } = [];

    /// <summary>False where a rule derives more than is looked at: then nothing is sure that depends on what is not derived.</summary>
    public bool IsComplete { get; internal set; } = true;

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
    }

    /// <summary>The derived fact in a row; null where it holds a told one.</summary>
    public DerivedFact? At(FactRef fact) => _byRow.TryGetValue(fact.Row, out DerivedFact? derived) ? derived : null;

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
