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

    /// <summary>How a time begins and ends, as columns: only they tell an end that is open, which is no end, from one that is not known.</summary>
    public static IEnumerable<ExportColumn> States { get; } = [new("start_state", ColumnType.Text), new("end_state", ColumnType.Text)];

    /// <summary>The cells of <see cref="States"/>.</summary>
    public static IEnumerable<object?> StateCells(FactTime? time) => [time?.StartKind.ToString().ToLowerInvariant(), time?.EndKind.ToString().ToLowerInvariant()];

    private static object? Day(long day) => day is long.MinValue or long.MaxValue ? null : day;
}
