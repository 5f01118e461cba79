using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;

namespace FactDsl;

public sealed partial class FactBase
{
    // Null for a store; for the same store in the numbers of another assembly's types, the store and those numbers.
    private readonly FactBase? _root;
    private readonly FactNumbers? _numbers;

    // One for each import, made once: items are equal only if they are read through the same.
    private FactBase?[]? _views;
    private int[]? _owners;

    // Items of other fact bases that this one names. They are few, and looked up by name, so they are kept.
    private ConcurrentDictionary<int, IItem>? _imported;

    // The same store in the numbers of another assembly's types, which are asked for the same records.
    private FactBase(FactBase root, FactNumbers numbers)
        : this(root, numbers, root._factory, root._records, root._answers) => _root = root;

    /// <summary>The same store, read in other numbers.</summary>
    private FactBase(FactBase store, FactNumbers numbers, FactFactory factory, IItem?[] records, DirectMappedCache<CachedRecords> answers)
    {
        _numbers = numbers;
        _factory = factory;
        _records = records;
        _answers = answers;
        _header = store._header;
        _columns = store._columns;
        _postings = store._postings;
        _times = store._times;
        _names = store._names;
        _labels = store._labels;
        Texts = store.Texts;
        Times = store.Times;
        Heap = store.Heap;
        Lists = store.Lists;
    }

    /// <summary>
    /// The same facts as the types of another assembly read them, which number kinds and fields in their own way; for generated code.
    /// </summary>
    /// <param name="import">The place of that assembly among <see cref="FactFactory.Imports"/>.</param>
    /// <returns>The facts; the same object at every call.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such import.</exception>
    /// <exception cref="FactStoreException">The other assembly has been built anew with other kinds.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public FactBase Through(int import)
    {
        // Types of another assembly ask: they mean what is an import there.
        if (_root is not null)
            return _root.Through(_root.PlaceOf(_numbers!.Others[import]));
        IReadOnlyList<FactImport> imports = _factory.Imports;
        if ((uint)import >= (uint)imports.Count)
            throw new ArgumentOutOfRangeException(nameof(import));
        FactBase?[] views = Volatile.Read(ref _views) ?? Interlocked.CompareExchange(ref _views, new FactBase?[imports.Count], null) ?? _views!;
        if (Volatile.Read(ref views[import]) is { } known)
            return known;
        imports[import].Check();
        return Interlocked.CompareExchange(ref views[import], new FactBase(this, FactNumbers.Of(imports[import], imports)), null) ?? views[import]!;
    }

    private int PlaceOf(FactBase facts)
    {
        IReadOnlyList<FactImport> imports = _factory.Imports;
        for (int i = 0; i < imports.Count; i++)
        {
            if (ReferenceEquals(imports[i].Facts, facts))
                return i;
        }
        throw new FactStoreException("An assembly with facts needs another one, to which the assembly that uses both does not refer.");
    }

    /// <summary>The store itself.</summary>
    internal FactBase Root => _root ?? this;

    /// <summary>The number in the store of a kind as the types at hand number it; -1 where the store does not know it.</summary>
    internal int LocalKind(int kind) => _numbers is null ? kind : _numbers.Kind(kind);

    /// <summary>The number in the store of a field as the types at hand number it; -1 where the store does not know it.</summary>
    internal int LocalField(int field) => _numbers is null ? field : _numbers.Field(field);

    /// <summary>The number in the store of a clause as the types at hand number it; -1 where the store does not know it.</summary>
    internal int LocalClause(int clause) => _numbers is null ? clause : _numbers.Clause(clause);

    /// <summary>The number by which the types at hand know a kind of the store; -1 where they do not.</summary>
    internal int NumberOf(int kind) => _numbers is null || _root is not null ? kind : _numbers.Own(kind);

    /// <summary>The number by which the types at hand know a clause of the store; -1 where they do not.</summary>
    internal int NumberOfClause(int clause) => _numbers is null || _root is not null ? clause : _numbers.OwnClause(clause);

    /// <summary>The fact base as the types of a kind read it: the kind's own assembly numbers its fields.</summary>
    private FactBase AsReadBy(int kind)
    {
        if (_factory.Imports.Count == 0 || _factory.ReadsImports)
            return this;
        int[]? owners = Volatile.Read(ref _owners);
        if (owners is null)
            Volatile.Write(ref _owners, owners = Owners());
        return owners[kind] < 0 ? this : Through(owners[kind]);
    }

    private int[] Owners()
    {
        IReadOnlyList<FactImport> imports = _factory.Imports;
        var owners = new int[AllKinds.Words.Length];
        for (int kind = 0; kind < owners.Length; kind++)
        {
            owners[kind] = imports.Count - 1;
            while (owners[kind] >= 0 && !imports[owners[kind]].Owns(kind))
                owners[kind]--;
        }
        return owners;
    }

    /// <summary>An item that this fact base only names: the other's own record of it. Where no other has it any more, its name is left.</summary>
    private IItem Imported(int kind, int row)
    {
        ConcurrentDictionary<int, IItem> imported = LazyInitializer.EnsureInitialized(ref _imported, static () => new ConcurrentDictionary<int, IItem>())!;
        if (imported.TryGetValue(row, out IItem? known))
            return known;
        IItem? item = null;
        string word = KindWord(kind), name = Texts.Text(RowValue(StoreRowColumn.Name, row));
        IReadOnlyList<FactImport> imports = _factory.Imports;
        if (_factory.ReadsImports)
            item = FindAnywhere<IItem>(word, name);
        for (int i = 0; i < imports.Count && item is null && !_factory.ReadsImports; i++)
            item = imports[i].Facts.Find(word, name);
        return imported.GetOrAdd(row, item ?? _factory.Create(NumberOf(kind), new FactRef(AsReadBy(kind), row)));
    }
}
