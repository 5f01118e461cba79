using System.Collections.Generic;

namespace FactDsl.CommandLine.Exporting.Rdf;

/// <summary>An IRI: what a prefix stands for, and what follows.</summary>
/// <param name="Prefix">One of <see cref="RdfNamespaces"/>.</param>
/// <param name="Local">What follows, as it is before anything in it is escaped.</param>
internal readonly record struct RdfName(string Prefix, string Local);

/// <summary>What stands at the end of a triple.</summary>
internal abstract record RdfValue;

/// <summary>Something that is described elsewhere.</summary>
/// <param name="Name">What it is called.</param>
internal sealed record RdfReference(RdfName Name) : RdfValue;

/// <summary>A literal.</summary>
/// <param name="Text">Its text.</param>
internal sealed record RdfLiteral(string Text) : RdfValue
{
    /// <summary>Its language; null where it has none.</summary>
    public string? Language { get; init; }

    /// <summary>Its datatype; null for a string.</summary>
    public RdfName? Type { get; init; }
}

/// <summary>A triple that is spoken of (RDF 1.2).</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Predicate">Its predicate.</param>
/// <param name="Value">Its object: a reference or a literal.</param>
internal sealed record RdfTriple(RdfName Subject, RdfName Predicate, RdfValue Value) : RdfValue;

/// <summary>Something with all that is said of it; without a name it is a blank node.</summary>
/// <param name="Name">What it is called.</param>
internal sealed record RdfNode(RdfName? Name) : RdfValue
{
    private readonly List<KeyValuePair<RdfName, RdfValue>> _properties = [];

    /// <summary>What is said of it, in order.</summary>
    public IReadOnlyList<KeyValuePair<RdfName, RdfValue>> Properties => _properties;

    /// <summary>Says something of it.</summary>
    public RdfNode With(RdfName predicate, RdfValue value)
    {
        _properties.Add(new(predicate, value));
        return this;
    }

    /// <summary>Says something of it, unless there is nothing to say.</summary>
    public RdfNode With(RdfName predicate, string? text) => string.IsNullOrEmpty(text) ? this : With(predicate, new RdfLiteral(text));

    /// <summary>Says of what class it is.</summary>
    public RdfNode Is(RdfName type) => With(RdfNamespaces.Type, new RdfReference(type));
}
