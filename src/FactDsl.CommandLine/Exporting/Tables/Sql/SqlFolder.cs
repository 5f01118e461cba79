using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Exporting;
using FactDsl.Language.Schema;

namespace FactDsl.CommandLine.Exporting.Tables.Sql;

/// <summary>The tables of an export as engines are to know them.</summary>
/// <param name="facts">The facts.</param>
/// <param name="byYear">Whether files are parted by year.</param>
internal sealed class SqlFolder(ExportedFacts facts, bool byYear)
{
    private readonly List<SqlItems> _items = [];
    private readonly List<SqlTable> _others = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The kinds.</summary>
    public FactSchema Schema => facts.Facts.Schema;

    /// <summary>The tables of items, one for each kind that there is.</summary>
    public IReadOnlyList<SqlItems> Items => _items;

    /// <summary>All tables.</summary>
    public IEnumerable<SqlTable> Tables => _items.Select(static i => i.Table).Concat(_others);

    /// <summary>The column of years, where folders have one.</summary>
    public IReadOnlyList<ExportColumn> Years => byYear ? [new(ParquetPartitions.Year, ColumnType.Integer)] : [];

    /// <summary>Whether items of a kind are wanted.</summary>
    public bool IsWanted(KindSymbol kind) => facts.IsWanted(kind);

    /// <summary>Adds the table of the items of a kind.</summary>
    public void AddItems(KindSymbol kind, ExportTable table)
    {
        string name = "items_" + SqlNames.Of(kind.Word);
        while (!_names.Add(name))
            name += "_";
        _items.Add(new SqlItems(kind, new SqlTable(name, table.Name + "/" + ParquetPartitions.Kind + "=" + kind.Word, [.. ParquetTable.ColumnsOf(table)], Years), ItemTable.FieldsOf([kind], isTyped: true)));
    }

    /// <summary>Adds a table of what is said of items of all kinds.</summary>
    /// <param name="table">The table.</param>
    /// <param name="isWritten">Whether it has a file.</param>
    public void Add(ExportTable table, bool isWritten)
        => _others.Add(new SqlTable("item_" + table.Name, isWritten ? table.Name : null, [.. ParquetTable.ColumnsOf(table)], [new(ParquetPartitions.Kind, ColumnType.Text), .. Years]));
}

/// <summary>The table of the items of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Table">The table.</param>
/// <param name="Fields">The columns of its fields.</param>
internal sealed record SqlItems(KindSymbol Kind, SqlTable Table, IReadOnlyList<FieldColumns> Fields)
{
    /// <summary>The columns of a field; null where it has none.</summary>
    public FieldColumns? ColumnsOf(FieldSymbol field) => Fields.FirstOrDefault(f => f.IsOf(field));
}
