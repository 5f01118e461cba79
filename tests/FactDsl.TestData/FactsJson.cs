using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactDsl.TestData;

/// <summary>Writes made items as JSON: the same content in the shape that a project without FactDsl would give it.</summary>
public static class FactsJson
{
    // Letters of any script as they are: escapes would make the file twice as long, and reading it slower.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The items as one array of objects.</summary>
    public static byte[] Write(IEnumerable<MadeItem> items)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartArray();
            foreach (MadeItem item in items)
                Write(json, item);
            json.WriteEndArray();
        }
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, MadeItem item)
    {
        json.WriteStartObject();
        json.WriteString("head"u8, item.Head);
        if (item.Labels.Count > 0)
        {
            json.WriteStartArray("labels"u8);
            foreach ((string text, string language) in item.Labels)
            {
                json.WriteStartObject();
                json.WriteString("text"u8, text);
                json.WriteString("language"u8, language);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteStartArray("lines"u8);
        WriteLine(json, item.Clauses);
        foreach (List<MadeClause> line in item.Lines)
            WriteLine(json, line);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, List<MadeClause> line)
    {
        json.WriteStartArray();
        foreach (MadeClause clause in line)
        {
            json.WriteStartObject();
            json.WriteString("word"u8, clause.Word);
            json.WriteStartArray("values"u8);
            foreach (string value in clause.Values)
                json.WriteStringValue(value);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
