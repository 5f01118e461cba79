using System.Text.Json;

namespace FactDsl.CommandLine.Tests;

/// <summary>A test that has Parquet read by DuckDB. Where that is not installed the test is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DuckDbFactAttribute : FactAttribute
{
    public DuckDbFactAttribute()
    {
        if (!DuckDb.IsThere)
            Skip = "There is no DuckDB to read Parquet with: run `npm install --no-package-lock` in tests/FactDsl.CommandLine.Tests/Readers.";
    }
}

/// <summary>A reader of Parquet that is not ours, with the views that an export has beside its files.</summary>
/// <param name="folder">The export.</param>
internal sealed class DuckDb(string folder)
{
    // The files of statements come first, then what is asked.
    private const string Script = """
        const { DuckDBInstance } = require('@duckdb/node-api');
        const fs = require('fs');
        (async () => {
          const connection = await (await DuckDBInstance.create(':memory:')).connect();
          for (const file of process.argv.slice(2)) await connection.run(fs.readFileSync(file, 'utf8'));
          console.log(JSON.stringify((await connection.runAndReadAll(process.argv[1])).getRowsJson()));
        })().catch(e => { console.error(String(e)); process.exit(1); });
        """;

    /// <summary>Whether it is installed.</summary>
    public static bool IsThere { get; } = Node.Has("@duckdb/node-api");

    /// <summary>The rows that answer a query, as JSON.</summary>
    public static string Rows(string sql, params string[] files) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(Node.Output(Script, [sql, .. files])), s_plain);

    /// <summary>The rows that answer a query over the views, as JSON.</summary>
    public string Ask(string sql) => Rows(sql, Path.Combine(folder, "tables.duckdb.sql"), Path.Combine(folder, "schema.sql"));

    /// <summary>The rows that answer a query over the views, where all cells are texts.</summary>
    public IEnumerable<string[]> Texts(string sql)
        => JsonSerializer.Deserialize<JsonElement>(Ask(sql)).EnumerateArray().Select(static r => r.EnumerateArray().Select(static c => c.GetString()!).ToArray());

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
