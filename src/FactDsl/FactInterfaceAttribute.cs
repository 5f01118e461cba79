using System;

namespace FactDsl;

/// <summary>
/// What the facts of an assembly are for others: their kinds, with the C# types made of them, and the names of their items. The
/// compiler writes it, and reads it in the assemblies that a project refers to, so that names of theirs can be written in facts.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class FactInterfaceAttribute : Attribute
{
    /// <summary>Says what the facts of this assembly are for others; for generated code.</summary>
    /// <param name="version">The version of the text's form. A compiler reads the versions up to its own.</param>
    /// <param name="text">The kinds and names, in the form of that version.</param>
    public FactInterfaceAttribute(int version, string text)
    {
        Version = version;
        Text = text;
    }

    /// <summary>The version of the text's form.</summary>
    public int Version { get; }

    /// <summary>The kinds and names.</summary>
    public string Text { get; }
}
