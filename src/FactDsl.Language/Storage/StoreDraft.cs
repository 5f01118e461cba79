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
    private readonly BoundRows _rows;
    private readonly StoreContext _store;

    private StoreDraft(StoreLayout layout, BoundRows rows)
    {
        _rows = rows;
        _store = new StoreContext(layout, rows);
    }

    /// <summary>The numbers of kinds, fields and clauses.</summary>
    public StoreLayout Layout => _store.Layout;

    /// <summary>What each row is made of.</summary>
    public IReadOnlyList<StoreRow> Rows => _rows.All;

    /// <summary>Brings items into order.</summary>
    /// <param name="schema">The kinds that the files are bound against.</param>
    /// <param name="files">The bound files, in any order; no two of one path.</param>
    public static StoreDraft Of(FactSchema schema, IReadOnlyList<BoundFile> files) => Of(StoreLayout.Of(schema), files);

    /// <summary>The row of a named item; -1 where nothing has the name.</summary>
    public int RowOf(ItemReference item) => _store.RowOf(item);

    /// <summary>Encodes the store; to be done once.</summary>
    /// <returns>The store; the same, unit by unit, for the same files.</returns>
    /// <exception cref="FactStoreException">There are more facts than one store can hold.</exception>
    public StoreImage Encode()
    {
        StoreBuilder.Encode(_store, out int flags);
        return new StoreImage(Layout, _store.Pages.ToFront(Layout.SchemaHash, flags), _store.Texts, _store.Lines, Rows, _store.RowsByName);
    }

    internal static StoreDraft Of(StoreLayout layout, IReadOnlyList<BoundFile> files) => new(layout, BoundRows.Of(layout, files));
}
