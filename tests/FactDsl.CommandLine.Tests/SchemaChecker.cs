using System.Text.Json;
using System.Text.RegularExpressions;

namespace FactDsl.CommandLine.Tests;

/// <summary>Holds JSON against a JSON Schema, as far as the words that <c>facts schema</c> uses go; any other word fails.</summary>
internal sealed class SchemaChecker(JsonElement schema)
{
    /// <summary>What does not fit, or null.</summary>
    public string? Check(JsonElement value) => Check(schema, value, "$");

    private string? Check(JsonElement rule, JsonElement value, string path)
    {
        foreach (JsonProperty word in rule.EnumerateObject())
        {
            string? wrong = word.Name switch
            {
                "$schema" or "$defs" or "description" or "additionalProperties" => null,
                "$ref" => Check(schema.GetProperty("$defs").GetProperty(word.Value.GetString()!["#/$defs/".Length..]), value, path),
                "type" => HasType(word.Value, value) ? null : $"{path}: no {word.Value}",
                "const" => JsonElement.DeepEquals(value, word.Value) ? null : $"{path}: not {word.Value}",
                "enum" => value.ValueKind == JsonValueKind.String && word.Value.EnumerateArray().Any(w => w.GetString() == value.GetString()) ? null : $"{path}: none of {word.Value}",
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, word.Value.GetString()!) ? null : $"{path}: {value} is not like {word.Value}",
                "anyOf" => word.Value.EnumerateArray().Any(r => Check(r, value, path) is null) ? null : $"{path}: nothing fits {value}",
                "oneOf" => word.Value.EnumerateArray().Count(r => Check(r, value, path) is null) == 1 ? null : $"{path}: not exactly one fits: {Closest(word.Value, value, path)}",
                "items" => value.ValueKind != JsonValueKind.Array ? null : value.EnumerateArray().Select((v, i) => Check(word.Value, v, $"{path}[{i}]")).FirstOrDefault(static w => w is not null),
                "required" => value.ValueKind != JsonValueKind.Object ? null : word.Value.EnumerateArray().Where(n => !value.TryGetProperty(n.GetString()!, out _)).Select(n => $"{path}: no {n}").FirstOrDefault(),
                "properties" => Properties(rule, word.Value, value, path),
                _ => throw new InvalidOperationException($"The checker does not know {word.Name}."),
            };
            if (wrong is not null)
                return wrong;
        }
        return null;
    }

    private string? Properties(JsonElement rule, JsonElement properties, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        bool isClosed = rule.TryGetProperty("additionalProperties", out JsonElement others) && others.ValueKind == JsonValueKind.False;
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (properties.TryGetProperty(property.Name, out JsonElement own))
            {
                if (Check(own, property.Value, path + "." + property.Name) is { } wrong)
                    return wrong;
            }
            else if (isClosed)
            {
                return $"{path}: {property.Name} is not expected";
            }
        }
        return null;
    }

    private string? Closest(JsonElement rules, JsonElement value, string path)
        => rules.EnumerateArray().Select(r => Check(r, value, path)).OrderByDescending(static w => w?.Length).FirstOrDefault();

    private static bool HasType(JsonElement type, JsonElement value) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(t => HasType(t, value))
        : type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            _ => false,
        };
}
