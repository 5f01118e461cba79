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

    private ItemMatch(HashSet<int> rows, bool isGroup, Nesting? nesting)
    {
        _rows = rows;
        _nesting = nesting;
        IsGroup = isGroup;
    }

    /// <summary>Whether any of several items will do.</summary>
    public bool IsGroup { get; }

    /// <summary>The items that will do, without what lies in them.</summary>
    public IReadOnlyCollection<int> Rows => _rows;

    /// <summary>The match of an item; null where no row has the name.</summary>
    public static ItemMatch? Make(FactBase facts, StoreLayout layout, FieldSymbol field, ItemReference item)
    {
        int row = facts.RowOf(layout.Kind(item.Kind), item.Name);
        if (row < 0)
            return null;
        var rows = new HashSet<int> { row };
        bool isGroup = AddMembers(facts, layout, item.Kind, row, rows);
        return new ItemMatch(rows, isGroup, field.IsTransitive ? new Nesting(facts, layout) : null);
    }

    /// <inheritdoc/>
    public override FactTruth Of(FactBase facts, int value)
    {
        if ((value & StoreTag.Mask) != StoreTag.Direct)
            return FactTruth.No;
        int row = value >> StoreTag.Bits;
        bool matches = _rows.Contains(row);
        foreach (int outer in !matches && _nesting is { } nesting ? nesting.Around(row) : [])
        {
            if (_rows.Contains(outer))
            {
                matches = true;
                break;
            }
        }
        return matches ? FactTruth.Yes : FactTruth.No;
    }

    private static bool AddMembers(FactBase facts, StoreLayout layout, KindSymbol kind, int row, HashSet<int> rows)
    {
        if (kind.Word != Prelude.GroupKind || layout.Find(layout.Kind(kind), Prelude.GroupMembers) is not { } members)
            return false;
        var groups = new Queue<int>();
        groups.Enqueue(row);
        while (groups.Count > 0)
        {
            StoredList list = facts.ListOf(groups.Dequeue(), members.Id);
            for (int i = 0; i < list.Known; i++)
            {
                int value = list.Value(i), member = value >> StoreTag.Bits;
                if ((value & StoreTag.Mask) == StoreTag.Direct && rows.Add(member) && facts.KindOf(member) == members.Kind)
                    groups.Enqueue(member);
            }
        }
        return true;
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
