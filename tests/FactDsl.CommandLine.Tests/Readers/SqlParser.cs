namespace FactDsl.CommandLine.Tests;

/// <summary>A test that has SQL read by the grammars of Spark and Trino. Where these are not installed the test is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SqlParserFactAttribute : FactAttribute
{
    public SqlParserFactAttribute()
    {
        if (!SqlParser.IsThere)
            Skip = "There are no grammars of Spark and Trino: run `npm install --no-package-lock` in tests/FactDsl.CommandLine.Tests/Readers.";
    }
}

/// <summary>The grammars of Spark and Trino, which cannot be run here themselves.</summary>
internal static class SqlParser
{
    // The package is written for bundlers, so one puts it together first.
    private const string Script = """
        const { outputFiles } = require('esbuild').buildSync({ stdin: { contents: "export { SparkSQL, TrinoSQL } from 'dt-sql-parser'", resolveDir: process.cwd() }, bundle: true, platform: 'node', format: 'cjs', write: false });
        const parsers = { exports: {} };
        new Function('module', 'exports', 'require', outputFiles[0].text)(parsers, parsers.exports, require);
        const errors = new parsers.exports[process.argv[1] + 'SQL']().validate(require('fs').readFileSync(process.argv[2], 'utf8'));
        process.stdout.write(errors.map(e => e.startLine + ': ' + e.message).join('; '));
        """;

    /// <summary>Whether they are installed.</summary>
    public static bool IsThere { get; } = Node.Has("esbuild") && Node.Has("dt-sql-parser/package.json");

    /// <summary>What one of them does not read in a file; nothing where it reads everything.</summary>
    public static string Errors(string dialect, string path) => Node.Output(Script, dialect, path);
}
