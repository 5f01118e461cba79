using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using FactDsl.Language.Provenance;

namespace FactDsl.Exporting.Viewing;

/// <summary>What of the sources' texts no fact quotes, as the page reads it.</summary>
internal static class SourceCoverageJson
{
    /// <summary>Writes JSON that can stand in a <c>script</c> element: its writer escapes what HTML reads.</summary>
    public static void Write(IReadOnlyList<SourceCoverage> coverages, Stream to)
    {
        using var json = new Utf8JsonWriter(to);
        json.WriteStartArray();
        foreach (SourceCoverage coverage in coverages)
        {
            json.WriteStartObject();
            json.WriteString("source", coverage.Source.Kind + "." + coverage.Source.Name);
            json.WriteString("text", coverage.Document.Path);
            json.WriteNumber("sentences", coverage.Count);
            json.WriteStartArray("uncited");
            foreach (SentenceCoverage sentence in coverage.Sentences.Where(static s => !s.Sentence.IsHeading && s.Quotations.Count == 0))
            {
                json.WriteStartObject();
                json.WriteNumber("line", sentence.Line);
                json.WriteString("text", coverage.Document.Text.Substring(sentence.Sentence.Span.Start, sentence.Sentence.Span.Length));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
