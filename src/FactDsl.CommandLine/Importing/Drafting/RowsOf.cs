using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace FactDsl.CommandLine.Importing.Drafting;

/// <summary>Where the rows of a JSON text seem to be: at the longest list of objects that names alone lead to.</summary>
internal static class RowsOf
{
    // Of a longer text only somebody who knows it can say.
    private const long Longest = 1 << 26;

    /// <summary>The way to the rows; empty where they are the text itself, or nobody can tell.</summary>
    public static string Json(string path)
    {
        if (new FileInfo(path).Length > Longest)
            return "";
        try
        {
            using FileStream file = File.OpenRead(path);
            using var json = JsonDocument.Parse(file, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return json.RootElement.ValueKind == JsonValueKind.Object ? Longer(json.RootElement, "").Path : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private static (string Path, int Count) Longer(JsonElement element, string path)
    {
        (string Path, int Count) best = ("", 0);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string here = (path.Length == 0 ? "" : path + ".") + (property.Name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-') ? property.Name : "\"" + property.Name.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"");
            (string Path, int Count) found = property.Value.ValueKind switch
            {
                JsonValueKind.Array when property.Value.EnumerateArray().Any(static v => v.ValueKind == JsonValueKind.Object) => (here, property.Value.GetArrayLength()),
                JsonValueKind.Object => Longer(property.Value, here),
                _ => ("", 0),
            };
            best = found.Count > best.Count ? found : best;
        }
        return best;
    }
}
