using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.CommandLine.Importing.Account;
using FactDsl.CommandLine.Importing.Tables;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;

namespace FactDsl.CommandLine.Importing;

/// <summary>Tells which items rows are about: those that were there, by what identifies them, and those that the table brings.</summary>
/// <param name="template">The template, bound.</param>
/// <param name="index">The items that are there, and that the table brings.</param>
/// <param name="values">Writes cells as values.</param>
internal sealed class ItemNames(Template template, ReferenceIndex index, ValueWriter values)
{
    private readonly Dictionary<ItemReference, string> _called = [];

    /// <summary>The texts of a value without quotes, as a table would write them to look an item up.</summary>
    public IEnumerable<string> Plain(TemplateValue value, FieldSymbol field, TableRow row)
        => value.IsString
            ? value.Strings.Select(s => ValueWriter.Text(s, row)).OfType<WrittenText>().Select(static t => t.Text.Text)
            : field.Type == FieldType.Text
                ? value.Pieces is [{ Placeholder: { } column }] ? column.Read(row).Select(static c => c.Text) : []
                : values.Write(value, field.Type, field, row).Select(static w => w.Text);

    /// <summary>The item that an <c>extend</c> adds to.</summary>
    public ItemReference Target(TemplateStatement statement, TableRow row)
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
    public ItemReference Named(TemplateStatement statement, TableRow row, out string called)
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
                IReadOnlyList<ItemReference> found = index.Find(value, statement.Kind, field);
                if (found.Count > 1)
                    throw new RowException(clause.Placeholders.FirstOrDefault()?.Column ?? "", $"`{Step.Shown(value)}` is the {field} of {Suggestion.Listed([.. found.Take(4).Select(static i => i.Kind.Word + "." + i.Name)])}");
                if (found.Count == 1)
                    return found[0];
            }
        }
        return null;
    }

    /// <summary>What a row calls an item.</summary>
    /// <exception cref="RowException">Part of it is empty.</exception>
    public static string Called(TemplateStatement statement, TableRow row)
        => string.Concat(statement.Name.Select(p => p.Placeholder is not { } column ? p.Literal
            : column.ReadOne(row) is { } cell ? cell.Text
            : throw new RowException(column.Column, "it is empty, and the item is named after it")));

    /// <summary>The cells that an item is named after, or found by: they are in the facts as its name.</summary>
    public void TakeName(TemplateStatement statement, TableRow row, ItemReference item, List<CellRange> from)
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
}
