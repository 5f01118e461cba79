using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Language.Compilation;
using FactDsl.Language.Findings;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts build</c>: compiles files into a store file, which an app asks with <c>FactStore.Open</c>.</summary>
internal static class BuildCommand
{
    /// <summary>How store files end.</summary>
    public const string Extension = ".factstore";

    /// <summary>The command.</summary>
    public static Command Create(FactsCommand facts)
    {
        Argument<string[]> paths = CheckCommand.Paths();
        var target = new Option<string>("--output", "-o") { Description = "the file to write", DefaultValueFactory = static _ => "facts" + Extension };
        var isUnchecked = new Option<bool>("--unchecked") { Description = "do not hold facts against facts first, for files that `facts check` has passed" };
        var command = new Command("build", "Compiles files of facts into a store file, for apps that open it with FactStore.Open.\n\n  facts build facts/ -o world.factstore\n  facts check world.factstore") { paths, target, isUnchecked };
        command.SetAction(parsed => Run(facts, parsed.GetValue(paths) ?? [], parsed.GetValue(target)!, parsed.GetValue(isUnchecked)));
        return command;
    }

    private static int Run(FactsCommand facts, string[] paths, string target, bool isUnchecked)
    {
        FactFiles files = FactFiles.Read(facts, paths);
        if (files.HasFailed)
            return ExitCode.Failed;
        StoreImage? image = isUnchecked
            ? Compile(facts, facts.Wait("compiling", () => BoundFacts.Of(files.Texts, files.Imports)))
            : Compile(facts, facts.Wait("checking and compiling", () => FactCompilation.Of(files.Texts, files.Documents, files.Imports)));
        return image is null ? ExitCode.Findings : Write(facts, image, target);
    }

    private static StoreImage? Compile(FactsCommand facts, BoundFacts bound)
        => IsClean(facts, Enumerable.Range(0, bound.Files.Count).SelectMany(i => bound.Syntax[i].Findings.Concat(bound.Files[i].Findings))) ? facts.Wait("making the store", bound.ToStore) : null;

    private static StoreImage? Compile(FactsCommand facts, FactCompilation compilation)
    {
        if (compilation.Failure is { } failure)
            facts.Errors.Write("facts: " + failure.Message + "\n");
        return IsClean(facts, compilation.Files.SelectMany(static f => f.Findings)) && compilation.Failure is null ? compilation.Image : null;
    }

    private static bool IsClean(FactsCommand facts, IEnumerable<Finding> findings)
    {
        int errors = findings.Count(static f => f.Rule.Severity == FindingSeverity.Error);
        if (errors > 0)
            facts.Errors.Write($"facts: nothing is written: `facts check` shows {(errors == 1 ? "an error" : errors.ToString(CultureInfo.InvariantCulture) + " errors")}\n");
        return errors == 0;
    }

    private static int Write(FactsCommand facts, StoreImage image, string target)
    {
        try
        {
            WrittenFile.Write(Path.GetFullPath(target, facts.Folder), file => FactStore.Write(file, image.SchemaHash, image.Pages));
            facts.Output.Write(string.Create(CultureInfo.InvariantCulture, $"{target}: {image.Rows.Count:N0} items, {image.Units * sizeof(char) / 1024.0:N0} KB\n"));
            return ExitCode.Clean;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            facts.Errors.Write($"facts: {target}: {e.Message}\n");
            return ExitCode.Failed;
        }
    }
}
