using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using FactDsl.CommandLine.Importing;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Findings;
using FactDsl.Language.Findings.Rendering;
using FactDsl.Language.Schema;
using FactDsl.Language.Sharing;
using FactDsl.Language.Syntax;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts import</c>: makes facts of a table through a template, which is a text of facts with columns in place of values.</summary>
internal static class ImportCommand
{
    private const string Description = """
        Makes facts of a table: CSV, TSV, JSON or JSON lines, through a template.

          facts import facts/imports/countries.import country-codes.csv -o facts/countries.facts
          facts import alliances.import alliances.csv --facts facts/ -o facts/alliances.facts --on-error skip

        A template is a text of facts in which {column} stands where a value of each row belongs:

          country {name} "{name}"@en
            iso {code}
        """;

    /// <summary>The command.</summary>
    public static Command Create(FactsCommand facts)
    {
        var template = new Argument<string>("template") { Description = "the template" };
        var table = new Argument<string>("table") { Description = "the table" };
        var target = new Option<string?>("--output", "-o") { Description = "the file to write; without one the facts are shown" };
        var known = new Option<string[]>("--facts") { Description = "facts that rows refer to, add to and use the kinds of", AllowMultipleArgumentsPerToken = true };
        var onError = new Option<string>("--on-error") { Description = "stop at the first bad row and write nothing, or skip bad rows", DefaultValueFactory = static _ => "stop" };
        onError.AcceptOnlyFromAmong("stop", "skip");
        var command = new Command("import", Description.ReplaceLineEndings("\n")) { template, table, target, known, onError };
        command.SetAction(parsed => Run(facts, parsed.GetValue(template)!, parsed.GetValue(table)!, parsed.GetValue(target), parsed.GetValue(known) ?? [], parsed.GetValue(onError) == "skip"));
        return command;
    }

