using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Threading;

namespace FactDsl;

/// <summary>
/// Tells System.Text.Json how the generated types of a fact base are written, without reflection. Each project with facts has one,
/// <c>FactsJson</c>, made by the generator; resolvers of several can be combined.
/// </summary>
public abstract class FactJsonResolver : IJsonTypeInfoResolver
{
    private FactJsonTypes? _types;

    /// <summary>How a type is written.</summary>
    /// <param name="type">A record, a set, an interface of kinds, an answer, a value of the runtime, or an array or list of them.</param>
    /// <param name="options">The options that ask.</param>
    /// <returns>The contract; null for any other type.</returns>
    /// <exception cref="ArgumentNullException">Something is null.</exception>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(options);
        return Types.Find(type, options);
    }

    /// <summary>What writes a type; null where the resolver does not know it.</summary>
    internal JsonConverter<T>? ConverterOf<T>() => Types.ConverterOf<T>();

    private FactJsonTypes Types => Volatile.Read(ref _types) ?? Load();

    /// <summary>Names the types of the fact base; for generated code.</summary>
    /// <param name="types">Where to name them.</param>
    protected abstract void AddTypes(FactJsonTypes types);

    // Two threads may both collect them; what they collect is the same.
    private FactJsonTypes Load()
    {
        var types = new FactJsonTypes();
        AddTypes(types);
        Volatile.Write(ref _types, types);
        return types;
    }
}
