using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using FactDsl.CommandLine.Importing.Account;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;

namespace FactDsl.CommandLine.Importing.Tables;

/// <summary>A table in a file, read row by row as often as one likes.</summary>
/// <param name="path">The file.</param>
/// <param name="shown">The name by which messages call it.</param>
/// <param name="options">What the template says of it.</param>
internal sealed class Table(string path, string shown, TemplateOptions options)
{
    /// <summary>How much of the file has been read, from 0 to 1.</summary>
    public double Progress { get; private set; }

    /// <summary>What is to be told of the table once it has been read: what lies beside its rows.</summary>
    public IReadOnlyList<string> Told { get; private set; } = [];

    /// <summary>What the table itself calls the columns that were asked for.</summary>
    public IReadOnlyList<string> Asked { get; private set; } = [];

    /// <summary>Reads the rows.</summary>
    /// <param name="columns">The columns that will be asked for.</param>
    /// <param name="isBad">Takes what is no row: where it stands and why.</param>
    /// <param name="isDone">Takes each record when all of its rows have been dealt with; null for nobody.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no table, or lacks a column.</exception>
    public IEnumerable<TableRow> Read(IReadOnlyCollection<string> columns, Action<string, string> isBad, Action<TableRecord>? isDone = null)
    {
        IReadOnlyCollection<string> asked = [.. columns.Where(static c => c is not (TableRow.NumberColumn or TableRow.ValueColumn))];
        isDone ??= static _ => { };
        return Format switch
        {
            "json" => ReadObjects(asked, isBad, isDone),
            "jsonl" => ReadLines(asked, isBad, isDone),
            _ => ReadCells(asked, isBad, isDone),
        };
    }

    /// <summary>Where a row stands, for messages.</summary>
    /// <param name="number">The row's number.</param>
    public string PlaceOf(int number) => Format == "json" ? Record(number) : Line(number);

