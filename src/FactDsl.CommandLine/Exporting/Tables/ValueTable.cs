using System.Collections.Generic;
using System.Linq;
using FactDsl.Exporting;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>A row for every value of every item, and for what is said of a value alone, with the number of that value as its parent.</summary>
internal static class ValueTable
{
    /// <summary>The table.</summary>
    public static ExportTable Table { get; } = new("values",
    [
        new("item", ColumnType.Text), new("kind", ColumnType.Text), new("value", ColumnType.Integer), new("parent", ColumnType.Integer), new("field", ColumnType.Text), new("clause", ColumnType.Text),
        new("type", ColumnType.Text), new("text", ColumnType.Text), new("doubted", ColumnType.Flag), new("preferred", ColumnType.Flag), new("one_of", ColumnType.Integer), ExportColumn.Lowest("lowest"), ExportColumn.Highest("highest"), new("currency", ColumnType.Text),
        .. TimeColumns.Of("date_"), new("time", ColumnType.Text), .. TimeColumns.Of(), .. TimeColumns.States, new("file", ColumnType.Text), new("line", ColumnType.Integer),
    ], Rows);

    private static List<object?[]> Rows(ExportedItem item)
    {
        var rows = new List<object?[]>();
        foreach (NumberedValue value in NumberedValue.Of(item))
            rows.Add(Row(item, value));
        long number = rows.Count;
        foreach (OrderClause order in item.Order)
            rows.Add(Plain(item, ++number, null, order.Word, order.Item is null ? "date" : "item", order.Item ?? order.Date));
        foreach (string name in item.FormerNames)
            rows.Add(Plain(item, ++number, null, "renamed-from", "name", name));
        foreach (BoundAcceptance accepted in item.Accepted)
        {
            rows.Add(Plain(item, ++number, null, "accept", "finding", accepted.Id));
            if (accepted.Reason.Length > 0)
                rows.Add(Plain(item, number + 1, number++, "because", "text", accepted.Reason));
        }
        return rows;
    }

    private static object?[] Row(ExportedItem item, NumberedValue numbered)
    {
        StoredClause value = numbered.Value;
        TypedValue? typed = TypedValue.Of(value);
        return
        [
            item.Id, item.Kind.Word, numbered.Number, numbered.Parent, numbered.IsVia ? "via" : value.Field.Name, numbered.IsVia ? "via" : value.Word, TypeOf(value), FieldColumns.Text(value), value.IsDoubted, value.IsPreferred, numbered.OneOf,
            typed?.Number?.Lowest, typed?.Number?.Highest, typed?.Currency is { Length: > 0 } currency ? currency : null,
            .. TimeColumns.Cells(typed?.Time), value.Time is { } time ? ItemSentence.Written(time) : null, .. TimeColumns.Cells(value.Time), .. TimeColumns.StateCells(value.Time),
            value.Location.File.Length > 0 ? value.Location.File : null, value.Location.File.Length > 0 ? (long)value.Location.Line : null,
        ];
    }

    private static object?[] Plain(ExportedItem item, long number, long? parent, string word, string type, string text)
        => [item.Id, item.Kind.Word, number, parent, word, word, type, text, false, false, .. Enumerable.Repeat<object?>(null, 17)];

    private static string TypeOf(StoredClause value) => value.Kind == BoundValueKind.Raw
        ? value.Field.Type.ToString().ToLowerInvariant()
        : value.Kind.ToString().ToLowerInvariant();
}
