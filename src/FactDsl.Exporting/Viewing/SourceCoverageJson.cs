using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using FactDsl.Language.Provenance;
using FactDsl.Language.Text;

namespace FactDsl.Exporting.Viewing;

/// <summary>The sources' texts as the page reads them: what is quoted of each, and what no fact quotes.</summary>
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
            json.WriteString("content", coverage.Document.Text);
            json.WriteNumber("sentences", coverage.Count);
            json.WriteStartArray("uncited");
            foreach (SentenceCoverage sentence in coverage.Unquoted())
            {
                json.WriteStartObject();
                json.WriteNumber("line", sentence.Line);
                json.WriteNumber("from", sentence.Sentence.Span.Start);
                json.WriteNumber("to", sentence.Sentence.Span.End);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            WriteQuotations(coverage, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The words of each quotation, as the facts have them too, and where in the text they stand.</summary>
    private static void WriteQuotations(SourceCoverage coverage, Utf8JsonWriter json)
    {
        json.WriteStartArray("quotations");
        IEnumerable<LocatedQuotation> quotations = coverage.Sentences.SelectMany(static s => s.Quotations);
        foreach (LocatedQuotation quotation in quotations.DistinctBy(static q => (q.Quotation.Words, q.Spans)))
        {
            json.WriteStartObject();
            json.WriteString("words", quotation.Quotation.Words);
            json.WriteStartArray("spans");
            foreach (TextSpan span in quotation.Spans)
            {
                json.WriteStartArray();
                json.WriteNumberValue(span.Start);
                json.WriteNumberValue(span.End);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
