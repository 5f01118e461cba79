using System;
using System.Collections.Generic;

namespace FactDsl;

public sealed partial class FactBase
{
    /// <summary>This fact base with all those that it refers to, asked as one.</summary>
    public FactWorld World => new(this);

    /// <summary>The item of a kind that has a name.</summary>
    /// <param name="kind">The kind's word.</param>
    /// <param name="name">The name; letters may be composed or not, as in facts.</param>
    /// <returns>The item, or null where there is none.</returns>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public IItem? Find(string kind, string name)
    {
        int row = kind is null || string.IsNullOrEmpty(name) ? -1 : RowOf(AllKinds.Find(kind), NameForm.Normal(name));
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
        var items = new List<IItem>();
        foreach (KeyValuePair<int, int> item in NearestRows(text))
        {
            if (items.Count >= most)
                break;
            items.Add(Item<IItem>(item.Key));
        }
        return items;
    }

    /// <summary>The rows whose names are within reach of a text, each with its distance, the nearest first.</summary>
    internal List<KeyValuePair<int, int>> NearestRows(string text)
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
        return near;
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

    /// <summary>The row of a kind's name, an own one or an imported one; -1 where there is none.</summary>
    internal int RowOf(int kind, string name)
    {
        if (kind < 0)
            return -1;
        int[] starts = AllKinds.Starts;
        int low = starts[kind * StoreFormat.Bands], high = starts[(kind + 1) * StoreFormat.Bands];
        var slots = new StoreNames(_header[StoreSectionId.NameSlots], kind, name);
        // Whatever the slots hold, only a row of the kind that has the name is an answer.
        while (slots.Next(out int row))
        {
            if (row >= low && row < high && HasName(row, name))
                return row;
        }
        return -1;
    }

    private bool HasName(int row, string name)
    {
        if (_names.Find(row) is { } kept)
            return string.Equals(kept.Text, name, StringComparison.Ordinal);
        int text = RowValue(StoreRowColumn.Name, row);
        if (text < 0 || Texts.Compare(text, name.AsSpan()) != 0)
            return false;
        Keep(_names, row, name);
        return true;
    }

    private string FoldedLabel(StoreSection labels, long entry) => FactSpelling.Fold(Texts.Text(labels.Int(entry * 2)));
}
