using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using FactDsl.CommandLine.Importing.Account;
using FactDsl.CommandLine.Importing.Tables;
using FactDsl.CommandLine.Output;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.CommandLine.Importing;

/// <summary>One import: a table through a template beside the facts that are there.</summary>
internal sealed class TableImport
{
    // What imported facts are called that go to no file; no file is called so.
    private const string ImportedPath = "(imported facts)";

    // Which rows had nothing new is told of so many; of more it is told how many there are.
    private const int MostListed = 20;

    private readonly CommandContext _facts;
    private readonly Template _template;
    private readonly FactFileText[] _texts;
    private readonly IReadOnlyList<FactInterface> _imports;
    private readonly ReferenceIndex _index;
    private readonly RowReader _reader;
    private readonly Table _table;
    private readonly string _comment;
    private readonly string[] _columns;
    private readonly string[] _conditionColumns;
    private readonly List<string> _nothingNew = [];
    private readonly HashSet<string> _badPlaces = new(StringComparer.Ordinal);
    private readonly HashSet<(int Part, string Text)> _notCompiled = [];
    private TableAccount _account;
    private int _rows;
    private int _bad;
    private int _unsaid;
    private int _repeated;
    private int _left;

    /// <summary>Begins an import.</summary>
    /// <param name="facts">The command.</param>
    /// <param name="template">The template.</param>
    /// <param name="texts">The facts that are there.</param>
    /// <param name="imports">What other assemblies share.</param>
    /// <param name="earlier">What an earlier import of the table wrote; null for none.</param>
    /// <param name="comment">What stands above what it makes.</param>
    /// <param name="table">The table.</param>
    /// <exception cref="TemplateException">The template says what cannot be said.</exception>
    public TableImport(CommandContext facts, Template template, FactFileText[] texts, IReadOnlyList<FactInterface> imports, string? earlier, string comment, TableFile table)
    {
        _facts = facts;
        _template = template;
        _texts = texts;
        _imports = imports;
        template.LeaveOut(texts.Select(static t => FileSyntax.Parse(t.Text)));
        BoundFacts bound = facts.Wait("reading facts", () => BoundFacts.Of([.. texts, new FactFileText(ImportedPath, template.Fixed)], imports));
        int place = Enumerable.Range(0, bound.Texts.Count).First(i => bound.Texts[i].Path == ImportedPath);
        template.AddFindings(bound.Files[place].Findings);
        _index = ReferenceIndex.Of(bound);
        if (earlier is not null)
            AddEarlier(earlier, bound.Schema);
        template.Bind(bound.Schema, name => _index.Find(name, null, null) is [{ } item] ? item.Kind : null);
        _reader = new RowReader(template, bound.Schema, _index);
        _table = new Table(table.Path, table.Name, template.Options);
        _comment = comment;
        _columns = [.. template.Columns.Concat(template.Options.EachSeparator.Length > 0 ? [template.Options.Each] : []).Distinct(StringComparer.Ordinal)];
        _conditionColumns = [.. template.ConditionColumns.Distinct(StringComparer.Ordinal)];
        _account = new TableAccount(template.Options.Empty);
    }

