using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace FactDsl.CommandLine.Importing;

/// <summary>
/// Objects of JSON as rows: members by their names with dots between them, <c>1</c>, <c>2</c> … for the keys on the way to the
/// row, <c>.</c> for the row itself.
/// </summary>
internal static class JsonRow
{
    /// <summary>The rows of a text.</summary>
    /// <param name="element">Where to look.</param>
    /// <param name="path">The names on the way, <c>*</c> for all.</param>
    /// <param name="depth">How far the way has been gone.</param>
    /// <param name="keys">The keys that <c>*</c> stood for.</param>
    public static IEnumerable<(JsonElement Element, IReadOnlyList<string> Keys)> Find(JsonElement element, string[] path, int depth, IReadOnlyList<string> keys)
    {
        if (depth == path.Length)
            return [(element, keys)];
        if (path[depth] != "*")
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(path[depth], out JsonElement member) ? Find(member, path, depth + 1, keys) : [];
        return element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany((e, i) => Find(e, path, depth + 1, depth == 0 && path.Length == 1 ? keys : [.. keys, (i + 1).ToString(CultureInfo.InvariantCulture)])),
            JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Find(p.Value, path, depth + 1, [.. keys, p.Name])),
            _ => [],
        };
    }

    /// <summary>A row.</summary>
    /// <param name="element">The object, or a value that is a row of its own.</param>
    /// <param name="keys">The keys on the way to it.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="unseen">The columns that no row has had yet.</param>
    public static TableRow Of(JsonElement element, IReadOnlyList<string> keys, string place, HashSet<string> unseen) => new(place, column =>
    {
        if (int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out int key) && key >= 1 && key <= keys.Count)
        {
            unseen.Remove(column);
            return [keys[key - 1]];
        }
        var texts = new List<string>();
        if (column == "." ? Add(texts, element) : Add(texts, element, column))
            unseen.Remove(column);
        return texts;
    });

    /// <summary>Adds what a way of names leads to; lists on the way are gone through.</summary>
    private static bool Add(List<string> texts, JsonElement element, string path)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                bool any = false;
                foreach (JsonElement inner in element.EnumerateArray())
                    any |= Add(texts, inner, path);
                return any;
            case JsonValueKind.Object:
                // A name may have dots itself.
                if (element.TryGetProperty(path, out JsonElement whole))
                    return Add(texts, whole);
                for (int dot = path.IndexOf('.'); dot >= 0; dot = path.IndexOf('.', dot + 1))
                {
                    if (element.TryGetProperty(path.AsSpan(0, dot), out JsonElement member))
                        return Add(texts, member, path[(dot + 1)..]);
                }
                return false;
            default:
                return false;
        }
    }

    private static bool Add(List<string> texts, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement inner in element.EnumerateArray())
                    Add(texts, inner);
                return true;
            case JsonValueKind.String:
                texts.Add(element.GetString()!);
                return true;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                texts.Add(element.GetRawText());
                return true;
            default:
                return true;
        }
    }
}
