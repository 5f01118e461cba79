using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FactDsl.LanguageServer.Tests.Support;

/// <summary>What a build finds in facts and makes of them: the generator and the analyzer of the package, run by the C# compiler.</summary>
internal static class BuiltFacts
{
    private const string Folder = "/home/ada/app/";

    private static readonly Assembly s_generator = new AssemblyLoadContext("generator").LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "generator", "FactDsl.Generator.dll"));

    private static readonly Options s_options = new([]), s_ofUsedKinds = new(new() { ["build_property.FactDslKinds"] = "used" });

    /// <summary>What it finds.</summary>
    public static IEnumerable<ToldFinding> FindingsOf(IReadOnlyList<(string Path, string Text)> files)
    {
        ImmutableArray<AdditionalText> texts = Texts(files);
        GeneratorRunResult result = Run(texts, s_options, [], out Compilation output);
        ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> linted = output.WithAnalyzers([.. Made<DiagnosticAnalyzer>()], new AnalyzerOptions(texts, s_options)).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        return result.Diagnostics.Concat(linted).Select(Told);
    }

    /// <summary>Facts and C# over them as an assembly. What does not compile fails.</summary>
    public static Assembly Compile(IReadOnlyList<(string Path, string Text)> files, string code)
    {
        Run(Texts(files), s_ofUsedKinds, [CSharpSyntaxTree.ParseText(code)], out Compilation output);
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = output.Emit(stream);
        Assert.Equal([], emitted.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString()));
        return Assembly.Load(stream.ToArray());
    }

    private static ImmutableArray<AdditionalText> Texts(IReadOnlyList<(string Path, string Text)> files) => [.. files.Select(static f => new TextFile(Folder + f.Path, f.Text))];

    private static GeneratorRunResult Run(ImmutableArray<AdditionalText> texts, Options options, SyntaxTree[] code, out Compilation output)
    {
        var compilation = CSharpCompilation.Create(
            "App",
            code,
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(static p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "FactDsl.dll"))
                .Select(static p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([.. Made<IIncrementalGenerator>().Select(static g => g.AsSourceGenerator())], texts, CSharpParseOptions.Default, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out output, out ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> _);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        return result.Exception is { } failure ? throw failure : result;
    }

    private static IEnumerable<T> Made<T>() => s_generator.GetTypes().Where(static t => typeof(T).IsAssignableFrom(t) && !t.IsAbstract).Select(static t => (T)Activator.CreateInstance(t)!);

    private static ToldFinding Told(Microsoft.CodeAnalysis.Diagnostic found)
    {
        FileLinePositionSpan span = found.Location.GetLineSpan();
        return new ToldFinding(
            span.Path.StartsWith(Folder, StringComparison.Ordinal) ? span.Path[Folder.Length..] : span.Path,
            span.StartLinePosition.Line,
            span.StartLinePosition.Character,
            span.EndLinePosition.Line,
            span.EndLinePosition.Character,
            found.Severity switch { DiagnosticSeverity.Error => 1, DiagnosticSeverity.Warning => 2, _ => 3 },
            found.Id,
            found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    private sealed class Options(Dictionary<string, string> more) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new(more) { ["build_property.ProjectDir"] = Folder, ["build_property.RootNamespace"] = "App" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values([]);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
