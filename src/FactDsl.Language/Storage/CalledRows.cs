using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>Everything that rows are called, in the order of the folded text.</summary>
internal sealed class CalledRows
{
    private readonly List<Entry> _entries;
    private readonly bool _hasOwnTexts;

    private CalledRows(List<Entry> entries, bool hasOwnTexts)
    {
        _entries = entries;
        _hasOwnTexts = hasOwnTexts;
    }

    /// <summary>Finds what the rows of a store are called, when all else that they say is written.</summary>
    /// <param name="store">The store.</param>
    public static CalledRows Of(StoreContext store)
    {
        int texts = store.Texts.Texts.Count;
        CalledRows? before = store.Before?.Called;
        // Texts that nothing else says are numbered here, in the order of rows.
        bool isMerged = before is { _hasOwnTexts: false };
        var come = new List<Entry>();
        for (int row = 0; row < store.Rows.Count; row++)
        {
            if (!isMerged || store.Rows.Before(row) < 0)
                Add(come, store, row);
        }
        come.Sort(static (a, b) => a.CompareTo(b));
        List<Entry> all = isMerged ? Merge(before!._entries, come, store) : come;
        return new CalledRows(all, store.Texts.Texts.Count > texts);
    }

    /// <summary>Writes them.</summary>
    public void Write(StoreContext store)
    {
        UnitWriter writer = store.Pages[StoreSectionId.Labels];
        foreach (Entry entry in _entries)
        {
            writer.Int(entry.Number(store));
            writer.Int(entry.Row);
        }
    }

    private static List<Entry> Merge(List<Entry> before, List<Entry> come, StoreContext store)
    {
        int[] now = new int[store.Before!.Rows.Count];
        for (int row = 0; row < now.Length; row++)
            now[row] = -1;
        for (int row = 0; row < store.Rows.Count; row++)
        {
            if (store.Rows.Before(row) is >= 0 and var was)
                now[was] = row;
        }
        var all = new List<Entry>(before.Count + come.Count);
        int next = 0;
        foreach (Entry entry in before)
        {
            if (now[entry.Row] < 0)
                continue;
            // Rows that stay keep their order.
            Entry stays = entry with { Row = now[entry.Row] };
            while (next < come.Count && come[next].CompareTo(stays) < 0)
                all.Add(come[next++]);
            all.Add(stays);
        }
        for (; next < come.Count; next++)
            all.Add(come[next]);
        return all;
    }

    private static void Add(List<Entry> to, StoreContext store, int row)
    {
        StoreRow item = store.Rows[row];
        // What another fact base has is searched for there.
        if (item.IsImported)
            return;
        int first = to.Count;
        if (item.Item.Name is { } name)
            Add(name, default);
        for (int i = 0; i < item.Item.Labels.Count; i++)
            Add(item.Item.Labels[i].Text, new Wording(item.Item.Labels, i, IsRun: false));
        for (int c = 0; c < item.Clauses.Count; c++)
        {
            StoreRowClause clause = item.Clauses[c];
            if (clause.Clause.Field != LanguageFields.Aka)
                continue;
            foreach (BoundValue value in clause.Clause.Values)
            {
                // Texts in several languages are stored as one run, so that each can be read alone. What nothing else says has no number yet.
                _ = value.Texts.Count > 0 ? store.Texts.Of(value.Texts) : -1;
                for (int i = 0; i < value.Texts.Count; i++)
                    Add(value.Texts[i].Text, new Wording(value.Texts, i, IsRun: true));
            }
        }

        void Add(string text, Wording wording)
        {
            var entry = new Entry(FactSpelling.Fold(text), row, wording);
            for (int i = first; i < to.Count; i++)
            {
                if (string.Equals(to[i].Folded, entry.Folded, StringComparison.Ordinal))
                    return;
            }
            to.Add(entry);
        }
    }

    /// <summary>A text that something is called; the name of the row where there is no list.</summary>
    private readonly record struct Wording(IReadOnlyList<LabelText>? Texts, int At, bool IsRun);

    private readonly record struct Entry(string Folded, int Row, Wording Wording)
    {
        public int CompareTo(Entry other)
        {
            int order = string.CompareOrdinal(Folded, other.Folded);
            return order != 0 ? order : Row.CompareTo(other.Row);
        }

        public int Number(StoreContext store)
        {
            if (Wording.Texts is { } texts)
                return Wording.IsRun ? store.Texts.Of(texts) + Wording.At : store.Texts.Of(texts[Wording.At]);
            store.Texts.UseAgain(store.NameTexts[Row]);
            return store.NameTexts[Row];
        }
    }
}