    private string Format => options.Format.Length > 0 ? options.Format : Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" or ".geojson" => "json",
        ".jsonl" or ".ndjson" => "jsonl",
        ".tsv" or ".tab" => "tsv",
        _ => "csv",
    };

    private static double Share(Stream file) => file.Length == 0 ? 1 : (double)file.Position / file.Length;

    private StreamReader Open(out Stream file)
    {
        file = File.OpenRead(path);
        return TableText.Open(file, options.Encoding);
    }

    private IEnumerable<TableRow> ReadCells(IReadOnlyCollection<string> columns, Action<string, string> isBad, Action<TableRecord> isDone)
    {
        using StreamReader text = Open(out Stream file);
        var records = new CsvRecords(text);
        Guarded(() => records.Skip(options.Skip));
        Guarded(() => records.Begin(options.Separator ?? (Format == "tsv" ? '\t' : null), options.HasQuotes ?? Format != "tsv", options.Comment));
        string[] names = [.. options.Columns];
        if (names.Length == 0 && Guarded(() => records.Read(0)))
            names = records.Problem is { } wrong ? throw new InvalidDataException($"{Line(records.Line)}: {wrong}") : [.. records.Cells.Select(static c => c.ToString())];
        Dictionary<string, int> places = Places(names, columns);
        Asked = [.. places.Select(p => p.Value < 0 ? p.Key : names[p.Value])];
        var record = new CsvRecord(names, places);
        int ordinal = 0;
        while (Guarded(() => records.Read(names.Length)))
        {
            Progress = Share(file);
            string place = Line(records.Line);
            if (records.Problem is { } problem)
            {
                isBad(place, problem);
                continue;
            }
            record.Become(records.Cells);
            var row = new TableRow(record, place) { IsBlank = record.IsBlank, Number = records.Line, Ordinal = ++ordinal };
            foreach (TableRow each in Parts([row], place))
                yield return each;
            isDone(record);
        }
        Told = records.Comments == 0 ? [] : [$"{Output.CountText.Of(records.Comments, "line")} that began with `{options.Comment}` left out"];
    }

    /// <summary>Cuts the cells of a record of which each value is a row of its own.</summary>
    private IEnumerable<TableRow> Parts(IEnumerable<TableRow> rows, string place)
    {
        int value = 0;
        foreach (TableRow row in rows)
        {
            Cell[] parts = options.EachSeparator.Length == 0 ? [] : [.. row[options.Each].SelectMany(Parts)];
            if (parts.Length == 0)
                yield return row;
            foreach (Cell part in parts)
            {
                yield return new TableRow(row.Record, $"{place}, {options.Each} {(++value).ToString(CultureInfo.InvariantCulture)}")
                {
                    Number = row.Number,
                    Ordinal = row.Ordinal,
                    Value = value,
                    Each = options.Each,
                    Own = column => column == options.Each ? [part] : [],
                };
            }
        }
    }

    private IEnumerable<Cell> Parts(Cell cell)
        => cell.Problem is not null ? [cell] : cell.Text.Split(options.EachSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => cell with { Text = t, IsPart = true });

    private Dictionary<string, int> Places(string[] names, IReadOnlyCollection<string> columns)
    {
        if (names is [] or [""])
            throw new InvalidDataException($"{shown}: it is empty");
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        names = [.. names.Select(NameText.Compose)];
        foreach (string written in columns)
        {
            string column = NameText.Compose(written);
            int[] found = [.. Enumerable.Range(0, names.Length).Where(i => names[i].Trim() == column)];
            if (found.Length == 0)
                found = [.. Enumerable.Range(0, names.Length).Where(i => string.Equals(names[i].Trim(), column, StringComparison.OrdinalIgnoreCase))];
            // Columns can be counted as well, for tables in which two have one name.
            if (found.Length == 1)
                places[written] = found[0];
            else if (found.Length > 1)
                throw new InvalidDataException($"{shown}: {found.Length} columns are called `{column}`: count the one that is meant, as in {string.Join(" or ", found.Select(static f => "`{" + (f + 1).ToString(CultureInfo.InvariantCulture) + "}`"))}");
            else if (int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= names.Length)
                places[written] = number - 1;
            else if (options.Optional.Contains(written))
                places[written] = -1;
            else
                throw new InvalidDataException($"{shown}: there is no column `{column}`{(Suggestion.For(column, names) is { Length: > 0 } near ? near : ": there are " + Named(names))}");
        }
        return places;
    }

    private static string Named(string[] names)
        => string.Join(", ", names.Take(20).Select(static n => "`" + Step.Shown(n) + "`")) + (names.Length > 20 ? ", …" : "");

    private void Guarded(Action read) => Guarded(() =>
    {
        read();
        return true;
    });

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException($"{shown}: it is not UTF-8: say what it is with `encoding latin1` below `import` in the template");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{shown}: it is no JSON: {e.Message}");
        }
    }

    private IEnumerable<TableRow> ReadLines(IReadOnlyCollection<string> columns, Action<string, string> isBad, Action<TableRecord> isDone)
    {
        using StreamReader text = Open(out Stream file);
        Asked = [.. columns.Select(JsonPath.WithoutConditions)];
        var found = new JsonColumns(Asked);
        var record = new JsonRecord(found, options.Each);
        int ordinal = 0;
        for (int line = 1; Guarded(text.ReadLine) is { } written; line++)
        {
            Progress = Share(file);
            if (written.AsSpan().Trim().Length == 0)
                continue;
            IReadOnlyList<JsonElement> records = JsonLine.Read(written, out string? problem);
            foreach (JsonElement element in records)
            {
                foreach (TableRow row in Rows(record, element, [], Line(line), line, ++ordinal, isBad))
                    yield return row;
                isDone(record);
            }
            if (problem is not null)
                isBad(Line(line), problem);
        }
        Told = [.. Unseen(found, ordinal)];
    }

    private IEnumerable<TableRow> ReadObjects(IReadOnlyCollection<string> columns, Action<string, string> isBad, Action<TableRecord> isDone)
    {
        using StreamReader text = Open(out Stream file);
        Asked = [.. columns.Select(JsonPath.WithoutConditions)];
        var found = new JsonColumns(Asked);
        var record = new JsonRecord(found, options.Each);
        var records = new JsonRecords(text, [.. options.Rows]);
        int number = 0;
        while (Guarded(records.Read))
        {
            number++;
            Progress = Share(file);
            string place = Line(records.Line) + ": record " + number.ToString(CultureInfo.InvariantCulture);
            foreach (TableRow row in Rows(record, records.Current, records.Keys, place, number, number, isBad))
                yield return row;
            isDone(record);
        }
        if (!records.IsAnything)
            throw new InvalidDataException($"{shown}: it is empty");
        if (number == 0 && options.Rows.Count > 0 && !records.IsFound)
            throw new InvalidDataException($"{shown}: there is nothing at `{string.Join('.', options.Rows)}`, where the template says that the rows are");
        Told = [.. Unseen(found, number), .. records.Passed.Count == 0 ? [] : (string[])[$"beside the rows, and left out: {Listed(records.Passed)}"]];
    }

    private IEnumerable<TableRow> Rows(JsonRecord record, JsonElement element, IReadOnlyList<string> keys, string place, int number, int ordinal, Action<string, string> isBad)
    {
        record.Become(element, keys);
        if (record.Problem is { } problem)
        {
            record.Drop(new CellRange(0, record.Count), DropReason.BadRow);
            isBad(place, problem);
            return [];
        }
        IEnumerable<TableRow> rows = record.Values.Count == 0 ? [new TableRow(record, place) { Number = number, Ordinal = ordinal }] : record.Values.Select((range, i) =>
            new TableRow(record, $"{place}, {options.Each} {(i + 1).ToString(CultureInfo.InvariantCulture)}")
            {
                Number = number,
                Ordinal = ordinal,
                Value = i + 1,
                Each = options.Each,
                Own = column => record.Read(column, range),
            });
        return Parts(rows, place);
    }

    /// <summary>Members may be left out of records, and of all of them: that is told, with what may have been meant.</summary>
    private IEnumerable<string> Unseen(JsonColumns found, int records)
        => records == 0 ? [] : found.Unseen(Asked.Where(c => !options.Optional.Contains(c))).Select(c => $"no record has `{Step.Shown(c)}`{Suggestion.For(c, found.Seen)}");

    private static string Listed(IReadOnlyCollection<string> names)
        => string.Join(", ", names.Take(20).Select(static n => "`" + Step.Shown(n) + "`")) + (names.Count > 20 ? $" and {names.Count - 20} more" : "");

    private string Record(int number) => shown + ": record " + number.ToString(CultureInfo.InvariantCulture);

    private string Line(long line) => shown + ":" + line.ToString(CultureInfo.InvariantCulture);
}
