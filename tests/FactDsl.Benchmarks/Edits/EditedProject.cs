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
    private static readonly ImmutableDictionary<string, string> Properties = ImmutableDictionary<string, string>.Empty
        .Add("RootNamespace", "App").Add("ProjectDir", "/app/").Add("FactDslCarrier", "literals");

    private readonly InMemoryFile[] _files;
    private readonly CSharpCompilation _compilation = CSharpCompilation.Create("App", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    private readonly bool _isTracked;
    private GeneratorDriver _driver;
    private ImmutableArray<GeneratedSourceResult> _before = [];

    public EditedProject(MadeFacts made, bool isTracked)
    {
        _isTracked = isTracked;
        // A resource would keep the pages out of the driver; what is measured is the way with the most to do.
        _files = [.. made.Files.Select(static f => new InMemoryFile("/app/" + f.Path, f.Text))];
        _driver = CSharpGeneratorDriver.Create(
            [new FactGenerator().AsSourceGenerator()], _files, CSharpParseOptions.Default,
            new InMemoryOptionsProvider(Properties), new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));
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
        if (_isTracked)
            _before = _driver.GetRunResult().Results[0].GeneratedSources;
        long start = Stopwatch.GetTimestamp();
        _driver = _driver.ReplaceAdditionalText(_files[file], edited).RunGenerators(_compilation);
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        _files[file] = edited;
        return time;
    }

    /// <summary>What the last run did.</summary>
    public EditCounters Count()
    {
        if (!_isTracked)
            throw new InvalidOperationException("The steps are not tracked.");
        GeneratorRunResult result = _driver.GetRunResult().Results[0];
        int Anew(string step) => result.TrackedSteps[step].Sum(static r => r.Outputs.Count(static o => o.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified));
        var before = _before.ToDictionary(static s => s.HintName, static s => s.SourceText, StringComparer.Ordinal);
        GeneratedSourceResult[] written = [.. result.GeneratedSources.Where(s => !before.TryGetValue(s.HintName, out Microsoft.CodeAnalysis.Text.SourceText? old) || !ReferenceEquals(old, s.SourceText))];
        return new EditCounters(Anew(TrackingNames.Parsed), Anew(TrackingNames.Bound), written.Length, written.Sum(static s => (long)Encoding.UTF8.GetByteCount(s.SourceText.ToString())));
    }
}

/// <summary>What an edit made anew.</summary>
/// <param name="Parsed">Files parsed.</param>
/// <param name="Bound">Files bound.</param>
/// <param name="Outputs">Outputs written.</param>
/// <param name="Bytes">Bytes in them.</param>
internal sealed record EditCounters(int Parsed, int Bound, int Outputs, long Bytes);
