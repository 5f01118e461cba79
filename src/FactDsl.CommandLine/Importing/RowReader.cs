using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.CommandLine.Importing.Account;
using FactDsl.CommandLine.Importing.Tables;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;

namespace FactDsl.CommandLine.Importing;

/// <summary>Reads rows as what a template says with them.</summary>
/// <param name="template">The template, bound.</param>
/// <param name="schema">The kinds.</param>
/// <param name="index">The items that are there, and that the table brings.</param>
internal sealed class RowReader(Template template, FactSchema schema, ReferenceIndex index)
{
    private readonly ValueWriter _values = new(index);
    private readonly ItemNames _names = new(template, index, new ValueWriter(index));

    /// <summary>Whether any row names an item, so that rows must be looked through for names before references can be found.</summary>
    public bool BringsNames { get; } = template.Parts.Any(static p => p.Statement is { IsExtension: false, Name.Count: > 0 });

    /// <summary>Looks at a row for the items that it brings: their names, labels and codes. What is wrong with it is told by <see cref="Read(TableRow)"/>.</summary>
    public void Declare(TableRow row)
    {
        foreach (TemplatePart part in template.Parts)
        {
            if (part.Statement is not { Name.Count: > 0 } statement)
                continue;
            try
            {
                if (statement.Guard?.Holds(row) == false)
                    continue;
                ItemReference item = statement.IsExtension ? _names.Target(statement, row) : _names.Named(statement, row, out _);
                if (index.Existing(item) is null && !statement.IsExtension)
                    AddName(statement, row, item);
                foreach (TemplateString label in statement.Labels)
                {
                    if (ValueWriter.Label(label, row) is { } text)
                        index.AddLabel(item, text.Text.Text);
                }
                foreach (TemplateClause clause in statement.Head.Concat(statement.Lines.Where(l => l.Guard?.Holds(row) != false).Select(static l => l.Clauses[0])))
                    Declare(item, clause, row);
            }
            catch (RowException)
            {
                // It is told when the row is read.
            }
        }
    }

    /// <summary>What a row says.</summary>
    /// <exception cref="RowException">It cannot be taken, and says nothing then.</exception>
    public IReadOnlyList<ImportedItem> Read(TableRow row)
    {
        var items = new List<ImportedItem>();
        for (int part = 0; part < template.Parts.Count; part++)
        {
            if (template.Parts[part].Statement is not { } statement)
                continue;
            if (Holds(statement.Guard, row, statement.Placeholders))
                items.Add(Read(part, statement, row));
        }
        return items;
    }

    private ImportedItem Read(int part, TemplateStatement statement, TableRow row)
    {
        string standing = statement.Standing.Length == 0 ? "" : statement.Standing + " ";
        string called = "";
        var from = new List<CellRange>();
        ItemReference? item = statement.Name.Count == 0 ? null : statement.IsExtension ? _names.Target(statement, row) : _names.Named(statement, row, out called);
        bool isThere = item is not null && (statement.IsExtension || index.Existing(item) is not null);
        if (item is not null)
            _names.TakeName(statement, row, item, from);
        string name = item is null ? "" : isThere ? index.Written(item, null) : item.Name;
        WrittenText[] labels = [.. statement.Labels.Select(l => ValueWriter.Label(l, row)).OfType<WrittenText>()];
        ImportedClause[] head = [.. statement.Head.Select(c => Guarded(c, row)).OfType<ImportedClause>()];
        ImportedLine[] lines = [.. Lines(statement, row)];
        WrittenValue? documentation = ValueWriter.Together(statement.Documentation, row, isDate: false);
        if (isThere && documentation is not null)
        {
            foreach (CellRange cells in documentation.From)
                row.Record.Drop(cells, DropReason.AlreadyDescribed);
            documentation = null;
        }
        CheckSingles(head, lines);
        from.AddRange(labels.SelectMany(static l => l.From));
        from.AddRange(head.SelectMany(static c => c.From));
        from.AddRange(lines.SelectMany(static l => l.From));
        from.AddRange(documentation?.From ?? []);
        return new ImportedItem(part, isThere ? "extend " + name : standing + statement.Kind!.Word + (item is null ? "" : " " + name))
        {
            Item = item,
            Called = called,
            Labels = [.. labels.Select(static l => l.Text)],
            Documentation = documentation?.Text ?? "",
            HeadClauses = head,
            Lines = lines,
            From = from,
        };
    }

    private IEnumerable<ImportedLine> Lines(TemplateStatement statement, TableRow row)
    {
        for (int i = 0; i < statement.Lines.Count; i++)
        {
            TemplateLine line = statement.Lines[i];
            if (!Holds(line.Guard, row, line.Clauses.SelectMany(static c => c.Placeholders)))
                continue;
            // What describes the item's own time stands on its own: one that is empty takes nothing with it.
            ImportedClause? first = null;
            int at = 0;
            while (first is null && at < line.Clauses.Count && (at == 0 || line.Clauses[0].Role == ClauseRole.Time))
            {
                TemplateClause clause = line.Clauses[at++];
                first = at == 1 || clause.Role == ClauseRole.Time ? Guarded(clause, row) : null;
            }
            if (first is null)
            {
                foreach (Placeholder column in line.Clauses.Skip(1).SelectMany(static c => c.Placeholders))
                    column.Drop(row, DropReason.BesideEmpty);
                continue;
            }
            ImportedClause[] qualifiers = [.. line.Clauses.Where((c, place) => place >= at || (place > 0 && place < at - 1 && c.Role != ClauseRole.Time)).Select(c => Guarded(c, row)).OfType<ImportedClause>()];
            yield return new ImportedLine(i, first, string.Join(' ', (IEnumerable<ImportedClause>)qualifiers)) { From = [.. first.From, .. qualifiers.SelectMany(static q => q.From)] };
        }
    }

