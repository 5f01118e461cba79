using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Sharing;

namespace FactDsl.Language.Storage;

/// <summary>
/// Rows of items that other fact bases have: of those that the facts name or add to, and of all that these lie in or stand for. So
/// they are found by what surrounds them and by their members. The rest of them stays where it is.
/// </summary>
internal sealed class ImportedRows
{
    private readonly Dictionary<ItemReference, ItemOrigin> _found = [];
    private readonly Queue<ItemReference> _open = new();
    private readonly Dictionary<ItemReference, List<(BoundExtension Extension, string Path)>> _added = [];

    /// <summary>Whether there are any.</summary>
    public bool Any => _found.Count > 0;

    /// <summary>Adds what a file names.</summary>
    public void Add(BoundFile file)
    {
        foreach (BoundItem item in file.Items)
        {
            Add(item.Citations);
            Add(item.Clauses);
        }
        foreach (BoundExtension extension in file.Extensions)
        {
            Add(extension.Citations);
            Add(extension.Clauses);
            if (extension.Target.Import is null)
                continue;
            Add(extension.Target);
            if (!_added.TryGetValue(extension.Target, out List<(BoundExtension, string)>? added))
                _added.Add(extension.Target, added = []);
            added.Add((extension, file.Path));
        }
    }

    /// <summary>The rows, in no particular order.</summary>
    public IEnumerable<StoreRow> Rows()
    {
        while (_open.Count > 0)
        {
            ItemOrigin import = _found[_open.Dequeue()];
            Add(import.LiesIn);
            foreach (ImportedMember member in import.StandsFor)
                Add(member.Item);
        }
        return _found.Select(i => Row(i.Key, i.Value, _added.TryGetValue(i.Key, out List<(BoundExtension, string)>? added) ? added : []));
    }

    private static StoreRow Row(ItemReference reference, ItemOrigin import, List<(BoundExtension Extension, string Path)> added)
    {
        KindSymbol kind = reference.Kind;
        var item = new BoundItem(kind, reference.Name, FactStanding.Asserted, default, added.Count > 0 ? added[0].Extension.Line : 0)
        {
            Time = kind.IsFact ? FactTime.Unstated(kind.Aspect) : null,
            // Little of it is known here: it is held against nothing.
            IsWhole = false,
        };
        FieldSymbol? within = kind.Fields.FirstOrDefault(static f => f.IsTransitive);
        var clauses = new List<StoreRowClause>();
        if (within is not null && import.LiesIn.Count > 0)
            clauses.Add(new StoreRowClause(new BoundClause(within, -1, [.. import.LiesIn.Select(ValueOf)], default), null, import.Assembly));
        foreach (ImportedMember member in import.StandsFor)
            clauses.Add(new StoreRowClause(ClauseOf(member), null, import.Assembly));
        foreach ((BoundExtension extension, string path) in added)
            clauses.AddRange(extension.Clauses.Select(c => new StoreRowClause(c, extension, path)));
        return new StoreRow(item, added.Count > 0 ? added[0].Path : import.Assembly)
        {
            IsImported = true,
            Time = item.Time,
            Clauses = clauses,
        };
    }

    private static BoundClause ClauseOf(ImportedMember member) => new(member.Field, -1, [ValueOf(member.Item)], default)
    {
        Qualifiers = member.Time is null && member.Doubt == SharedDoubt.None ? null : new BoundQualifiers
        {
            Time = member.Time,
            StatedTime = member.Time,
            Clauses = member.Doubt == SharedDoubt.None ? [] : [CertaintyOf(member.Doubt)],
        },
    };

    private static BoundClause CertaintyOf(SharedDoubt doubt)
        => new(LanguageFields.Certainty, -1, [new BoundValue(BoundValueKind.Word, default) { Word = SharedDoubts.PlaceOf(doubt) }], default);

    private static BoundValue ValueOf(ItemReference item) => new(BoundValueKind.Item, default) { Item = item };

    private void Add(IReadOnlyList<BoundCitation> citations)
    {
        for (int i = 0; i < citations.Count; i++)
        {
            Add(citations[i].Source);
            Add(citations[i].Via);
        }
    }

    private void Add(IReadOnlyList<BoundClause> clauses)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            BoundClause clause = clauses[i];
            for (int v = 0; v < clause.Values.Count; v++)
                Add(clause.Values[v].Item);
            Add(clause.Via);
            if (clause.Qualifiers is not { } qualifiers)
                continue;
            Add(qualifiers.Citations);
            Add(qualifiers.Clauses);
        }
    }

    private void Add(IReadOnlyList<ItemReference> items)
    {
        for (int i = 0; i < items.Count; i++)
            Add(items[i]);
    }

    private void Add(ItemReference? item)
    {
        if (item?.Import is not { } import || _found.ContainsKey(item))
            return;
        _found.Add(item, import);
        _open.Enqueue(item);
    }
}
