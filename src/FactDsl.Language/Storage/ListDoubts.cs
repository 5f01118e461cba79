using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>
/// Which values of a field not all sources give. Where sources fill a list differently, only who is named by each of them is certain;
/// a source whose list goes on (<c>others</c>) leaves nobody out. What is said of a time of its own contradicts nobody.
/// </summary>
public static class ListDoubts
{
    /// <summary>The values that some source leaves out; null where there are none.</summary>
    /// <param name="field">The field.</param>
    /// <param name="clauses">All clauses that fill it.</param>
    /// <param name="ofItem">The sources of the item, whose list the clauses without a source belong to.</param>
    public static HashSet<BoundValue>? Of(FieldSymbol field, IReadOnlyList<StoreRowClause> clauses, IReadOnlyList<BoundCitation> ofItem)
    {
        // What the language takes of any item, such as other names, no source claims to tell in full.
        if (clauses.Count < 2 || field.Owner is null || !field.IsMany)
            return null;
        var lists = new Dictionary<ItemReference, SourceList>();
        var common = new HashSet<Key>();
        bool ofItemLists = false;
        foreach (StoreRowClause said in clauses)
        {
            if (!Counts(said))
                continue;
            IReadOnlyList<BoundCitation> sources = SourcesOf(said);
            ofItemLists |= sources.Count == 0;
            foreach (BoundValue value in said.Clause.Values)
            {
                if (sources.Count == 0)
                    common.Add(Key.Of(said, value));
                foreach (BoundCitation citation in sources)
                    ListOf(lists, citation.Source).Add(said, value);
            }
        }
        if (lists.Count == 0)
            return null;
        if (ofItemLists)
        {
            foreach (BoundCitation citation in ofItem)
                ListOf(lists, citation.Source);
        }
        // What names no source is in the list of each, and leaves it open for each.
        bool isOpen = common.Contains(Key.Others);
        HashSet<BoundValue>? doubted = null;
        foreach (StoreRowClause said in clauses)
        {
            foreach (BoundValue value in Counts(said) ? said.Clause.Values : [])
            {
                var key = Key.Of(said, value);
                if (isOpen || !key.IsKnown || common.Contains(key))
                    continue;
                foreach (SourceList list in lists.Values)
                {
                    if (!list.IsOpen && !list.Names(key))
                        (doubted ??= new HashSet<BoundValue>(ByReference.Instance)).Add(value);
                }
            }
        }
        return doubted;
    }

    /// <summary>The sources of a clause: its own, else those of the extension that adds it; none where the item's hold.</summary>
    public static IReadOnlyList<BoundCitation> SourcesOf(StoreRowClause said)
        => said.Clause.Qualifiers is { Citations.Count: > 0 } qualifiers ? qualifiers.Citations : said.Extension?.Citations ?? [];

    private static bool Counts(StoreRowClause said) => said.Extension is not { IsWhole: false } && said.Clause.Qualifiers?.Time is null;

    private static SourceList ListOf(Dictionary<ItemReference, SourceList> lists, ItemReference source)
    {
        if (!lists.TryGetValue(source, out SourceList? list))
            lists.Add(source, list = new SourceList());
        return list;
    }

    /// <summary>What one source lists.</summary>
    private sealed class SourceList
    {
        private readonly HashSet<Key> _keys = [];

        public bool IsOpen => _keys.Contains(Key.Others);

        public void Add(StoreRowClause said, BoundValue value) => _keys.Add(Key.Of(said, value));

        public bool Names(Key key) => _keys.Contains(key);
    }

    /// <summary>What a value is, wherever it stands.</summary>
    private readonly record struct Key(BoundValueKind Kind, int Verb, ItemReference? Item, int Word, string Text)
    {
        public static readonly Key Others = new(BoundValueKind.Others, -1, null, -1, "");

        public bool IsKnown => Kind is BoundValueKind.Item or BoundValueKind.Text or BoundValueKind.Word or BoundValueKind.Flag or BoundValueKind.Raw;

        public static Key Of(StoreRowClause said, BoundValue value)
            => value.Kind == BoundValueKind.Others ? Others
                : new Key(value.Kind, said.Clause.Verb, value.Item, value.Word, value.Kind == BoundValueKind.Text && value.Texts.Count > 0 ? value.Texts[0].Text : value.Raw);
    }

    private sealed class ByReference : IEqualityComparer<BoundValue>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(BoundValue? left, BoundValue? right) => ReferenceEquals(left, right);

        public int GetHashCode(BoundValue value) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value);
    }
}
