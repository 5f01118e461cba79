using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactDsl.Tooling.Rendering;

namespace FactDsl.CommandLine.Commands;

/// <summary>Findings as JSON: an array of objects, lines and columns from 1.</summary>
internal static class FindingsJson
{
    /// <summary>Writes findings.</summary>
    public static string Write(IReadOnlyList<ReportedFinding> findings)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (ReportedFinding reported in findings)
                Write(json, reported.Source.Path, EditorFinding.Of(reported));
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, string path, EditorFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Code);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", finding.Message);
        WritePlace(json, path, finding.Range);
        json.WriteStartArray("related");
        foreach (EditorRelated related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            WritePlace(json, related.File, related.Range);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("fixes");
        foreach (EditorFix fix in finding.Fixes)
        {
            json.WriteStartObject();
            json.WriteString("title", fix.Title);
            json.WriteBoolean("safe", fix.IsSafe);
            json.WriteStartArray("edits");
            foreach (EditorEdit edit in fix.Edits)
            {
                json.WriteStartObject();
                WritePlace(json, path, edit.Range);
                json.WriteString("text", edit.NewText);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string file, LineRange range)
    {
        json.WriteString("file", file);
        json.WriteNumber("line", range.Start.Line + 1);
        json.WriteNumber("column", range.Start.Character + 1);
        json.WriteNumber("endLine", range.End.Line + 1);
        json.WriteNumber("endColumn", range.End.Character + 1);
    }
}
