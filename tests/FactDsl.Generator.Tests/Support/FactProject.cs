extern alias generator;

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using FactAnalyzer = generator::FactDsl.Generator.FactAnalyzer;
using FactGenerator = generator::FactDsl.Generator.FactGenerator;

namespace FactDsl.Generator.Tests.Support;

/// <summary>
/// A project as the compiler sees it: its <c>.facts</c> files, its C#, its options. Immutable; every change gives
/// another project, so that a test can run the generator before and after.
/// </summary>
internal sealed record FactProject
{
    public const string Folder = "/home/ada/app/";

    public ImmutableList<InMemoryFile> Files { get; init; } = [];

    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty
        .Add("RootNamespace", "MyApp")
        .Add("ProjectDir", Folder);

    public string Code { get; init; } = "";

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public bool TargetsStandard { get; init; }

    /// <summary>What its assembly is called.</summary>
    public string AssemblyName { get; init; } = "MyApp";

    /// <summary>The assemblies that it refers to, besides the framework and the runtime library.</summary>
    public ImmutableList<ReferencedProject> Libraries { get; init; } = [];

    /// <summary>Where the generated types are.</summary>
    public string NamespaceOfFacts { get; init; } = "MyApp.Facts";

    /// <summary>A project whose files the compiler was given by relative paths, which are the same on every machine.</summary>
    public static FactProject WithRelativePaths { get; } = new FactProject().WithProperty("ProjectDir", "");

    /// <summary>A project with one file.</summary>
    public static FactProject Of(string facts) => new FactProject().With("facts.facts", facts);

    /// <summary>A library with one file, for other projects to refer to.</summary>
    public static FactProject Library(string name, string facts) => new FactProject { AssemblyName = name, NamespaceOfFacts = name + ".Facts" }
        .WithProperty("RootNamespace", name)
        // As the targets of the package say it for libraries.
        .WithProperty("FactDslKinds", "used")
        .With("facts.facts", facts);

    /// <summary>The project with a reference to others, and to all that they refer to, as the build hands it on.</summary>
    public FactProject ReferringTo(params ReferencedProject[] libraries)
        => this with { Libraries = [.. Libraries.Concat(libraries).Concat(libraries.SelectMany(l => l.Project.Libraries)).DistinctBy(l => l.Project.AssemblyName)] };

    /// <summary>The project with a file added, or with another text in it.</summary>
    /// <param name="path">Relative to the project.</param>
    /// <param name="text">Its text.</param>
    /// <param name="link">Its <c>Link</c>, if it has one.</param>
    public FactProject With(string path, string text, string link = "") => With(path, SourceText.From(text, Encoding.UTF8), link);

    /// <summary>With a file as the compiler has read it.</summary>
    public FactProject With(string path, SourceText text, string link = "")
    {
        var file = new InMemoryFile(Properties["ProjectDir"] + path, text, link);
        int index = Files.FindIndex(f => f.Path == file.Path);
        return this with { Files = index < 0 ? Files.Add(file) : Files.SetItem(index, file) };
    }

    public FactProject Without(string path) => this with { Files = Files.RemoveAll(f => f.Path == Properties["ProjectDir"] + path) };

    public FactProject WithCode(string code) => this with { Code = code };

    public FactProject WithProperty(string name, string value) => this with { Properties = Properties.SetItem(name, value) };

    /// <summary>A generator driver that keeps track of every step.</summary>
    public GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new FactGenerator().AsSourceGenerator()],
        Files,
        ParseOptions,
        new InMemoryOptionsProvider(Properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The driver of another state of this project, brought to this one and run.</summary>
    public GeneratorDriver Rerun(GeneratorDriver driver, FactProject before)
    {
        foreach (InMemoryFile removed in before.Files.Where(old => Files.All(f => f.Path != old.Path)))
            driver = driver.RemoveAdditionalTexts([removed]);
        foreach (InMemoryFile file in Files)
        {
            InMemoryFile? old = before.Files.Find(f => f.Path == file.Path);
            if (old is null)
                driver = driver.AddAdditionalTexts([file]);
            else if (!ReferenceEquals(old, file))
                driver = driver.ReplaceAdditionalText(old, file);
        }
        if (!ReferenceEquals(Properties, before.Properties))
            driver = driver.WithUpdatedAnalyzerConfigOptions(new InMemoryOptionsProvider(Properties));
        if (LanguageVersion != before.LanguageVersion)
            driver = driver.WithUpdatedParseOptions(ParseOptions);
        return driver.RunGenerators(CreateCompilation());
    }

    public GeneratorDriver Run() => CreateDriver().RunGenerators(CreateCompilation());

    /// <summary>The generator's result; a generator that throws fails the test, since a build would go on without its output.</summary>
    public GeneratorRunResult RunResult()
    {
        GeneratorRunResult result = Assert.Single(Run().GetRunResult().Results);
        Assert.Null(result.Exception);
        return result;
    }

    /// <summary>What the analyzer reports, in the order of files and places.</summary>
    /// <param name="before">Runs the generator first, as the compiler does; editors do not.</param>
    /// <param name="withUnusedNames">Gives the names that nothing uses as well: those of most tests are used by nothing.</param>
    public Diagnostic[] Lints(bool before = true, bool withUnusedNames = false)
    {
        Compilation compilation = before ? Compile() : CreateCompilation();
        var options = new AnalyzerOptions([.. Files], new InMemoryOptionsProvider(Properties));
        return [.. compilation
            .WithAnalyzers([new FactAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult()
            .Where(d => withUnusedNames || d.Id != "FACT2113")
            .OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan.Start)];
    }

    /// <summary>The text of a generated file.</summary>
    public string Generated(string hintName)
        => Assert.Single(RunResult().GeneratedSources, s => s.HintName == hintName).SourceText.ToString();

    /// <summary>The compilation of the project's own C# and the generated.</summary>
    public CSharpCompilation Compile()
    {
        CreateDriver().RunGeneratorsAndUpdateCompilation(CreateCompilation(), out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        Assert.DoesNotContain(diagnostics, d => d.Id == "CS8785");
        return (CSharpCompilation)output;
    }

    /// <summary>Compiles, and fails on anything the compiler has to say about the C#.</summary>
    public CSharpCompilation CompileWithoutWarning()
    {
        CSharpCompilation compilation = Compile();
        Diagnostic[] found = [.. compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed)];
        Assert.True(found.Length == 0, string.Join('\n', found.Take(20).Select(d => d + " in: " + LineOf(d))));
        return compilation;
    }

    public CSharpCompilation CreateCompilation() => CSharpCompilation.Create(
        AssemblyName,
        Code.Length == 0 ? [] : [CSharpSyntaxTree.ParseText(Code, ParseOptions, "Program.cs")],
        (TargetsStandard ? References.Standard : References.Net).AddRange(Libraries.Select(l => l.Reference)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable)
            // References to another version of the framework, about which every project of the SDK is silent.
            .WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)])
            // The compiler's own extra warnings, all of them.
            .WithWarningLevel(9999));

    // As the SDK says it of each framework.
    private CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode.Diagnose, preprocessorSymbols: TargetsStandard ? ["NETSTANDARD2_0"] : ["NETCOREAPP3_0_OR_GREATER"]);

    private static string LineOf(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return diagnostic.Location.SourceTree?.GetText().Lines[span.StartLinePosition.Line].ToString().Trim() ?? span.Path.ToString(CultureInfo.InvariantCulture);
    }
}
