using System;

namespace FactDsl;

/// <summary>
/// A fact base of another assembly, whose kinds and items the facts of this one use. Kinds, fields and clauses are found again by their
/// words, so either may be built again with more of them. For generated code.
/// </summary>
public sealed class FactImport
{
    private readonly Func<FactBase> _facts;

    /// <summary>Names a fact base of another assembly; it is opened when it is first needed.</summary>
    /// <param name="assembly">The assembly's name.</param>
    /// <param name="facts">Gives the fact base.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FactImport(string assembly, Func<FactBase> facts)
    {
        Assembly = assembly ?? throw new ArgumentNullException(nameof(assembly));
        _facts = facts ?? throw new ArgumentNullException(nameof(facts));
    }

    /// <summary>The assembly's name.</summary>
    public string Assembly { get; }

    /// <summary>The fact base.</summary>
    public FactBase Facts => _facts();
}
