using System.Collections.Generic;
using System.Linq;
using FactDsl.Exporting;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>A row for every citation: of an item, or of one of its values.</summary>
internal static class CitationTable
{
    /// <summary>The table.</summary>
    public static ExportTable Of(ExportedFacts facts) => new("citations",
    [
        new("item", ColumnType.Text), new("kind", ColumnType.Text), new("value", ColumnType.Integer), new("citation", ColumnType.Integer), new("source", ColumnType.Text), new("source_in_words", ColumnType.Text),
        new("at", ColumnType.Texts), new("via", ColumnType.Texts),
    ], kind => facts.Items(kind).SelectMany(static item => Citations(item).Select(c => Row(item, c))));

    /// <summary>The citations of an item with their numbers, from 1.</summary>
    public static IEnumerable<(long Number, long? Value, FactCitation Citation)> Citations(ExportedItem item)
    {
        long number = 0;
        foreach (FactCitation citation in item.At.Citations)
            yield return (++number, null, citation);
        foreach (NumberedValue value in NumberedValue.Of(item))
        {
            foreach (FactCitation citation in value.Value.Citations)
                yield return (++number, value.Number, citation);
        }
    }

    private static object?[] Row(ExportedItem item, (long Number, long? Value, FactCitation Citation) cited)
    {
        FactCitation citation = cited.Citation;
        string? source = ItemIds.Of(citation.Source);
        return [item.Id, item.Kind.Word, cited.Value, cited.Number, source, source is null ? citation.Source.Name : null, List(citation.Locators), List(citation.Via.Select(static v => ItemIds.Of(v) ?? v.Name))];
    }

    private static object? List(IEnumerable<string> texts) => texts.ToArray() is { Length: > 0 } list ? list : null;
}
