using System;
using FactDsl.Language.Text;

namespace FactDsl.Language.Checks.Declared;

/// <summary>A value that a fact gives to something for a time.</summary>
/// <param name="Given">The value and where it is said.</param>
/// <param name="Value">Its number among the values that may exclude each other.</param>
/// <param name="Time">When it held.</param>
/// <param name="Turn">How many things stand before the one that it is about, among those that its fact is about.</param>
internal sealed record Claim(CheckedValue Given, int Value, FactTime Time, int Turn) : IComparable<Claim>
{
    /// <summary>The value in words, where it is not <see cref="Given"/>; else null.</summary>
    public string? Words { get; init; }

    /// <summary>The path of the file that says it.</summary>
    public string Path => Given.Said.Path;

    /// <summary>Where it is said.</summary>
    public TextSpan Span => Given.Value.Span;

    /// <summary>In the order of the texts.</summary>
    public int CompareTo(Claim? other)
    {
        int order = string.CompareOrdinal(Path, other!.Path);
        order = order != 0 ? order : Span.Start.CompareTo(other.Span.Start);
        return order != 0 ? order : Value.CompareTo(other.Value);
    }
}
