using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>The rows of files that are kept as they were bound.</summary>
internal sealed class BoundRows(List<StoreRow> rows) : StoreRows
{
    /// <summary>The rows of bound files.</summary>
    public static BoundRows Of(StoreLayout layout, IReadOnlyList<BoundFile> files) => new(RowOrder.Of(layout, files));

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
