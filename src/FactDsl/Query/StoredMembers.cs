using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>Somebody for whom an item stands.</summary>
/// <param name="row">The row of the one.</param>
/// <param name="membership">When, and how surely, it belonged.</param>
internal readonly struct StoredMember(int row, Membership membership)
{
    public int Row { get; } = row;

    public Membership Membership { get; } = membership;
}

/// <summary>
/// Whom items stand for: what is said of a group may be so of each of its members, of whoever is a member of these, and so on. Which
/// fields say so, their kinds tell (<c>distributive</c>).
/// </summary>
internal sealed class StoredMembers(FactBase facts)
{
    private readonly Dictionary<int, StoredMember[]> _members = [];
    private List<int>?[]? _fields;

    /// <summary>The members of an item, the nearest first, each once for each way and time in which it belongs; none of an item that stands for itself alone.</summary>
    public StoredMember[] Of(int row)
    {
        if (FieldsOf(facts.KindOf(row)) is null)
            return [];
        return _members.TryGetValue(row, out StoredMember[]? known) ? known : _members[row] = Find(row);
    }

    /// <summary>Whether an item may stand for a member at a time.</summary>
    /// <param name="group">The row of the item.</param>
    /// <param name="member">The row of the one who is looked for.</param>
    /// <param name="when">The time.</param>
    /// <param name="truth">How sure that is.</param>
    public bool StandsFor(int group, int member, FactTime? when, out FactTruth truth)
    {
        truth = FactTruth.No;
        foreach (StoredMember one in Of(group))
        {
            if (one.Row == member)
                truth = truth.Or(one.Membership.Throughout(when));
        }
        return truth != FactTruth.No;
    }

    private StoredMember[] Find(int row)
    {
        var walk = new MemberWalk(row);
        while (walk.MoveNext())
        {
            int at = walk.Row;
            // What a group with an error in it says, nobody knows.
            if (FieldsOf(facts.KindOf(at)) is not { } fields || facts.IsBroken(at))
                continue;
            foreach (int field in fields)
            {
                StoredList list = facts.ListOf(at, field);
                for (int i = 0; i < list.Known; i++)
                {
                    int value = list.Value(i), qualifier = list.Qualifier(i), time = facts.OwnTime(qualifier);
                    if ((value & StoreTag.Mask) == StoreTag.Direct)
                        walk.Add(value >> StoreTag.Bits, time < 0 ? null : facts.Times.Read(time), facts.IsDoubted(at) || facts.IsValueDoubted(qualifier));
                }
            }
        }
        return walk.ToArray();
    }

    /// <summary>The fields of a kind whose values an item stands for; null where it has none.</summary>
    private List<int>? FieldsOf(int kind)
    {
        if (_fields is null)
        {
            _fields = new List<int>?[facts.KindWords.Count];
            for (int field = 0; field < facts.FieldCount; field++)
            {
                StoreColumn column = facts.Column(field);
                if (column.IsDistributive && (uint)column.Kind < (uint)_fields.Length)
                    (_fields[column.Kind] ??= []).Add(field);
            }
        }
        return _fields[kind];
    }
}

/// <summary>Follows memberships from group to group; circles end where they close, and many ways to the same member where they say nothing new.</summary>
internal sealed class MemberWalk
{
    // So many things are followed, and on the average so many ways to each.
    private const int Most = 64, MostWays = 16;

    private readonly List<StoredMember> _found;
    private readonly HashSet<int> _rows = [];
    private readonly List<int> _from = [-1];
    private readonly HashSet<int> _always = [];
    private int _next = -1;

    /// <summary>Begins at a group.</summary>
    public MemberWalk(int row) => _found = [new StoredMember(row, Membership.Always)];

    /// <summary>The row whose members are to be added.</summary>
    public int Row => _found[_next].Row;

    /// <summary>Goes to the next row; false where none is left, or more have been found than are followed.</summary>
    public bool MoveNext() => (_next < 0 || (_rows.Count < Most && _found.Count < Most * MostWays)) && ++_next < _found.Count;

    /// <summary>Adds a member of the row at hand.</summary>
    public void Add(int member, FactTime? time, bool isDoubted)
    {
        for (int at = _next; at >= 0; at = _from[at])
        {
            if (_found[at].Row == member)
                return;
        }
        Membership membership = _found[_next].Membership.With(time, isDoubted);
        if (_always.Contains(member) || (membership is { IsAlways: true, IsDoubted: false } && !_always.Add(member)))
            return;
        _found.Add(new StoredMember(member, membership));
        _rows.Add(member);
        _from.Add(_next);
    }

    /// <summary>All that were found.</summary>
    public StoredMember[] ToArray()
    {
        _found.RemoveAt(0);
        return _found.ToArray();
    }
}
