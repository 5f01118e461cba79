using System;
using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>Writes everything that something is called, in the order of the folded text.</summary>
internal static class NameIndex
{
    public static void Write(StoreContext store)
    {
        var entries = new List<(string Folded, int Row, int Text)>();
        var seen = new HashSet<(string, int)>();
        for (int row = 0; row < store.Rows.Count; row++)
        {
            StoreRow item = store.Rows[row];
            // What another fact base has is searched for there.
            if (item.IsImported)
                continue;
            if (item.Item.Name is { } name)
                Add(new LabelText(name, null), row);
            for (int i = 0; i < item.Item.Labels.Count; i++)
                Add(item.Item.Labels[i], row);
            for (int c = 0; c < item.Clauses.Count; c++)
            {
                StoreRowClause clause = item.Clauses[c];
                if (clause.Clause.Field != LanguageFields.Aka)
                    continue;
                foreach (Binding.BoundValue value in clause.Clause.Values)
                {
                    // Texts in several languages are stored as one run, so that each can be read alone.
                    for (int i = 0, first = value.Texts.Count > 0 ? store.Texts.Of(value.Texts) : 0; i < value.Texts.Count; i++)
                        AddText(value.Texts[i].Text, first + i, row);
                }
            }
        }
        entries.Sort(static (a, b) =>
        {
            int order = string.CompareOrdinal(a.Folded, b.Folded);
            return order != 0 ? order : a.Row.CompareTo(b.Row);
        });
        UnitWriter writer = store.Pages[StoreSectionId.Labels];
        foreach ((_, int row, int text) in entries)
        {
            writer.Int(text);
            writer.Int(row);
        }

        void Add(LabelText text, int row) => AddText(text.Text, store.Texts.Of(text), row);

        void AddText(string text, int id, int row)
        {
            string folded = FactSpelling.Fold(text);
            if (seen.Add((folded, row)))
                entries.Add((folded, row, id));
        }
    }
}
