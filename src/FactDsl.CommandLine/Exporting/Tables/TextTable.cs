using System.Collections.Generic;
using System.Linq;
using FactDsl.Exporting;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>A row for every text in every language: labels, texts that are values with their translations, wordings, quotations.</summary>
internal static class TextTable
{
    /// <summary>The table.</summary>
    public static ExportTable Of(ExportedFacts facts) => new("texts",
    [
        new("item", ColumnType.Text), new("kind", ColumnType.Text), new("value", ColumnType.Integer), new("citation", ColumnType.Integer),
        new("role", ColumnType.Text), new("place", ColumnType.Integer), new("text", ColumnType.Text), new("language", ColumnType.Text),
    ], kind => facts.Items(kind).SelectMany(Rows));

    private static List<object?[]> Rows(ExportedItem item)
    {
        var rows = new List<object?[]>();
        Add(rows, item, null, null, "label", item.At.Labels.Select(static l => new LabelText(l.Text, l.Language)));
        if (item.At.TimeWording is { } wording)
            Add(rows, item, null, null, "time wording", [new(wording.Text, wording.Language), .. wording.Translations.Select(static t => new LabelText(t.Text, t.Language))]);
        foreach (NumberedValue value in NumberedValue.Of(item))
        {
            if (value.Value.Kind == BoundValueKind.Text)
                Add(rows, item, value.Number, null, "value", value.Value.Texts);
            Add(rows, item, value.Number, null, "wording", value.Value.Wording);
        }
        foreach ((long number, long? value, FactCitation citation) in CitationTable.Citations(item))
            Add(rows, item, value, number, "quotation", citation.Quotes.Select(static q => new LabelText(q.Text, q.Language)));
        return rows;
    }

    private static void Add(List<object?[]> rows, ExportedItem item, long? value, long? citation, string role, IEnumerable<LabelText> texts)
    {
        long place = 0;
        foreach (LabelText text in texts)
            rows.Add([item.Id, item.Kind.Word, value, citation, role, ++place, text.Text, text.Language]);
    }
}
