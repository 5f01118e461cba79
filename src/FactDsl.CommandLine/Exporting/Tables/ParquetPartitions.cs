using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.Exporting;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Schema;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>The folders that the files of a table lie in, named as Hive does it: <c>kind=meeting/year=2014</c>.</summary>
internal static class ParquetPartitions
{
    /// <summary>The column that is the kind's folder.</summary>
    public const string Kind = "kind";

    /// <summary>The column that is the year's folder: the year of <c>start_earliest</c>.</summary>
    public const string Year = "year";

    // What Hive calls the folder of those that have none.
    private const string None = "__HIVE_DEFAULT_PARTITION__";

    /// <summary>Writes the rows of a table that belong to a kind. No more than one group of rows is held at a time.</summary>
    /// <returns>Whether there is a file.</returns>
    public static bool Write(ExportTable table, KindSymbol kind, IEnumerable<ExportedItem> items, bool byYear, ExportTarget to, ExportReport report)
    {
        string folder = table.Name + "/" + Kind + "=" + kind.Word + "/";
        if (byYear)
            return WriteByYear(folder, table, items, to, report);
        using IEnumerator<object?[][]> groups = items.SelectMany(table.RowsOf).Chunk(ParquetTable.RowsOfGroup).GetEnumerator();
        if (!groups.MoveNext())
            return false;
        to.Write(folder + "0.parquet", file => ParquetTable.Write(file, table, Rest(groups), report).GetAwaiter().GetResult());
        return true;
    }

    /// <summary>
    /// Writes a file for each year of the rows at hand. Items of one standing come in the order of time, so rows that come together
    /// are of few years. A year that comes again gets one more file.
    /// </summary>
    private static bool WriteByYear(string folder, ExportTable table, IEnumerable<ExportedItem> items, ExportTarget to, ExportReport report)
    {
        var files = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string Year, object?[] Row)[] group in items.SelectMany(item => table.RowsOf(item).Select(row => (YearOf(item), row))).Chunk(ParquetTable.RowsOfGroup))
        {
            foreach (IGrouping<string, object?[]> year in group.GroupBy(static r => r.Year, static r => r.Row))
            {
                int number = files.GetValueOrDefault(year.Key);
                files[year.Key] = number + 1;
                string name = folder + Year + "=" + year.Key + "/" + number.ToString(CultureInfo.InvariantCulture) + ".parquet";
                to.Write(name, file => ParquetTable.Write(file, table, [[.. year]], report).GetAwaiter().GetResult());
            }
        }
        return files.Count > 0;
    }

    private static string YearOf(ExportedItem item) => item.At.Life is { StartEarliest: > long.MinValue and < long.MaxValue } life
        ? TimeCorners.YearOf(life.StartEarliest).ToString(CultureInfo.InvariantCulture)
        : None;

    private static IEnumerable<object?[][]> Rest(IEnumerator<object?[][]> groups)
    {
        do
        {
            yield return groups.Current;
        }
        while (groups.MoveNext());
    }
}
