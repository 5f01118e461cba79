using System;
using System.Collections.Generic;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Declarations;

/// <summary>
/// The order of fact bases that are used together. One that uses another stands before it, since its names hide the other's. Those
/// that do not know each other are in the order of their names.
/// </summary>
internal static class ImportOrder
{
    /// <summary>Orders the fact bases that can be read, and tells what is missing.</summary>
    public static IReadOnlyList<FactInterface> Of(IReadOnlyList<FactInterface> imports, List<Finding> findings)
    {
        var known = new SortedDictionary<string, FactInterface>(StringComparer.Ordinal);
        foreach (FactInterface import in imports)
        {
            if (import.Problem is { } problem)
                findings.Add(problem);
            else if (!known.ContainsKey(import.Assembly))
                known.Add(import.Assembly, import);
        }
        foreach (FactInterface import in known.Values)
        {
            foreach (string used in import.Uses)
            {
                if (!known.ContainsKey(used))
                    findings.Add(Finding.At(FindingRules.ImportMissing, default, import.Assembly, used));
            }
        }
        // What is used goes in front first, and all that use it in front of it then.
        var ordered = new List<FactInterface>(known.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>(known.Keys);
        for (int i = names.Count - 1; i >= 0; i--)
            Visit(names[i]);
        ordered.Reverse();
        return ordered;

        // Assemblies cannot use each other in a circle; a text that says so ends where it began.
        void Visit(string assembly)
        {
            if (!known.TryGetValue(assembly, out FactInterface? import) || !seen.Add(assembly))
                return;
            foreach (string used in import.Uses)
                Visit(used);
            ordered.Add(import);
        }
    }
}
