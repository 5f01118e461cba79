using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks.Declared;
using FactDsl.Language.Checks.Incremental;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>
/// Checks derived facts by what their kinds say must hold (<c>check</c>). What is found stands at the rule, else at the told fact that
/// a derived one contradicts. What may be derived is held against nothing.
/// </summary>
internal static class DerivedDemands
{
    /// <summary>What is found of derived facts, and of told ones only because of derived ones.</summary>
    /// <param name="image">The store, with what rules derive in it.</param>
    /// <param name="files">The files that are checked.</param>
    public static IEnumerable<FileFinding> Check(StoreImage image, IReadOnlyList<BoundFile> files)
    {
        CheckSymbol[] checks = [.. DeclaredChecks.Of(image.Layout.Schema).Where(c => image.Layout.Schema.Kinds.Any(k => k.IsDerived && k.Is(c.Owner)))];
        if (checks.Length == 0)
            return [];
        // What told facts say against each other is found without derived ones.
        var known = new HashSet<FileFinding>(Find(new CheckedFacts(image.Told, null, files), checks));
        return Find(new CheckedFacts(image, null, files), checks).Where(f => !known.Contains(f)).Distinct();
    }

    private static IEnumerable<FileFinding> Find(CheckedFacts facts, CheckSymbol[] checks)
    {
        var held = new AssertedFacts(facts);
        DeclaredChecks.RunOnClaims(held, checks);
        DeclaredChecks.RunOnItems(held, checks);
        foreach (KeyValuePair<string, FileChecks> file in new FoundByFamily(facts.Findings, held.Claims, [], [], [], []).ByPath().OrderBy(static f => f.Key, System.StringComparer.Ordinal))
        {
            foreach (Finding finding in file.Value.Consistency)
                yield return new FileFinding(file.Key, finding);
        }
    }
}
