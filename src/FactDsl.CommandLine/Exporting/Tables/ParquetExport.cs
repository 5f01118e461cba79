using System.Linq;
using System.Text;
using FactDsl.CommandLine.Exporting.Tables.Sql;
using FactDsl.Exporting;
using FactDsl.Language.Schema;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>
/// Facts as Parquet files: the tables that CSV has in a folder, with dates, numbers and lists as what they are. Beside them
/// stands the SQL that makes views of them. They are partitioned by kind as Hive does it (<c>items/kind=meeting/0.parquet</c>),
/// and by year on request.
/// </summary>
internal static class ParquetExport
{
    /// <summary>Writes facts.</summary>
    /// <exception cref="ExportException">There is no folder to write to.</exception>
    public static void Write(ExportedFacts facts, ExportTarget to, ExportReport report, ExportOptions options)
    {
        if (!to.IsFolder)
            throw new ExportException("Parquet is a folder of files: name one with a `/` behind it, such as `-o parquet/`");
        ExportTable[] others = [ValueTable.Table, AccountTable.Table, TextTable.Table, CitationTable.Table];
        bool[] isWritten = new bool[others.Length];
        var folder = new SqlFolder(facts, options.ByYear);
        foreach (KindSymbol kind in facts.Kinds)
        {
            ExportTable items = ItemTable.Of([kind], options.Language, isTyped: true);
            ParquetPartitions.Write(items, kind, facts.Items(kind), options.ByYear, to, report);
            folder.AddItems(kind, items);
            foreach ((int i, ExportTable table) in others.Index())
                isWritten[i] |= ParquetPartitions.Write(table, kind, facts.Items(kind), options.ByYear, to, report);
            if (kind.File != Prelude.Path)
                report.LeftOut("definitions of kinds", kind.File + " (" + kind.Word + ")");
        }
        foreach ((int i, ExportTable table) in others.Index())
            folder.Add(table, isWritten[i]);
        if (folder.Items.Count > 0)
            WriteSql(folder, to, options.Location ?? to.Named);
    }

    private static void WriteSql(SqlFolder folder, ExportTarget to, string location)
    {
        location = location.Replace('\\', '/').TrimEnd('/');
        foreach (SqlEngine engine in SqlEngine.All)
            to.Write(engine.File, file => file.Write(Encoding.UTF8.GetBytes(engine.Write(folder.Tables, location))));
        to.Write("schema.sql", file => file.Write(Encoding.UTF8.GetBytes(new SqlViews(folder).Write())));
    }
}
