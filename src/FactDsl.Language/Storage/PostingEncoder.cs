using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>Notes for each value of a row by which clauses it can be found.</summary>
internal sealed class PostingEncoder(StoreContext store)
{
    // Rows that a row lies in, itself first, as far as they have been asked for.
    private readonly Dictionary<int, int[]> _within = [];

    /// <summary>Adds a row under the values of one of its fields.</summary>
    public void Post(StoreField field, List<EncodedValue> values, int row)
    {
        if (field.Symbol.IsProse)
            return;
        int exact = field.Clause + (field.Symbol.IsTransitive ? 1 : 0);
        for (int i = 0; i < values.Count; i++)
        {
            EncodedValue value = values[i];
            // Where one of several sources is preferred, the others' values do not answer.
            if (i > 0 && !field.Symbol.IsMany && values[0].IsPreferred)
                return;
            int tag = value.Value & StoreTag.Mask;
            if (tag == StoreTag.Absence)
                continue;
            Post(store.Postings[exact], field.Symbol.Type, value, row);
            if (field.Symbol.IsTransitive)
                PostWithin(store.Postings[field.Clause], field.Symbol.Type, value, row);
            if (value.Verb < 0)
                continue;
            store.Postings[exact + 1].Add(value.Verb, row, value.Time);
            Post(store.Postings[exact + 2 + value.Verb], field.Symbol.Type, value, row);
        }
    }

    private void PostWithin(PostingWriter to, FieldType type, EncodedValue value, int row)
    {
        if (value.Bound?.Item is null || (value.Value & StoreTag.Mask) != StoreTag.Direct)
        {
            Post(to, type, value, row);
            return;
        }
        foreach (int outer in Within(value.Value >> StoreTag.Bits))
            to.Add(outer, row, value.Time);
    }

    private void Post(PostingWriter to, FieldType type, EncodedValue value, int row)
    {
        int payload = value.Value >> StoreTag.Bits;
        if ((value.Value & StoreTag.Mask) == StoreTag.Mention || type == FieldType.Text)
        {
            foreach (LabelText text in value.Bound?.Texts ?? [])
                to.AddText(store.Texts.KeyOf(text.Text), row, value.Time);
            if (value.Bound?.Item is { } unresolved)
                to.AddText(store.Texts.KeyOf(unresolved.Name), row, value.Time);
            return;
        }
        switch (type)
        {
            case FieldType.Item or FieldType.Any or FieldType.Word or FieldType.Flag:
                to.Add(payload, row, value.Time);
                break;
            case FieldType.Code or FieldType.Url or FieldType.Language:
                to.AddText(store.Texts.KeyOf(store.Texts.Text(payload)), row, value.Time);
                break;
        }
    }

    /// <summary>A row and all that it lies in by its transitive fields, the nearest first; circles end where they close.</summary>
    private int[] Within(int row)
    {
        if (_within.TryGetValue(row, out int[]? known))
            return known;
        var found = new List<int> { row };
        var seen = new HashSet<int> { row };
        for (int next = 0; next < found.Count && found.Count < StoreLayout.MostAround; next++)
        {
            foreach (StoreRowClause clause in store.Rows[found[next]].Clauses)
            {
                if (!clause.Clause.Field.IsTransitive)
                    continue;
                foreach (Binding.BoundValue value in clause.Clause.Values)
                {
                    if (value.Item is { } item && store.RowOf(item) is >= 0 and var outer && seen.Add(outer))
                        found.Add(outer);
                }
            }
        }
        return _within[row] = found.ToArray();
    }
}
