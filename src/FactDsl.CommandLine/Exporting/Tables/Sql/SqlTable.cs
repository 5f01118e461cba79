using System.Collections.Generic;

namespace FactDsl.CommandLine.Exporting.Tables.Sql;

/// <summary>A table as an engine is to know it: the files of one folder.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Folder">The folder below that of the export; null where no file has been written, and so the table is empty.</param>
/// <param name="Columns">The columns of its files.</param>
/// <param name="Partitions">The columns that folders below its own are, in their order.</param>
internal sealed record SqlTable(string Name, string? Folder, IReadOnlyList<ExportColumn> Columns, IReadOnlyList<ExportColumn> Partitions);
