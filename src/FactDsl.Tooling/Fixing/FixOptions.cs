using System;
using System.Collections.Generic;

namespace FactDsl.Tooling.Fixing;

/// <summary>Which fixes are applied without being asked for.</summary>
public sealed record FixOptions
{
    /// <summary>Whether fixes count that may change what the author means, such as the nearest name for an unknown one.</summary>
    public bool IncludesUnsafe { get; init; }

    /// <summary>The ids of the findings to mend; empty for all.</summary>
    public IReadOnlyCollection<string> Ids { get; init; } = Array.Empty<string>();

    /// <summary>How often at most the facts are compiled again to see what is left to mend.</summary>
    public int Rounds { get; init; } = 20;
}
