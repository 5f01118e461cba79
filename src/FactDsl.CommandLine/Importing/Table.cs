using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsvHelper;
using FactDsl.CommandLine.Output;
using FactDsl.Language.Findings;
using FactDsl.Language.Syntax;

namespace FactDsl.CommandLine.Importing;

/// <summary>A table in a file, read row by row as often as one likes.</summary>
/// <param name="path">The file.</param>
/// <param name="shown">The name by which messages call it.</param>
/// <param name="options">What the template says of it.</param>
internal sealed class Table(string path, string shown, TemplateOptions options)
{
    /// <summary>How much of the file has been read, from 0 to 1.</summary>
    public double Progress { get; private set; }

    /// <summary>Reads the rows.</summary>
    /// <param name="columns">The columns that will be asked for.</param>
    /// <param name="isBad">Takes what is no row: where it stands and why.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no table, or lacks a column.</exception>
    public IEnumerable<TableRow> Read(IReadOnlyCollection<string> columns, Action<string, string> isBad)
    {
        return Format switch
        {
            "json" => ReadObjects(columns),
            "jsonl" => ReadLines(columns, isBad),
            _ => ReadCells(columns, isBad),
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
        // Characters that are none would be lost without a word; a template says what they are.
        return new StreamReader(file, options.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
    }

    private IEnumerable<TableRow> ReadCells(IReadOnlyCollection<string> columns, Action<string, string> isBad)
    {
        using StreamReader text = Open(out Stream file);
        for (int i = 0; i < options.Skip; i++)
            Guarded(text.ReadLine);
        using CsvReader csv = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = options.Separator ?? (Format == "tsv" ? '\t' : null),
            HasHeader = options.Columns.Count == 0,
            CommentPrefix = options.Comment,
            TrackLineNumbers = true,
            PoolStrings = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = bad => isBad(Line(options.Skip + bad.LineNumber), Reason(bad)),
        }, leaveOpen: true);
        Guarded(() => csv.Headers);
        string[] names = [.. options.Columns.Count > 0 ? options.Columns : csv.Headers];
        Dictionary<string, int> places = Places(names, columns);
        while (Guarded(csv.Read))
        {
            Progress = Share(file);
            // Separators at the end of a line hold nothing that could be lost.
            if (csv.FieldCount == names.Length || (csv.FieldCount > names.Length && Enumerable.Range(names.Length, csv.FieldCount - names.Length).All(i => csv.GetSpan(i).Length == 0)))
                yield return new TableRow(Line(options.Skip + csv.LineNumber), column => [csv.GetString(places[column])]) { IsBlank = IsBlank(csv), Number = options.Skip + (int)csv.LineNumber };
            else
                isBad(Line(options.Skip + csv.LineNumber), $"it has {Counted.Of(csv.FieldCount, "cell")}, and there {(names.Length == 1 ? "is" : "are")} {Counted.Of(names.Length, "column")}");
        }
    }

    private static bool IsBlank(CsvReader csv)
    {
        for (int i = 0; i < csv.FieldCount; i++)
        {
            if (!csv.GetSpan(i).Trim(" \t"u8).IsEmpty)
                return false;
        }
        return true;
    }

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
            else
                throw new InvalidDataException($"{shown}: there is no column `{column}`{(Suggestion.For(column, names) is { Length: > 0 } near ? near : ": there are " + Named(names))}");
        }
        return places;
    }

    private static string Named(string[] names)
        => string.Join(", ", names.Take(20).Select(static n => "`" + Step.Shown(n) + "`")) + (names.Length > 20 ? ", …" : "");

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
        catch (CsvFormatException e)
        {
            throw new InvalidDataException($"{shown}: {e.Message}");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{shown}: it is no JSON: {e.Message}");
        }
    }

    private IEnumerable<TableRow> ReadLines(IReadOnlyCollection<string> columns, Action<string, string> isBad)
    {
        using StreamReader text = Open(out Stream file);
        var unseen = new HashSet<string>(columns, StringComparer.Ordinal);
        for (int line = 1; Guarded(text.ReadLine) is { } written; line++)
        {
            Progress = Share(file);
            if (written.AsSpan().Trim().Length == 0)
                continue;
            JsonDocument? document = null;
            try
            {
                document = JsonDocument.Parse(written);
            }
            catch (JsonException e)
            {
                isBad(Line(line), "it is no JSON: " + e.Message);
            }
            if (document is null)
                continue;
            using (document)
            {
                foreach (TableRow row in JsonRow.Each(document.RootElement, [], Line(line), unseen, options.Each))
                    yield return Seen(row, unseen) with { Number = line };
            }
        }
        CheckColumns(unseen);
    }

    private IEnumerable<TableRow> ReadObjects(IReadOnlyCollection<string> columns)
    {
        using StreamReader text = Open(out Stream file);
        var unseen = new HashSet<string>(columns, StringComparer.Ordinal);
        var records = new JsonRecords(text, options.Rows.Length > 0 ? options.Rows.Split('.') : []);
        int number = 0;
        while (Guarded(records.Read))
        {
            number++;
            Progress = Share(file);
            foreach (TableRow row in JsonRow.Each(records.Current, records.Keys, Line(records.Line) + ": record " + number.ToString(CultureInfo.InvariantCulture), unseen, options.Each))
                yield return Seen(row, unseen) with { Number = number };
        }
        if (number > 0)
            CheckColumns(unseen);
        else if (options.Rows.Length > 0)
            throw new InvalidDataException($"{shown}: there is nothing at `{options.Rows}`, where the template says that the rows are");
    }

    /// <summary>Looks for the columns that no row has had yet, whether somebody asks for them or not.</summary>
    private static TableRow Seen(TableRow row, HashSet<string> unseen)
    {
        foreach (string column in unseen.Count == 0 ? [] : unseen.ToArray())
        {
            try
            {
                _ = row[column];
            }
            catch (RowException)
            {
                // What is wrong with it is told when the row is read.
                unseen.Remove(column);
            }
        }
        return row;
    }

    /// <summary>Members may be left out of records, but not of all.</summary>
    private void CheckColumns(HashSet<string> unseen)
    {
        if (unseen.Count > 0)
            throw new InvalidDataException($"{shown}: no record has {Suggestion.Listed([.. unseen.Order(StringComparer.Ordinal)])}");
    }

    private string Record(int number) => shown + ": record " + number.ToString(CultureInfo.InvariantCulture);

    private string Line(long line) => shown + ":" + line.ToString(CultureInfo.InvariantCulture);

    private static string Reason(CsvMalformedRecord bad) => bad.Reason switch
    {
        CsvMalformedReason.UnterminatedQuote when bad.RawRecord.AsSpan().Count('\n') is > 0 and var lines => $"a quote is not closed: the {lines + 1} lines from here to the end are one cell",
        CsvMalformedReason.UnterminatedQuote => "a quote is not closed",
        CsvMalformedReason.TextAfterClosingQuote => "text stands behind a closing quote",
        CsvMalformedReason.StrayQuote => "a quote stands inside a cell that does not begin with one",
        _ => "it is no row of a table",
    };
}
