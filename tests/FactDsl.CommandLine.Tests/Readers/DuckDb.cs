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

/// <summary>A reader of Parquet that is not ours.</summary>
internal static class DuckDb
{
    private const string Script = """
        const { DuckDBInstance } = require('@duckdb/node-api');
        (async () => {
          const connection = await (await DuckDBInstance.create(':memory:')).connect();
          console.log(JSON.stringify((await connection.runAndReadAll(process.argv[1])).getRowsJson()));
        })().catch(e => { console.error(String(e)); process.exit(1); });
        """;

    /// <summary>Whether it is installed.</summary>
    public static bool IsThere { get; } = Node.Has("@duckdb/node-api");

    /// <summary>The rows that answer a query, as JSON.</summary>
    public static string Rows(string sql) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(Node.Output(Script, sql)));
}
