using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace FactDsl.Generator.Tests.Support;

/// <summary>A project compiled and loaded, to run expressions over its facts. Its runtime library is the packed one, not the generator's copy.</summary>
internal sealed class CompiledProject : IDisposable
{
    private readonly Context _context;
    private readonly Assembly _assembly;

    private CompiledProject(Context context, Assembly assembly)
    {
        _context = context;
        _assembly = assembly;
    }

    /// <summary>Evaluates C# expressions in a project, each to the text that its value prints; sequences print their elements.</summary>
    public static string[] Evaluate(FactProject project, params string[] expressions)
    {
        using CompiledProject compiled = Load(project.WithCode(project.Code + Probe(project, expressions)));
        return (string[])compiled._assembly.GetType("Probe")!.GetMethod("Run")!.Invoke(null, null)!;
    }

    /// <summary>Evaluates one expression.</summary>
    public static string Evaluate(FactProject project, string expression) => Evaluate(project, [expression])[0];

    public void Dispose() => _context.Unload();

    private static CompiledProject Load(FactProject project)
    {
        using var stream = new MemoryStream();
        EmitResult result = project.Compile().Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(20)));
        stream.Position = 0;
        var context = new Context();
        return new CompiledProject(context, context.LoadFromStream(stream));
    }

    private static string Probe(FactProject project, string[] expressions)
    {
        string lines = string.Join(",\n", expressions.Select(e => $"            Show(() => {e})"));
        return $$"""

            public static class Probe
            {
                public static string[] Run() => new string[]
                {
            {{lines}}
                };

                private static string Show<T>(System.Func<T> value) => value() switch
                {
                    null => "null",
                    string text => text,
                    System.Collections.IEnumerable all => string.Join(" | ", System.Linq.Enumerable.Cast<object>(all)),
                    System.IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
                    var other => other.ToString()!,
                };
            }
            """.Insert(0, $"using FactDsl; using System.Linq; using {project.NamespaceOfFacts};");
    }

    private sealed class Context() : AssemblyLoadContext(isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName name)
            => name.Name == "FactDsl" ? LoadFromAssemblyPath(References.Runtime) : null;
    }
}
