using System;
using System.Collections.Generic;

namespace FactDsl.Generator.Pipeline;

/// <summary>
/// What the driver collects of all files, once for each. When a file is added and another changes between two runs, the driver
/// keeps its files in another order than the project does. When one of them changes next, the driver may take its neighbour for
/// its new state, and then has a file twice. It never lacks one.
/// </summary>
internal static class OnceEach
{
    /// <summary>What is collected, in ordinal order of keys, without what is there a second time.</summary>
    public static List<T> ByKey<T>(IEnumerable<T> collected, Func<T, string> key)
    {
        var known = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (T one in collected)
            known[key(one)] = one;
        return new List<T>(known.Values);
    }
}
