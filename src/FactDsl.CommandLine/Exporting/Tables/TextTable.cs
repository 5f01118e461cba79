using System.Collections.Generic;
using System.Linq;
using FactDsl.Exporting;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>A row for every text in every language: labels, texts that are values with their translations, wordings, reasons, quotations.</summary>
internal static class TextTable
{
    /// <summary>The table.</summary>
    public static ExportTable Table { get; } = new("texts",
    [
        new("item", ColumnType.Text), new("kind", ColumnType.Text), new("value", ColumnType.Integer), new("account", ColumnType.Integer), new("citation", ColumnType.Integer),
        new("role", ColumnType.Text), new("place", ColumnType.Integer), new("text", ColumnType.Text), new("language", ColumnType.Text),
    ], Rows);

    private static List<object?[]> Rows(ExportedItem item)
    {
        var rows = new List<object?[]>();
        Add(rows, item, "label", item.At.Labels.Select(static l => new LabelText(l.Text, l.Language)));
        Add(rows, item, "time wording", Texts(item.At.TimeWording));
        foreach (NumberedValue value in NumberedValue.Of(item))
        {
            if (value.Value.Kind == BoundValueKind.Text)
                Add(rows, item, "value", value.Value.Texts, value: value.Number);
            Add(rows, item, "wording", value.Value.Wording, value: value.Number);
        }
        foreach ((long number, FactAccount account) in AccountTable.Accounts(item))
        {
            Add(rows, item, "time wording", Texts(account.Wording), account: number);
            Add(rows, item, "because", Texts(account.Because), account: number);
        }
        foreach (NumberedCitation cited in CitationTable.Citations(item))
            Add(rows, item, "quotation", cited.Citation.Quotes.Select(static q => new LabelText(q.Text, q.Language)), cited.Value, cited.Account, cited.Number);
        return rows;
    }

    private static IEnumerable<LabelText> Texts(FactText? text)
        => text is { } said ? [new(said.Text, said.Language), .. said.Translations.Select(static t => new LabelText(t.Text, t.Language))] : [];

    private static void Add(List<object?[]> rows, ExportedItem item, string role, IEnumerable<LabelText> texts, long? value = null, long? account = null, long? citation = null)
    {
        long place = 0;
        foreach (LabelText text in texts)
            rows.Add([item.Id, item.Kind.Word, value, account, citation, role, ++place, text.Text, text.Language]);
    }
}