    private static bool Holds(Guard? guard, TableRow row, IEnumerable<Placeholder> about)
    {
        if (guard is null || guard.Holds(row))
            return true;
        foreach (Placeholder column in about)
            column.Drop(row, DropReason.Condition);
        return false;
    }

    private ImportedClause? Guarded(TemplateClause clause, TableRow row) => Holds(clause.Guard, row, clause.Placeholders) ? Clause(clause, row) : null;

    /// <summary>A clause as a row says it; null where it says nothing.</summary>
    private ImportedClause? Clause(TemplateClause clause, TableRow row)
    {
        FieldType? type = clause.Role switch
        {
            ClauseRole.Time => FieldType.Date,
            ClauseRole.Citation => FieldType.Item,
            ClauseRole.Field => clause.Field!.Type,
            _ => null,
        };
        FieldSymbol? field = clause.Field;
        WrittenValue[] written = [.. clause.Values.SelectMany(v => clause.Role == ClauseRole.Citation ? Source(v, row) : _values.Write(v, type, field, row))];
        if (written.Length == 0 && clause.Values.Count > 0)
        {
            foreach (Placeholder column in clause.TailPlaceholders)
                column.Drop(row, DropReason.BesideEmpty);
            return null;
        }
        string[] values = [.. written.Select(static w => w.Text).Distinct(StringComparer.Ordinal)];
        if (values.Length > clause.Most)
            throw new RowException(clause.Placeholders.FirstOrDefault()?.Column ?? "", $"`{clause.Word}` has room for {(clause.Most == 1 ? "one value" : clause.Most + " values")}, and there are {string.Join(", ", values.Take(5).Select(static v => "`" + Step.Shown(v) + "`"))}: take the `first`, or say when each was so");
        var tails = new List<string>();
        var from = new List<CellRange>(written.SelectMany(static w => w.From));
        foreach (TemplateTail tail in clause.Tails)
        {
            WrittenValue[] said = [.. tail.Values.SelectMany(v => _values.Write(v, FieldType.Any, null, row))];
            from.AddRange(said.SelectMany(static s => s.From));
            if (said.Length > 0)
                tails.Add(tail.Word + " " + string.Join(", ", said.Select(static s => s.Text)));
        }
        return new ImportedClause(clause.Word, values, string.Join(' ', tails))
        {
            From = from,
            IsSingle = clause.IsSingle,
            IsList = clause.Field is { IsMany: true } && clause.Tails.Count == 0 && values.Length > 0,
        };
    }

    /// <summary>Two columns of a row may say different things where there is room for one.</summary>
    private static void CheckSingles(IEnumerable<ImportedClause> head, IEnumerable<ImportedLine> lines)
    {
        var known = new Dictionary<(string Word, string Qualifiers), string>();
        foreach ((ImportedClause clause, string qualifiers) in head.Select(static c => (c, "")).Concat(lines.Select(static l => (l.Clause, l.Qualifiers))).Where(static c => c.Item1.IsSingle))
        {
            string said = clause.ToString();
            if (!known.TryAdd((clause.Word, qualifiers), said) && known[(clause.Word, qualifiers)] != said)
                throw new RowException("", $"it says both `{Step.Shown(known[(clause.Word, qualifiers)])}` and `{Step.Shown(said)}`");
        }
    }

    private IReadOnlyList<WrittenValue> Source(TemplateValue value, TableRow row)
    {
        if (value.Pieces is not [{ Placeholder: { } column }] || column.ReadOne(row) is not { } cell)
            return _values.Write(value, null, null, row);
        IReadOnlyList<ItemReference> found = index.Find(cell.Text, schema.CitableKind, column.By);
        if (!cell.IsWritten && found.Count != 1)
            throw new RowException(cell.Column, $"no source is called `{Step.Shown(cell.Text)}`{index.Suggest(cell.Text, schema.CitableKind)}");
        return [ValueWriter.Behind(new WrittenValue(cell.IsWritten ? cell.Text : found[0].Name, [.. cell.Cells]), value.Strings, row)];
    }

    /// <summary>An item goes by its name, and in its table by what the name was made of.</summary>
    private void AddName(TemplateStatement statement, TableRow row, ItemReference item)
    {
        index.AddName(item);
        index.AddCalled(item, ItemNames.Called(statement, row));
        if (statement.Name.Where(static p => p.Placeholder is not null).ToArray() is [{ Placeholder: { } column }] && column.ReadOne(row) is { } cell)
            index.AddCalled(item, cell.Text);
    }

    private void Declare(ItemReference item, TemplateClause clause, TableRow row)
    {
        if (clause.Role != ClauseRole.Field || clause.Guard?.Holds(row) == false)
            return;
        if (clause.Field == LanguageFields.Aka)
        {
            foreach (TemplateString text in clause.Values.SelectMany(static v => v.Strings))
            {
                if (ValueWriter.Text(text, row) is { } label)
                    index.AddLabel(item, label.Text.Text);
            }
        }
        else if (!clause.Field!.TypeInfo.TakesNames)
        {
            foreach (TemplateValue value in clause.Values)
            {
                foreach (string text in _names.Plain(value, clause.Field, row))
                    index.AddField(item, clause.Field, text);
            }
        }
    }
}
