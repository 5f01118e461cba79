using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using FactDsl.Generator.CSharp;
using FactDsl.Language.Collections;
using FactDsl.Language.Findings;
using FactDsl.Language.Storage;

namespace FactDsl.Generator.Pipeline;

/// <summary>The store of all facts.</summary>
/// <param name="Pages">Its pages as C#.</param>
/// <param name="Findings">What is wrong with the store as a whole.</param>
internal sealed record CompiledStore(IReadOnlyList<GeneratedFile> Pages, EquatableArray<Finding> Findings)
{
    /// <summary>The store itself; null where there is none.</summary>
    public StoreImage? Image { get; private init; }

    /// <summary>The files that it was built of, in their order.</summary>
    public IReadOnlyList<BoundSource> Files { get; private init; } = [];

    /// <summary>Builds the store; the order of the files does not matter.</summary>
    public static CompiledStore Build(ImmutableArray<BoundSource> files, ProjectSchema project)
    {
        if (project.Schema is not { } schema || project.Model is not { } model)
            return new CompiledStore([], default);
        try
        {
            List<BoundSource> sorted = Sort(files);
            StoreImage image = StoreBuilder.Build(schema, sorted.ConvertAll(static s => s.File!));
            return new CompiledStore(Write(model.Namespace, image), default) { Image = image, Files = sorted };
        }
        catch (Exception e) when (Failure.IsBug(e))
        {
            return new CompiledStore([], EquatableArray.Of(Failure.ToFinding(e)));
        }
    }

    private static List<BoundSource> Sort(ImmutableArray<BoundSource> files)
    {
        var sorted = new List<BoundSource>();
        foreach (BoundSource file in files)
        {
            if (file.File is not null)
                sorted.Add(file);
        }
        sorted.Sort(static (a, b) => string.CompareOrdinal(a.Source.Key, b.Source.Key));
        return sorted;
    }

    private static List<GeneratedFile> Write(string @namespace, StoreImage image)
    {
        var files = new List<GeneratedFile> { FactBookWriter.WritePageTable(@namespace, image.Pages.Count) };
        for (int i = 0; i < image.Pages.Count; i++)
            files.Add(FactBookWriter.WritePage(@namespace, i, image.Pages[i]));
        return files;
    }
}
