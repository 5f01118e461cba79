using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Exporting;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>
/// The columns of a number, a sum or a date as what they are. The first has the value where it is exactly one, and is null where
/// the fact says less. Beside it stand the text as written and the bounds. A field of many values has lists, which go together by
/// place.
/// </summary>
internal static class TypedColumns
{
    /// <summary>Whether a field has such columns.</summary>
    public static bool IsTyped(FieldSymbol field) => field.Parts() != TypedParts.None;

    /// <summary>The columns.</summary>
    /// <param name="field">The field.</param>
    /// <param name="name">What the first column is called.</param>
    public static IEnumerable<ExportColumn> Of(FieldSymbol field, string name)
    {
        ColumnType text = field.IsMany ? ColumnType.Texts : ColumnType.Text;
        bool isDate = field.Has(TypedParts.Days);
        ColumnType type = isDate ? field.IsMany ? ColumnType.Days : ColumnType.Day : field.IsMany ? ColumnType.Numbers : ColumnType.Number;
        yield return new(name, type);
        yield return new(name + "_text", text);
        if (field.IsVerbal)
            yield return new(name + "_by", text);
        foreach (ExportColumn bound in isDate ? TimeColumns.Of(name + "_").Select(c => c with { Type = type }) : [ExportColumn.Lowest(name + "_lowest", type), ExportColumn.Highest(name + "_highest", type)])
            yield return bound;
        if (field.Has(TypedParts.Currency))
            yield return new(name + "_currency", text);
    }

    /// <summary>The cells.</summary>
    /// <param name="field">The field.</param>
    /// <param name="all">Its values in an item, and why there is none.</param>
    /// <param name="known">Its values.</param>
    public static IEnumerable<object?> Cells(FieldSymbol field, StoredClause[] all, StoredClause[] known)
    {
        if (field.IsMany)
        {
            object?[][] rows = [.. known.Select(v => CellsOf(field, v))];
            return Of(field, "").Select((column, i) => ListOf(column.Type, rows, i));
        }
        if (known.Length > 0)
            return CellsOf(field, known[0]);
        // Of a sum that is withheld something may be known all the same.
        object?[] none = new object?[Of(field, "").Count()];
        none[1] = all.Select(FieldColumns.AmountOf).FirstOrDefault();
        return none;
    }

    private static object?[] CellsOf(FieldSymbol field, StoredClause value)
    {
        TypedValue? typed = TypedValue.Of(value);
        FactNumber? number = typed?.Number;
        object? exact = field.Has(TypedParts.Days) ? DayOf(value.Text) : number is { Kind: FactNumberKind.Exact } one ? one.Lowest : null;
        object?[] bounds = field.Has(TypedParts.Days) ? [.. TimeColumns.Cells(typed?.Time)] : [number?.Lowest, number?.Highest];
        return
        [
            exact, FieldColumns.Text(value), .. field.IsVerbal ? (object?[])[value.Word] : [], .. bounds,
            .. field.Has(TypedParts.Currency) ? (object?[])[typed?.Currency is { Length: > 0 } currency ? currency : null] : [],
        ];
    }

    /// <summary>A date as its day, where it is exactly one: not hedged, no interval and no set.</summary>
    private static object? DayOf(string text) => FactDate.TryParse(text, out FactDate date, out _)
        && date.FirstDay == date.LastDay && !date.IsInterval && date.Set == FactDateSet.None && date.Start.Qualifier == FactQualifier.None ? date.FirstDay : null;

    private static object? ListOf(ColumnType type, object?[][] rows, int at)
    {
        if (rows.Length == 0)
            return null;
        return type switch
        {
            ColumnType.Numbers => Array.ConvertAll(rows, r => (decimal?)r[at]),
            ColumnType.Days => Array.ConvertAll(rows, r => (long?)r[at]),
            _ => Array.ConvertAll(rows, r => (string?)r[at]),
        };
    }
}
