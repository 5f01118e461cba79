using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Tooling.Fixing;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts fix</c>: applies the fixes of findings.</summary>
internal static class FixCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        Argument<string[]> paths = CheckCommand.Paths();
        var isDry = new Option<bool>("--dry-run") { Description = "write nothing; show what would change, and end with 1 where something would" };
        var isUnsafe = new Option<bool>("--unsafe") { Description = "apply also fixes that may change what is meant, such as the nearest name for an unknown one; read the result" };
        var only = new Option<string[]>("--only") { Description = "the ids of the findings to mend, such as FACT2101; all where none is named", AllowMultipleArgumentsPerToken = true };
        var command = new Command("fix", "Applies the fixes of findings, and compiles again, until there is nothing left to apply.\n\n  facts fix\n  facts fix facts/ --dry-run\n  facts fix --unsafe --only FACT2101") { paths, isDry, isUnsafe, only };
        command.SetAction(parsed => Run(facts, parsed.GetValue(paths) ?? [], parsed.GetValue(isDry), parsed.GetValue(isUnsafe), parsed.GetValue(only) ?? []));
        return command;
    }

    private static int Run(CommandContext facts, string[] paths, bool isDry, bool isUnsafe, string[] only)
    {
        string[] ids = [.. only.Select(static id => id.ToUpperInvariant())];
        if (ids.FirstOrDefault(static id => FindingRules.All.All(r => r.Id != id)) is { } unknown)
        {
            facts.Errors.Write($"facts: no finding is called {unknown}; `facts explain` lists all\n");
            return ExitCode.Failed;
        }
        var files = FactFiles.Read(facts, paths);
        if (files.HasFailed)
            return ExitCode.Failed;
        FixRun run = facts.Wait("applying fixes", () => FixRun.Of(files.Texts, files.Documents, new FixOptions { IncludesUnsafe = isUnsafe, Ids = ids }, files.Imports, files.Padding));
        if (run.Compilation.Failure is { } failure)
        {
            facts.Errors.Write("facts: " + failure.Message + "\n");
            return ExitCode.Failed;
        }
        int changed = 0;
        foreach (FactFileText file in files.Texts)
        {
            string mended = run.Compilation.Files.First(f => f.Source.Path == file.Path).Source.Text;
            bool isChanged = mended != file.Text;
            changed += isChanged ? 1 : 0;
            if (isDry)
                facts.Screen.Diff(UnifiedDiff.Write(file.Path, file.Text, mended));
            else
                Write(facts, files, file, mended);
        }
        Tell(facts, files, run, changed, isDry);
        if (files.HasFailed)
            return ExitCode.Failed;
        return CheckCommand.IsClean(run.Compilation) && !(isDry && changed > 0) ? ExitCode.Clean : ExitCode.Findings;
    }

    private static void Write(CommandContext facts, FactFiles files, FactFileText file, string mended)
    {
        try
        {
            if (files.HasInput && file.Path == FactFiles.InputName)
                facts.Output.Write(mended);
            else if (mended != file.Text)
                RewrittenText.Write(files.PathOf(file.Path), file.Text, mended);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            files.Fail(file.Path, e.Message);
        }
    }

    private static void Tell(CommandContext facts, FactFiles files, FixRun run, int changed, bool isDry)
    {
        // The output is the text or the diff where there is one, so that it can be passed on.
        TextWriter told = isDry || files.HasInput ? facts.Errors : facts.Output;
        foreach (AppliedFix fix in run.Applied)
            told.Write(string.Create(CultureInfo.InvariantCulture, $"{fix.Path}:{fix.Place.Line + 1}:{fix.Place.Character + 1}: {fix.Finding.Rule.Id}: {fix.Fix.Title}\n"));
        string done = run.Applied.Count == 0
            ? "Nothing to apply"
            : $"{CountText.Of(run.Applied.Count, "finding")} in {CountText.Of(changed, "file")} {(isDry ? "would be mended" : "mended")}";
        string left = CheckCommand.IsClean(run.Compilation) ? "" : $"; {CheckCommand.Errors(run.Compilation)} and {CheckCommand.Warnings(run.Compilation)} left";
        int more = run.Compilation.Files.Sum(static f => f.Findings.Count(static x => x.Fixes.Any(static y => !y.IsChoice)));
        told.Write(done + left + (more > 0 ? $" ({more} with a fix to look at: `facts fix --unsafe --dry-run`)" : "") + ".\n");
    }
}
