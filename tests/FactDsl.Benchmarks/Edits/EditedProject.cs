extern alias generator;

using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using FactDsl.Generator.Tests.Support;
using FactDsl.TestData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using FactGenerator = generator::FactDsl.Generator.FactGenerator;
using TrackingNames = generator::FactDsl.Generator.TrackingNames;

namespace FactDsl.Benchmarks.Edits;

/// <summary>A project of made facts under the compiler's own driver, which runs again after each edit what depends on it.</summary>
internal sealed class EditedProject
{
    private readonly InMemoryFile[] _files;
    private readonly CSharpCompilation _compilation = CSharpCompilation.Create("App", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    private GeneratorDriver _driver;

    /// <summary>A project.</summary>
    /// <param name="made">Its facts.</param>
    /// <param name="isTracked">Whether the driver notes what each step did. It takes minutes to for hundreds of pages, so then there are none.</param>
    public EditedProject(MadeFacts made, bool isTracked)
    {
        _files = [.. made.Files.Select(static f => new InMemoryFile("/app/" + f.Path, f.Text))];
        _driver = CSharpGeneratorDriver.Create(
            [new FactGenerator().AsSourceGenerator()], _files, CSharpParseOptions.Default,
            new InMemoryOptionsProvider(ImmutableDictionary<string, string>.Empty.Add("RootNamespace", "App").Add("ProjectDir", "/app/").Add("FactDslCarrier", isTracked ? "resource" : "literals")),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));
    }

    /// <summary>Compiles all of it for the first time; gives the milliseconds.</summary>
    public double Build()
    {
        long start = Stopwatch.GetTimestamp();
        _driver = _driver.RunGenerators(_compilation);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Edits a file and compiles what depends on it; gives the milliseconds.</summary>
    public double Edit(int file, Func<string, string> edit)
    {
        var edited = new InMemoryFile(_files[file].Path, edit(_files[file].GetText().ToString()));
        long start = Stopwatch.GetTimestamp();
        _driver = _driver.ReplaceAdditionalText(_files[file], edited).RunGenerators(_compilation);
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        _files[file] = edited;
        return time;
    }

    /// <summary>How many files the last run parsed and bound.</summary>
    public (int Parsed, int Bound) Steps()
    {
        GeneratorRunResult result = _driver.GetRunResult().Results[0];
        int Anew(string step) => result.TrackedSteps[step].Sum(static r => r.Outputs.Count(static o => o.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified));
        return (Anew(TrackingNames.Parsed), Anew(TrackingNames.Bound));
    }

    /// <summary>How many outputs differ from those before, and how many bytes they have.</summary>
    public (int Outputs, long Bytes) Written(ImmutableArray<GeneratedSourceResult> before)
    {
        var known = before.ToDictionary(static s => s.HintName, static s => s.SourceText, StringComparer.Ordinal);
        GeneratedSourceResult[] written = [.. Sources.Where(s => !known.TryGetValue(s.HintName, out Microsoft.CodeAnalysis.Text.SourceText? old) || !ReferenceEquals(old, s.SourceText))];
        return (written.Length, written.Sum(static s => (long)Encoding.UTF8.GetByteCount(s.SourceText.ToString())));
    }

    /// <summary>All outputs.</summary>
    public ImmutableArray<GeneratedSourceResult> Sources => _driver.GetRunResult().Results[0].GeneratedSources;
}
