using System.Linq;

namespace FactDsl.CommandLine.Exporting.Tables.Sql;

/// <summary>Spark: tables are views of folders, whose partitions it finds by itself.</summary>
internal sealed class SparkEngine : SqlEngine
{
    /// <inheritdoc/>
    public override string Title => "Spark";

    /// <inheritdoc/>
    protected override string Note => "-- Dates before 1582 are days of the same calendar as all others: Spark 3 must be told, Spark 4 takes it so.\nset spark.sql.parquet.datetimeRebaseModeInRead = CORRECTED;\n";

    /// <inheritdoc/>
    protected override string Table(SqlTable table, string folder)
    {
        // It takes the names of folders for what they look like.
        string partitions = string.Concat(table.Partitions.Select(p => $", cast({Quoted(p.Name)} as {TypeOf(p.Type)}) as {Quoted(p.Name)}"));
        return $"create or replace view {table.Name} as\nselect {string.Join(", ", table.Columns.Select(c => Quoted(c.Name)))}{partitions}\nfrom parquet.{Quoted(folder)};\n";
    }

    /// <inheritdoc/>
    protected override string TypeOf(ColumnType type) => type == ColumnType.Text ? "string" : base.TypeOf(type);

    /// <inheritdoc/>
    protected override string ListOf(string type) => "array<" + type + ">";

    /// <inheritdoc/>
    protected override string Quoted(string name) => "`" + name.Replace("`", "``") + "`";
}
