using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;

namespace FactDsl.Language.Storage;

/// <summary>A compiled fact base: the pages of its store, and what its rows were made of.</summary>
public sealed class StoreImage
{
    private readonly IReadOnlyDictionary<(Schema.KindSymbol Kind, string Name), int> _rowsByName;

    internal StoreImage(
        StoreLayout layout, string[] pages, long schemaHash, IReadOnlyList<StoreRow> rows,
        IReadOnlyDictionary<(Schema.KindSymbol Kind, string Name), int> rowsByName)
    {
        Layout = layout;
        Pages = new EquatableArray<string>(pages);
        SchemaHash = schemaHash;
        Rows = rows;
        _rowsByName = rowsByName;
    }

    /// <summary>The numbers of kinds, fields and clauses.</summary>
    public StoreLayout Layout { get; }

    /// <summary>The pages. They hold any UTF-16 unit, halves of surrogate pairs too: who writes literals escapes them.</summary>
    public EquatableArray<string> Pages { get; }

    /// <summary>Number of UTF-16 units on all pages.</summary>
    public long Units
    {
        get
        {
            long units = 0;
            foreach (string page in Pages)
                units += page.Length;
            return units;
        }
    }

    /// <summary>As <see cref="FactBase.SchemaHash"/>.</summary>
    public long SchemaHash { get; }

    /// <summary>What each row was made of.</summary>
    public IReadOnlyList<StoreRow> Rows { get; }

    /// <summary>The row of a named item; -1 where nothing has the name.</summary>
    public int RowOf(ItemReference item) => _rowsByName.TryGetValue((item.Kind, item.Name), out int row) ? row : -1;

    /// <summary>Opens the store, with plain records in place of generated ones.</summary>
    public FactBase Open() => new(new FactLiteralPages(Pages.Count, i => Pages[i]), new StoredItemFactory(Layout.Schema));

    /// <summary>What a record of this image's store was made of; null for words.</summary>
    public StoreRow? RowOf(IItem item) => item is FactMention ? null : Rows[item.At.Row];
}
