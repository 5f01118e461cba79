using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactDsl;

/// <summary>Writes and reads the values of an enum as words, in lower case with hyphens: <c>face-to-face</c>, <c>almost-certain</c>.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class FactWordJsonConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, string> _words = [];
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);

    /// <summary>Makes a converter whose words are the names of the values.</summary>
    public FactWordJsonConverter()
    {
        foreach (T value in Enum.GetValues<T>())
            Add(value, JsonNamingPolicy.KebabCaseLower.ConvertName(Enum.GetName(value)!));
    }

    /// <summary>Makes a converter of words that the facts give, in the order of the values.</summary>
    internal FactWordJsonConverter(IReadOnlyList<string> words)
    {
        T[] values = Enum.GetValues<T>();
        for (int i = 0; i < words.Count && i < values.Length; i++)
            Add(values[i], words[i]);
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is none of the words; the message names them.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Read(reader.TokenType == JsonTokenType.String ? reader.GetString() : null);

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is no value of the enum.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(WordOf(value));

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is none of the words; the message names them.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(reader.GetString());

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is no value of the enum.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(WordOf(value));

    private void Add(T value, string word)
    {
        _words[value] = word;
        _values[word] = value;
    }

    private T Read(string? word)
        => word is not null && _values.TryGetValue(word, out T value) ? value : throw new JsonException($"A {typeof(T).Name} is one of {string.Join(", ", _words.Values)}.");

    private string WordOf(T value) => _words.TryGetValue(value, out string? word) ? word : throw new JsonException($"There is no {typeof(T).Name} {value}.");
}
