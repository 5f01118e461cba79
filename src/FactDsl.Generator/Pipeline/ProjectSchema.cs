using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using FactDsl.Generator.CSharp;
using FactDsl.Language.Collections;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Sharing;
using Microsoft.CodeAnalysis.CSharp;

namespace FactDsl.Generator.Pipeline;

/// <summary>The definitions of all files, without the names, so that a new name leaves the kinds as they are.</summary>
/// <param name="HasFacts">Whether there is any file.</param>
/// <param name="Files">The files that define something, in the order of their paths.</param>
/// <param name="KindsUsed">The words that items begin with, in ordinal order; empty where no type depends on them.</param>
internal sealed record ProjectDefinitions(bool HasFacts, EquatableArray<FileDeclarations> Files, EquatableArray<string> KindsUsed)
{
    /// <summary>Picks the definitions out of the declarations of all files.</summary>
    public static ProjectDefinitions Of(ImmutableArray<DeclaredFile> files, ProjectOptions options)
    {
        var definitions = new List<FileDeclarations>();
        var used = new SortedSet<string>(StringComparer.Ordinal);
        foreach (DeclaredFile file in DeclaredFile.Sort(files))
        {
            if (options.MakesUsedKindsOnly)
                used.UnionWith(file.Declarations.KindsUsed);
            if (file.Declarations.OfKinds is { } kinds)
                definitions.Add(kinds);
        }
        return new ProjectDefinitions(files.Length > 0, EquatableArray.From(definitions), EquatableArray.From(used));
    }
}

/// <summary>The kinds of a project and how they look in C#. Made again only when a definition or an option changes.</summary>
/// <param name="Schema">The kinds; null where there are no facts, or the compiler failed.</param>
/// <param name="Findings">What is wrong with the project as a whole.</param>
internal sealed record ProjectSchema(FactSchema? Schema, EquatableArray<Finding> Findings)
{
    /// <summary>The kinds in C#; null where there are none, or the project's C# is too old.</summary>
    public CSharpModel? Model { get; private init; }

    /// <summary>The files that depend on the kinds alone; <see cref="Json"/> and <see cref="WordLists"/> are written apart.</summary>
    public IReadOnlyList<GeneratedFile> Types { get; private init; } = [];

    /// <summary>The file that writes them as JSON; null where there are none.</summary>
    public GeneratedFile? Json => _json ??= Model is null ? null : JsonWriter.Write(Model);

    /// <summary>The file of the word lists; null where there are none.</summary>
    /// <param name="isWritten">Whether the project writes its facts as JSON.</param>
    public GeneratedFile? WordLists(bool isWritten) => Model is null ? null : EnumWriter.Write(Model, isWritten);

    private GeneratedFile? _json;

    /// <summary>Builds the kinds.</summary>
    public static ProjectSchema Build(ProjectDefinitions definitions, ProjectOptions options)
    {
        if (!definitions.HasFacts)
            return new ProjectSchema(null, default);
        FactSchema? schema = null;
        try
        {
            schema = SchemaBuilder.Build(definitions.Files, options.Interfaces, options.Hedges);
            if (!options.IsSupported)
                return new ProjectSchema(schema, EquatableArray.Of(Finding.At(FindingRules.LanguageVersionTooLow, default, options.LanguageVersion.ToDisplayString())));
            var scope = new CSharpScope(definitions.KindsUsed, options.MakesUsedKindsOnly, options.IsInternal, options.MostNames);
            var model = CSharpModel.Of(schema, options.Namespace, scope);
            return new ProjectSchema(schema, FindingsOf(schema, options)) { Model = model, Types = Write(model) };
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            return new ProjectSchema(schema, EquatableArray.Of(CompilerFailure.ToFinding(e)));
        }
    }

    private static EquatableArray<Finding> FindingsOf(FactSchema schema, ProjectOptions options)
    {
        var findings = new List<Finding>(schema.ImportFindings);
        foreach (FactInterface import in schema.Imports)
        {
            if (string.Equals(import.Namespace, options.Namespace, StringComparison.Ordinal))
                findings.Add(Finding.At(FindingRules.NamespaceTaken, default, import.Assembly, import.Namespace));
        }
        if (!options.IsCarrierKnown)
            findings.Add(Finding.At(FindingRules.UnknownCarrier, default, options.Carrier, ProjectOptions.Literals, ProjectOptions.Resource));
        if (!options.IsAccessibilityKnown)
            findings.Add(Finding.At(FindingRules.UnknownAccessibility, default, options.Accessibility, ProjectOptions.Public, ProjectOptions.Internal));
        if (!options.IsChoiceOfKindsKnown)
            findings.Add(Finding.At(FindingRules.UnknownChoiceOfKinds, default, options.Kinds, ProjectOptions.AllKinds, ProjectOptions.UsedKinds));
        foreach (string unknown in KindChoice.Unknown(options.Imports.Interfaces, options.Use))
            findings.Add(Finding.At(FindingRules.UnknownKindChosen, default, unknown));
        if (!options.IsPaddingKnown)
            findings.Add(Finding.At(FindingRules.UnknownPadding, default, options.Padding));
        return EquatableArray.From(findings);
    }

    private static List<GeneratedFile> Write(CSharpModel model)
    {
        var files = new List<GeneratedFile>();
        foreach (KindModel kind in model.Kinds)
        {
            if (kind.IsMade)
                files.Add(KindWriter.Write(model, kind));
        }
        files.Add(FactBookWriter.Write(model));
        return files;
    }
}
