using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>Writes what a denial denies, so that a question that it covers can be told from one of which nothing is known.</summary>
internal sealed class DenialEncoder(StoreContext store, PostingEncoder postings)
{
    /// <summary>The place of what a row denies; -1 where it cannot be told by what finds facts.</summary>
    public int Encode(int kind, StoreRow row)
    {
        var run = new List<int> { 0 };
        foreach (StoreRowClause said in row.Clauses)
        {
            if (said.Clause.Field.Owner is null || said.Extension is { IsWhole: false })
                continue;
            if (store.Layout.Find(kind, said.Clause.Field.Name) is not { } field || said.Clause.Qualifiers is { } qualifiers && (qualifiers.Time is not null || HasOwn(qualifiers.Clauses)))
                return -1;
            foreach (BoundValue value in said.Clause.Values)
            {
                // An open list restricts nothing beyond those that it names.
                if (value.Kind == BoundValueKind.Others)
                    continue;
                List<int> keys = KeysOf(field, value);
                if (keys.Count == 0 || field.Symbol.IsProse || (field.Symbol.IsVerbal && said.Clause.Verb < 0))
                    return -1;
                int exact = field.Clause + (field.Symbol.IsTransitive ? 1 : 0);
                run.Add(field.Symbol.IsVerbal ? exact + 2 + said.Clause.Verb : exact);
                run.Add(field.Symbol.IsTransitive ? 1 : 0);
                run.Add(keys.Count);
                run.AddRange(keys);
                run[0]++;
            }
        }
        return store.Lists.Of([.. run]);
    }

    /// <summary>A denial of one value qualified by a field of the kind denies less than it names.</summary>
    private static bool HasOwn(IReadOnlyList<BoundClause> clauses)
    {
        foreach (BoundClause clause in clauses)
        {
            if (clause.Field.Owner is not null)
                return true;
        }
        return false;
    }

    private List<int> KeysOf(StoreField field, BoundValue value)
    {
        var keys = new List<int>();
        switch (value.Kind)
        {
            case BoundValueKind.Item when value.Item is { } item && store.RowOf(item) is >= 0 and var row:
                AddRows(field, row, keys);
                break;
            case BoundValueKind.Word or BoundValueKind.Flag when value.Word >= 0:
                keys.Add(StoreDenial.OfNumber(value.Word));
                break;
            case BoundValueKind.Text:
                foreach (LabelText text in value.Texts)
                    keys.Add(StoreDenial.OfText(store.Texts.Of(text.Text)));
                break;
            case BoundValueKind.Raw when field.Symbol.Type is FieldType.Code or FieldType.Url or FieldType.Language:
                keys.Add(StoreDenial.OfText(store.Texts.Of(value.Raw)));
                break;
        }
        return keys;
    }

    private void AddRows(StoreField field, int row, List<int> keys)
    {
        keys.Add(StoreDenial.OfNumber(row));
        foreach (int member in postings.MembersOf(row))
            keys.Add(StoreDenial.OfNumber(member));
        foreach (int inner in field.Symbol.IsTransitive ? postings.Inside(row) : [])
            keys.Add(StoreDenial.OfNumber(inner));
    }
}
