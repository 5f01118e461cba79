using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>The rows of named items, by kind and name.</summary>
internal sealed class RowNames
{
    // By name within each kind: of strings alone hashes are found faster than of pairs.
    private readonly Dictionary<KindSymbol, Dictionary<string, int>> _kinds = [];

    /// <summary>The rows of a store. Where two items have one name, the first in the order of files is meant. An own item hides one of another fact base.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="before">The names of an earlier store, of which there are about as many.</param>
    public RowNames(StoreRows rows, RowNames? before = null)
    {
        foreach (KeyValuePair<KindSymbol, Dictionary<string, int>> kind in before?._kinds ?? [])
            _kinds.Add(kind.Key, new Dictionary<string, int>(kind.Value.Count + 1, System.StringComparer.Ordinal));
        for (int row = 0; row < rows.Count; row++)
        {
            if (rows.Name(row) is { } name)
                Add(rows, rows.Kind(row), name, row);
        }
    }

    /// <summary>Number of names.</summary>
    public int Count { get; private set; }

    /// <summary>Whether each name has one row only.</summary>
    public bool AreUnique { get; private set; } = true;

    /// <summary>The row of an item; -1 where nothing has the name.</summary>
    public int RowOf(ItemReference item) => RowOf(item.Kind, item.Name);

    /// <inheritdoc cref="RowOf(ItemReference)"/>
    public int RowOf(KindSymbol kind, string name)
        => _kinds.TryGetValue(kind, out Dictionary<string, int>? rows) && rows.TryGetValue(name, out int row) ? row : -1;

    /// <summary>The names of a kind with their rows, in no particular order.</summary>
    public IEnumerable<KeyValuePair<string, int>> Of(KindSymbol kind) => _kinds.TryGetValue(kind, out Dictionary<string, int>? rows) ? rows : [];

    private void Add(StoreRows rows, KindSymbol kind, string name, int row)
    {
        if (!_kinds.TryGetValue(kind, out Dictionary<string, int>? ofKind))
            _kinds.Add(kind, ofKind = new Dictionary<string, int>(System.StringComparer.Ordinal));
        if (!ofKind.TryGetValue(name, out int first))
        {
            ofKind.Add(name, row);
            Count++;
            return;
        }
        AreUnique = false;
        if (IsBefore(rows[row], rows[first]))
            ofKind[name] = row;
    }

    private static bool IsBefore(StoreRow left, StoreRow right)
    {
        if (left.IsImported != right.IsImported)
            return right.IsImported;
        int order = string.CompareOrdinal(left.Path, right.Path);
        return order != 0 ? order < 0 : left.Item.Span.Start < right.Item.Span.Start;
    }
}
