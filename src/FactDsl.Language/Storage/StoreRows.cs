using System.Collections;
using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>
/// The rows of a store, in order. A row may be made anew each time it is asked for, so what is often needed of one can be asked for
/// alone.
/// </summary>
internal abstract class StoreRows : IReadOnlyList<StoreRow>
{
    /// <inheritdoc/>
    public abstract int Count { get; }

    /// <summary>A row with all that is said of it.</summary>
    public abstract StoreRow this[int row] { get; }

    /// <summary>Its kind.</summary>
    public abstract KindSymbol Kind(int row);

    /// <summary>As <see cref="StoreRow.Band"/>.</summary>
    public abstract int Band(int row);

    /// <summary>Its name; null where it has none.</summary>
    public abstract string? Name(int row);

    /// <summary>As <see cref="StoreRow.Time"/>.</summary>
    public abstract FactTime? Time(int row);

    /// <summary>Its names for people.</summary>
    public abstract IReadOnlyList<LabelText> Labels(int row);

    /// <summary>The number of a row in an earlier store that has it too; -1 where there is none.</summary>
    public virtual int Before(int row) => -1;

    /// <inheritdoc/>
    public IEnumerator<StoreRow> GetEnumerator()
    {
        for (int row = 0; row < Count; row++)
            yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
