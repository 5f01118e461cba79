// System.Text.Json is part of .NET; elsewhere it would be a dependency.
#if NET
using System;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactDsl;

/// <summary>Writes and reads the values of an enum as words, in lower case with hyphens: <c>face-to-face</c>, <c>almost-certain</c>.</summary>
/// <typeparam name="T">The enum; its values are those of an <see cref="int"/> from 0 on without a gap.</typeparam>
public sealed class FactWordJsonConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private readonly string[] _words;

    /// <summary>Makes a converter whose words are the names of the values.</summary>
    public FactWordJsonConverter()
        : this(Array.ConvertAll(Enum.GetNames<T>(), JsonNamingPolicy.KebabCaseLower.ConvertName))
    {
    }

    /// <summary>Makes a converter of words that the facts give, in the order of the values.</summary>
    internal FactWordJsonConverter(string[] words) => _words = words;

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

    private T Read(string? word)
    {
        int place = Array.IndexOf(_words, word);
        return place >= 0 ? Unsafe.As<int, T>(ref place) : throw new JsonException($"A {typeof(T).Name} is one of {string.Join(", ", _words)}.");
    }

    private string WordOf(T value)
        => Unsafe.As<T, int>(ref value) is var place && (uint)place < (uint)_words.Length ? _words[place] : throw new JsonException($"There is no {typeof(T).Name} {place}.");
}
#endif