    private static int Run(FactsCommand facts, string templatePath, string tablePath, string? target, string[] known, bool skips)
    {
        string? written = null;
        try
        {
            written = File.ReadAllText(Path.GetFullPath(templatePath, facts.Folder));
            string? targetPath = target is null ? null : Path.GetFullPath(target, facts.Folder);
            FactFiles? files = known.Length == 0 ? null : FactFiles.Read(facts, known);
            if (files?.HasFailed == true)
                return ExitCode.Failed;
            // What an earlier import wrote is made anew, so nothing of it is there yet.
            FactFileText[] texts = [.. (files?.Texts ?? []).Where(t => Path.GetFullPath(t.Path, facts.Folder) != targetPath)];
            string? earlier = targetPath is not null && File.Exists(targetPath) ? File.ReadAllText(targetPath) : null;
            var import = new TableImport(facts, Template.Read(written), texts, files?.Imports ?? [], earlier, Path.GetFileName(templatePath), tablePath);
            return import.Run(targetPath, target, skips);
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

    /// <summary>One import.</summary>
    private sealed class TableImport
    {
        // What stands for the imported facts' path while they are compiled with the others; nothing sorts behind it.
        private const string ImportedPath = "imported.facts";

        private readonly FactsCommand _facts;
        private readonly Template _template;
        private readonly FactFileText[] _texts;
        private readonly IReadOnlyList<FactInterface> _imports;
        private readonly ReferenceIndex _index;
        private readonly RowReader _reader;
        private readonly Table _table;
        private readonly string _comment;
        private readonly string[] _columns;
        private readonly List<string> _nothingNew = [];
        private int _rows;
        private int _bad;
        private int _unsaid;

        public TableImport(FactsCommand facts, Template template, FactFileText[] texts, IReadOnlyList<FactInterface> imports, string? earlier, string templateName, string tablePath)
        {
            _facts = facts;
            _template = template;
            _texts = texts;
            _imports = imports;
            template.LeaveOut(texts.Select(static t => FileSyntax.Parse(t.Text)));
            BoundFacts bound = facts.Wait("reading facts", () => BoundFacts.Of([.. texts, new FactFileText(ImportedPath, template.Fixed)], imports));
            _index = ReferenceIndex.Of(bound);
            if (earlier is not null)
                AddEarlier(earlier, bound.Schema);
            template.Bind(bound.Schema, name => _index.Find(name, null, null) is [{ } item] ? item.Kind : null);
            _reader = new RowReader(template, bound.Schema, _index);
            string name = Path.GetFileName(tablePath);
            _table = new Table(Path.GetFullPath(tablePath, facts.Folder), name, template.Options);
            _comment = $"Imported from {name} through {templateName}: what is changed here is lost with the next import.";
            _columns = [.. template.Columns.Distinct(StringComparer.Ordinal)];
        }

        private void AddEarlier(string text, FactSchema schema)
        {
            FileSyntax syntax = FileSyntax.Parse(text);
            // Only names, kinds and codes are wanted of it, so what it refers to need not be known.
            _index.AddEarlier(Binder.Bind(ImportedPath, syntax, schema, NameTable.Of(schema, [FileDeclarations.Of(ImportedPath, syntax)])));
        }

        public int Run(string? targetPath, string? target, bool skips)
        {
            using var progress = new ProgressLine(_facts);
            if (_reader.BringsNames)
            {
                foreach (TableRow row in _table.Read(_columns, static (_, _) => { }))
                {
                    _reader.Declare(row);
                    progress.Show("looking for names", _table.Progress);
                }
            }
            var imported = new ImportedFacts(_index);
            foreach (TableRow row in _table.Read(_columns, (place, reason) => Bad(place, reason)))
            {
                _rows++;
                if (_bad > 0 && !skips)
                    break;
                Take(row, imported);
                progress.Show("reading rows", _table.Progress);
            }
            progress.Clear();
            if (_bad > 0 && !skips)
            {
                _facts.Errors.Write("facts: nothing is written: mend the row or the template, or skip bad rows with `--on-error skip`\n");
                return ExitCode.Findings;
            }
            return Write(imported, targetPath, target);
        }

        private void Take(TableRow row, ImportedFacts imported)
        {
            try
            {
                IReadOnlyList<ImportedItem> items = _reader.Read(row);
                if (items.Count == 0)
                    _unsaid++;
                else if (!imported.Add(items, row.Place))
                    _nothingNew.Add(row.Place[(row.Place.LastIndexOfAny([':', ' ']) + 1)..]);
            }
            catch (RowException e)
            {
                Bad(row.Place, e.Message);
            }
        }

        private void Bad(string place, string reason)
        {
            _bad++;
            _facts.Errors.Write($"{place}: {reason}\n");
        }

        private int Write(ImportedFacts imported, string? targetPath, string? target)
        {
            using var text = new StringWriter { NewLine = "\n" };
            FactsWriter.Write(text, _comment, _template, imported);
            string written = text.ToString();
            bool isSound = Check(written, target ?? ImportedPath);
            if (targetPath is null)
                _facts.Output.Write(written);
            else
                WrittenFile.Write(targetPath, file => file.Write(new UTF8Encoding(false).GetBytes(written)));
            Tell(imported, target);
            return isSound && _bad == 0 ? ExitCode.Clean : ExitCode.Findings;
        }

        /// <summary>Whether the facts can be compiled beside those that were there.</summary>
        private bool Check(string written, string path)
        {
            BoundFacts bound = _facts.Wait("checking what was made", () => BoundFacts.Of([.. _texts.Where(t => t.Path != path), new FactFileText(path, written)], _imports));
            int place = Enumerable.Range(0, bound.Texts.Count).First(i => bound.Texts[i].Path == path);
            Finding[] errors = [.. bound.Syntax[place].Findings.Concat(bound.Files[place].Findings).Where(static f => f.Rule.Severity == FindingSeverity.Error)];
            var source = new FindingSource(path, written);
            foreach (Finding finding in errors.Take(10))
                _facts.Errors.Write(FindingRenderer.Render(finding, source) + "\n");
            if (errors.Length > 10)
                _facts.Errors.Write($"facts: and {Counted.Of(errors.Length - 10, "more error")}: `facts check` shows them\n");
            return errors.Length == 0;
        }

        private void Tell(ImportedFacts imported, string? target)
        {
            int items = Enumerable.Range(0, _template.Parts.Count).Sum(p => imported.Named(p).Count() + imported.Unnamed(p).Count());
            TextWriter told = target is null ? _facts.Errors : _facts.Output;
            told.Write($"{target ?? "facts"}: {Counted.Of(items, "item")} from {Counted.Of(_rows, "row")}{(_bad > 0 ? $", {Counted.Of(_bad, "bad row")} left out" : "")}\n");
            if (_unsaid > 0)
                told.Write($"{Counted.Of(_unsaid, "row")} without anything to say by the template\n");
            if (_nothingNew.Count > 0)
                told.Write($"{Counted.Of(_nothingNew.Count, "row")} with nothing new beside the others: {string.Join(", ", _nothingNew)}\n");
        }
    }
}
