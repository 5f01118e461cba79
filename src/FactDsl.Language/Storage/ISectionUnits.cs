using System;

namespace FactDsl.Language.Storage;

/// <summary>A section of a store that can be read from any place, so that its pages need not be kept.</summary>
internal interface ISectionUnits
{
    /// <summary>Number of units.</summary>
    long Units { get; }

    /// <summary>Copies units into place; those that nothing is written to stay as they are.</summary>
    /// <param name="from">The first unit.</param>
    /// <param name="to">Where to, not longer than what there is.</param>
    /// <returns>The place behind the last one written; 0 where there is none.</returns>
    int CopyTo(long from, Span<char> to);
}
