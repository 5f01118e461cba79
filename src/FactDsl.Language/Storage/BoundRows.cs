using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>The rows of files that are kept as they were bound.</summary>
/// <param name="rows">The rows in order.</param>
/// <param name="was">The number of each in an earlier store, -1 for one that is new; null where there is none.</param>
internal sealed class BoundRows(List<StoreRow> rows, List<int>? was = null) : StoreRows
{
    /// <summary>The rows of bound files.</summary>
    /// <param name="layout">The numbers of kinds.</param>
    /// <param name="files">The files in the order of their paths.</param>
    /// <param name="before">An earlier store of the same kinds, whose rows are taken over where their files did not change.</param>
    public static BoundRows Of(StoreLayout layout, List<BoundFile> files, EncodedRows? before)
        => before is not null && RowMerge.Of(before, files) is { } merged ? merged : new BoundRows(RowOrder.Of(layout, files));

    /// <summary>Whether any is of another fact base.</summary>
    public bool HasImported => rows.Exists(static r => r.IsImported);

    /// <inheritdoc/>
    public override int Before(int row) => was is null ? -1 : was[row];

    /// <summary>The rows themselves.</summary>
    public IReadOnlyList<StoreRow> All => rows;

    /// <inheritdoc/>
    public override int Count => rows.Count;

    /// <inheritdoc/>
    public override StoreRow this[int row] => rows[row];

    /// <inheritdoc/>
    public override KindSymbol Kind(int row) => rows[row].Item.Kind;

    /// <inheritdoc/>
    public override int Band(int row) => rows[row].Band;

    /// <inheritdoc/>
    public override string? Name(int row) => rows[row].Item.Name;

    /// <inheritdoc/>
    public override FactTime? Time(int row) => rows[row].Time;

    /// <inheritdoc/>
    public override IReadOnlyList<LabelText> Labels(int row) => rows[row].Item.Labels;
}
