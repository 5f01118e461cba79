using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.CommandLine.Importing.Account;
using FactDsl.CommandLine.Importing.Tables;
using FactDsl.Language.Binding;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;

namespace FactDsl.CommandLine.Importing;

/// <summary>Reads rows as what a template says with them.</summary>
/// <param name="template">The template, bound.</param>
/// <param name="schema">The kinds.</param>
/// <param name="index">The items that are there, and that the table brings.</param>
internal sealed class RowReader(Template template, FactSchema schema, ReferenceIndex index)
{
    private readonly ValueWriter _values = new(index);
    private readonly Dictionary<ItemReference, string> _called = [];

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
                ItemReference item = statement.IsExtension ? Target(statement, row) : Named(statement, row, out _);
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
        ItemReference? item = statement.Name.Count == 0 ? null : statement.IsExtension ? Target(statement, row) : Named(statement, row, out called);
        bool isThere = item is not null && (statement.IsExtension || index.Existing(item) is not null);
        if (item is not null)
            TakeName(statement, row, item, from);
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

    /// <summary>The cells that an item is named after, or found by: they are in the facts as its name.</summary>
    private void TakeName(TemplateStatement statement, TableRow row, ItemReference item, List<CellRange> from)
    {
        bool isFound = statement.IsExtension || Identified(statement, row) != item || Made(statement, row) == item.Name || (statement.Name.All(p => p.Placeholder?.ReadOne(row) is not null || p.Placeholder is null) && index.IsExact(item, Called(statement, row)));
        foreach (Placeholder column in statement.Name.Select(static p => p.Placeholder).OfType<Placeholder>())
        {
            foreach (Cell cell in column.Read(row))
            {
                if (isFound)
                    from.AddRange(cell.Cells);
                else
                    row.Drop(cell, DropReason.KnownOtherwise);
            }
        }
    }

    /// <summary>The name that is made of what a row calls an item; empty where it calls it nothing.</summary>
    private static string Made(TemplateStatement statement, TableRow row)
        => string.Concat(statement.Name.Select(p => p.Placeholder is { } column ? NameMaker.PartOf(column.ReadOne(row)?.Text ?? "") : p.Literal));

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
        index.AddCalled(item, Called(statement, row));
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
        else if (clause.Field!.Type is not (FieldType.Item or FieldType.Any or FieldType.Order))
        {
            foreach (TemplateValue value in clause.Values)
            {
                foreach (string text in Plain(value, clause.Field, row))
                    index.AddField(item, clause.Field, text);
            }
        }
    }

    /// <summary>The texts of a value without quotes, as a table would write them to look an item up.</summary>
    private IEnumerable<string> Plain(TemplateValue value, FieldSymbol field, TableRow row)
        => value.IsString
            ? value.Strings.Select(s => ValueWriter.Text(s, row)).OfType<WrittenText>().Select(static t => t.Text.Text)
            : field.Type == FieldType.Text
                ? value.Pieces is [{ Placeholder: { } column }] ? column.Read(row).Select(static c => c.Text) : []
                : _values.Write(value, field.Type, field, row).Select(static w => w.Text);

    /// <summary>The item that an <c>extend</c> adds to.</summary>
    private ItemReference Target(TemplateStatement statement, TableRow row)
    {
        Placeholder? column = statement.Name.Select(static p => p.Placeholder).FirstOrDefault(static p => p is not null);
        string text = Called(statement, row);
        IReadOnlyList<ItemReference> found = index.Find(text, statement.Kind, column?.By);
        if (found.Count == 1)
            return found[0];
        string shown = Step.Shown(text), kind = statement.Kind!.Word;
        throw new RowException(column?.Column ?? "", found.Count > 1
            ? $"`{shown}` may be {Suggestion.Listed([.. found.Take(4).Select(static i => i.Kind.Word + "." + i.Name)])}"
            : column?.By is { } by ? $"no {kind} has the {by} `{shown}`" : $"no {kind} is called `{shown}`{index.Suggest(text, statement.Kind)}");
    }

    /// <summary>The item that a row names: the one that was there already, by what identifies it, its label or its name, or a new one.</summary>
    private ItemReference Named(TemplateStatement statement, TableRow row, out string called)
    {
        KindSymbol kind = statement.Kind!;
        called = "";
        if (Identified(statement, row) is { } known)
            return known;
        string text = Called(statement, row);
        string name = Made(statement, row);
        string columnName = statement.Name.Select(static p => p.Placeholder?.Column).OfType<string>().FirstOrDefault() ?? "";
        bool isEarlier = index.IsEarlier(new ItemReference(kind, name));
        IReadOnlyList<ItemReference> found = isEarlier ? [] : [.. index.Find(text, kind, null).Where(i => index.Existing(i) is not null)];
        // Names that differ in case alone may be names of two: `Nice` and `NICE`.
        if (found.Count > 0 && template.Options.IgnoresCase != true && !index.IsExact(found[0], text))
            found = template.Options.IgnoresCase == false ? [] : throw new RowException(columnName, $"`{Step.Shown(text)}` and {found[0].Kind.Word}.{found[0].Name} differ in case or accents alone: say whether they are one with `case ignored` or `case kept` below `import`");
        if (found.Count == 0 && !isEarlier)
            found = [.. index.Find(name, kind, null).Where(i => i.Name == name && index.Existing(i) is not null)];
        if (found.Count > 1)
            throw new RowException(columnName, $"`{Step.Shown(text)}` may be {Suggestion.Listed([.. found.Take(4).Select(static i => i.Kind.Word + "." + i.Name)])}");
        if (found.Count == 1)
            return found[0];
        if (!NameMaker.IsName(name))
            throw new RowException(columnName, $"`{Step.Shown(text)}` cannot be a name: write a word in front of the column, as in `{kind.Word} A{{{columnName}}}`");
        var item = new ItemReference(kind, name);
        called = text;
        if (!_called.TryAdd(item, text) && _called[item] != text)
            throw new RowException(columnName, $"`{Step.Shown(text)}` and `{Step.Shown(_called[item])}` would both be named {name}: add a column that tells them apart");
        return item;
    }

    /// <summary>The item that has the same value in the field that identifies items of its kind.</summary>
    private ItemReference? Identified(TemplateStatement statement, TableRow row)
    {
        if (!template.Options.Identities.TryGetValue(statement.Kind!.Word, out string? field))
            return null;
        foreach (TemplateClause clause in statement.Head.Concat(statement.Lines.Select(static l => l.Clauses[0])).Where(c => c.Field?.Name == field && c.Guard?.Holds(row) != false))
        {
            foreach (string value in clause.Values.SelectMany(v => Plain(v, clause.Field!, row)))
            {
                if (index.Earlier(field, value, statement.Kind) is { } earlier)
                    return earlier;
                if (index.Find(value, statement.Kind, field) is { Count: > 0 } found)
                    return found[0];
            }
        }
        return null;
    }

    private static string Called(TemplateStatement statement, TableRow row)
        => string.Concat(statement.Name.Select(p => p.Placeholder is not { } column ? p.Literal
            : column.ReadOne(row) is { } cell ? cell.Text
            : throw new RowException(column.Column, "it is empty, and the item is named after it")));
}
