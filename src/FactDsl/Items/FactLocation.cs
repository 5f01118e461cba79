using System;
using System.Globalization;

namespace FactDsl;

/// <summary>A place in a file of facts.</summary>
public readonly partial struct FactLocation : IEquatable<FactLocation>
{
    private readonly string? _file;

    /// <summary>Makes a place.</summary>
    /// <param name="file">The file's path, relative to its fact base and with <c>/</c>.</param>
    /// <param name="line">The line, from 1.</param>
    public FactLocation(string file, int line)
    {
        _file = file;
        Line = line;
    }

    /// <summary>The file's path, relative to its fact base and with <c>/</c>; empty where there is no place.</summary>
    public string File => _file ?? "";

    /// <summary>The line, from 1; 0 where there is no place.</summary>
    public int Line { get; }

    /// <summary>Whether both are the same place.</summary>
    public bool Equals(FactLocation other) => Line == other.Line && string.Equals(File, other.File, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactLocation other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(StringComparer.Ordinal.GetHashCode(File) * 31 + Line);

    /// <summary>Whether both are the same place.</summary>
    public static bool operator ==(FactLocation left, FactLocation right) => left.Equals(right);

    /// <summary>Whether the places differ.</summary>
    public static bool operator !=(FactLocation left, FactLocation right) => !left.Equals(right);

    /// <summary>The place as editors and terminals understand it: <c>facts/people.facts:12</c>; empty where there is none.</summary>
    public override string ToString() => File.Length == 0 ? "" : File + ":" + Line.ToString(CultureInfo.InvariantCulture);
}
