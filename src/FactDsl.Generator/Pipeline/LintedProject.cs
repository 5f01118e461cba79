using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using FactDsl.Language.Collections;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FactDsl.Generator.Pipeline;

/// <summary>The warnings and information about the facts of a project, file by file.</summary>
internal sealed class LintedProject
{
    private readonly Dictionary<string, EquatableArray<PlacedFinding>> _byPath = new(StringComparer.Ordinal);

    private LintedProject()
    {
    }

    /// <summary>What belongs to no file.</summary>
    public IReadOnlyList<PlacedFinding> OfProject { get; private set; } = [];

    /// <summary>Finds everything, with what the generator has made of the same texts where it has run.</summary>
    public static LintedProject Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        var project = new LintedProject();
        try
        {
            var files = new List<SourceFile>();
            var documents = new List<SourceDocument>();
            foreach (AdditionalText text in options.AdditionalFiles)
            {
                if (SourceFile.IsFacts(text))
                    files.Add(SourceFile.Read(text, options.AnalyzerConfigOptionsProvider, cancellation));
                else if (SourceDocument.IsSourceText(text.Path) && SourceFile.Read(text, options.AnalyzerConfigOptionsProvider, cancellation) is { } document)
                    documents.Add(new SourceDocument(document.DisplayPath, document.Text.ToString()));
            }
            if (files.Count == 0)
                return project;
            var read = ProjectOptions.Read(options.AnalyzerConfigOptionsProvider, compilation);
            CompiledStore store = CompiledStores.Find(files, read) ?? Compile(files, read);
            foreach (FileFindings file in Reports.LintsOf(store, documents).AsSpan())
                project._byPath[file.Path] = file.Findings;
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            project.OfProject = [FindingPlaces.OfProject(CompilerFailure.ToFinding(FindingRules.LintsFailed, e))];
        }
        return project;
    }

    /// <summary>What was found in a file.</summary>
    public IEnumerable<PlacedFinding> In(AdditionalText file)
        => _byPath.TryGetValue(file.Path, out EquatableArray<PlacedFinding> findings) ? findings : [];

    /// <summary>The generator's steps, one after the other; editors run analyzers without it.</summary>
    private static CompiledStore Compile(List<SourceFile> files, ProjectOptions options)
    {
        List<ParsedFile> parsed = files.ConvertAll(ParsedFile.Begin);
        var declared = parsed.ConvertAll(static f => f.Declare()).ToImmutableArray();
        var schema = ProjectSchema.Build(ProjectDefinitions.Of(declared, options), options);
        var names = ProjectNames.Of(declared, schema);
        return CompiledStore.Build(parsed.ConvertAll(f => BoundSource.Begin(f, names)).ToImmutableArray(), names, options);
    }
}
