using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;

namespace FactDsl;

/// <content>A fact base together with those that it refers to, where its types read the facts of all of them.</content>
public sealed partial class FactBase
{
    // It first, then those of its imports, as its own types read them; each of them has the same.
    private FactBase[]? _world;

    // The same store as records of other types.
    private FactBase(FactBase facts, FactNumbers numbers, FactFactory factory)
        : this(facts, numbers, factory, new IItem?[LeastKept], new DirectMappedCache<CachedRecords>(1 << 4, MostKept / CachedRecords.Size))
    {
    }

    /// <summary>An item by its kind and name, here or in a fact base that this one refers to; for generated code.</summary>
    /// <typeparam name="T">The kind's record.</typeparam>
    /// <param name="kind">The kind's word.</param>
    /// <param name="name">The name.</param>
    /// <returns>The item, as the first of them tells it that defines it; null where none does.</returns>
    /// <exception cref="FactStoreException">A store is damaged, or has been built anew with other kinds.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T? FindAnywhere<T>(string kind, string name)
        where T : class, IItem
    {
        foreach (FactBase facts in World)
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

    /// <summary>This fact base and those of its imports, where its types read them; else it alone.</summary>
    internal FactBase[] World => Volatile.Read(ref _world) ?? LoadWorld();

    /// <summary>The row that defines an item; -1 where it is only named here, or not at all.</summary>
    internal int Defined(string kind, string name)
    {
        int row = RowOf(AllKinds.Find(kind), name);
        return row >= 0 && Place(AllKinds.Starts, row) % StoreFormat.Bands != StoreFormat.ImportedBand ? row : -1;
    }

    private FactBase[] LoadWorld()
    {
        FactBase[] world = [this];
        IReadOnlyList<FactImport> imports = _factory.Imports;
        if (_root is null && _factory.ReadsImports && imports.Count > 0)
        {
            world = new FactBase[imports.Count + 1];
            world[0] = this;
            for (int i = 0; i < imports.Count; i++)
                world[i + 1] = new FactBase(imports[i].Facts, FactNumbers.Reading(imports[i], imports), _factory) { _world = world };
        }
        return Interlocked.CompareExchange(ref _world, world, null) ?? world;
    }
}
