using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Tasks;
using FactDsl.Generator.CSharp;
using FactDsl.Language.Checks.Incremental;
using FactDsl.Language.Collections;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Storage;

namespace FactDsl.Generator.Pipeline;

/// <summary>The facts of all files, compiled, and their store as C#.</summary>
internal sealed class CompiledStore
{
    // Roslyn writes at most 2^24 bytes of literals into an assembly; an eighth is left for the project's own.
    private const long MostLiteralUnits = 7 << 20;

    private CompiledStore(IReadOnlyList<BoundSource> files, FactCompilation? compilation, IReadOnlyList<GeneratedFile> pages, EquatableArray<Finding> findings)
    {
        Files = files;
        Compilation = compilation;
        Pages = pages;
        Findings = findings;
    }

    /// <summary>The files, in an order that does not depend on the one they come in.</summary>
    public IReadOnlyList<BoundSource> Files { get; }

    /// <summary>The facts; null where there are no kinds for them.</summary>
    public FactCompilation? Compilation { get; }

    /// <summary>The store's pages as C#.</summary>
    public IReadOnlyList<GeneratedFile> Pages { get; }

    /// <summary>What is wrong with the store as a whole.</summary>
    public EquatableArray<Finding> Findings { get; }

    /// <summary>The store itself; null where there is none.</summary>
    public StoreImage? Image => Compilation?.Store;

    /// <summary>What is wrong with facts against facts. Found once, for the generator and the analyzer alike.</summary>
    public CheckResults? Checked => Image is null ? null : Compilation?.Checks;

    /// <summary>Builds the store; the order of the files does not matter.</summary>
    public static CompiledStore Build(ImmutableArray<BoundSource> files, ProjectNames names, ProjectOptions options)
    {
        BoundSource[] sorted = BoundSource.InOrder(files);
        if (names.Project.Schema is not { } schema || names.Project.Model is not { } model || names.Table is not { } table)
            return new CompiledStore(sorted, null, [], default);
        try
        {
            CompiledStore? before = CompiledStores.FindBefore(sorted, options);
            var compilation = FactCompilation.Bound(Array.ConvertAll(sorted, f => f.StateAmong(schema)), schema, table, before?.Compilation);
            // What an edit cannot concern is checked beside the store; where all is checked, that asks the store when it is made.
            if (before?.Compilation is not null)
                Background.Begin(new Lazy<CheckResults>(() => compilation.Checks));
            if (compilation.Store is not { } image)
                return new CompiledStore(sorted, compilation, [], EquatableArray.Of(compilation.Failure!));
            Background.Begin(new Lazy<CheckResults>(() => compilation.Checks));
            bool isTooLarge = !options.IsInResource && image.Units > MostLiteralUnits;
            IReadOnlyList<GeneratedFile> pages = options.IsInResource
                ? [FactBookWriter.WriteResource(model.Namespace, image.SchemaHash)]
                : Write(model.Namespace, isTooLarge ? default : image.Pages, before);
            return new CompiledStore(sorted, compilation, pages, isTooLarge ? EquatableArray.Of(TooLarge(image)) : default);
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            return new CompiledStore(sorted, null, [], EquatableArray.Of(CompilerFailure.ToFinding(e)));
        }
    }

    private static GeneratedFile[] Write(string @namespace, EquatableArray<string> pages, CompiledStore? before = null)
    {
        var files = new GeneratedFile[pages.Count + 1];
        files[0] = FactBookWriter.WritePageTable(@namespace, pages.Count);
        Parallel.For(0, pages.Count, i =>
        {
            bool isSame = before?.Image is { } image && i < image.Pages.Count && i + 1 < before.Pages.Count && string.Equals(image.Pages[i], pages[i], StringComparison.Ordinal);
            files[i + 1] = isSame ? before!.Pages[i + 1] : FactBookWriter.WritePage(@namespace, i, pages[i]);
        });
        return files;
    }

    // The compiler would complain at a literal of the project's own, and say nothing of facts.
    private static Finding TooLarge(StoreImage image) => Finding.At(
        FindingRules.TooManyFactsForLiterals, default,
        image.Rows.Count.ToString("N0", CultureInfo.InvariantCulture),
        (100 * image.Units / MostLiteralUnits).ToString(CultureInfo.InvariantCulture));
}
