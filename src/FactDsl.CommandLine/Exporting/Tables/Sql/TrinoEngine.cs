using System.Linq;

namespace FactDsl.CommandLine.Exporting.Tables.Sql;

/// <summary>Trino: tables of its Hive connector, which are told their columns, and whose partitions are looked for once.</summary>
internal sealed class TrinoEngine : SqlEngine
{
    // A procedure is told the schema by its name.
    private const string Schema = "facts";

    /// <inheritdoc/>
    public override string Title => "Trino";

    /// <inheritdoc/>
    protected override string Note => "-- They are tables of the schema " + Schema + " in a catalog of Hive. Where the folder lies must be a whole address, such as s3://bucket/parquet: export with --location.\n";

    /// <inheritdoc/>
    protected override string Table(SqlTable table, string folder)
    {
        string partitions = table.Partitions.Count == 0 ? "" : $",\n  partitioned_by = array[{string.Join(", ", table.Partitions.Select(static p => Text(p.Name)))}]";
        string found = table.Partitions.Count == 0 ? "" : $"call system.sync_partition_metadata({Text(Schema)}, {Text(table.Name)}, 'FULL');\n";
        return $"{Head(table)}with (\n  format = 'PARQUET',\n  external_location = {Text(folder)}{partitions});\n{found}";
    }

    /// <inheritdoc/>
    protected override string Empty(SqlTable table) => Head(table) + "with (format = 'PARQUET');\n";

    /// <inheritdoc/>
    protected override string ListOf(string type) => "array(" + type + ")";

    // A table of files that lie elsewhere goes without them.
    private string Head(SqlTable table)
        => $"drop table if exists {table.Name};\ncreate table {table.Name} (\n  {string.Join(",\n  ", table.Columns.Concat(table.Partitions).Select(c => Quoted(c.Name) + " " + TypeOf(c.Type)))}\n)\n";
}
