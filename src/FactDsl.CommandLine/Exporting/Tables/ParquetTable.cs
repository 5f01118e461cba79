using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using FactDsl.Exporting.Wording;
using Parquet;
using Parquet.Schema;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>A table as a Parquet file.</summary>
internal static class ParquetTable
{
    /// <summary>So many rows are gathered at a time; a column of them is compressed and read as one.</summary>
    public const int RowsOfGroup = 1 << 16;

    /// <summary>Digits of a number, and those of them behind the point: the most that 128 bits hold, which has room for every whole number of a decimal.</summary>
    public const int Precision = 38, Scale = 9;

    // The whole years that a 32-bit number of days reaches, which a date of Parquet is; DuckDB keeps the days at the ends for "infinity".
    private const long FirstYear = -5_877_640, LastYear = 5_881_579;

    // The day from which Parquet counts, 1970-01-01, numbered as in FactTime.
    private const long Epoch = 719_162;

    /// <summary>The columns of a file: what the folder of a partition says, no row repeats.</summary>
    public static IEnumerable<ExportColumn> ColumnsOf(ExportTable table) => table.Columns.Where(static c => c.Name != ParquetPartitions.Kind);

    /// <summary>Writes a table.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="groups">Its rows, as many at a time as are to be compressed together; at least one group, which may be empty.</param>
    /// <param name="report">Told of what a column has no room for.</param>
    public static async Task Write(Stream file, ExportTable table, IEnumerable<object?[][]> groups, ExportReport report)
    {
        int[] places = [.. table.Columns.Index().Where(static c => c.Item.Name != ParquetPartitions.Kind).Select(static c => c.Index)];
        // Dates are declared as such and written as numbers of days, since those of .NET begin with the year 1 and end with 9999.
        ParquetSchema declared = SchemaOf(table, typeof(DateOnly)), written = SchemaOf(table, typeof(int));
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(declared, file).ConfigureAwait(false);
        foreach (object?[][] group in groups)
            await WriteGroup(writer, written, table, places, group, report).ConfigureAwait(false);
    }

    private static async Task WriteGroup(ParquetWriter writer, ParquetSchema schema, ExportTable table, int[] places, object?[][] rows, ExportReport report)
    {
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        foreach ((int i, DataField field) in schema.DataFields.Index())
            await WriteColumn(group, field, table.Columns[places[i]], [.. rows.Select(r => r[places[i]])], rows, report).ConfigureAwait(false);
        group.CompleteValidate();
    }

    private static ParquetSchema SchemaOf(ExportTable table, Type day) => new([.. ColumnsOf(table).Select(c => FieldOf(c.Name, c.Type, day))]);

    private static Field FieldOf(string name, ColumnType type, Type day) => type switch
    {
        ColumnType.Texts => new ListField(name, FieldOf("element", ColumnType.Text, day)),
        ColumnType.Numbers => new ListField(name, FieldOf("element", ColumnType.Number, day)),
        ColumnType.Days => new ListField(name, FieldOf("element", ColumnType.Day, day)),
        ColumnType.Integer => new DataField<long>(name, true),
        ColumnType.Number => new DecimalDataField(name, Precision, Scale, isNullable: true),
        ColumnType.Flag => new DataField<bool>(name, true),
        ColumnType.Day => new DataField(name, day, isNullable: true),
        _ => new DataField<string>(name, true),
    };

    private static async Task WriteColumn(ParquetRowGroupWriter group, DataField field, ExportColumn column, object?[] cells, object?[][] rows, ExportReport report)
    {
        switch (column.Type)
        {
            case ColumnType.Texts:
                await WriteLists(group, field, cells, static (cell, _) => Array.ConvertAll((string?[])cell, static t => t is null ? (ReadOnlyMemory<char>?)null : t.AsMemory())).ConfigureAwait(false);
                break;
            case ColumnType.Numbers:
                await WriteLists(group, field, cells, (cell, i) => Array.ConvertAll((decimal?[])cell, n => Number(n, rows[i], column, report))).ConfigureAwait(false);
                break;
            case ColumnType.Days:
                await WriteLists(group, field, cells, (cell, i) => Array.ConvertAll((long?[])cell, d => Day(d, rows[i], column, report))).ConfigureAwait(false);
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
                await group.WriteAsync<int>(field, cells.Select((c, i) => Day((long?)c, rows[i], column, report)).ToArray()).ConfigureAwait(false);
                break;
            default:
                await group.WriteAsync(field, Array.ConvertAll(cells, static c => (string)c!)).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>
    /// Lists lie in a column one behind the other (Dremel). A repetition of 0 begins a list. A definition says how much of a cell
    /// is there: 0 for no list, the greatest number for a value.
    /// </summary>
    private static async Task WriteLists<T>(ParquetRowGroupWriter group, DataField field, object?[] cells, Func<object, int, T?[]> valuesOf)
        where T : struct
    {
        var values = new List<T>();
        var definitions = new List<int>();
        var repetitions = new List<int>();
        for (int row = 0; row < cells.Length; row++)
        {
            T?[] list = cells[row] is { } cell ? valuesOf(cell, row) : [];
            for (int i = 0; i < list.Length; i++)
            {
                repetitions.Add(i == 0 ? 0 : 1);
                definitions.Add(list[i] is null ? field.MaxDefinitionLevel - 1 : field.MaxDefinitionLevel);
                if (list[i] is { } value)
                    values.Add(value);
            }
            if (list.Length > 0)
                continue;
            repetitions.Add(0);
            definitions.Add(0);
        }
        await group.WriteAllPartsAsync<T>(field, values.ToArray(), definitions.ToArray(), repetitions.ToArray(), default).ConfigureAwait(false);
    }

    private static int? Day(long? day, object?[] row, ExportColumn column, ExportReport report)
    {
        if (day is not { } stated)
            return null;
        if (stated is >= -uint.MaxValue and <= uint.MaxValue && TimeCorners.YearOf(stated) is >= FirstYear and <= LastYear)
            return (int)(stated - Epoch);
        report.LeftOut("days that a date of Parquet does not reach, more than five million years away", row[0] + ", column " + column.Name);
        return null;
    }

    private static decimal? Number(decimal? number, object?[] row, ExportColumn column, ExportReport report)
    {
        if (number is not { } stated || stated == decimal.Round(stated, Scale))
            return number;
        // A value that is exactly one must not become another; its text stands beside it.
        if (column.Rounding is not { } rounding)
            return null;
        report.LeftOut("digits of numbers behind the ninth after the point", row[0] + ", column " + column.Name);
        return decimal.Round(stated, Scale, rounding);
    }
}
