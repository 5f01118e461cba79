using System.Collections.Generic;
using System.Linq;
using FactDsl.Exporting;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>A row for every citation: of an item, of one of its values, or of an account of its time.</summary>
internal static class CitationTable
{
    /// <summary>The table.</summary>
    public static ExportTable Table { get; } = new("citations",
    [
        new("item", ColumnType.Text), new("kind", ColumnType.Text), new("value", ColumnType.Integer), new("account", ColumnType.Integer), new("citation", ColumnType.Integer), new("source", ColumnType.Text), new("source_in_words", ColumnType.Text),
        new("at", ColumnType.Texts), new("via", ColumnType.Texts),
    ], static item => Citations(item).Select(c => Row(item, c)));

    /// <summary>The citations of an item with their numbers, from 1.</summary>
    public static IEnumerable<NumberedCitation> Citations(ExportedItem item)
    {
        long number = 0;
        foreach (FactCitation citation in item.At.Citations)
            yield return new NumberedCitation(++number, null, null, citation);
        foreach (NumberedValue value in NumberedValue.Of(item))
        {
            foreach (FactCitation citation in value.Value.Citations)
                yield return new NumberedCitation(++number, value.Number, null, citation);
        }
        foreach ((long place, FactAccount account) in AccountTable.Accounts(item))
        {
            foreach (FactCitation citation in account.Citations)
                yield return new NumberedCitation(++number, null, place, citation);
        }
    }

    private static object?[] Row(ExportedItem item, NumberedCitation cited)
    {
        FactCitation citation = cited.Citation;
        string? source = ItemIds.Of(citation.Source);
        return [item.Id, item.Kind.Word, cited.Value, cited.Account, cited.Number, source, source is null ? citation.Source.Name : null, List(citation.Locators), List(citation.Via.Select(static v => ItemIds.Of(v) ?? v.Name))];
    }

    private static object? List(IEnumerable<string> texts) => texts.ToArray() is { Length: > 0 } list ? list : null;
}

/// <summary>A citation with the number by which other tables mean it.</summary>
/// <param name="Number">Its number, from 1 in each item.</param>
/// <param name="Value">The number of the value that it is about; null for none.</param>
/// <param name="Account">The number of the account of the time that it is about; null for none. With neither it is about the whole item.</param>
/// <param name="Citation">The citation.</param>
internal readonly record struct NumberedCitation(long Number, long? Value, long? Account, FactCitation Citation);
