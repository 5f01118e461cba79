using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Asking;

/// <summary>The names of a question's holes, in the order written; the first may stand for the item itself.</summary>
internal sealed class HoleTable
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private HoleTable()
    {
    }

    public IReadOnlyList<string> Names => _names;

    /// <summary>Number of the hole that stands for the item; -1 for none.</summary>
    public int Item { get; private set; } = -1;

    public static HoleTable Of(BoundPattern pattern)
    {
        var holes = new HoleTable();
        if (!string.IsNullOrEmpty(pattern.ItemHole))
            holes.Item = holes.Add(pattern.ItemHole!);
        foreach (BoundClause clause in pattern.Clauses)
            holes.Add(clause);
        foreach (BoundTimeCondition time in pattern.Times)
            holes.Add(time.Hole);
        foreach (string source in pattern.SourceHoles)
            holes.Add(source);
        return holes;
    }

    /// <summary>Number of a hole; -1 for a plain one.</summary>
    public int Of(string name) => _places.TryGetValue(name, out int hole) ? hole : -1;

    private void Add(BoundClause clause)
    {
        foreach (BoundValue value in clause.Values)
        {
            if (value.Kind == BoundValueKind.Hole)
                Add(value.Raw);
        }
        foreach (BoundTimeCondition time in clause.Qualifiers?.Conditions ?? [])
            Add(time.Hole);
        foreach (BoundClause qualifier in clause.Qualifiers?.Clauses ?? [])
            Add(qualifier);
    }

    private int Add(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return -1;
        if (_places.TryGetValue(name!, out int known))
            return known;
        _places.Add(name!, _names.Count);
        _names.Add(name!);
        return _names.Count - 1;
    }
}
