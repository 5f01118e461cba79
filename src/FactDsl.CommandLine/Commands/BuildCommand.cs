using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts build</c>: compiles files into a store file, which an app asks with <c>FactStore.Open</c>.</summary>
internal static class BuildCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        Argument<string[]> paths = CheckCommand.Paths();
        var target = new Option<string>("--output", "-o") { Description = "the file to write", DefaultValueFactory = static _ => "facts" + StoreFileCheck.Extension };
        var isUnchecked = new Option<bool>("--unchecked") { Description = "do not hold facts against facts first, for files that `facts check` has passed" };
        var command = new Command("build", "Compiles files of facts into a store file, for apps that open it with FactStore.Open.\n\n  facts build facts/ -o world.factstore\n  facts check world.factstore") { paths, target, isUnchecked };
        command.SetAction(parsed => Run(facts, parsed.GetValue(paths) ?? [], parsed.GetValue(target)!, parsed.GetValue(isUnchecked)));
        return command;
    }

    private static int Run(CommandContext facts, string[] paths, string target, bool isUnchecked)
        => isUnchecked ? RunUnchecked(facts, paths, target) : RunChecked(facts, paths, target);

    private static int RunChecked(CommandContext facts, string[] paths, string target)
    {
        var files = FactFiles.Read(facts, paths);
        if (files.HasFailed)
            return ExitCode.Failed;
        FactCompilation compilation = facts.Wait("checking and compiling", () => FactCompilation.Of(files.Texts, files.Documents, files.Imports, files.Padding));
        if (compilation.Failure is { } failure)
            facts.Errors.Write("facts: " + failure.Message + "\n");
        int errors = compilation.Files.Sum(static f => f.Findings.CountErrors());
        return IsClean(facts, errors) && compilation is { Failure: null, Store: { } image }
            ? Write(facts, target, image.SchemaHash, image.Pages, image.Rows.Count, image.Units)
            : ExitCode.Findings;
    }

    /// <summary>Facts that are not held against each other need not be kept either: files of any number are read one after the other.</summary>
    private static int RunUnchecked(CommandContext facts, string[] paths, string target)
    {
        var files = FactFiles.Find(facts, paths);
        if (files.HasFailed)
            return ExitCode.Failed;
        try
        {
            PackedFacts packed = facts.Wait("compiling", () => PackedFacts.Of(files.PathsOfFacts, files.TextOf, files.Imports, files.Padding));
            if (!IsClean(facts, packed.Errors))
                return ExitCode.Findings;
            PagedStore store = facts.Wait("making the store", packed.ToStore);
            return Write(facts, target, store.SchemaHash, store.Pages, store.Rows, store.CountUnits());
        }
        catch (FactStoreException e)
        {
            facts.Errors.Write($"facts: {e.Message}\n");
            return ExitCode.Findings;
        }
        catch (IOException e)
        {
            facts.Errors.Write($"facts: {e.Message}\n");
            return ExitCode.Failed;
        }
    }

    private static bool IsClean(CommandContext facts, int errors)
    {
        if (errors > 0)
            facts.Errors.Write($"facts: nothing is written: `facts check` shows {(errors == 1 ? "an error" : errors.ToString(CultureInfo.InvariantCulture) + " errors")}\n");
        return errors == 0;
    }

    private static int Write(CommandContext facts, string target, long schemaHash, IReadOnlyList<string> pages, int items, long units)
    {
        try
        {
            WrittenFile.Write(Path.GetFullPath(target, facts.Folder), file => FactStore.Write(file, schemaHash, pages));
            facts.Output.Write(string.Create(CultureInfo.InvariantCulture, $"{target}: {items:N0} items, {units * sizeof(char) / 1024.0:N0} KB\n"));
            return ExitCode.Clean;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            facts.Errors.Write($"facts: {target}: {e.Message}\n");
            return ExitCode.Failed;
        }
    }
}
