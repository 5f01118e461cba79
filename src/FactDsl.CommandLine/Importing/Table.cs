using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsvHelper;
using FactDsl.Language.Findings;

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

    private string Format => options.Format.Length > 0 ? options.Format : Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" or ".geojson" => "json",
        ".jsonl" or ".ndjson" => "jsonl",
        ".tsv" or ".tab" => "tsv",
        _ => "csv",
    };

    private StreamReader Open(out FileStream file)
    {
        file = File.OpenRead(path);
        // Characters that are none would be lost without a word; a template says what they are.
        return new StreamReader(file, options.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
    }

    private IEnumerable<TableRow> ReadCells(IReadOnlyCollection<string> columns, Action<string, string> isBad)
    {
        using StreamReader text = Open(out FileStream file);
        using CsvReader csv = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = options.Separator ?? (Format == "tsv" ? '\t' : null),
            TrackLineNumbers = true,
            PoolStrings = true,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = bad => isBad(Line(bad.LineNumber), Reason(bad.Reason)),
        }, leaveOpen: true);
        Guarded(() => csv.ReadHeader());
        Dictionary<string, int> places = Places(csv, columns);
        while (Guarded(csv.Read))
        {
            Progress = file.Length == 0 ? 1 : (double)file.Position / file.Length;
            yield return new TableRow(Line(csv.LineNumber), column => [csv.GetString(places[column])]);
        }
    }

    private Dictionary<string, int> Places(CsvReader csv, IReadOnlyCollection<string> columns)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string column in columns)
        {
            // Columns can be counted as well, for tables in which two have one name or none has any.
            if (csv.TryGetFieldIndex(column, out int place))
                places[column] = place;
            else if (int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= csv.Headers.Count)
                places[column] = number - 1;
            else
                throw new InvalidDataException($"{shown}: there is no column `{column}`{Suggestion.For(column, csv.Headers)}");
        }
        return places;
    }

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
    }

    private void Guarded(Action read) => Guarded(() =>
    {
        read();
        return true;
    });

    private IEnumerable<TableRow> ReadLines(IReadOnlyCollection<string> columns, Action<string, string> isBad)
    {
        using StreamReader text = Open(out FileStream file);
        var unseen = new HashSet<string>(columns, StringComparer.Ordinal);
        for (int line = 1; Guarded(text.ReadLine) is { } written; line++)
        {
            Progress = file.Length == 0 ? 1 : (double)file.Position / file.Length;
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
                yield return JsonRow.Of(document.RootElement, [], Line(line), unseen);
        }
        CheckColumns(unseen);
    }

    private IEnumerable<TableRow> ReadObjects(IReadOnlyCollection<string> columns)
    {
        var unseen = new HashSet<string>(columns, StringComparer.Ordinal);
        string written = Guarded(() =>
        {
            using StreamReader text = Open(out _);
            return text.ReadToEnd();
        })!;
        using JsonDocument document = Parse(written);
        string[] rows = options.Rows.Length > 0 ? options.Rows.Split('.') : document.RootElement.ValueKind == JsonValueKind.Array ? ["*"] : [];
        int number = 0;
        foreach ((JsonElement element, IReadOnlyList<string> keys) in JsonRow.Find(document.RootElement, rows, 0, []))
        {
            number++;
            yield return JsonRow.Of(element, keys, shown + ": record " + number.ToString(CultureInfo.InvariantCulture), unseen);
        }
        Progress = 1;
        if (number > 0)
            CheckColumns(unseen);
    }

    private JsonDocument Parse(string written)
    {
        try
        {
            return JsonDocument.Parse(written, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{shown}: it is no JSON: {e.Message}");
        }
    }

    /// <summary>Members may be left out of records, but not of all.</summary>
    private void CheckColumns(HashSet<string> unseen)
    {
        if (unseen.Count > 0)
            throw new InvalidDataException($"{shown}: no record has {Suggestion.Listed([.. unseen.Order(StringComparer.Ordinal)])}");
    }

    private string Line(long line) => shown + ":" + line.ToString(CultureInfo.InvariantCulture);

    private static string Reason(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.FieldCountMismatch => "it has more or fewer cells than there are columns",
        CsvMalformedReason.UnterminatedQuote => "a quote is not closed",
        CsvMalformedReason.TextAfterClosingQuote => "text stands behind a closing quote",
        CsvMalformedReason.StrayQuote => "a quote stands inside a cell that does not begin with one",
        _ => "it is no row of a table",
    };
}
