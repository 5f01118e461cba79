using System.Collections.Generic;

namespace FactDsl.Language.Checks;

/// <summary>
/// What a fact may be about though it names something else. What is told of a group is possibly so of each of its members, if
/// they may have been members then. In groups of groups this holds for every step.
/// </summary>
internal sealed class Distribution
{
    private readonly CheckedFacts _facts;
    private readonly Dictionary<int, List<Membership>> _of = [];

    public Distribution(CheckedFacts facts)
    {
        _facts = facts;
        var values = new List<CheckedValue>();
        foreach (CheckedFact fact in facts.Rows)
        {
            // Of what another fact base has nothing is held against anything, but whom it stands for is known.
            if ((!fact.IsHeld && !fact.Stored.IsImported) || !fact.Kind.IsDistributive)
                continue;
            facts.ReadNaming(fact, values);
            foreach (CheckedValue value in values)
            {
                if (!value.Field.IsDistributive || value.Target == fact.Row)
                    continue;
                if (!_of.TryGetValue(value.Target, out List<Membership>? groups))
                    _of.Add(value.Target, groups = []);
                groups.Add(new Membership(fact.Row, value.Time));
            }
        }
    }

    /// <summary>The rows that may stand for a row, at whatever time.</summary>
    public IReadOnlyList<int> StandingFor(int row)
    {
        if (!_of.ContainsKey(row))
            return [];
        var seen = new HashSet<int> { row };
        var found = new List<int>();
        Collect(row, null, seen, found);
        return found;
    }

    /// <summary>Whether one row may stand for another at a time; null for a time that nobody says.</summary>
    public bool MayStandFor(int group, int row, FactTime? time)
    {
        if (!_of.ContainsKey(row))
            return false;
        var found = new List<int>();
        Collect(row, time ?? FactTime.Unstated(FactAspect.Momentary), [row], found);
        return found.Contains(group);
    }

    private void Collect(int row, FactTime? time, HashSet<int> seen, List<int> found)
    {
        var next = new Queue<int>();
        next.Enqueue(row);
        while (next.Count > 0)
        {
            if (!_of.TryGetValue(next.Dequeue(), out List<Membership>? groups))
                continue;
            foreach (Membership membership in groups)
            {
                bool isThen = time is not { } then || membership.Time is not { } member || member.Overlaps(then) != FactTruth.No;
                if (!isThen || !seen.Add(membership.Group))
                    continue;
                found.Add(membership.Group);
                next.Enqueue(membership.Group);
            }
        }
    }

    private readonly record struct Membership(int Group, FactTime? Time);
}
