using System.Diagnostics;
using System.Text.Json;

namespace FactDsl.CommandLine.Tests;

/// <summary>A test that has Parquet read by DuckDB. Where node does not find <c>@duckdb/node-api</c> the test is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DuckDbFactAttribute : FactAttribute
{
    public DuckDbFactAttribute()
    {
        if (!DuckDb.IsThere)
            Skip = "There is no DuckDB to read Parquet with: install @duckdb/node-api with npm, and name its node_modules in NODE_PATH.";
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
    public static bool IsThere { get; } = Run("require('@duckdb/node-api')").Code == 0;

    /// <summary>The rows that answer a query, as JSON.</summary>
    public static string Rows(string sql)
    {
        (int code, string output, string errors) = Run(Script, sql);
        Assert.Equal("", errors);
        Assert.Equal(0, code);
        return JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(output));
    }

    private static (int Code, string Output, string Errors) Run(string script, params string[] arguments)
    {
        try
        {
            using Process node = Process.Start(new ProcessStartInfo("node", ["-e", script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            Task<string> errors = node.StandardError.ReadToEndAsync();
            string output = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return (node.ExitCode, output, errors.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "", "there is no node");
        }
    }
}
