using System.Collections.Generic;
using System.Linq;
using FactDsl.Exporting;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>The columns of one field in the table of items: its value, and what can be compared of it.</summary>
internal sealed class FieldColumns
{
    private readonly FieldSymbol _field;
    private readonly HashSet<FieldSymbol> _fields;
    private readonly bool _isTyped;

    /// <summary>The columns of fields that have one name and one form, each in a kind of its own.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="name">What the first column is called.</param>
    /// <param name="isTyped">Whether a number, a sum or a date is what it is, with its text beside.</param>
    public FieldColumns(IEnumerable<FieldSymbol> fields, string name, bool isTyped)
    {
        _fields = [.. fields];
        _field = _fields.First();
        _isTyped = isTyped && TypedColumns.IsTyped(_field);
        Columns = [.. ColumnsOf(_field, name, isTyped)];
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<ExportColumn> Columns { get; }

    /// <summary>Whether it is a field that they are of.</summary>
    public bool IsOf(FieldSymbol field) => _fields.Contains(field);

    /// <summary>Their cells.</summary>
    public IEnumerable<object?> Cells(ExportedItem item)
    {
        StoredClause[] all = [.. item.Clauses.Where(c => _fields.Contains(c.Field))], known = [.. all.Where(static c => c.IsKnown)];
        return _isTyped ? TypedColumns.Cells(_field, all, known) : TextCells(all, known);
    }

    /// <summary>What the columns of a field are like; fields that share it can share them.</summary>
    public static string FormOf(FieldSymbol field, bool isTyped) => string.Join(' ', ColumnsOf(field, "", isTyped).Select(static c => c.Name + c.Type));

    /// <summary>The names of a field's columns where the first is called so.</summary>
    public static IEnumerable<string> NamesOf(FieldSymbol field, string name, bool isTyped) => ColumnsOf(field, name, isTyped).Select(static c => c.Name);

    /// <summary>A value as text: the id of an item, else as one writes it without quotes.</summary>
    public static string Text(StoredClause value) => value.Kind == BoundValueKind.Item ? ItemIds.Of(value.Item)! : value.Text;

    /// <summary>What is known of a sum that is withheld; null where that is nothing.</summary>
    public static string? AmountOf(StoredClause value) => value.Text.Contains(' ') ? value.Text : null;

    private IEnumerable<object?> TextCells(StoredClause[] all, StoredClause[] known)
    {
        if (_field.IsMany)
        {
            yield return List(known.Select(Text));
            if (_field.IsVerbal)
                yield return List(known.Select(static c => c.Word));
            yield break;
        }
        StoredClause? first = known.FirstOrDefault();
        if (_field.Form == FieldForm.Flag)
        {
            yield return first is null ? null : first.Text == "yes";
            yield break;
        }
        yield return first is null ? all.Select(AmountOf).FirstOrDefault() : Text(first);
        if (_field.IsVerbal)
            yield return first?.Word;
        TypedValue? typed = first is null ? null : TypedValue.Of(first);
        if (_field.Has(TypedParts.Days))
        {
            foreach (object? corner in TimeColumns.Cells(typed?.Time))
                yield return corner;
        }
        if (_field.Has(TypedParts.Bounds))
        {
            yield return typed?.Number?.Lowest;
            yield return typed?.Number?.Highest;
        }
        if (_field.Has(TypedParts.Currency))
            yield return typed?.Currency is { Length: > 0 } currency ? currency : null;
    }

    private static object? List(IEnumerable<string> texts) => texts.ToArray() is { Length: > 0 } list ? list : null;

    private static IEnumerable<ExportColumn> ColumnsOf(FieldSymbol field, string name, bool isTyped)
    {
        if (isTyped && TypedColumns.IsTyped(field))
        {
            foreach (ExportColumn column in TypedColumns.Of(field, name))
                yield return column;
            yield break;
        }
        ColumnType type = field.IsMany ? ColumnType.Texts : field.Form == FieldForm.Flag ? ColumnType.Flag : ColumnType.Text;
        yield return new(name, type);
        if (field.IsVerbal)
            yield return new(name + "_by", type);
        if (field.IsMany)
            yield break;
        if (field.Has(TypedParts.Days))
        {
            foreach (ExportColumn corner in TimeColumns.Of(name + "_"))
                yield return corner;
        }
        if (field.Has(TypedParts.Bounds))
        {
            yield return ExportColumn.Lowest(name + "_lowest");
            yield return ExportColumn.Highest(name + "_highest");
        }
        if (field.Has(TypedParts.Currency))
            yield return new(name + "_currency", ColumnType.Text);
    }
}
