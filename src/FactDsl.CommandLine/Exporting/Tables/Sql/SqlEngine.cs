using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace FactDsl.CommandLine.Exporting.Tables.Sql;

/// <summary>An engine that reads the folder of an export, with its own way to say so.</summary>
internal abstract class SqlEngine
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SqlEngine> All { get; } = [new DuckDbEngine(), new SparkEngine(), new TrinoEngine()];

    /// <summary>What people call it.</summary>
    public abstract string Title { get; }

    /// <summary>The file with its tables.</summary>
    public string File => "tables." + Title.ToLowerInvariant() + ".sql";

    /// <summary>What stands in its file in front of the tables.</summary>
    protected virtual string Note => "";

    /// <summary>The text of its file.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="location">Where the folder of the export lies for the engine.</param>
    public string Write(IEnumerable<SqlTable> tables, string location)
    {
        var text = new StringBuilder("-- The tables of this folder for " + Title + ". Run schema.sql behind it, which makes the views.\n" + Note);
        foreach (SqlTable table in tables)
            text.Append('\n').Append(table.Folder is { } folder ? Table(table, location + "/" + folder) : Empty(table));
        return text.ToString();
    }

    /// <summary>Makes a table of the files in a folder.</summary>
    protected abstract string Table(SqlTable table, string folder);

    /// <summary>Makes a table without rows.</summary>
    protected virtual string Empty(SqlTable table)
        => $"create or replace view {table.Name} as\nselect {string.Join(", ", table.Columns.Concat(table.Partitions).Select(c => $"cast(null as {TypeOf(c.Type)}) as {Quoted(c.Name)}"))}\nwhere 1 = 0;\n";

    /// <summary>What the engine calls a type.</summary>
    protected virtual string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Integer => "bigint",
        ColumnType.Number => $"decimal({ParquetTable.Precision}, {ParquetTable.Scale})",
        ColumnType.Flag => "boolean",
        ColumnType.Day => "date",
        ColumnType.Texts => ListOf(TypeOf(ColumnType.Text)),
        ColumnType.Numbers => ListOf(TypeOf(ColumnType.Number)),
        ColumnType.Days => ListOf(TypeOf(ColumnType.Day)),
        _ => "varchar",
    };

    /// <summary>The type of a list.</summary>
    protected abstract string ListOf(string type);

    /// <summary>A name as it is.</summary>
    protected virtual string Quoted(string name) => "\"" + name.Replace("\"", "\"\"") + "\"";

    /// <summary>A text.</summary>
    protected static string Text(string text) => "'" + text.Replace("'", "''") + "'";

    /// <summary>The names of columns, with commas.</summary>
    protected string Names(SqlTable table) => string.Join(", ", table.Columns.Concat(table.Partitions).Select(c => Quoted(c.Name)));
}
