using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace FactDsl.Generator.Tests.Support;

/// <summary>
/// A project compiled and loaded, to run expressions over its facts as an app would. Its runtime library is the one that
/// apps get, not the generator's copy.
/// </summary>
internal sealed class CompiledProject
{
    private readonly Context _context = new();
    private readonly MetadataReference[] _references;
    private readonly string _usings;
    private int _probes;

    private CompiledProject(FactProject project, FactProject[] instead)
    {
        FactProject[] all = [.. project.Libraries.Select(l => Array.Find(instead, i => i.AssemblyName == l.Project.AssemblyName) ?? l.Project), project];
        // The project's own types are meant: its libraries have some that are called alike.
        _usings = $"using System; using System.Linq; using FactDsl; using {project.NamespaceOfFacts}; ";
        _references = [.. all.Select(Load)];
    }

    private MetadataReference Load(FactProject project)
    {
        using MemoryStream image = Emit(project.Compile());
        _context.LoadFromStream(image);
        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }

    /// <summary>Compiles a project; errors fail the test.</summary>
    /// <param name="project">The project.</param>
    /// <param name="instead">Libraries that are there when it runs, in place of those that it was compiled with.</param>
    public static CompiledProject Of(FactProject project, params FactProject[] instead) => new(project, instead);

    /// <summary>The assembly that a project becomes.</summary>
    public static byte[] ImageOf(FactProject project)
    {
        using MemoryStream image = Emit(project.Compile());
        return image.ToArray();
    }

    /// <summary>Compiles a project for one expression.</summary>
    public static string Evaluate(FactProject project, string expression) => Of(project).Evaluate(expression);

    /// <summary>The value of a C# expression as text; sequences give their elements, separated by bars.</summary>
    public string Evaluate(string expression)
    {
        string code = $$"""
            {{_usings}}
            public static class Probe
            {
                public static string Run() => Show({{expression}});

                private static string Show(object? value) => value switch
                {
                    null => "null",
                    string text => text,
                    System.Collections.IEnumerable all => string.Join(" | ", all.Cast<object?>().Select(Show)),
                    IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
                    _ => value.ToString()!,
                };
            }
            """;
        var probe = CSharpCompilation.Create(
            "Probe" + ++_probes,
            [CSharpSyntaxTree.ParseText(code)],
            References.Net.AddRange(_references),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream image = Emit(probe);
        MethodInfo run = _context.LoadFromStream(image).GetType("Probe")!.GetMethod("Run")!;
        return (string)run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;
    }

    /// <summary>The errors of the compiler for an expression; empty where it compiles.</summary>
    public string[] ErrorsOf(string expression)
        => [.. CSharpCompilation.Create(
            "Errors",
            [CSharpSyntaxTree.ParseText($"{_usings} public static class Probe {{ public static object? Run() => {expression}; }}")],
            References.Net.AddRange(_references),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.Id)];

    private static MemoryStream Emit(CSharpCompilation compilation)
    {
        var image = new MemoryStream();
        EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(20)));
        image.Position = 0;
        return image;
    }

    private sealed class Context() : AssemblyLoadContext(isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName name)
            => name.Name == "FactDsl" ? LoadFromAssemblyPath(References.Runtime) : Assemblies.FirstOrDefault(a => a.GetName().Name == name.Name);
    }
}
