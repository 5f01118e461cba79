using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using FactDsl.CommandLine.Importing;
using FactDsl.CommandLine.Importing.Tables;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Tooling.Rendering;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts import</c>: makes facts of a table through a template, which is a text of facts with columns in place of values.</summary>
internal static class ImportCommand
{
    private const string Description = """
        Makes facts of a table: CSV, TSV, JSON or JSON lines, through a template.

          facts import facts/imports/countries.import country-codes.csv -o facts/countries.facts
          facts import alliances.import alliances.csv --facts facts/ -o facts/alliances.facts --on-error skip
          curl https://example.org/votes.csv | facts import votes.import - --facts facts/ -o facts/votes.facts
          facts import --template
          facts import --template acled acled.csv --facts facts/ -o facts/acled.facts

        A template is a text of facts in which {column} stands where a value of each row belongs:

          country {name} "{name}"@en
            iso {code}
        """;

    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        var template = new Argument<string?>("template") { Description = "the template: a file", Arity = ArgumentArity.ZeroOrOne };
        var table = new Argument<string?>("table") { Description = "the table: a file, or `-` for the standard input", Arity = ArgumentArity.ZeroOrOne };
        var known = new Option<string?>("--template") { Description = "a template that comes with the command, in place of a file; without a name, all of them are listed", Arity = ArgumentArity.ZeroOrOne };
        var target = new Option<string?>("--output", "-o") { Description = "the file to write; without one the facts are shown" };
        var beside = new Option<string[]>("--facts") { Description = "facts that rows refer to, add to and use the kinds of", AllowMultipleArgumentsPerToken = true };
        var account = new Option<string?>("--account") { Description = "the file for what became of each column's cells, as JSON" };
        var onError = new Option<string>("--on-error") { Description = "stop at the first bad row and write nothing, or skip bad rows", DefaultValueFactory = static _ => "stop" };
        onError.AcceptOnlyFromAmong("stop", "skip");
        var command = new Command("import", Description.ReplaceLineEndings("\n")) { template, table, known, target, beside, onError, account };
        command.SetAction(parsed =>
        {
            string? first = parsed.GetValue(template), second = parsed.GetValue(table), named = parsed.GetValue(known);
            bool isKnown = parsed.GetResult(known) is not null;
            if (isKnown && named is null && first is null)
                return List(facts);
            // With a template of the command the table is all that is left to name.
            (string? path, string? of) = isKnown ? (named, second is null ? first : null) : (first, second);
            if (path is null || of is null)
            {
                facts.Errors.Write("facts: name a template and a table: `facts import votes.import votes.csv`; `facts import --template` lists the templates that are here\n");
                return ExitCode.Failed;
            }
            return Run(facts, path, isKnown, of, parsed.GetValue(target), parsed.GetValue(beside) ?? [], parsed.GetValue(onError) == "skip", parsed.GetValue(account));
        });
        return command;
    }

    private static int List(CommandContext facts)
    {
        int width = KnownTemplates.Names.Max(static n => n.Length);
        foreach (string name in KnownTemplates.Names)
            facts.Output.Write($"{name.PadRight(width)}  {KnownTemplates.Description(name)}\n");
        facts.Output.Write("\nfacts import --template NAME TABLE -o FILE takes one; facts new template TABLE makes a draft for any other table.\n");
        return ExitCode.Clean;
    }

    private static int Run(CommandContext facts, string templatePath, bool isKnown, string tablePath, string? target, string[] known, bool skips, string? account)
    {
        string? written = null;
        try
        {
            written = (isKnown ? KnownTemplates.Read(templatePath) : File.ReadAllText(Path.GetFullPath(templatePath, facts.Folder))).ReplaceLineEndings("\n");
            string? targetPath = target is null ? null : Path.GetFullPath(target, facts.Folder);
            FactFiles? files = known.Length == 0 ? null : FactFiles.Read(facts, known);
            if (files?.HasFailed == true)
                return ExitCode.Failed;
            var template = Template.Read(written);
            using var table = TableFile.Of(facts, tablePath);
            string comment = FactsWriter.Comment(table.Name, Path.GetFileName(templatePath) + (isKnown ? KnownTemplates.Extension : ""));
            // What an earlier import wrote is made anew, so nothing of it is there yet.
            var earlier = EarlierImport.Of(files, targetPath, comment, facts);
            var import = new TableImport(facts, template, earlier.Others, files?.Imports ?? [], earlier.Text, comment, table);
            return import.Run(targetPath, target, skips, account is null ? null : Path.GetFullPath(account, facts.Folder));
        }
        catch (TemplateException e)
        {
            var source = new FindingSource(templatePath, written!);
            foreach (TemplateProblem problem in e.Problems)
                facts.Errors.Write(problem.Render(source) + "\n");
            return ExitCode.Findings;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            facts.Errors.Write($"facts: {e.Message}\n");
            return ExitCode.Failed;
        }
    }
}
