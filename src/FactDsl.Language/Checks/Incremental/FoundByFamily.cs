using System;
using System.Collections.Generic;
using FactDsl.Language.Checks.Declared;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Checks.Incremental;

/// <summary>What the checks of a whole fact base found, by what it depends on.</summary>
/// <param name="Items">What depends on one item and on what it names.</param>
/// <param name="Claims">What depends on the claims that share a value.</param>
/// <param name="Names">What depends on whether anything uses a name.</param>
/// <param name="Circles">What depends on ways through the facts.</param>
/// <param name="Filters">What depends on the facts that fit a denial or a count.</param>
/// <param name="Retold">What depends on the facts about the same.</param>
internal sealed record FoundByFamily(
    IReadOnlyList<FileFinding> Items,
    IReadOnlyList<FoundClaim> Claims,
    IReadOnlyList<FileFinding> Names,
    IReadOnlyList<FileFinding> Circles,
    IReadOnlyList<FileFinding> Filters,
    IReadOnlyList<FileFinding> Retold)
{
    /// <summary>The same, file by file.</summary>
    public Dictionary<string, FileChecks> ByPath()
    {
        Dictionary<string, List<Finding>> items = Group(Items), names = Group(Names), circles = Group(Circles), filters = Group(Filters), retold = Group(Retold);
        Dictionary<string, List<FoundClaim>> claims = Group(Claims);
        var paths = new HashSet<string>(items.Keys, StringComparer.Ordinal);
        paths.UnionWith(claims.Keys);
        paths.UnionWith(names.Keys);
        paths.UnionWith(circles.Keys);
        paths.UnionWith(filters.Keys);
        paths.UnionWith(retold.Keys);
        var byPath = new Dictionary<string, FileChecks>(paths.Count, StringComparer.Ordinal);
        foreach (string path in paths)
        {
            byPath.Add(path, new FileChecks
            {
                Items = In(items, path), Claims = In(claims, path), Names = In(names, path), Circles = In(circles, path), Filters = In(filters, path), Retold = In(retold, path),
            });
        }
        return byPath;
    }

    /// <summary>Findings by the path of their file.</summary>
    public static Dictionary<string, List<Finding>> Group(IEnumerable<FileFinding> findings)
    {
        var groups = new Dictionary<string, List<Finding>>(StringComparer.Ordinal);
        foreach (FileFinding finding in findings)
            Of(groups, finding.Path).Add(finding.Finding);
        return groups;
    }

    /// <summary>Contradictions of claims by the path of their file.</summary>
    public static Dictionary<string, List<FoundClaim>> Group(IEnumerable<FoundClaim> claims)
    {
        var groups = new Dictionary<string, List<FoundClaim>>(StringComparer.Ordinal);
        foreach (FoundClaim claim in claims)
            Of(groups, claim.Path).Add(claim);
        return groups;
    }

    /// <summary>What was found in a file.</summary>
    public static IReadOnlyList<T> In<T>(Dictionary<string, List<T>> groups, string path) => groups.TryGetValue(path, out List<T>? found) ? found : [];

    private static List<T> Of<T>(Dictionary<string, List<T>> groups, string path)
    {
        if (!groups.TryGetValue(path, out List<T>? group))
            groups.Add(path, group = []);
        return group;
    }
}
