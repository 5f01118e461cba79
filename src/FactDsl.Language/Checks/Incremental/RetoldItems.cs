using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Checks.Incremental;

/// <summary>The facts that are about the same as one that was edited, so that they may be one with it, or may have been.</summary>
internal sealed class RetoldItems
{
    private readonly FactIndex _index;
    private readonly Dictionary<KindSymbol, OfKind> _kinds = [];

    private RetoldItems(FactIndex index) => _index = index;

    /// <summary>Finds them among the items of today.</summary>
    /// <param name="edited">What was edited.</param>
    /// <param name="stale">Places whose findings tell of it.</param>
    public static HashSet<ItemPlace> Of(ChangeImpact edited, HashSet<(string Path, TextSpan Span)> stale)
    {
        var retold = new RetoldItems(edited.After);
        foreach (EditedItem item in edited.Items)
            retold.Add(item.Kind, item.Clauses.SelectMany(static c => c));
        var places = new HashSet<ItemPlace>();
        foreach ((string path, TextSpan span) in stale)
            edited.AddAt(places, path, span);
        foreach (ItemPlace place in places)
            retold.Add(edited.After[place].Kind, retold.ClausesOf(edited.After[place]));
        return retold.Find();
    }

    private void Add(KindSymbol kind, IEnumerable<BoundClause> clauses)
    {
        OfKind of = KindOf(kind);
        if (of.Fields.Length == 0 || Retold.KeyOf(kind, of.Fields, clauses) is not { } key)
            return;
        of.Keys.Add(key);
        foreach (BoundClause clause in clauses)
        {
            if (Array.IndexOf(of.Fields, clause.Field) < 0)
                continue;
            foreach (BoundValue value in clause.Values.Each())
            {
                if (value.Item is { } item)
                    of.Names.Add(item);
                else
                    of.NamesAny = true;
            }
        }
    }

    private HashSet<ItemPlace> Find()
    {
        var found = new HashSet<ItemPlace>();
        for (int file = 0; file < (_kinds.Count > 0 ? _index.Files.Count : 0); file++)
        {
            IReadOnlyList<BoundItem> items = _index.Files[file].Items;
            for (int i = 0; i < items.Count; i++)
            {
                // Few name any of whom the edited ones do, and only of these the whole is read.
                if (_kinds.TryGetValue(items[i].Kind, out OfKind? of) && of.Keys.Count > 0 && MayBe(of, items[i])
                    && Retold.KeyOf(items[i].Kind, of.Fields, ClausesOf(items[i])) is { } key && of.Keys.Contains(key))
                {
                    found.Add(new ItemPlace(file, i));
                }
            }
        }
        return found;
    }

    private bool MayBe(OfKind of, BoundItem item)
    {
        if (of.NamesAny || _index.ExtensionsOf(item).Count > 0)
            return true;
        for (int i = 0; i < item.Clauses.Count; i++)
        {
            BoundClause clause = item.Clauses[i];
            for (int v = 0; v < clause.Values.Count; v++)
            {
                if (clause.Values[v].Item is { } named && of.Names.Contains(named))
                    return true;
            }
        }
        return false;
    }

    private IEnumerable<BoundClause> ClausesOf(BoundItem item)
        => item.Clauses.Concat(_index.ExtensionsOf(item).SelectMany(static e => e.Extension.Clauses));

    private OfKind KindOf(KindSymbol kind)
    {
        if (!_kinds.TryGetValue(kind, out OfKind? of))
            _kinds.Add(kind, of = new OfKind(Retold.FieldsOf(kind)));
        return of;
    }

    private sealed class OfKind(FieldSymbol[] fields)
    {
        public FieldSymbol[] Fields { get; } = fields;

        public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

        public HashSet<ItemReference> Names { get; } = [];

        /// <summary>Whether one of them names what has no item.</summary>
        public bool NamesAny { get; set; }
    }
}
