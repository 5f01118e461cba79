using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>Writes what a denial denies, so that a question that it covers can be told from one of which nothing is known.</summary>
internal sealed class DenialEncoder(StoreContext store, PostingEncoder postings)
{
    private readonly Dictionary<int, List<KindSymbol>> _narrower = [];

    /// <summary>The place of what a row denies; -1 where it cannot be told by what finds facts.</summary>
    public int Encode(int kind, StoreRow row)
    {
        List<int> run = MapsOf(kind);
        int conditions = run.Count;
        run.Add(0);
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
                run.Add(keys.Count / StoreDenial.KeyInts);
                run.AddRange(keys);
                run[conditions]++;
            }
        }
        return store.Lists.Of([.. run]);
    }

    /// <summary>The same field in the kinds that are its kind. A field that one of them defines again is another field.</summary>
    public IEnumerable<StoreField> Narrower(StoreField field)
    {
        foreach (KindSymbol kind in KindsOf(field.Kind))
        {
            if (store.Layout.Find(store.Layout.Kind(kind), field.Symbol.Name) is { } same && ReferenceEquals(same.Symbol, field.Symbol))
                yield return same;
        }
    }

    /// <summary>The kinds that are a kind: whoever denies it denies them too.</summary>
    private List<KindSymbol> KindsOf(int kind)
    {
        if (_narrower.TryGetValue(kind, out List<KindSymbol>? known))
            return known;
        KindSymbol denied = store.Layout.Schema.Kinds[kind];
        known = [];
        foreach (KindSymbol other in store.Layout.Schema.Kinds)
        {
            if (!ReferenceEquals(other, denied) && other.IsFact && !other.IsAbstract && other.Is(denied))
                known.Add(other);
        }
        _narrower.Add(kind, known);
        return known;
    }

    private List<int> MapsOf(int kind)
    {
        var run = new List<int> { KindsOf(kind).Count };
        foreach (KindSymbol narrower in KindsOf(kind))
        {
            run.Add(store.Layout.Kind(narrower));
            run.Add(MapOf(store.Layout.Schema.Kinds[kind], narrower));
            run.Add(BasesOf(narrower));
        }
        return run;
    }

    /// <summary>Where the kinds stand that a kind is.</summary>
    private int BasesOf(KindSymbol kind)
    {
        var run = new List<int> { 0 };
        foreach (KindSymbol other in store.Layout.Schema.Kinds)
        {
            if (ReferenceEquals(other, kind) || !kind.Is(other))
                continue;
            run.Add(store.Layout.Kind(other));
            run[0]++;
        }
        return store.Lists.Of([.. run]);
    }

    /// <summary>Where a narrower kind has the clauses of a wider one.</summary>
    private int MapOf(KindSymbol wider, KindSymbol narrower)
    {
        var run = new List<int> { 0 };
        foreach (FieldSymbol field in wider.Fields)
        {
            if (field.Owner is null || store.Layout.Find(store.Layout.Kind(wider), field.Name) is not { } from
                || store.Layout.Find(store.Layout.Kind(narrower), field.Name) is not { } to || !ReferenceEquals(from.Symbol, to.Symbol))
            {
                continue;
            }

            run.Add(from.Clause);
            run.Add(to.Clause);
            run.Add(1 + (field.IsTransitive ? 1 : 0) + (field.IsVerbal ? 1 + field.Verbs.Count : 0));
            run[0]++;
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
                Add(keys, StoreDenial.OfNumber(value.Word), StoreMembership.Always);
                break;
            case BoundValueKind.Text:
                foreach (LabelText text in value.Texts)
                    Add(keys, StoreDenial.OfText(store.Texts.Of(text.Text)), StoreMembership.Always);
                break;
            case BoundValueKind.Raw when field.Symbol.Form == FieldForm.Code:
                Add(keys, StoreDenial.OfText(store.Texts.Of(value.Raw)), StoreMembership.Always);
                break;
        }
        return keys;
    }

    private void AddRows(StoreField field, int row, List<int> keys)
    {
        Add(keys, StoreDenial.OfNumber(row), StoreMembership.Always);
        foreach (StoredMember member in postings.MembersOf(row))
            Add(keys, StoreDenial.OfNumber(member.Row), PlaceOf(member.Membership));
        foreach (int inner in field.Symbol.IsTransitive ? postings.Inside(row) : [])
            Add(keys, StoreDenial.OfNumber(inner), StoreMembership.Always);
    }

    private int PlaceOf(Membership membership)
    {
        if (membership is { IsAlways: true, IsDoubted: false })
            return StoreMembership.Always;
        var run = new List<int> { membership.IsDoubted ? 1 : 0, membership.Times.Length };
        foreach (FactTime time in membership.Times)
            run.Add(store.Times.Of(time));
        return store.Lists.Of([.. run]);
    }

    private static void Add(List<int> keys, int key, int membership)
    {
        keys.Add(key);
        keys.Add(membership);
    }
}
