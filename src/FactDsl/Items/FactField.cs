using System;

namespace FactDsl;

/// <summary>A field of a kind, to ask about: <c>meeting.StateOf(Meeting.Fields.Place)</c>.</summary>
public readonly struct FactField : IEquatable<FactField>
{
    /// <summary>Names the field with a number; for generated code.</summary>
    /// <param name="number">The field's number in the store.</param>
    public FactField(int number) => Number = number;

    /// <summary>The field's number in the stores of its fact base's kinds.</summary>
    public int Number { get; }

    /// <summary>Whether both are the same field.</summary>
    /// <param name="other">The other field.</param>
    /// <returns>True when their numbers are equal; fields of different fact bases are not told apart.</returns>
    public bool Equals(FactField other) => Number == other.Number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactField other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Number;

    /// <summary>Whether both are the same field.</summary>
    /// <param name="left">The one field.</param>
    /// <param name="right">The other field.</param>
    /// <returns>As <see cref="Equals(FactField)"/>.</returns>
    public static bool operator ==(FactField left, FactField right) => left.Equals(right);

    /// <summary>Whether they are different fields.</summary>
    /// <param name="left">The one field.</param>
    /// <param name="right">The other field.</param>
    /// <returns>The opposite of <see cref="Equals(FactField)"/>.</returns>
    public static bool operator !=(FactField left, FactField right) => !left.Equals(right);
}
