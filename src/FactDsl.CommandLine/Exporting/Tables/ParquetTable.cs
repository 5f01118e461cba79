using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Parquet;
using Parquet.Schema;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>A table as a Parquet file.</summary>
internal static class ParquetTable
{
    // Rows are gathered so many at a time; a column of them is compressed and read as one.
    private const int RowsOfGroup = 1 << 16;

    // The most that 128 bits hold: every whole number that a decimal has, and nine digits behind the point.
    private const int Precision = 38, Scale = 9;

    // What a partition's folder says, no row repeats.
    private const string Partition = "kind";

    /// <summary>Writes a table.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="report">Told of what a column has no room for.</param>
    public static async Task Write(Stream file, ExportTable table, IEnumerable<object?[]> rows, ExportReport report)
    {
        int[] places = [.. table.Columns.Index().Where(static c => c.Item.Name != Partition).Select(static c => c.Index)];
        var schema = new ParquetSchema([.. places.Select(p => FieldOf(table.Columns[p]))]);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(schema, file).ConfigureAwait(false);
        bool isWritten = false;
        foreach (object?[][] group in rows.Chunk(RowsOfGroup))
        {
            isWritten = true;
            await WriteGroup(writer, schema, table, places, group, report).ConfigureAwait(false);
        }
        if (!isWritten)
            await WriteGroup(writer, schema, table, places, [], report).ConfigureAwait(false);
    }

    private static async Task WriteGroup(ParquetWriter writer, ParquetSchema schema, ExportTable table, int[] places, object?[][] rows, ExportReport report)
    {
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        foreach ((int i, DataField field) in schema.DataFields.Index())
            await WriteColumn(group, field, table.Columns[places[i]], [.. rows.Select(r => r[places[i]])], rows, report).ConfigureAwait(false);
        group.CompleteValidate();
    }

    private static Field FieldOf(ExportColumn column) => column.Type switch
    {
        ColumnType.Texts => new ListField(column.Name, new DataField<string>("element", true)),
        ColumnType.Integer => new DataField<long>(column.Name, true),
        ColumnType.Number => new DecimalDataField(column.Name, Precision, Scale, isNullable: true),
        ColumnType.Flag => new DataField<bool>(column.Name, true),
        ColumnType.Day => new DataField<DateOnly>(column.Name, true),
        _ => new DataField<string>(column.Name, true),
    };

    private static async Task WriteColumn(ParquetRowGroupWriter group, DataField field, ExportColumn column, object?[] cells, object?[][] rows, ExportReport report)
    {
        switch (column.Type)
        {
            case ColumnType.Texts:
                await WriteLists(group, field, cells).ConfigureAwait(false);
                break;
            case ColumnType.Integer:
                await group.WriteAsync<long>(field, Array.ConvertAll(cells, static c => (long?)c)).ConfigureAwait(false);
                break;
            case ColumnType.Number:
                await group.WriteAsync<decimal>(field, cells.Select((c, i) => Number((decimal?)c, rows[i], column, report)).ToArray()).ConfigureAwait(false);
                break;
            case ColumnType.Flag:
                await group.WriteAsync<bool>(field, Array.ConvertAll(cells, static c => (bool?)c)).ConfigureAwait(false);
                break;
            case ColumnType.Day:
                await group.WriteAsync<DateOnly>(field, cells.Select((c, i) => Day((long?)c, rows[i], column, report)).ToArray()).ConfigureAwait(false);
                break;
            default:
                await group.WriteAsync(field, Array.ConvertAll(cells, static c => (string)c!)).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Lists lie in a column one behind the other: a repetition of 0 begins one, a definition of 0 says that there is none (Dremel).</summary>
    private static async Task WriteLists(ParquetRowGroupWriter group, DataField field, object?[] cells)
    {
        var texts = new List<ReadOnlyMemory<char>>();
        var definitions = new List<int>();
        var repetitions = new List<int>();
        foreach (object? cell in cells)
        {
            string[] list = (string[]?)cell ?? [];
            for (int i = 0; i < list.Length; i++)
            {
                repetitions.Add(i == 0 ? 0 : 1);
                texts.Add(list[i].AsMemory());
                definitions.Add(field.MaxDefinitionLevel);
            }
            if (list.Length > 0)
                continue;
            repetitions.Add(0);
            definitions.Add(0);
        }
        await group.WriteAllPartsAsync<ReadOnlyMemory<char>>(field, texts.ToArray(), definitions.ToArray(), repetitions.ToArray(), default).ConfigureAwait(false);
    }

    private static DateOnly? Day(long? day, object?[] row, ExportColumn column, ExportReport report)
    {
        if (day is null)
            return null;
        if (day >= DateOnly.MinValue.DayNumber && day <= DateOnly.MaxValue.DayNumber)
            return DateOnly.FromDayNumber((int)day);
        report.LeftOut("days before the year 1 and after the year 9999", row[0] + ", column " + column.Name);
        return null;
    }

    private static decimal? Number(decimal? number, object?[] row, ExportColumn column, ExportReport report)
    {
        if (number is not { } stated || stated == decimal.Round(stated, Scale))
            return number;
        report.LeftOut("digits of numbers behind the ninth after the point", row[0] + ", column " + column.Name);
        return decimal.Round(stated, Scale);
    }
}
