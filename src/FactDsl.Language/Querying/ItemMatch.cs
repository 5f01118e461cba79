using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>
/// An item that a question names: itself, in a transitive field whatever lies in it, and for a group any of its members.
/// </summary>
internal sealed class ItemMatch : ValueMatch
{
    private readonly int _row;
    private readonly HashSet<int> _rows;
    private readonly Nesting? _nesting;
    private readonly StoredMembers _members;
    private readonly bool _isDenied;

    private ItemMatch(int row, bool isGroup, Nesting? nesting, StoredMembers members, bool isDenied)
    {
        _row = row;
        _rows = [row];
        foreach (StoredMember member in members.Of(row))
            _rows.Add(member.Row);
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
    public static ItemMatch? Make(FactBase facts, StoreLayout layout, FieldSymbol field, ItemReference item, StoredMembers members, FactStanding standing)
    {
        int row = facts.RowOf(layout.Kind(item.Kind), item.Name);
        return row < 0 ? null
            : new ItemMatch(row, item.Kind.IsDistributive, field.IsTransitive ? new Nesting(facts, layout) : null, members, standing is FactStanding.Denied or FactStanding.Complete);
    }

    /// <inheritdoc/>
    public override FactTruth Of(FactBase facts, int value)
    {
        if ((value & StoreTag.Mask) != StoreTag.Direct)
            return FactTruth.No;
        if (_nesting is null)
            return _rows.Contains(value >> StoreTag.Bits) ? FactTruth.Yes : FactTruth.No;
        foreach (int row in _rows)
        {
            if (Is(row, value >> StoreTag.Bits))
                return FactTruth.Yes;
        }
        return FactTruth.No;
    }

    /// <inheritdoc/>
    public override FactTruth Of(FactBase facts, int value, in SaidAt at, out StandIn? through)
    {
        through = null;
        if ((value & StoreTag.Mask) != StoreTag.Direct)
            return FactTruth.No;
        int named = value >> StoreTag.Bits;
        FactTruth truth = Means(named, at);
        if (truth == FactTruth.Yes)
            return truth;
        // What the fact names may stand for the one that is asked for.
        foreach (StoredMember member in _members.Of(named))
        {
            FactTruth here = Means(member.Row, at);
            if (here != FactTruth.No)
                here = here.And(at.Ask(member.Membership)).And(_isDenied ? FactTruth.Yes : FactTruth.Maybe);
            if (here == FactTruth.No || (truth != FactTruth.No && here != FactTruth.Yes))
                continue;
            (truth, through) = (here, new StandIn(member.Row, named));
        }
        return truth;
    }

    /// <summary>Whether an item is the one that is asked for, or one of a group that is asked for.</summary>
    private FactTruth Means(int row, in SaidAt at)
    {
        if (Is(_row, row))
            return FactTruth.Yes;
        if (_nesting is null && !_rows.Contains(row))
            return FactTruth.No;
        FactTruth any = FactTruth.No;
        foreach (StoredMember member in _members.Of(_row))
        {
            if (Is(member.Row, row))
                any = any.Or(at.Ask(member.Membership));
        }
        return any;
    }

    /// <summary>Whether an item is the one asked for or lies in it; what is denied of a place is denied of all that lies in it.</summary>
    private bool Is(int asked, int row)
        => asked == row || (_nesting is not null && (System.Array.IndexOf(_nesting.Around(row), asked) >= 0 || (_isDenied && System.Array.IndexOf(_nesting.Around(asked), row) >= 0)));
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
