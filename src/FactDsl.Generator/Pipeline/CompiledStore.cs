using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using FactDsl.Generator.CSharp;
using FactDsl.Language.Asking;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks;
using FactDsl.Language.Collections;
using FactDsl.Language.Compilation;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Generator.Pipeline;

/// <summary>The store of all facts, and the files that it was built of.</summary>
internal sealed class CompiledStore
{
    // Roslyn writes at most 2^24 bytes of literals into an assembly; an eighth is left for the project's own.
    private const long MostLiteralUnits = 7 << 20;

    private readonly Lazy<FactChecks> _checked;

    private CompiledStore(IReadOnlyList<BoundSource> files, IReadOnlyList<GeneratedFile> pages, EquatableArray<Finding> findings, StoreImage? image, Func<FactChecks>? check = null)
    {
        Files = files;
        Pages = pages;
        Findings = findings;
        Image = image;
        IsWhole = !HasErrors(files);
        _checked = new Lazy<FactChecks>(check ?? (() => FactChecks.Run(image, BoundFilesOf(files), IsWhole)));
        // The pages are written meanwhile.
        Background.Begin(_checked);
    }

    /// <summary>The files, in an order that does not depend on the one they come in.</summary>
    public IReadOnlyList<BoundSource> Files { get; }

    /// <summary>The store's pages as C#.</summary>
    public IReadOnlyList<GeneratedFile> Pages { get; }

    /// <summary>What is wrong with the store as a whole.</summary>
    public EquatableArray<Finding> Findings { get; }

    /// <summary>The store itself; null where there is none.</summary>
    public StoreImage? Image { get; }

    /// <summary>Whether no file has an error, so that its facts are whole.</summary>
    public bool IsWhole { get; }

    /// <summary>What is wrong with facts against facts. Found once, for the generator and the analyzer alike.</summary>
    public FactChecks Checked => _checked.Value;

    /// <summary>Builds the store; the order of the files does not matter.</summary>
    public static CompiledStore Build(ImmutableArray<BoundSource> files, ProjectSchema project, ProjectOptions options)
    {
        BoundSource[] sorted = [.. files];
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Source.Key, b.Source.Key));
        if (project.Schema is not { } schema || project.Model is not { } model)
            return new CompiledStore(sorted, [], default, null);
        try
        {
            if (CompiledStores.FindBefore(sorted, options)?.Edit(sorted, schema, model.Namespace, options) is { } edited)
                return edited;
            List<BoundFile> bound = BoundFilesOf(sorted);
            StoreImage image = NamedQuestions.Answer(StoreBuilder.Build(schema, bound), bound);
            return options.IsInResource ? new CompiledStore(sorted, [FactBookWriter.WriteResource(model.Namespace, image.SchemaHash)], default, image)
                : image.Units > MostLiteralUnits ? new CompiledStore(sorted, Write(model.Namespace, []), EquatableArray.Of(TooLarge(image)), image)
                : new CompiledStore(sorted, Write(model.Namespace, image.Pages), default, image);
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            return new CompiledStore(sorted, [], EquatableArray.Of(CompilerFailure.ToFinding(e)), null);
        }
    }

    /// <summary>The files that could be bound.</summary>
    public static List<BoundFile> BoundFilesOf(IReadOnlyList<BoundSource> files)
    {
        var bound = new List<BoundFile>(files.Count);
        foreach (BoundSource source in files)
        {
            if (source.File is { } file)
                bound.Add(file);
        }
        return bound;
    }

    /// <summary>This store with one text of prose written anew; null where the files differ in anything else.</summary>
    private CompiledStore? Edit(BoundSource[] files, FactSchema schema, string @namespace, ProjectOptions options)
    {
        if (Image is null || Findings.Count > 0 || !IsWhole)
            return null;
        BoundSource? before = null, after = null;
        for (int i = 0; i < files.Length; i++)
        {
            if (ReferenceEquals(files[i], Files[i]))
                continue;
            if (after is not null)
                return null;
            (before, after) = (Files[i], files[i]);
        }
        if (before?.File is not { } old || after?.File is not { } @new || !ReferenceEquals(before.Schema, schema) || !ReferenceEquals(after.Schema, schema) || HasErrors([after])
            || ProseEdit.Find(old, before.Source.Text.ToString().AsSpan(), @new, after.Source.Text.ToString().AsSpan()) is not { } edit
            || FactChecks.DependsOnProse(schema, BoundFilesOf(files))
            || Image.With(edit.Before, edit.After) is not { } image || (!options.IsInResource && image.Units > MostLiteralUnits))
            return null;
        IReadOnlyList<GeneratedFile> pages = options.IsInResource ? Pages : Write(@namespace, image.Pages, this);
        return new CompiledStore(files, pages, default, image, () => Checked.Move(edit));
    }

    private static bool HasErrors(IReadOnlyList<BoundSource> files)
    {
        foreach (BoundSource file in files)
        {
            foreach (Finding finding in file.Findings)
            {
                if (finding.Rule.Severity == FindingSeverity.Error)
                    return true;
            }
        }
        return false;
    }

    private static List<GeneratedFile> Write(string @namespace, EquatableArray<string> pages, CompiledStore? before = null)
    {
        var files = new List<GeneratedFile> { FactBookWriter.WritePageTable(@namespace, pages.Count) };
        for (int i = 0; i < pages.Count; i++)
        {
            bool isSame = before?.Image is { } image && i < image.Pages.Count && ReferenceEquals(image.Pages[i], pages[i]);
            files.Add(isSame ? before!.Pages[i + 1] : FactBookWriter.WritePage(@namespace, i, pages[i]));
        }
        return files;
    }

    // The compiler would complain at a literal of the project's own, and say nothing of facts.
    private static Finding TooLarge(StoreImage image) => Finding.At(
        FindingRules.TooManyFactsForLiterals, default,
        image.Rows.Count.ToString("N0", CultureInfo.InvariantCulture),
        (100 * image.Units / MostLiteralUnits).ToString(CultureInfo.InvariantCulture));
}
