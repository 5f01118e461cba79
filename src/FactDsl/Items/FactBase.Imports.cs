using System.Collections.Concurrent;
using System.Threading;

namespace FactDsl;

public sealed partial class FactBase
{
    // Null for a store; for the store of one assembly as records of the types of another: that store, and its numbers.
    private readonly FactBase? _store;
    private readonly FactNumbers? _numbers;

    // Items of other fact bases that this one names. They are few, and looked up by name, so they are kept.
    private ConcurrentDictionary<int, IItem>? _imported;

    /// <summary>The same store as records of other types, which number kinds and fields in their own way.</summary>
    private FactBase(FactBase facts, FactFactory factory)
    {
        FactBase store = facts.Root;
        _store = store;
        _numbers = FactNumbers.Between(factory.Numbers, store._factory.Numbers);
        _factory = factory;
        _records = new IItem?[LeastKept];
        _answers = new DirectMappedCache<CachedRecords>(1 << 4, MostKept / CachedRecords.Size);
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

    /// <summary>The store itself.</summary>
    internal FactBase Root => _store ?? this;

    /// <summary>The number in the store of a kind as the types at hand number it; -1 where the store does not know it.</summary>
    internal int LocalKind(int kind) => _numbers is null ? kind : _numbers.Kind(kind);

    /// <summary>The number in the store of a field as the types at hand number it; -1 where the store does not know it.</summary>
    internal int LocalField(int field) => _numbers is null ? field : _numbers.Field(field);

    /// <summary>The number in the store of a clause as the types at hand number it; -1 where the store does not know it.</summary>
    internal int LocalClause(int clause) => _numbers is null ? clause : _numbers.Clause(clause);

    /// <summary>The number by which the types at hand know a kind of the store; -1 where they do not.</summary>
    internal int NumberOf(int kind) => _numbers is null ? kind : _numbers.Own(kind);

    /// <summary>The number by which the types at hand know a clause of the store; -1 where they do not.</summary>
    internal int NumberOfClause(int clause) => _numbers is null ? clause : _numbers.OwnClause(clause);

    /// <summary>An item that this fact base only names: the other's record of it. Where no other has it any more, its name is left.</summary>
    private IItem Imported(int kind, int row)
    {
        ConcurrentDictionary<int, IItem> imported = LazyInitializer.EnsureInitialized(ref _imported, static () => new ConcurrentDictionary<int, IItem>())!;
        if (imported.TryGetValue(row, out IItem? known))
            return known;
        IItem? item = FindAnywhere<IItem>(KindWord(kind), Texts.Text(RowValue(StoreRowColumn.Name, row)));
        return imported.GetOrAdd(row, item ?? (NumberOf(kind) is >= 0 and var number ? _factory.Create(number, new FactRef(this, row)) : new UnknownItem(new FactRef(this, row))));
    }
}
