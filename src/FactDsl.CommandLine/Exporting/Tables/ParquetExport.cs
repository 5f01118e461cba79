using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Exporting;
using FactDsl.Language.Schema;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>
/// Facts as Parquet files, partitioned by kind as Hive does it (<c>items/kind=meeting/0.parquet</c>): the tables that CSV has in a
/// folder, with dates, numbers and lists as what they are.
/// </summary>
internal static class ParquetExport
{
    /// <summary>Writes facts.</summary>
    /// <exception cref="ExportException">There is no folder to write to.</exception>
    public static void Write(ExportedFacts facts, ExportTarget to, ExportReport report, ExportOptions options)
    {
        if (!to.IsFolder)
            throw new ExportException("Parquet is a folder of files: name one with a `/` behind it, such as `-o parquet/`");
        foreach (KindSymbol kind in facts.Kinds)
        {
            foreach (ExportTable table in (ExportTable[])[ItemTable.Of(facts, [kind], options.Language), ValueTable.Of(facts), AccountTable.Of(facts), TextTable.Of(facts), CitationTable.Of(facts)])
            {
                IEnumerable<object?[]> rows = table.RowsOf(kind);
                if (table.Name == "items" || rows.Any())
                    to.Write(table.Name + "/kind=" + kind.Word + "/0.parquet", file => ParquetTable.Write(file, table, rows, report).GetAwaiter().GetResult());
            }
            if (kind.File != Prelude.Path)
                report.LeftOut("definitions of kinds", kind.File + " (" + kind.Word + ")");
        }
    }
}
