using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactDsl.Language.Provenance;
using FactDsl.Language.Text;

namespace FactDsl.CommandLine.Commands;

/// <summary>What of the sources' texts is quoted, as JSON: an array of texts with their sentences; lines and columns from 1.</summary>
internal static class CoverageJson
{
    /// <summary>Writes reports.</summary>
    public static string Write(IReadOnlyList<SourceCoverage> coverages)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (SourceCoverage coverage in coverages)
                Write(json, coverage);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, SourceCoverage coverage)
    {
        json.WriteStartObject();
        json.WriteString("source", coverage.Source.Name);
        json.WriteString("kind", coverage.Source.Kind);
        json.WriteString("file", coverage.Document.Path);
        json.WriteNumber("count", coverage.Count);
        json.WriteNumber("quoted", coverage.QuotedCount);
        json.WriteStartArray("sentences");
        foreach (SentenceCoverage sentence in coverage.Sentences)
        {
            json.WriteStartObject();
            Write(json, coverage.Document, sentence.Sentence.Span);
            json.WriteBoolean("heading", sentence.Sentence.IsHeading);
            json.WriteNumber("quotations", sentence.Quotations.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SourceDocument document, TextSpan span)
    {
        LinePosition start = document.Lines.PositionOf(span.Start);
        LinePosition end = document.Lines.PositionOf(span.End);
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Character + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Character + 1);
    }
}
