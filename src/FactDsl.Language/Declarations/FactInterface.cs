using System;
using System.Collections.Generic;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Declarations;

/// <summary>What the facts of another assembly are for those that refer to it: its kinds, and the names of its items.</summary>
public sealed class FactInterface
{
    internal FactInterface(string assembly, FileDeclarations declarations)
    {
        Assembly = assembly;
        Declarations = declarations;
    }

    /// <summary>The assembly's name.</summary>
    public string Assembly { get; }

    /// <summary>The namespace of its types, keywords escaped.</summary>
    public string Namespace { get; internal set; } = "";

    /// <summary>As <see cref="FactBase.SchemaHash"/> of its facts.</summary>
    public long SchemaHash { get; internal set; }

    /// <summary>The assemblies whose kinds and items it uses itself.</summary>
    public IReadOnlyList<string> Uses { get; internal set; } = [];

    /// <summary>The kinds that it has made types of.</summary>
    public IReadOnlyList<InterfaceKind> Kinds { get; internal set; } = [];

    /// <summary>The definitions of its kinds, and the names of its items; the path is the assembly's name.</summary>
    public FileDeclarations Declarations { get; }

    /// <summary>What items lie in, by the transitive fields of their kinds.</summary>
    internal Dictionary<SharedName, List<SharedName>> LiesIn { get; } = [];

    /// <summary>Whom items stand for, by the distributive fields of their kinds.</summary>
    internal Dictionary<SharedName, List<SharedMembership>> StandsFor { get; } = [];

    /// <summary>Why it cannot be read; null where it can.</summary>
    public Finding? Problem { get; internal set; }

    /// <summary>The words that mean its own kinds where another assembly has a kind of the same word.</summary>
    public IReadOnlyList<string> Chosen { get; private set; } = [];

    /// <summary>The same, where some of its own kinds are meant by their words.</summary>
    /// <param name="words">The words.</param>
    public FactInterface Choosing(IReadOnlyList<string> words)
    {
        var chosen = (FactInterface)MemberwiseClone();
        chosen.Chosen = words;
        return chosen;
    }

    /// <summary>One of its kinds; null where the kind is not its own.</summary>
    public InterfaceKind? Find(string word)
    {
        foreach (InterfaceKind kind in Kinds)
        {
            if (string.Equals(kind.Word, word, StringComparison.Ordinal))
                return kind;
        }
        return null;
    }
}

/// <summary>An item by its words: they mean the same in every fact base.</summary>
/// <param name="Kind">The word of its kind.</param>
/// <param name="Name">Its name.</param>
public readonly record struct SharedName(string Kind, string Name);

/// <summary>That an item lies in another.</summary>
/// <param name="Inner">The item.</param>
/// <param name="Outer">What it lies in.</param>
public sealed record SharedPlace(SharedName Inner, SharedName Outer);
