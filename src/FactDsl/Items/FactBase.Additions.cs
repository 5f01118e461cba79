using System;
using System.Collections.Generic;
using System.Threading;

namespace FactDsl;

/// <content>What fact bases add to items of others (<c>extend France</c>): it stands in their own stores.</content>
public sealed partial class FactBase
{
    private Dictionary<(string Kind, string Name), int>? _additions;
    private FactBase[]? _adding;

    /// <summary>The rows that add to items of other fact bases, by kind and name.</summary>
    internal Dictionary<(string Kind, string Name), int> Additions
        => _store is not null ? _store.Additions : Volatile.Read(ref _additions) ?? Keep(ref _additions, LoadAdditions());

    /// <summary>Those that this one is asked with, itself among them, which add to items of others.</summary>
    internal FactBase[] Adding => Volatile.Read(ref _adding) ?? Keep(ref _adding, Array.FindAll(Known, static b => b.Additions.Count > 0));

    /// <summary>Where other fact bases add to an item.</summary>
    internal IEnumerable<FactRef> AddedTo(FactRef item)
    {
        if (item.Name is not { Length: > 0 } name)
            yield break;
        string kind = item.Kind;
        foreach (FactBase adding in Adding)
        {
            if (!ReferenceEquals(adding.Root, Root) && adding.Additions.TryGetValue((kind, name), out int row))
                yield return new FactRef(adding, row);
        }
    }

    private Dictionary<(string Kind, string Name), int> LoadAdditions()
    {
        var additions = new Dictionary<(string, string), int>();
        int[] starts = AllKinds.Starts;
        for (int kind = 0; kind < AllKinds.Words.Length; kind++)
        {
            for (int row = starts[kind * StoreFormat.Bands + StoreFormat.ImportedBand]; row < starts[(kind + 1) * StoreFormat.Bands]; row++)
            {
                // What is only named stands on no line.
                if (RowValue(StoreRowColumn.Line, row) > 0)
                    additions[(KindWord(kind), NameOf(row))] = row;
            }
        }
        return additions;
    }
}
