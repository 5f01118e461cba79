using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.CommandLine.Commands;
using FactDsl.Language.Compilation;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;
using FactDsl.Language.Sharing;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Input;

/// <summary>A fact base to be read from end to end, compiled from files or opened from a store file.</summary>
internal sealed class OpenedFacts : IDisposable
{
    private readonly FactStore? _file;

    private OpenedFacts(StoreLayout layout, FactBase facts, StoreImage? image, BoundFacts? bound, FactStore? file)
    {
        Layout = layout;
        Facts = facts;
        Image = image;
        Bound = bound;
        _file = file;
        Reader = new ClauseReader(layout, facts);
    }

    /// <summary>The numbers of kinds and fields.</summary>
    public StoreLayout Layout { get; }

    /// <summary>The kinds.</summary>
    public FactSchema Schema => Layout.Schema;

    /// <summary>The store.</summary>
    public FactBase Facts { get; }

    /// <summary>Reads its clauses.</summary>
    public ClauseReader Reader { get; }

    /// <summary>What its rows were made of; null for a store file, which does not keep that.</summary>
    public StoreImage? Image { get; }

    /// <summary>The files as meant; null for a store file.</summary>
    public BoundFacts? Bound { get; }

    /// <summary>Number of errors in the files; what they are in is missing.</summary>
    public int Errors => Bound is null ? 0 : Enumerable.Range(0, Bound.Files.Count).Sum(i => Bound.Syntax[i].Findings.Concat(Bound.Files[i].Findings).Count(static f => f.Rule.Severity == FindingSeverity.Error));

    /// <summary>Opens files, folders and patterns, or one store file.</summary>
    /// <param name="command">The command that wants them; what goes wrong is told there.</param>
    /// <param name="paths">What was named; nothing for the current folder.</param>
    /// <param name="definitions">Files that define the kinds of a store file; nothing where it has none but the built-in ones.</param>
    /// <returns>The facts; null where they cannot be read.</returns>
    public static OpenedFacts? Open(FactsCommand command, IReadOnlyList<string> paths, IReadOnlyList<string> definitions)
    {
        try
        {
            if (!paths.Any(StoreFileCheck.IsStore))
                return OfFiles(FactFiles.Read(command, paths));
            if (paths.Count == 1)
                return OfStore(command, paths[0], definitions);
            command.Errors.Write("facts: a store file is a whole fact base: it cannot be read together with others\n");
        }
        catch (FactStoreException e)
        {
            command.Errors.Write($"facts: {e.Message}\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            command.Errors.Write($"facts: {paths[0]}: {e.Message}\n");
        }
        return null;
    }

    /// <summary>Compiles texts.</summary>
    /// <param name="texts">The files.</param>
    /// <param name="imports">What other assemblies share.</param>
    /// <exception cref="FactStoreException">There are more facts than one store can hold.</exception>
    public static OpenedFacts Of(IEnumerable<FactFileText> texts, IReadOnlyList<FactInterface>? imports = null)
    {
        BoundFacts bound = BoundFacts.Of(texts, imports);
        StoreImage image = bound.ToStore();
        return new OpenedFacts(image.Layout, image.Open(), image, bound, null);
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private static OpenedFacts? OfFiles(FactFiles files) => files.HasFailed ? null : Of(files.Texts, files.Imports);

    private static OpenedFacts? OfStore(FactsCommand command, string path, IReadOnlyList<string> definitions)
    {
        FactFiles? files = definitions.Count == 0 ? null : FactFiles.Read(command, definitions);
        if (files?.HasFailed == true)
            return null;
        StoreLayout layout = StoreLayout.Of(BoundFacts.Of(files?.Texts ?? [], files?.Imports).Schema);
        FactStore store = FactStore.Open(Path.GetFullPath(path, command.Folder));
        if (store.SchemaHash == layout.SchemaHash)
            return new OpenedFacts(layout, store.Facts(new StoredItemFactory(layout.Schema), layout.SchemaHash), null, null, store);
        store.Dispose();
        command.Errors.Write(definitions.Count == 0
            ? $"facts: {path}: it has kinds of its own, which a store file does not describe: name the files that define them with `--definitions`\n"
            : $"facts: {path}: it was compiled from other definitions than those in {string.Join(", ", definitions)}\n");
        return null;
    }
}
