using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactDsl.Language.Compilation;
using FactDsl.Language.Provenance;
using FactDsl.Language.Text;

namespace FactDsl.CommandLine.Commands;

/// <summary>An audit of facts as JSON: the numbers, the facts without a quotation, and the quotations that were not found or not checked.</summary>
internal static class FactAuditJson
{
    /// <summary>Writes it; lines and columns from 1.</summary>
    public static string Write(FactAudit audit, FactCompilation compilation)
    {
        var files = compilation.Files.ToDictionary(static f => f.Source.Path, static f => f.Source, StringComparer.Ordinal);
        var lines = files.ToDictionary(static f => f.Key, static f => LineTable.Of(f.Value.Text), StringComparer.Ordinal);
        IReadOnlyList<AuditedPlace> places = AuditedPlace.Of(audit, files);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteTally(json, audit);
            json.WriteStartArray("factsWithoutQuotation");
            foreach (AuditedPlace place in places.Where(static p => p.IsFact))
                Write(json, place, lines[place.File]);
            json.WriteEndArray();
            json.WriteStartArray("quotationsNotConfirmed");
            foreach (AuditedPlace place in places.Where(static p => !p.IsFact))
                Write(json, place, lines[place.File]);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteTally(Utf8JsonWriter json, FactAudit audit)
    {
        json.WriteNumber("facts", audit.FactCount);
        json.WriteNumber("factsWithErrors", audit.BrokenCount);
        json.WriteNumber("factsWithQuotation", audit.QuotingCount);
        json.WriteNumber("factsWithCheckedQuotation", audit.CheckedCount);
        json.WriteStartObject("quotations");
        foreach (QuotationOutcome outcome in QuotationOutcomes.All)
            json.WriteNumber(QuotationOutcomes.WordOf(outcome), audit.CountOf(outcome));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AuditedPlace place, LineTable lines)
    {
        LinePosition start = lines.PositionOf(place.Span.Start), end = lines.PositionOf(place.Span.End);
        json.WriteStartObject();
        json.WriteString(place.IsFact ? "fact" : "words", place.Shown);
        if (!place.IsFact && place.Language is not null)
            json.WriteString("language", place.Language);
        json.WriteStartArray("sources");
        foreach (string source in place.Sources)
            json.WriteStringValue(source);
        json.WriteEndArray();
        json.WriteString("reason", place.Reason);
        json.WriteString("message", place.Why);
        json.WriteString("file", place.File);
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Character + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Character + 1);
        json.WriteEndObject();
    }
}
