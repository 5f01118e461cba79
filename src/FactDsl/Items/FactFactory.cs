using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>What generated code adds to a store: how a row becomes its record.</summary>
public abstract class FactFactory
{
    private FactLayout? _layout;

    /// <summary>
    /// The fact bases of other assemblies whose kinds or items these facts use; the records that this makes are those of their rows as
    /// well, so that all of these are asked as one: see <see cref="FactBase.Union"/>. An item is looked for in them in this order.
    /// </summary>
    public virtual IReadOnlyList<FactImport> Imports => Array.Empty<FactImport>();

    /// <summary>
    /// The kinds and their fields in the order of their numbers, by which others find them: for each kind a line with its word, whose
    /// it is and what it is, for each field one that begins with a blank. Empty where the facts are nobody else's business.
    /// </summary>
    public virtual string Layout => "";

    /// <summary>Makes the record of a row.</summary>
    /// <param name="kind">The number of its kind.</param>
    /// <param name="at">Where it is.</param>
    /// <returns>A new record; equal to any other of the same row.</returns>
    public abstract IItem Create(int kind, FactRef at);

    internal FactLayout Numbers => _layout ??= FactLayout.Read(Layout);
}
