using System;
using System.Text.Json;

namespace FactDsl;

/// <summary>A field of a kind, or a hole of a question, as JSON has it; for generated code.</summary>
public sealed class FactJsonField
{
    /// <summary>Describes a field.</summary>
    /// <param name="name">What it is called in JSON.</param>
    /// <param name="number">Its number in the store; that of a hole counts from 0.</param>
    /// <param name="type">What its values are.</param>
    /// <param name="isMany">Whether it may have several.</param>
    /// <param name="words">The words of its list, where it takes words; null elsewhere.</param>
    /// <param name="verbs">The verbs by which its values are given; null where there are none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public FactJsonField(string name, int number, FactJsonType type, bool isMany = false, string[]? words = null, string[]? verbs = null)
    {
        Name = JsonEncodedText.Encode(name ?? throw new ArgumentNullException(nameof(name)));
        Number = number;
        Type = type;
        IsMany = isMany;
        Words = words ?? [];
        Verbs = verbs ?? [];
    }

    internal JsonEncodedText Name { get; }

    internal int Number { get; }

    internal FactJsonType Type { get; }

    internal bool IsMany { get; }

    internal string[] Words { get; }

    internal string[] Verbs { get; }
}
