using System;
using System.Collections.Generic;

namespace FactDsl;

public sealed partial class FactBase
{
    /// <summary>The item of a kind that has a name.</summary>
    /// <param name="kind">The kind's word.</param>
    /// <param name="name">The name, compared by UTF-16 units.</param>
    /// <returns>The item, or null where there is none.</returns>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public IItem? Find(string kind, string name)
    {
        int row = kind is null || string.IsNullOrEmpty(name) ? -1 : RowOf(AllKinds.Find(kind), name);
        return row < 0 ? null : Item<IItem>(row);
    }

    /// <summary>The items that have a name, label or other name, in whatever language.</summary>
    /// <param name="text">The text; case and diacritics do not matter.</param>
    /// <returns>The items in the order of their rows, each once; empty where nothing is called so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public IReadOnlyList<IItem> Search(string text)
    {
        string folded = FactSpelling.Fold(text);
        StoreSection labels = _header[StoreSectionId.Labels];
        long low = 0, high = labels.Ints / 2;
        long count = high;
        while (low < high)
        {
            long middle = (low + high) >> 1;
            if (string.CompareOrdinal(FoldedLabel(labels, middle), folded) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        var rows = new SortedSet<int>();
        for (; low < count && FoldedLabel(labels, low) == folded; low++)
            rows.Add(labels.Int(low * 2 + 1));
        return ItemsOf(rows);
    }

    /// <summary>The items whose names are most like a text, the nearest first.</summary>
    /// <param name="text">The text, perhaps misspelt; case and diacritics do not matter.</param>
    /// <param name="most">How many to give at most.</param>
    /// <returns>
    /// Items with a name, label or other name within <see cref="FactSpelling.Reach"/>, then those with a single word of
    /// one within it (<c>Putine</c> finds <c>Vladimir Putin</c>); each once.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public IReadOnlyList<IItem> Nearest(string text, int most)
    {
        string wanted = FactSpelling.Fold(text);
        int reach = FactSpelling.Reach(wanted.Length);
        StoreSection labels = _header[StoreSectionId.Labels];
        var best = new Dictionary<int, int>();
        for (long i = 0; i < labels.Ints / 2; i++)
        {
            int row = labels.Int(i * 2 + 1);
            int distance = NameDistance.Between(wanted, Texts.Text(labels.Int(i * 2)), reach);
            if (distance <= 2 * reach + 1 && (!best.TryGetValue(row, out int known) || distance < known))
                best[row] = distance;
        }
        var near = new List<KeyValuePair<int, int>>(best);
        near.Sort(static (a, b) => a.Value != b.Value ? a.Value.CompareTo(b.Value) : a.Key.CompareTo(b.Key));
        var items = new List<IItem>();
        foreach (KeyValuePair<int, int> item in near)
        {
            if (items.Count >= most)
                break;
            items.Add(Item<IItem>(item.Key));
        }
        return items;
    }

    internal IReadOnlyList<IItem> ItemsOf(ICollection<int> rows)
    {
        if (rows.Count == 0)
            return Array.Empty<IItem>();
        var items = new List<IItem>(rows.Count);
        foreach (int row in rows)
            items.Add(Item<IItem>(row));
        return items;
    }

    /// <summary>The rows of a kind's names, in the order of the names: own ones by the kind's number, imported ones by that and the number of kinds.</summary>
    internal StoreSection NamesOf(int list, out long first, out int count)
    {
        StoreSection names = _header[StoreSectionId.Names];
        long rows = 2L * AllKinds.Words.Length + 1;
        int from = names.Int(list, names.Ints), to = names.Int(list + 1L, names.Ints);
        first = rows + from;
        count = to - from;
        if (count < 0 || first + count > names.Ints)
            throw FactStoreException.Damaged("its names lie outside their section");
        return names;
    }

    /// <summary>The row of a kind's name, an own one before an imported one; -1 where there is none.</summary>
    internal int RowOf(int kind, string name)
        => kind < 0 ? -1 : RowIn(kind, name) is >= 0 and var own ? own : RowIn(AllKinds.Words.Length + kind, name);

    private int RowIn(int list, string name)
    {
        StoreSection names = NamesOf(list, out long first, out int count);
        int low = 0, high = count - 1;
        while (low <= high)
        {
            int middle = (int)(((uint)low + (uint)high) >> 1);
            int row = names.Int(first + middle);
            int text = RowValue(StoreRowColumn.Name, row);
            int order = text < 0 ? -1 : Texts.Compare(text, name.AsSpan());
            if (order == 0)
                return row;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    private string FoldedLabel(StoreSection labels, long entry) => FactSpelling.Fold(Texts.Text(labels.Int(entry * 2)));
}
