using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>What generated code adds to a store: how a row becomes its record.</summary>
public abstract class FactFactory
{
    /// <summary>
    /// The fact bases of other assemblies whose kinds or items these facts use. An item of theirs is looked for in them in this
    /// order.
    /// </summary>
    public virtual IReadOnlyList<FactImport> Imports => Array.Empty<FactImport>();

    /// <summary>
    /// Whether the records that this makes are those of the imports' rows as well, so that all of these fact bases are asked as one:
    /// see <see cref="FactBase.Union"/>.
    /// </summary>
    public virtual bool ReadsImports => false;

    /// <summary>Makes the record of a row.</summary>
    /// <param name="kind">The number of its kind.</param>
    /// <param name="at">Where it is.</param>
    /// <returns>A new record; equal to any other of the same row.</returns>
    public abstract IItem Create(int kind, FactRef at);
}
