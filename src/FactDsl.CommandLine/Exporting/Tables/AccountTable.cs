using System.Collections.Generic;
using System.Linq;
using FactDsl.Exporting;
using FactDsl.Exporting.Wording;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>A row for every account of a time, where its sources say more of it than the item's own row does.</summary>
internal static class AccountTable
{
    /// <summary>The table.</summary>
    public static ExportTable Table { get; } = new("times",
    [
        new("item", ColumnType.Text), new("kind", ColumnType.Text), new("account", ColumnType.Integer), new("time", ColumnType.Text), .. TimeColumns.Of(), .. TimeColumns.States,
        new("preferred", ColumnType.Flag), new("doubted", ColumnType.Flag), new("certainty", ColumnType.Text),
    ], static item => Accounts(item).Select(a => Row(item, a.Number, a.Account)));

    /// <summary>The accounts of an item with their numbers, from 1; none where its time and its sources say it all.</summary>
    public static IEnumerable<(long Number, FactAccount Account)> Accounts(ExportedItem item)
        => item.At.Times.SayMore ? item.At.Times.Select(static (a, i) => (i + 1L, a)) : [];

    private static object?[] Row(ExportedItem item, long number, FactAccount account) =>
    [
        item.Id, item.Kind.Word, number, ItemSentence.Written(account.Time), .. TimeColumns.Cells(account.Time), .. TimeColumns.StateCells(account.Time),
        account.IsPreferred, account.IsDoubted, account.Certainty?.ToString().ToLowerInvariant(),
    ];
}
