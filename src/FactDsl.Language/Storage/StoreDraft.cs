using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>
/// A store before it is encoded: its rows in order and by name. Who needs no more of it need not wait for the rest; it may be read
/// while it is encoded.
/// </summary>
public sealed class StoreDraft
{
    private readonly List<BoundFile> _files;
    private readonly BoundRows _rows;
    private readonly StoreContext _store;

    private StoreDraft(StoreLayout layout, IReadOnlyList<BoundFile> files, EncodedRows? before, bool isNoted)
    {
        _files = RowOrder.InOrder(files);
        _rows = BoundRows.Of(layout, _files, before);
        _store = new StoreContext(layout, _rows, before, isNoted);
    }

    /// <summary>The numbers of kinds, fields and clauses.</summary>
    public StoreLayout Layout => _store.Layout;

    /// <summary>What each row is made of.</summary>
    public IReadOnlyList<StoreRow> Rows => _rows.All;

    /// <summary>Brings items into order.</summary>
    /// <param name="schema">The kinds that the files are bound against.</param>
    /// <param name="files">The bound files, in any order; no two of one path.</param>
    /// <param name="before">An earlier store, of which what did not change is taken over.</param>
    /// <param name="isNoted">Whether a next store may take over from this one what rows write.</param>
    public static StoreDraft Of(FactSchema schema, IReadOnlyList<BoundFile> files, StoreImage? before = null, bool isNoted = false)
        => before is not null && ReferenceEquals(before.Layout.Schema, schema) ? new(before.Layout, files, before.Encoded, isNoted) : new(StoreLayout.Of(schema), files, null, isNoted);

    /// <summary>The row of a named item; -1 where nothing has the name.</summary>
    public int RowOf(ItemReference item) => _store.RowOf(item);

    /// <summary>Encodes the store; to be done once.</summary>
    /// <returns>The store; the same, unit by unit, for the same files.</returns>
    /// <exception cref="FactStoreException">There are more facts than one store can hold.</exception>
    public StoreImage Encode()
    {
        (RowTimes times, CalledRows called) = StoreBuilder.Encode(_store, out int flags);
        var encoded = new EncodedRows(Layout, _files, _rows, _store.Names, times, called, _store.Texts, _store.Doubted, _store.Notes);
        return new StoreImage(encoded, _store.Pages.ToFront(Layout.SchemaHash, flags), _store.Texts, _store.Lines);
    }

    internal static StoreDraft Of(StoreLayout layout, IReadOnlyList<BoundFile> files) => new(layout, files, null, isNoted: false);
}
