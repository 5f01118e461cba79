using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace FactDsl.CommandLine.Importing;

/// <summary>
/// Objects of JSON as rows: members by their names with dots between them, <c>1</c>, <c>2</c> … for the keys on the way to the
/// row and then for the values of a row that is a list, <c>.</c> for the row itself.
/// </summary>
internal static class JsonRow
{
    /// <summary>The rows of a record: one, or one for each value of a list in it.</summary>
    /// <param name="element">The record.</param>
    /// <param name="keys">The keys on the way to it.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="unseen">The columns that no row has had yet.</param>
    /// <param name="each">The way to the list, names with dots between them; empty for none.</param>
    public static IEnumerable<TableRow> Each(JsonElement element, IReadOnlyList<string> keys, string place, HashSet<string> unseen, string each)
    {
        if (each.Length == 0 || !TryFind(element, each, out JsonElement list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
            return [Of(element, keys, place, unseen)];
        return list.EnumerateArray().Select((value, i) =>
        {
            TableRow whole = Of(element, keys, place, unseen);
            return new TableRow(string.Create(CultureInfo.InvariantCulture, $"{place}, {each} {i + 1}"), column =>
            {
                if (column != each && !column.StartsWith(each + ".", StringComparison.Ordinal))
                    return whole[column];
                var texts = new List<string>();
                if (column == each ? Add(texts, value) : Add(texts, value, column[(each.Length + 1)..]))
                    unseen.Remove(column);
                return texts;
            });
        });
    }

    private static bool TryFind(JsonElement element, string path, out JsonElement found)
    {
        found = element;
        foreach (string name in path.Split('.'))
        {
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(name, out found))
                return false;
        }
        return true;
    }

    /// <summary>A row.</summary>
    /// <param name="element">The object, or a value that is a row of its own.</param>
    /// <param name="keys">The keys on the way to it.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="unseen">The columns that no row has had yet.</param>
    private static TableRow Of(JsonElement element, IReadOnlyList<string> keys, string place, HashSet<string> unseen) => new(place, column =>
    {
        var texts = new List<string>();
        if (int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out int key) && key >= 1)
        {
            if (key <= keys.Count)
                texts.Add(keys[key - 1]);
            else if (element.ValueKind == JsonValueKind.Array && key - keys.Count <= element.GetArrayLength())
                Add(texts, element[key - keys.Count - 1]);
            if (texts.Count > 0)
            {
                unseen.Remove(column);
                return texts;
            }
        }
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
                texts.Add(Text(element));
                return true;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                texts.Add(element.GetRawText());
                return true;
            default:
                return true;
        }
    }

    private static string Text(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // JSON can escape what no text can have: half of a surrogate pair.
            throw new RowException("", $"`{Step.Shown(element.GetRawText())}` has half a character");
        }
    }
}
