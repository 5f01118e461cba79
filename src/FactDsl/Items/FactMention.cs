using System;

namespace FactDsl;

/// <summary>Something that a fact names in words only: there is no item for it.</summary>
public sealed class FactMention : IItem, IEquatable<FactMention>
{
    internal FactMention(FactRef at) => At = at;

    /// <summary>Where the words stand in their fact base; questions find them by it.</summary>
    public FactRef At { get; }

    /// <summary>The words, with their language and translations.</summary>
    public FactText Text => new(At.Facts, At.MentionText);

    /// <summary>The words.</summary>
    public string Name => At.Name;

    /// <summary>The words.</summary>
    public string Label => At.Name;

    /// <summary>The words and their translations.</summary>
    public FactValues<FactText> Labels => At.Labels;

    /// <summary>Nowhere: words have no line that defines them.</summary>
    public FactLocation Location => default;

    /// <summary>Whether both are the same words in the same fact base.</summary>
    public bool Equals(FactMention? other) => other is not null && At.Equals(other.At);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactMention);

    /// <inheritdoc/>
    public override int GetHashCode() => At.GetHashCode();

    /// <summary>The words.</summary>
    public override string ToString() => Name;
}
