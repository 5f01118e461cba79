using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Asking;

/// <summary>
/// An item that a question names: itself, in a transitive field whatever lies in it, and for a group any of its members.
/// </summary>
internal sealed class ItemMatch : ValueMatch
{
    private readonly HashSet<int> _rows;
    private readonly Nesting? _nesting;
    private readonly MemberTable _members;
    private readonly bool _isDenied;

    private ItemMatch(HashSet<int> rows, bool isGroup, Nesting? nesting, MemberTable members, bool isDenied)
    {
        _rows = rows;
        _nesting = nesting;
        _members = members;
        _isDenied = isDenied;
        IsGroup = isGroup;
    }

    /// <summary>Whether any of several items will do.</summary>
    public bool IsGroup { get; }

    /// <summary>The items that will do, without what lies in them.</summary>
    public IReadOnlyCollection<int> Rows => _rows;

    /// <summary>The match of an item; null where no row has the name.</summary>
    public static ItemMatch? Make(FactBase facts, StoreLayout layout, FieldSymbol field, ItemReference item, MemberTable members, FactStanding standing)
    {
        int row = facts.RowOf(layout.Kind(item.Kind), item.Name);
        if (row < 0)
            return null;
        var rows = new HashSet<int> { row };
        foreach (Member member in members.Of(row))
            rows.Add(member.Row);
        return new ItemMatch(rows, item.Kind.IsDistributive, field.IsTransitive ? new Nesting(facts, layout) : null, members, standing == FactStanding.Denied);
    }

    /// <inheritdoc/>
    public override FactTruth Of(FactBase facts, int value)
        => (value & StoreTag.Mask) == StoreTag.Direct && Matches(value >> StoreTag.Bits) ? FactTruth.Yes : FactTruth.No;

    /// <inheritdoc/>
    public override FactTruth Of(FactBase facts, int value, int row)
        => Of(facts, value) == FactTruth.Yes ? FactTruth.Yes
            : (value & StoreTag.Mask) != StoreTag.Direct || MemberIn(value >> StoreTag.Bits, row) < 0 ? FactTruth.No
            : _isDenied ? FactTruth.Yes
            : FactTruth.Maybe;

    /// <summary>The membership through which alone a value of a row is the item that is asked for; null where it is that item, or lies in it.</summary>
    public Membership? Through(FactBase facts, int value, int row)
    {
        if ((value & StoreTag.Mask) != StoreTag.Direct || Of(facts, value) == FactTruth.Yes)
            return null;
        int group = value >> StoreTag.Bits;
        return MemberIn(group, row) is >= 0 and var member ? new Membership(member, group) : null;
    }

    private bool Matches(int row)
    {
        if (_rows.Contains(row))
            return true;
        foreach (int outer in _nesting?.Around(row) ?? [])
        {
            if (_rows.Contains(outer))
                return true;
        }
        return _isDenied && _nesting is not null && IsAround(row);
    }

    /// <summary>Whether what is asked for lies in a value: a denial of a place is one of all that lies in it.</summary>
    private bool IsAround(int value)
    {
        foreach (int row in _rows)
        {
            if (System.Array.IndexOf(_nesting!.Around(row), value) >= 0)
                return true;
        }
        return false;
    }

    /// <summary>The one who is meant among those for whom a value stands; -1 where none is.</summary>
    private int MemberIn(int value, int row)
    {
        foreach (Member member in _members.Of(value))
        {
            if (Matches(member.Row) && _members.MayBelong(member, row))
                return member.Row;
        }
        return -1;
    }
}

/// <summary>What an item lies in, by its transitive fields and those of what it lies in.</summary>
internal sealed class Nesting(FactBase facts, StoreLayout layout)
{
    private readonly Dictionary<int, int[]> _around = [];

    /// <summary>The rows that a row lies in, itself left out; circles end where they close.</summary>
    public int[] Around(int row)
    {
        if (_around.TryGetValue(row, out int[]? known))
            return known;
        var found = new List<int> { row };
        var seen = new HashSet<int> { row };
        for (int next = 0; next < found.Count && found.Count < StoreLayout.MostAround; next++)
        {
            int kind = facts.KindOf(found[next]);
            foreach (FieldSymbol field in layout.Schema.Kinds[kind].Fields)
            {
                if (!field.IsTransitive || layout.Find(kind, field.Name) is not { } stored)
                    continue;
                StoredList list = facts.ListOf(found[next], stored.Id);
                for (int i = 0; i < list.Known; i++)
                {
                    int value = list.Value(i);
                    if ((value & StoreTag.Mask) == StoreTag.Direct && seen.Add(value >> StoreTag.Bits))
                        found.Add(value >> StoreTag.Bits);
                }
            }
        }
        found.RemoveAt(0);
        return _around[row] = found.ToArray();
    }
}
