using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Tooling.Formatting;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts fmt</c>: lays files out, or says which are not.</summary>
internal static class FormatCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        Argument<string[]> paths = CheckCommand.Paths();
        var check = new Option<bool>("--check") { Description = "write nothing; list the files that are not laid out, and end with 1 where there are any" };
        var diff = new Option<bool>("--diff") { Description = "write nothing; show what would change, and end with 1 where something would" };
        var command = new Command("fmt", "Lays files of facts out: indentation, blanks, blank lines, and lines that are too long.\n\n  facts fmt\n  facts fmt facts/ --check\n  facts fmt facts/ --diff\n  facts fmt - < draft.facts > tidy.facts") { paths, check, diff };
        command.SetAction(parsed => Run(facts, parsed.GetValue(paths) ?? [], parsed.GetValue(check), parsed.GetValue(diff)));
        return command;
    }

    private static int Run(CommandContext facts, string[] paths, bool isCheck, bool isDiff)
    {
        var files = FactFiles.Read(facts, paths);
        if (files.HasFailed && files.Texts.Count == 0)
            return ExitCode.Failed;
        var configs = new EditorConfigs();
        var changed = new List<string>();
        foreach (FactFileText file in files.Texts)
        {
            try
            {
                if (Lay(facts, files, configs, file, isWritten: !isCheck && !isDiff) is not { } text)
                    continue;
                changed.Add(file.Path);
                if (isDiff)
                    facts.Screen.Diff(UnifiedDiff.Write(file.Path, file.Text, text));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                files.Fail(file.Path, e.Message);
            }
        }
        Tell(facts, files, changed, isCheck, isDiff);
        if (files.HasFailed)
            return ExitCode.Failed;
        return (isCheck || isDiff) && changed.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>Lays one file out; gives its text where that is another than before.</summary>
    private static string? Lay(CommandContext facts, FactFiles files, EditorConfigs configs, FactFileText file, bool isWritten)
    {
        var syntax = FileSyntax.Parse(file.Text);
        int broken = FileFormatter.CountLeft(syntax);
        if (broken > 0)
            facts.Errors.Write($"facts: {file.Path}: {(broken == 1 ? "an item with a mistake stays as it is" : CountText.Of(broken, "item") + " with mistakes stay as they are")}; `facts check` shows what is wrong\n");
        string path = files.PathOf(file.Path);
        IReadOnlyList<TextEdit> edits = FileFormatter.Format(syntax, configs.OptionsFor(path));
        string text = TextEdits.Apply(file.Text, edits);
        bool isInput = files.HasInput && file.Path == FactFiles.InputName;
        if (isWritten && isInput)
            facts.Output.Write(text);
        else if (isWritten && edits.Count > 0)
            RewrittenText.Write(path, file.Text, text);
        return edits.Count > 0 ? text : null;
    }

    private static void Tell(CommandContext facts, FactFiles files, List<string> changed, bool isCheck, bool isDiff)
    {
        string all = CountText.Of(files.Texts.Count, "file");
        if (isDiff)
        {
            facts.Errors.Write($"{changed.Count} of {all} would change.\n");
        }
        else if (isCheck)
        {
            foreach (string path in changed)
                facts.Output.Write(path + "\n");
            facts.Errors.Write(changed.Count == 0 ? $"{all} laid out.\n" : $"{changed.Count} of {all} not laid out; `facts fmt` does it.\n");
        }
        else if (!files.HasInput)
        {
            foreach (string path in changed)
                facts.Output.Write(path + "\n");
            facts.Errors.Write($"{changed.Count} of {all} changed.\n");
        }
    }
}
