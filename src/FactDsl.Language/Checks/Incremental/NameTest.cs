using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Checks.Incremental;

/// <summary>Whether a name is one of some.</summary>
internal static class NameTest
{
    private const int Few = 8;

    /// <summary>The test. It is asked for every name of a fact base, and most differ in their length or first character.</summary>
    public static Func<ItemReference, bool> Of(HashSet<ItemReference> names)
    {
        if (names.Count > Few)
            return names.Contains;
        ItemReference[] few = [.. names];
        return name =>
        {
            foreach (ItemReference one in few)
            {
                if (ReferenceEquals(name.Kind, one.Kind) && string.Equals(name.Name, one.Name, StringComparison.Ordinal))
                    return true;
            }
            return false;
        };
    }
}
