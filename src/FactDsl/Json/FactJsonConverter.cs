using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactDsl;

/// <summary>Writes what belongs to a fact base. It lives in its facts, so JSON is a view of it and never read back.</summary>
/// <typeparam name="T">What is written.</typeparam>
public abstract class FactJsonConverter<T> : JsonConverter<T>
{
    private protected FactJsonConverter()
    {
    }

    /// <summary>Not done: facts are written as JSON and not read back.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => throw NotRead();

    /// <summary>What is said where somebody reads facts.</summary>
    internal static NotSupportedException NotRead() => new($"Facts are written as JSON and not read back; {typeof(T).Name} is made from .facts files only.");
}

/// <summary>Writes a generated type as the resolver of its project does, whatever the options know; for generated code.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FactTypeJsonConverter<T> : JsonConverter<T>
{
    private readonly FactJsonResolver _resolver;
    private JsonConverter<T>? _converter;

    /// <summary>Makes a converter.</summary>
    /// <param name="resolver">The resolver of the project.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resolver"/> is null.</exception>
    protected FactTypeJsonConverter(FactJsonResolver resolver) => _resolver = resolver ?? throw new ArgumentNullException(nameof(resolver));

    /// <summary>Not done: facts are written as JSON and not read back.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw FactJsonConverter<T>.NotRead();

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The resolver does not know the type.</exception>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        => (_converter ??= _resolver.ConverterOf<T>() ?? throw new NotSupportedException($"{_resolver.GetType().Name} does not know {typeof(T)}.")).Write(writer, value, options);
}

/// <summary>Writes and reads a generated list of words as the resolver of its project does, whatever the options know; for generated code.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FactWordsJsonConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private readonly FactJsonResolver _resolver;
    private JsonConverter<T>? _converter;

    /// <summary>Makes a converter.</summary>
    /// <param name="resolver">The resolver of the project.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resolver"/> is null.</exception>
    protected FactWordsJsonConverter(FactJsonResolver resolver) => _resolver = resolver ?? throw new ArgumentNullException(nameof(resolver));

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is none of the words; the message names them.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Converter.Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is no value of the enum.</exception>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Converter.Write(writer, value, options);

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is none of the words; the message names them.</exception>
    public sealed override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Converter.ReadAsPropertyName(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is no value of the enum.</exception>
    public sealed override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Converter.WriteAsPropertyName(writer, value, options);

    private JsonConverter<T> Converter => _converter ??= _resolver.ConverterOf<T>() ?? throw new NotSupportedException($"{_resolver.GetType().Name} does not know {typeof(T)}.");
}

/// <summary>Writes the items of one kind with all their fields.</summary>
internal sealed class FactRecordConverter<T>(FactJsonField[] fields) : FactJsonConverter<T>
    where T : class, IItem
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => FactJsonWriter.WriteItem(writer, value.At, fields);
}

/// <summary>Writes items as what they are themselves: any resolver of the options may know their type.</summary>
internal sealed class FactInterfaceConverter<T> : FactJsonConverter<T>
    where T : class, IItem
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}

/// <summary>Writes what is named in words only.</summary>
internal sealed class FactMentionConverter : FactJsonConverter<FactMention>
{
    public override void Write(Utf8JsonWriter writer, FactMention value, JsonSerializerOptions options) => FactJsonWriter.WriteText(writer, value.Text);
}

/// <summary>Writes one value of a field with what is said of it alone.</summary>
internal sealed class FactEntryConverter<TEntry, TValue>(Func<TEntry, FactSpell<TValue>> spellOf, FactJsonField field, FactJsonField[] fields) : FactJsonConverter<TEntry>
    where TEntry : struct
{
    public override void Write(Utf8JsonWriter writer, TEntry value, JsonSerializerOptions options) => spellOf(value).Write(writer, field, fields);
}

/// <summary>Writes the answers to one question.</summary>
internal sealed class FactAnswerConverter<T>(Func<T, FactAnswerRow> row, FactJsonField[] holes) : FactJsonConverter<T>
    where T : struct
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => FactJsonWriter.WriteAnswer(writer, row(value), holes);
}

/// <summary>Writes a time as its words and its four corners.</summary>
public sealed class FactTimeJsonConverter : FactJsonConverter<FactTime>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FactTime value, JsonSerializerOptions options) => FactJsonWriter.WriteTime(writer, value, null);
}

/// <summary>Writes when something was by some of its sources: the time, who they are, and what is said of the account itself.</summary>
public sealed class FactAccountJsonConverter : FactJsonConverter<FactAccount>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FactAccount value, JsonSerializerOptions options) => FactJsonWriter.WriteAccount(writer, value);
}

/// <summary>Writes what is told of an item: the item, and each fact about it in the order of time, with the group by which it is meant.</summary>
public sealed class FactStoryJsonConverter : FactJsonConverter<FactStory>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FactStory value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        writer.WriteStartObject();
        writer.WritePropertyName("item"u8);
        FactJsonWriter.WriteReference(writer, value.Item);
        writer.WriteStartArray("timeline"u8);
        foreach (IFact fact in value.Timeline())
        {
            writer.WriteStartObject();
            writer.WritePropertyName("fact"u8);
            JsonSerializer.Serialize(writer, fact, options.GetTypeInfo(fact.GetType()));
            if (value.Through(fact) is { } group)
            {
                writer.WritePropertyName("through"u8);
                FactJsonWriter.WriteReference(writer, group.At);
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

/// <summary>Writes a text with its language and translations.</summary>
public sealed class FactTextJsonConverter : FactJsonConverter<FactText>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FactText value, JsonSerializerOptions options) => FactJsonWriter.WriteText(writer, value);
}

/// <summary>Writes a place in a file of facts; none as null.</summary>
public sealed class FactLocationJsonConverter : FactJsonConverter<FactLocation>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FactLocation value, JsonSerializerOptions options) => FactJsonWriter.WriteLocation(writer, value);
}

/// <summary>Writes a citation: its source, the words quoted, the places in it, and by what way it came.</summary>
public sealed class FactCitationJsonConverter : FactJsonConverter<FactCitation>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FactCitation value, JsonSerializerOptions options) => FactJsonWriter.WriteCitation(writer, value);
}
