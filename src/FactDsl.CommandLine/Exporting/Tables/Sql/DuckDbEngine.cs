using System.Linq;

namespace FactDsl.CommandLine.Exporting.Tables.Sql;

/// <summary>DuckDB: tables are views of the files, which it finds by a pattern.</summary>
internal sealed class DuckDbEngine : SqlEngine
{
    /// <inheritdoc/>
    public override string Title => "DuckDB";

    /// <inheritdoc/>
    protected override string Table(SqlTable table, string folder)
    {
        string files = Plain(folder) + string.Concat(table.Partitions.Select(static p => "/" + p.Name + "=*")) + "/*.parquet";
        string partitions = table.Partitions.Count == 0 ? "false" : "true, hive_types = {" + string.Join(", ", table.Partitions.Select(p => Text(p.Name) + ": " + TypeOf(p.Type))) + "}";
        return $"create or replace view {table.Name} as\nselect {Names(table)}\nfrom read_parquet({Text(files)}, hive_partitioning = {partitions});\n";
    }

    /// <summary>A path in which no character stands for others.</summary>
    private static string Plain(string path) => path.Replace("[", "[[]").Replace("*", "[*]").Replace("?", "[?]");

    /// <inheritdoc/>
    protected override string ListOf(string type) => type + "[]";
}
