namespace FactDsl.CommandLine.Tests;

/// <summary>A test that has JSON-LD and Turtle read by others. Where one of them is not installed the test is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JsonLdFactAttribute : FactAttribute
{
    public JsonLdFactAttribute()
    {
        if (Rapper.Path is null || !JsonLd.IsThere)
            Skip = "There is nothing to read JSON-LD and Turtle with: run `npm install --no-package-lock` in tests/FactDsl.CommandLine.Tests/Readers, and install Debian's raptor2-utils.";
    }
}

/// <summary>A processor of JSON-LD that is not ours. It canonizes graphs (RDFC-1.0), so that those are equal whose texts are.</summary>
internal static class JsonLd
{
    // Nothing may be fetched: what we write has its context in itself.
    private const string Script = """
        const jsonld = require('jsonld');
        const text = require('fs').readFileSync(process.argv[1], 'utf8');
        const [input, format] = process.argv[1].endsWith('.nt') ? [text, { inputFormat: 'application/n-quads' }] : [JSON.parse(text), {}];
        const documentLoader = url => { throw new Error('asked for ' + url); };
        jsonld.canonize(input, { algorithm: 'RDFC-1.0', safe: true, documentLoader, ...format }).then(g => process.stdout.write(g), e => { console.error(e); process.exit(1); });
        """;

    /// <summary>Whether it is installed.</summary>
    public static bool IsThere { get; } = Node.Has("jsonld");

    /// <summary>The triples of a file of JSON-LD or N-Triples in their canonical order, a line each.</summary>
    public static string[] Triples(string path) => Node.Output(Script, path).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
