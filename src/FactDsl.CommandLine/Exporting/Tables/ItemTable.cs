using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.CommandLine.Exporting.Tables.Sql;
using FactDsl.Exporting;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>A row for every item: what it is, when it held, and the values of its fields.</summary>
internal static class ItemTable
{
    /// <summary>The columns that every item has, in front of those of its fields.</summary>
    public static IReadOnlyList<ExportColumn> First { get; } =
    [
        new("id", ColumnType.Text), new("kind", ColumnType.Text), new("name", ColumnType.Text), new("label", ColumnType.Text),
        new("standing", ColumnType.Text), new("claim", ColumnType.Text), new("doubted", ColumnType.Flag), new("time", ColumnType.Text), .. TimeColumns.Of(),
        .. TimeColumns.States, new("time_doubted", ColumnType.Flag), new("as_of", ColumnType.Text),
    ];

    /// <summary>The columns that every item has, behind those of its fields.</summary>
    public static IReadOnlyList<ExportColumn> Last { get; } =
    [
        new("states", ColumnType.Texts), new("doubted_values", ColumnType.Texts), new("sources", ColumnType.Texts), new("derived_by", ColumnType.Text), new("derived_from", ColumnType.Texts), new("documentation", ColumnType.Text),
        new("file", ColumnType.Text), new("line", ColumnType.Integer),
    ];

    /// <summary>The table of the items of some kinds: with the fields of all of them, each name once.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <param name="language">The language of labels; null for the first of each.</param>
    /// <param name="isTyped">Whether numbers, sums and dates are what they are, with their text beside, and columns have names that SQL takes without quotes.</param>
    public static ExportTable Of(IEnumerable<KindSymbol> kinds, string? language, bool isTyped)
    {
        List<FieldColumns> fields = FieldsOf(kinds, isTyped);
        return new ExportTable("items", [.. First, .. fields.SelectMany(static f => f.Columns), .. Last], item => [Row(item, fields, language)]);
    }

    /// <summary>The columns of the fields of some kinds, each name once.</summary>
    public static List<FieldColumns> FieldsOf(IEnumerable<KindSymbol> kinds, bool isTyped)
    {
        var taken = new HashSet<string>(First.Concat(Last).Select(static c => c.Name), StringComparer.Ordinal);
        // Engines of SQL do not tell columns apart by case, and take the folders of partitions for columns.
        if (isTyped)
            taken = new HashSet<string>(taken.Append(ParquetPartitions.Year), StringComparer.OrdinalIgnoreCase);
        var fields = new List<FieldColumns>();
        FieldSymbol[] all = [.. kinds.SelectMany(static k => k.Fields).Where(static f => f.Type != FieldType.Order).Distinct()];
        foreach (IGrouping<(string, string), FieldSymbol> field in all.GroupBy(f => (f.Name, FieldColumns.FormOf(f, isTyped))))
        {
            var columns = new FieldColumns(field, NameOf(field.First(), taken, isTyped), isTyped);
            taken.UnionWith(columns.Columns.Select(static c => c.Name));
            fields.Add(columns);
        }
        return fields;
    }

    /// <summary>The field's name; where kinds give it to different things, with the kind in front.</summary>
    private static string NameOf(FieldSymbol field, HashSet<string> taken, bool isTyped)
    {
        string name = isTyped ? SqlNames.Of(field.Name) : field.Name.Replace('-', '_');
        if (taken.Contains(name) && field.Owner is { } owner)
            name = isTyped ? SqlNames.Of(owner.Word + "_" + field.Name) : owner.Word.Replace('-', '_') + "_" + name;
        while (FieldColumns.NamesOf(field, name, isTyped).Any(taken.Contains))
            name += "_";
        return name;
    }

    private static object?[] Row(ExportedItem item, List<FieldColumns> fields, string? language)
    {
        FactRef at = item.At;
        string[] states = [.. item.Clauses.Where(static c => !c.IsKnown).Select(static c => c.Field.Name + "=" + c.Kind.ToString().ToLowerInvariant())];
        string[] doubted = [.. item.Clauses.Where(static c => c.IsKnown && c.IsDoubted).Select(static c => c.Field.Name + "=" + FieldColumns.Text(c))];
        string[] sources = [.. at.Citations.Select(static c => ItemIds.Of(c.Source) ?? c.Source.Name).Distinct(StringComparer.Ordinal)];
        return
        [
            item.Id, item.Kind.Word, Stated(at.Name), Stated(ItemSentence.Label(at, language)),
            item.Kind.IsFact ? at.Standing.ToString().ToLowerInvariant() : null, at.Standing == FactStanding.Superseded ? at.Claim.ToString().ToLowerInvariant() : null, at.IsDoubted,
            Stated(ItemSentence.Time(at)), .. TimeColumns.Cells(at.Life),
            .. TimeColumns.StateCells(at.Life), at.Life is null ? null : at.Times.IsDoubted, at.StandingDate?.Text,
            .. fields.SelectMany(f => f.Cells(item)),
            states.Length > 0 ? states : null, doubted.Length > 0 ? doubted : null, sources.Length > 0 ? sources : null,
            item.Derived?.Reason.Rule, item.Derived is { } derived ? (string[])[.. derived.Premises.Distinct(StringComparer.Ordinal)] : null, at.Documentation, at.Location.File, (long)at.Location.Line,
        ];
    }

    private static string? Stated(string text) => text.Length > 0 ? text : null;
}
