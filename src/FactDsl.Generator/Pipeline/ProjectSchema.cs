using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using FactDsl.Generator.CSharp;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Compilation;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;
using Microsoft.CodeAnalysis.CSharp;

namespace FactDsl.Generator.Pipeline;

/// <summary>The definitions of all files, without the names, so that a new name leaves the kinds as they are.</summary>
/// <param name="HasFacts">Whether there is any file.</param>
/// <param name="Files">The files that define something, in the order of their paths.</param>
internal sealed record ProjectDefinitions(bool HasFacts, EquatableArray<FileDeclarations> Files)
{
    /// <summary>Picks the definitions out of the declarations of all files.</summary>
    public static ProjectDefinitions Of(ImmutableArray<DeclaredFile> files)
    {
        var definitions = new List<FileDeclarations>();
        foreach (DeclaredFile file in DeclaredFile.Sort(files))
        {
            if (file.Declarations.Definitions.Count > 0)
                definitions.Add(file.Declarations with { Names = default });
        }
        return new ProjectDefinitions(files.Length > 0, EquatableArray.From(definitions));
    }
}

/// <summary>The kinds of a project and how they look in C#. Made anew only when a definition or an option changes.</summary>
/// <param name="Schema">The kinds; null where there are no facts, or the compiler failed.</param>
/// <param name="Findings">What is wrong with the project as a whole.</param>
internal sealed record ProjectSchema(FactSchema? Schema, EquatableArray<Finding> Findings)
{
    /// <summary>The kinds in C#; null where there are none, or the project's C# is too old.</summary>
    public CSharpModel? Model { get; private init; }

    /// <summary>The files that depend on the kinds alone.</summary>
    public IReadOnlyList<GeneratedFile> Types { get; private init; } = [];

    /// <summary>The file that writes them as JSON; null where there are none.</summary>
    public GeneratedFile? Json => _json ??= Model is null ? null : JsonWriter.Write(Model);

    private GeneratedFile? _json;

    /// <summary>Builds the kinds.</summary>
    public static ProjectSchema Build(ProjectDefinitions definitions, ProjectOptions options)
    {
        if (!definitions.HasFacts)
            return new ProjectSchema(null, default);
        FactSchema? schema = null;
        try
        {
            schema = SchemaBuilder.Build(definitions.Files);
            if (!options.IsSupported)
                return new ProjectSchema(schema, EquatableArray.Of(Finding.At(FindingRules.LanguageVersionTooLow, default, options.LanguageVersion.ToDisplayString())));
            CSharpModel model = CSharpModel.Of(schema, options.Namespace, options.IsInternal);
            var findings = new List<Finding>();
            if (!options.IsCarrierKnown)
                findings.Add(Finding.At(FindingRules.UnknownCarrier, default, options.Carrier, ProjectOptions.Literals, ProjectOptions.Resource));
            if (!options.IsAccessibilityKnown)
                findings.Add(Finding.At(FindingRules.UnknownAccessibility, default, options.Accessibility, ProjectOptions.Public, ProjectOptions.Internal));
            return new ProjectSchema(schema, EquatableArray.From(findings)) { Model = model, Types = Write(model) };
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            return new ProjectSchema(schema, EquatableArray.Of(CompilerFailure.ToFinding(e)));
        }
    }

    private static List<GeneratedFile> Write(CSharpModel model)
    {
        var files = new List<GeneratedFile>();
        foreach (KindModel kind in model.Kinds)
            files.Add(KindWriter.Write(model, kind));
        if (EnumWriter.Write(model) is { } lists)
            files.Add(lists);
        files.Add(FactBookWriter.Write(model));
        return files;
    }
}