    /// <summary>Imports.</summary>
    /// <param name="targetPath">The file to write; null to show the facts.</param>
    /// <param name="target">What the file is called.</param>
    /// <param name="skips">Whether bad rows are left out, rather than stop everything.</param>
    /// <param name="accountPath">The file for what became of the cells; null for none.</param>
    /// <returns>How the command ends.</returns>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">The table is none, or has not the columns of the template.</exception>
    public int Run(string? targetPath, string? target, bool skips, string? accountPath)
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
        using var imported = new ImportedFacts(_index);
        foreach (TableRow row in _table.Read(_columns, (place, reason) => Bad(progress, place, reason), _account.Close))
        {
            _rows++;
            if (_bad > 0 && !skips)
                break;
            Take(progress, row, imported);
            progress.Show("reading rows", _table.Progress);
        }
        progress.Clear();
        if (_bad > 0 && !skips)
            return Stopped();
        return Write(progress, imported, targetPath, target, skips, accountPath);
    }

    /// <summary>Takes what is wrong with a row, and says so of its cells.</summary>
    private void Bad(ProgressLine progress, TableRow row, string reason)
    {
        _badPlaces.Add(row.Place);
        DropAll(row, DropReason.BadRow);
        Bad(progress, row.Place, reason);
    }

    private void DropAll(TableRow row, DropReason reason)
    {
        foreach (string column in _columns.Except(_conditionColumns))
            row.Drop(column, reason);
    }

    /// <summary>Goes through the table once more where facts were left out after their cells had been counted.</summary>
    private void CountAnew(ProgressLine progress)
    {
        _account = new TableAccount(_template.Options.Empty);
        foreach (TableRow row in _table.Read(_columns, static (_, _) => { }, _account.Close))
        {
            progress.Show("counting anew", _table.Progress);
            Close(row, _badPlaces.Contains(row.Place));
        }
        progress.Clear();
    }

    private void Close(TableRow row, bool isBad)
    {
        foreach (string column in _conditionColumns)
            row.Drop(column, DropReason.ConditionOnly);
        if (isBad)
            DropAll(row, DropReason.BadRow);
        foreach (ImportedItem item in isBad || row.IsBlank ? [] : _reader.Read(row))
        {
            bool isLeft = item.Item is null && _notCompiled.Contains((item.Part, FactsWriter.Write(item)));
            foreach (CellRange cells in item.From)
            {
                if (isLeft)
                    row.Record.Drop(cells, DropReason.NotCompiled);
                else
                    row.Record.Fill(cells);
            }
        }
    }

    private void AddEarlier(string text, FactSchema schema)
    {
        var syntax = FileSyntax.Parse(text);
        // Only names, kinds and codes are wanted of it, so what it refers to need not be known.
        _index.AddEarlier(Binder.Bind(ImportedPath, syntax, schema, NameTable.Of(schema, [FileDeclarations.Of(ImportedPath, syntax)])));
    }

    private void Take(ProgressLine progress, TableRow row, ImportedFacts imported)
    {
        foreach (string column in _conditionColumns)
            row.Drop(column, DropReason.ConditionOnly);
        try
        {
            IReadOnlyList<ImportedItem> items = row.IsBlank ? [] : _reader.Read(row);
            if (items.Count == 0)
                _unsaid++;
            else if (!imported.Add(items, row))
                Repeat(row.Place);
        }
        catch (RowException e)
        {
            Bad(progress, row, e.Message);
        }
    }

    private void Repeat(string place)
    {
        if (_repeated++ < MostListed)
            _nothingNew.Add(place[(place.LastIndexOfAny([':', ' ']) + 1)..]);
    }

    private void Bad(ProgressLine progress, string place, string reason)
    {
        _bad++;
        progress.Clear();
        _facts.Errors.Write($"{place}: {reason}\n");
    }

    private int Write(ProgressLine progress, ImportedFacts imported, string? targetPath, string? target, bool skips, string? accountPath)
    {
        string named = string.Concat(FactsWriter.Pieces(_comment, _template, imported).Where(static p => !p.HasNoName).Select(static p => p.Text));
        void IsBad(WrittenPiece piece, string reason)
        {
            _left++;
            _notCompiled.Add((piece.Part, piece.Text));
            Bad(progress, _table.PlaceOf(imported.RowOf(piece.Part, piece.Text)), reason);
            if (!skips)
                throw new StoppedException();
        }
        ImportedCheck check = _facts.Wait("checking what was made", () => new ImportedCheck(_texts, _imports, target ?? ImportedPath, named, IsBad));
        try
        {
            WriteTo(targetPath, text => WritePieces(progress, imported, check, text));
        }
        catch (StoppedException)
        {
            return Stopped();
        }
        progress.Clear();
        foreach (string shown in check.Shown)
            _facts.Errors.Write(shown + "\n");
        if (check.Errors > check.Shown.Count)
            _facts.Errors.Write($"facts: and {CountText.Of(check.Errors - check.Shown.Count, "more error")}: `facts check` shows them\n");
        if (_left > 0)
            CountAnew(progress);
        _account.Expect(_table.Asked);
        Tell(imported, target);
        if (accountPath is not null)
            WrittenFile.Write(accountPath, file => AccountJson.Write(file, _account, Counts(imported), _table.Told));
        return check.Errors == 0 && _bad == 0 ? ExitCode.Clean : ExitCode.Findings;
    }

    /// <summary>Writes a file, or shows it once all of it is there.</summary>
    private void WriteTo(string? path, Action<TextWriter> write)
    {
        if (path is null)
        {
            using var shown = new StringWriter();
            write(shown);
            _facts.Output.Write(shown.GetStringBuilder());
            return;
        }
        WrittenFile.Write(path, file =>
        {
            using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            write(text);
        });
    }

    private void WritePieces(ProgressLine progress, ImportedFacts imported, ImportedCheck check, TextWriter text)
    {
        int written = 0;
        foreach (WrittenPiece piece in FactsWriter.Pieces(_comment, _template, imported))
        {
            foreach (WrittenPiece sound in check.Take(piece))
                text.Write(sound.Text);
            progress.Show("writing and checking", (double)written++ / (imported.Count + 1));
        }
        foreach (WrittenPiece sound in check.End())
            text.Write(sound.Text);
    }

    private int Stopped()
    {
        _facts.Errors.Write("facts: nothing is written: mend the row or the template, or skip bad rows with `--on-error skip`\n");
        return ExitCode.Findings;
    }

    private (string Name, int Count)[] Counts(ImportedFacts imported)
        => [("items", imported.Count - _left), ("rows", _rows), ("badRows", _bad), ("rowsWithoutAnythingToSay", _unsaid), ("rowsWithNothingNew", _repeated)];

    private void Tell(ImportedFacts imported, string? target)
    {
        TextWriter told = target is null ? _facts.Errors : _facts.Output;
        told.Write($"{target ?? "facts"}: {CountText.Of(imported.Count - _left, "item")} from {CountText.Of(_rows, "row")}{(_bad > 0 ? $", {CountText.Of(_bad, "bad row")} left out" : "")}\n");
        if (_unsaid > 0)
            told.Write($"{CountText.Of(_unsaid, "row")} without anything to say by the template\n");
        if (_repeated > 0)
            told.Write($"{CountText.Of(_repeated, "row")} with nothing new beside the others: {string.Join(", ", _nothingNew)}{(_repeated > MostListed ? ", …" : "")}\n");
        foreach (string note in _table.Told)
            told.Write(note + "\n");
        AccountTable.Write(told, _account, _table.Asked);
    }

    /// <summary>A bad row ends the import.</summary>
    private sealed class StoppedException : Exception;
}
