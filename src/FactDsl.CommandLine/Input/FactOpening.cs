using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.CommandLine.Commands;
using FactDsl.CommandLine.Output;
using FactDsl.Exporting;
using FactDsl.Language.Compilation;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Input;

/// <summary>Opens what a command was told to read.</summary>
internal static class FactOpening
{
    /// <summary>Opens files, folders and patterns, or one store file.</summary>
    /// <param name="command">The command that wants them; what goes wrong is told there.</param>
    /// <param name="paths">What was named; nothing for the current folder.</param>
    /// <param name="definitions">Files that define the kinds of a store file; nothing where it has none but the built-in ones.</param>
    /// <returns>The facts; null where they cannot be read.</returns>
    public static OpenedFacts? Open(CommandContext command, IReadOnlyList<string> paths, IReadOnlyList<string> definitions)
    {
        try
        {
            if (!paths.Any(StoreFileCheck.IsStore))
                return OfFiles(command, FactFiles.Read(command, paths));
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

    private static OpenedFacts? OfFiles(CommandContext command, FactFiles files) => files.HasFailed ? null : command.Wait("compiling", () => OpenedFacts.Of(files.Texts, files.Imports, files.Padding));

    private static OpenedFacts? OfStore(CommandContext command, string path, IReadOnlyList<string> definitions)
    {
        if (command.Padding is not null)
        {
            command.Errors.Write($"facts: {path}: a store file keeps how far its hedges reach: leave `--padding` out\n");
            return null;
        }
        FactFiles? files = definitions.Count == 0 ? null : FactFiles.Read(command, definitions);
        if (files?.HasFailed == true)
            return null;
        var layout = StoreLayout.Of(BoundFacts.Of(files?.Texts ?? [], files?.Imports).Schema);
        var store = FactStore.Open(Path.GetFullPath(path, command.Folder));
        if (OpenedFacts.Of(store, layout) is { } opened)
            return opened;
        store.Dispose();
        command.Errors.Write(definitions.Count == 0
            ? $"facts: {path}: it has kinds of its own, which a store file does not describe: name the files that define them with `--definitions`\n"
            : $"facts: {path}: it was compiled from other definitions than those in {string.Join(", ", definitions)}\n");
        return null;
    }
}
