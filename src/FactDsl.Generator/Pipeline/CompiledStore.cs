using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using FactDsl.Generator.CSharp;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks;
using FactDsl.Language.Checks.Incremental;
using FactDsl.Language.Collections;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Querying;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Generator.Pipeline;

/// <summary>The store of all facts, and the files that it was built of.</summary>
internal sealed class CompiledStore
{
    // Roslyn writes at most 2^24 bytes of literals into an assembly; an eighth is left for the project's own.
    private const long MostLiteralUnits = 7 << 20;

    private readonly Lazy<CheckResults?> _checked;

    private CompiledStore(IReadOnlyList<BoundSource> files, IReadOnlyList<GeneratedFile> pages, EquatableArray<Finding> findings, StoreImage? image, Func<CheckResults?>? check = null)
    {
        Files = files;
        Pages = pages;
        Findings = findings;
        Image = image;
        IsWhole = !HasErrors(files);
        _checked = new Lazy<CheckResults?>(check ?? (static () => null));
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
    public CheckResults? Checked => _checked.Value;

    /// <summary>Builds the store; the order of the files does not matter.</summary>
    public static CompiledStore Build(ImmutableArray<BoundSource> files, ProjectSchema project, ProjectOptions options)
    {
        BoundSource[] sorted = BoundSource.InOrder(files);
        if (project.Schema is not { } schema || project.Model is not { } model)
            return new CompiledStore(sorted, [], default, null);
        try
        {
            CompiledStore? before = CompiledStores.FindBefore(sorted, options);
            if (before?.Edit(sorted, schema, model.Namespace, options) is { } edited)
                return edited;
            List<BoundFile> bound = InOrder(sorted);
            StoreDraft draft = StoreDraft.Of(schema, bound);
            Lazy<RowFindings>? onRows = null;
            if (before?.Image is null)
                Background.Begin(onRows = new Lazy<RowFindings>(() => RowFindings.Of(draft, bound)));
            StoreImage image = NamedQuestions.Answer(draft.Encode(), bound);
            bool isWhole = !HasErrors(sorted);
            // Facts that an edit cannot concern are not checked again.
            CheckResults Check() => (onRows is null ? before?.Checked?.Next(schema, bound, isWhole, image) : null) ?? CheckResults.Of(image, bound, isWhole, onRows);
            bool isTooLarge = !options.IsInResource && image.Units > MostLiteralUnits;
            IReadOnlyList<GeneratedFile> pages = options.IsInResource
                ? [FactBookWriter.WriteResource(model.Namespace, image.SchemaHash)]
                : Write(model.Namespace, isTooLarge ? default : image.Pages, before);
            return new CompiledStore(sorted, pages, isTooLarge ? EquatableArray.Of(TooLarge(image)) : default, image, Check);
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            return new CompiledStore(sorted, [], EquatableArray.Of(CompilerFailure.ToFinding(e)), null);
        }
    }

    /// <summary>The files that could be bound, in the order of the paths that their facts carry.</summary>
    private static List<BoundFile> InOrder(IReadOnlyList<BoundSource> files)
    {
        var bound = new List<BoundFile>(files.Count);
        foreach (BoundSource source in files)
        {
            if (source.File is { } file)
                bound.Add(file);
        }
        bound.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return bound;
    }

    /// <summary>This store behind an edit of one file that leaves what its facts say to each other as it was; null where it may not.</summary>
    private CompiledStore? Edit(BoundSource[] files, FactSchema schema, string @namespace, ProjectOptions options)
    {
        if (Image is null || Findings.Count > 0 || !IsWhole || Files.Count != files.Length)
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
        if (before?.File is not { } old || after?.File is not { } @new || old.Path != @new.Path || !ReferenceEquals(before.Schema, schema) || !ReferenceEquals(after.Schema, schema) || HasErrors([after]))
            return null;
        return EditBlanks(files, before, after, @namespace, options) ?? EditProse(files, before, after, schema, @namespace, options);
    }

    /// <summary>The same store where nothing but comments and blanks differs: with other lines in it, if some were moved.</summary>
    private CompiledStore? EditBlanks(BoundSource[] files, BoundSource before, BoundSource after, string @namespace, ProjectOptions options)
    {
        if (BlankEdit.Find(after.File!.Path, before.Syntax!, after.Syntax!) is not { } edit)
            return null;
        StoreImage image = Image!;
        IReadOnlyList<GeneratedFile> pages = Pages;
        if (edit.MovesLines)
        {
            if (image.WithLines(after.File.Path, edit.Lines()) is not { } moved)
                return null;
            image = moved;
            pages = options.IsInResource ? Pages : Write(@namespace, image.Pages, this);
        }
        return new CompiledStore(files, pages, default, image, () =>
        {
            List<BoundFile> bound = InOrder(files);
            return Checked?.Move(bound, edit.Move, IsWhole) ?? Checked?.Next(after.Schema!, bound, IsWhole);
        });
    }

    /// <summary>This store with one text of prose written anew.</summary>
    private CompiledStore? EditProse(BoundSource[] files, BoundSource before, BoundSource after, FactSchema schema, string @namespace, ProjectOptions options)
    {
        if (ProseEdit.Find(before.File!, before.Syntax!.Text.AsSpan(), after.File!, after.Syntax!.Text.AsSpan()) is not { } edit
            || FactChecks.DependsOnProse(schema, InOrder(files))
            || Image!.With(edit.Before, edit.After) is not { } image || (!options.IsInResource && image.Units > MostLiteralUnits))
            return null;
        IReadOnlyList<GeneratedFile> pages = options.IsInResource ? Pages : Write(@namespace, image.Pages, this);
        return new CompiledStore(files, pages, default, image, () => Checked?.Move(InOrder(files), edit.Move, IsWhole));
    }

    private static bool HasErrors(IReadOnlyList<BoundSource> files)
    {
        foreach (BoundSource file in files)
        {
            if (file.Findings.HasErrors())
                return true;
        }
        return false;
    }

    private static List<GeneratedFile> Write(string @namespace, EquatableArray<string> pages, CompiledStore? before = null)
    {
        var files = new List<GeneratedFile> { FactBookWriter.WritePageTable(@namespace, pages.Count) };
        for (int i = 0; i < pages.Count; i++)
        {
            bool isSame = before?.Image is { } image && i < image.Pages.Count && i + 1 < before.Pages.Count && string.Equals(image.Pages[i], pages[i], StringComparison.Ordinal);
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
