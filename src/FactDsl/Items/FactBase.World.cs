using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;

namespace FactDsl;

/// <content>A fact base together with those that it refers to, where its types read the facts of all of them.</content>
public sealed partial class FactBase
{
    // It first, then those of its imports, as its own types read them; each of them has the same.
    private FactBase[]? _known;

    // Fact bases that are none of those, as its own types read them: items of theirs may be handed in.
    private readonly ConditionalWeakTable<FactBase, FactBase> _others = new();

    /// <summary>An item by its kind and name, here or in a fact base that this one refers to; for generated code.</summary>
    /// <typeparam name="T">The kind's record.</typeparam>
    /// <param name="kind">The kind's word.</param>
    /// <param name="name">The name.</param>
    /// <returns>The item, as the first of them tells it that defines it; null where none does.</returns>
    /// <exception cref="FactStoreException">A store is damaged.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T? FindAnywhere<T>(string kind, string name)
        where T : class, IItem
    {
        foreach (FactBase facts in Known)
        {
            if (facts.Defined(kind, name) is >= 0 and var row)
                return facts.Item<T>(row);
        }
        return null;
    }

    /// <summary>As <see cref="FindAnywhere"/>, for a name that was there when the types were made.</summary>
    /// <typeparam name="T">The kind's record.</typeparam>
    /// <param name="kind">The kind's word.</param>
    /// <param name="name">The name.</param>
    /// <returns>The item.</returns>
    /// <exception cref="FactStoreException">No fact base has it any more, or a store is damaged.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T NamedAnywhere<T>(string kind, string name)
        where T : class, IItem
        => FindAnywhere<T>(kind, name) ?? throw new FactStoreException($"No assembly has {kind} {name} any more: build the one that names it against those that are there now.");

    /// <summary>
    /// An item of the types of another assembly as the types of this fact base read it. It is the same row where it is one of the
    /// facts that these types ask. Else it is what they know of its kind and name, else the item as it is read there. For
    /// generated code.
    /// </summary>
    /// <typeparam name="T">The type here.</typeparam>
    /// <param name="item">The item.</param>
    /// <returns>The item; null where there is none, or one of another kind.</returns>
    /// <exception cref="FactStoreException">A store is damaged.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T? Read<T>(IItem? item)
        where T : class, IItem
    {
        if (item is T own)
            return own;
        if (item?.At is not { FactsOrNull: { } facts, IsMention: false } at)
            return null;
        foreach (FactBase known in Known)
        {
            if (ReferenceEquals(known.Root, facts.Root))
                return known.Item<IItem>(at.Row) as T;
        }
        if (at.Name is { Length: > 0 } name && FindAnywhere<IItem>(at.Kind, name) is { } found)
            return found as T;
        FactBase read = _others.GetValue(facts.Root, store => new FactBase(store, _factory) { _known = Known });
        return read.NumberOf(read.KindOf(at.Row)) < 0 ? null : read.Item<IItem>(at.Row) as T;
    }

    /// <summary>This fact base and those of its imports, as its types read them.</summary>
    internal FactBase[] Known => Volatile.Read(ref _known) ?? LoadKnown();

    /// <summary>The row that defines an item; -1 where it is only named here, or not at all.</summary>
    internal int Defined(string kind, string name)
    {
        int number = AllKinds.Find(kind), row = RowOf(number, name);
        return row >= 0 && NumberOf(number) >= 0 && Place(AllKinds.Starts, row) % StoreFormat.Bands != StoreFormat.ImportedBand ? row : -1;
    }

    private FactBase[] LoadKnown()
    {
        FactBase[] known = [this];
        IReadOnlyList<FactImport> imports = _factory.Imports;
        if (_store is null && imports.Count > 0)
        {
            known = new FactBase[imports.Count + 1];
            known[0] = this;
            for (int i = 0; i < imports.Count; i++)
                known[i + 1] = new FactBase(imports[i].Facts, _factory) { _known = known };
        }
        return Interlocked.CompareExchange(ref _known, known, null) ?? known;
    }
}
