using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>What generated code adds to a store: how a row becomes its record.</summary>
public abstract class FactFactory
{
    private FactLayout? _layout;

    /// <summary>
    /// The fact bases of other assemblies whose kinds or items these facts use. The records that this makes are those of their
    /// rows as well, so that all of them are asked as one: see <see cref="FactBase.Union"/>. An item is looked for in them in
    /// this order.
    /// </summary>
    public virtual IReadOnlyList<FactImport> Imports => Array.Empty<FactImport>();

    /// <summary>
    /// The kinds and their fields in the order of their numbers, by which other assemblies find them. Each kind has a line with
    /// its word, whose it is and what it is. Each field has one that begins with a blank. Empty where no other assembly uses the
    /// facts.
    /// </summary>
    public virtual string Layout => "";

    /// <summary>Makes the record of a row.</summary>
    /// <param name="kind">The number of its kind.</param>
    /// <param name="at">Where it is.</param>
    /// <returns>A new record; equal to any other of the same row.</returns>
    public abstract IItem Create(int kind, FactRef at);

    internal FactLayout Numbers => _layout ??= FactLayout.Read(Layout);
}
