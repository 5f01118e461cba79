using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Storage;

/// <summary>The rows of an encoded store, and what the next one, made after an edit, need not find again.</summary>
/// <param name="Layout">The numbers of its kinds and fields.</param>
/// <param name="Files">The files, in the order of their paths.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Names">Their names.</param>
/// <param name="Times">Their times.</param>
/// <param name="Called">What they are called.</param>
/// <param name="Texts">The texts.</param>
/// <param name="Doubted">The sources that may be wrong.</param>
/// <param name="Notes">What the rows wrote; null where it was not noted.</param>
internal sealed record EncodedRows(StoreLayout Layout, IReadOnlyList<BoundFile> Files, BoundRows Rows, RowNames Names, RowTimes Times, CalledRows Called, TextTable Texts, DoubtedSources Doubted, RowNotes? Notes)
{
    /// <summary>Whether each name has one row, and all rows are of these files.</summary>
    public bool IsPlain => Names.AreUnique && !Rows.HasImported;
}
