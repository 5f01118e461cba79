using System.Collections.Generic;
using System.Linq;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>The four corners of a time, as columns.</summary>
internal static class TimeColumns
{
    private static readonly string[] s_corners = ["start_earliest", "start_latest", "end_earliest", "end_latest"];

    /// <summary>The columns.</summary>
    /// <param name="prefix">What stands in front of their names.</param>
    public static IEnumerable<ExportColumn> Of(string prefix = "") => s_corners.Select(c => new ExportColumn(prefix + c, ColumnType.Day));

    /// <summary>The cells; a corner that lies nowhere is null.</summary>
    public static IEnumerable<object?> Cells(FactTime? time) => time is { } stated
        ? [Day(stated.StartEarliest), Day(stated.StartLatest), Day(stated.EndEarliest), Day(stated.EndLatest)]
        : [null, null, null, null];

    private static object? Day(long day) => day is long.MinValue or long.MaxValue ? null : day;
}
