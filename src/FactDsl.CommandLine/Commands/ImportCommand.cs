using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using FactDsl.CommandLine.Importing;
using FactDsl.CommandLine.Importing.Tables;
using FactDsl.CommandLine.Input;
using FactDsl.Language.Findings.Rendering;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts import</c>: makes facts of a table through a template, which is a text of facts with columns in place of values.</summary>
internal static class ImportCommand
{
    private const string Description = """
        Makes facts of a table: CSV, TSV, JSON or JSON lines, through a template.

          facts import facts/imports/countries.import country-codes.csv -o facts/countries.facts
          facts import alliances.import alliances.csv --facts facts/ -o facts/alliances.facts --on-error skip
          curl https://example.org/votes.csv | facts import votes.import - --facts facts/ -o facts/votes.facts

        A template is a text of facts in which {column} stands where a value of each row belongs:

          country {name} "{name}"@en
            iso {code}
        """;

    /// <summary>The command.</summary>
    public static Command Create(FactsCommand facts)
    {
        var template = new Argument<string>("template") { Description = "the template: a file" };
        var table = new Argument<string>("table") { Description = "the table: a file, or `-` for the standard input" };
        var target = new Option<string?>("--output", "-o") { Description = "the file to write; without one the facts are shown" };
        var known = new Option<string[]>("--facts") { Description = "facts that rows refer to, add to and use the kinds of", AllowMultipleArgumentsPerToken = true };
        var account = new Option<string?>("--account") { Description = "the file for what became of each column's cells, as JSON" };
        var onError = new Option<string>("--on-error") { Description = "stop at the first bad row and write nothing, or skip bad rows", DefaultValueFactory = static _ => "stop" };
        onError.AcceptOnlyFromAmong("stop", "skip");
        var command = new Command("import", Description.ReplaceLineEndings("\n")) { template, table, target, known, onError, account };
        command.SetAction(parsed => Run(facts, parsed.GetValue(template)!, parsed.GetValue(table)!, parsed.GetValue(target), parsed.GetValue(known) ?? [], parsed.GetValue(onError) == "skip", parsed.GetValue(account)));
        return command;
    }

    private static int Run(FactsCommand facts, string templatePath, string tablePath, string? target, string[] known, bool skips, string? account)
    {
        string? written = null;
        try
        {
            written = File.ReadAllText(Path.GetFullPath(templatePath, facts.Folder)).ReplaceLineEndings("\n");
            string? targetPath = target is null ? null : Path.GetFullPath(target, facts.Folder);
            FactFiles? files = known.Length == 0 ? null : FactFiles.Read(facts, known);
            if (files?.HasFailed == true)
                return ExitCode.Failed;
            var template = Template.Read(written);
            using TableFile table = TableFile.Of(facts, tablePath);
            string comment = FactsWriter.Comment(table.Name, Path.GetFileName(templatePath));
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
