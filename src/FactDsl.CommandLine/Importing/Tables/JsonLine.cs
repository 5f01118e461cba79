using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace FactDsl.CommandLine.Importing.Tables;

/// <summary>A line of JSON lines: a record, or several behind one another.</summary>
internal static class JsonLine
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="problem">Why what follows the records is none; null where nothing follows.</param>
    public static IReadOnlyList<JsonElement> Read(string line, out string? problem)
    {
        var records = new List<JsonElement>(1);
        problem = null;
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line), new JsonReaderOptions { AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            while (reader.Read())
                records.Add(JsonElement.ParseValue(ref reader));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            problem = "it is no JSON: " + e.Message;
        }
        return records;
    }
}
