using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using FactDsl.Generator.CSharp;
using FactDsl.Generator.Pipeline;
using FactDsl.Language.Collections;
using FactDsl.Language.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FactDsl.Generator;

/// <summary>
/// Compiles the <c>.facts</c> files of a project into C#: the pipeline from text to source. A step runs again when what it needs
/// changes, so each takes as little as it can. Nothing depends on the project's own C#.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class FactGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What other assemblies share of their facts, and what the project says.
        IncrementalValueProvider<ProjectImports> imports = context.MetadataReferencesProvider
            .Select(static (reference, _) => ReferencedFacts.Read(reference))
            .WithTrackingName(TrackingNames.References)
            .Where(static text => text is not null)
            .Collect()
            .Select(static (texts, _) => ProjectImports.Of(texts!))
            .WithTrackingName(TrackingNames.Imports);
        IncrementalValueProvider<ProjectOptions> project = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Combine(imports)
            .Select(static (pair, _) => ProjectOptions.Read(pair.Left.Left, pair.Left.Right, pair.Right))
            .WithTrackingName(TrackingNames.Project);

        // Each file alone: text, items, declarations.
        IncrementalValuesProvider<ParsedFile> parsed = context.AdditionalTextsProvider
            .Where(static text => SourceFile.IsFacts(text))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => SourceFile.Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Files)
            .Select(static (file, _) => ParsedFile.Begin(file))
            .WithTrackingName(TrackingNames.Parsed);
        IncrementalValueProvider<ImmutableArray<DeclaredFile>> declared = parsed
            .Select(static (file, _) => file.Declare())
            .WithTrackingName(TrackingNames.Declared)
            .Collect();

        // What files share: kinds, which depend on definitions only, and names.
        IncrementalValueProvider<ProjectSchema> schema = declared
            .Combine(project)
            .Select(static (pair, _) => ProjectDefinitions.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Definitions)
            .Combine(project)
            .Select(static (pair, _) => ProjectSchema.Build(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Schema);
        IncrementalValueProvider<ProjectNames> names = declared
            .Combine(schema)
            .Select(static (pair, _) => ProjectNames.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Names);

        // Each file against what all share; then all facts as one store.
        IncrementalValuesProvider<BoundSource> bound = parsed
            .Combine(names)
            .Select(static (pair, _) => BoundSource.Begin(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Bound);
        IncrementalValueProvider<CompiledStore> store = bound
            .Collect()
            .Combine(names.Combine(project))
            .Select(static (pair, _) => CompiledStores.Keep(CompiledStore.Build(pair.Left, pair.Right.Left, pair.Right.Right), pair.Right.Right))
            .WithTrackingName(TrackingNames.Store);

        // What the facts are for other assemblies.
        IncrementalValueProvider<EquatableArray<SharedMembership>> members = store
            .Select(static (store, _) => SharedFacts.MembersIn(store))
            .WithTrackingName(TrackingNames.Members);
        IncrementalValueProvider<GeneratedFile?> shared = bound
            .Select(static (file, _) => file.Places)
            .WithTrackingName(TrackingNames.Places)
            .Collect()
            .Combine(members)
            .Combine(names)
            .Select(static (pair, _) => SharedFacts.Write(pair.Left.Left, pair.Left.Right, pair.Right))
            .WithTrackingName(TrackingNames.Interface);
        context.RegisterSourceOutput(shared, static (output, file) => Add(output, file));

        // C#: the types of the kinds, the names of each file, the pages of the store.
        IncrementalValuesProvider<GeneratedFile> types = schema
            .SelectMany(static (project, _) => project.Types)
            .WithTrackingName(TrackingNames.Types);
        IncrementalValuesProvider<GeneratedFile> accessors = bound
            .Combine(names)
            .Select(static (pair, _) => pair.Left.AccessorsIn(pair.Right))
            .WithTrackingName(TrackingNames.Accessors)
            .Collect()
            // The order of a project's files is that of a folder, which is another on another machine.
            .SelectMany(static (files, _) => OnceEach.ByKey(files.OfType<GeneratedFile>(), static f => f.HintName));
        IncrementalValuesProvider<GeneratedFile> pages = store
            .SelectMany(static (store, _) => store.Pages)
            .WithTrackingName(TrackingNames.Pages);

        // JSON, where the project has the serializer.
        IncrementalValueProvider<bool> serializer = context.MetadataReferencesProvider
            .Select(static (reference, cancellation) => JsonSupport.Of(reference, cancellation))
            .WithTrackingName(TrackingNames.SerializerParts)
            .Where(static part => part != JsonSupport.Part.None)
            .Collect()
            .Select(static (parts, _) => JsonSupport.IsWhole(parts))
            .WithTrackingName(TrackingNames.Serializer);
        IncrementalValueProvider<GeneratedFile?> json = schema
            .Combine(serializer)
            .Select(static (pair, _) => pair.Right ? pair.Left.Json : null)
            .WithTrackingName(TrackingNames.Json);
        IncrementalValueProvider<GeneratedFile?> jsonAnswers = bound
            .Collect()
            .Combine(names.Combine(serializer))
            .Select(static (pair, _) => pair.Right.Right ? BoundSource.JsonAnswersOf(pair.Left, pair.Right.Left) : null)
            .WithTrackingName(TrackingNames.JsonAnswers);
        IncrementalValueProvider<GeneratedFile?> wordLists = schema
            .Combine(serializer)
            .Select(static (pair, _) => pair.Left.WordLists(isWritten: pair.Right))
            .WithTrackingName(TrackingNames.WordLists);
        context.RegisterSourceOutput(wordLists, static (output, file) => Add(output, file));
        context.RegisterSourceOutput(json, static (output, file) => Add(output, file));
        context.RegisterSourceOutput(jsonAnswers, static (output, file) => Add(output, file));

        // The items of other assemblies, where all types are made here.
        IncrementalValueProvider<GeneratedFile?> others = names
            .Select(static (names, _) => names is { Items: { } items, Project.Model: { } model } ? OtherNamesWriter.Write(model, items) : null);
        context.RegisterSourceOutput(others, static (output, file) => Add(output, file));

        context.RegisterSourceOutput(types, static (output, file) => Add(output, file));
        context.RegisterSourceOutput(accessors, static (output, file) => Add(output, file));
        context.RegisterImplementationSourceOutput(pages, static (output, file) => Add(output, file));

        // Errors, apart from the C#; everything milder is the analyzer's to say.
        IncrementalValuesProvider<FileFindings> findings = store
            .SelectMany(static (store, _) => Reports.ErrorsOf(store))
            .WithTrackingName(TrackingNames.Findings);
        IncrementalValueProvider<FileFindings> projectFindings = schema
            .Combine(store)
            .Select(static (pair, _) => Reports.ErrorsOf(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.ProjectFindings);
        context.RegisterSourceOutput(findings, static (output, file) => Report(output, file));
        context.RegisterSourceOutput(projectFindings, static (output, file) => Report(output, file));
    }

    private static void Add(SourceProductionContext output, GeneratedFile? file)
    {
        if (file is not null)
            output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
    }

    private static void Report(SourceProductionContext output, FileFindings file)
    {
        foreach (PlacedFinding finding in file.Findings.AsSpan())
            output.ReportDiagnostic(Diagnostics.Of(finding));
    }
}
