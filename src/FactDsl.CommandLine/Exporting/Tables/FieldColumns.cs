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

    /// <summary>The columns of fields that have one name and one form, each in a kind of its own.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="name">What the first column is called.</param>
    public FieldColumns(IEnumerable<FieldSymbol> fields, string name)
    {
        _fields = [.. fields];
        _field = _fields.First();
        Columns = [.. ColumnsOf(_field, name)];
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<ExportColumn> Columns { get; }

    /// <summary>Their cells.</summary>
    public IEnumerable<object?> Cells(ExportedItem item)
    {
        StoredClause[] all = [.. item.Clauses.Where(c => _fields.Contains(c.Field))], known = [.. all.Where(static c => c.IsKnown)];
        if (_field.IsMany)
        {
            yield return List(known.Select(Text));
            if (_field.IsVerbal)
                yield return List(known.Select(static c => c.Word));
            yield break;
        }
        StoredClause? first = known.FirstOrDefault();
        if (_field.Type == FieldType.Flag)
        {
            yield return first is null ? null : first.Text == "yes";
            yield break;
        }
        yield return first is null ? all.Select(AmountOf).FirstOrDefault() : Text(first);
        if (_field.IsVerbal)
            yield return first?.Word;
        TypedValue? typed = first is null ? null : TypedValue.Of(first);
        if (_field.Type == FieldType.Date)
        {
            foreach (object? corner in TimeColumns.Cells(typed?.Time))
                yield return corner;
        }
        if (_field.Type is FieldType.Number or FieldType.Money)
        {
            yield return typed?.Number?.Lowest;
            yield return typed?.Number?.Highest;
        }
        if (_field.Type == FieldType.Money)
            yield return typed?.Currency is { Length: > 0 } currency ? currency : null;
    }

    /// <summary>What the columns of a field are like; fields that share it can share them.</summary>
    public static string FormOf(FieldSymbol field) => string.Join(' ', ColumnsOf(field, "").Select(static c => c.Name + c.Type));

    /// <summary>A value as text: the id of an item, else as one writes it without quotes.</summary>
    public static string Text(StoredClause value) => value.Kind == BoundValueKind.Item ? ItemIds.Of(value.Item)! : value.Text;

    /// <summary>What is known of a sum that is withheld; null where that is nothing.</summary>
    private static string? AmountOf(StoredClause value) => value.Text.Contains(' ') ? value.Text : null;

    private static object? List(IEnumerable<string> texts) => texts.ToArray() is { Length: > 0 } list ? list : null;

    private static IEnumerable<ExportColumn> ColumnsOf(FieldSymbol field, string name)
    {
        ColumnType type = field.IsMany ? ColumnType.Texts : field.Type == FieldType.Flag ? ColumnType.Flag : ColumnType.Text;
        yield return new(name, type);
        if (field.IsVerbal)
            yield return new(name + "_by", type);
        if (field.IsMany)
            yield break;
        switch (field.Type)
        {
            case FieldType.Date:
                foreach (ExportColumn corner in TimeColumns.Of(name + "_"))
                    yield return corner;
                break;
            case FieldType.Number:
            case FieldType.Money:
                yield return new(name + "_lowest", ColumnType.Number);
                yield return new(name + "_highest", ColumnType.Number);
                if (field.Type == FieldType.Money)
                    yield return new(name + "_currency", ColumnType.Text);
                break;
        }
    }
}
