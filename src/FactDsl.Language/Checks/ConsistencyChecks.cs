using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks.Declared;
using FactDsl.Language.Findings;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>
/// Checks facts against facts: what cannot be so together, and what may not. What it costs grows with the facts, not with
/// their pairs.
/// </summary>
public static class ConsistencyChecks
{
    /// <summary>Checks a whole fact base.</summary>
    /// <param name="image">The facts, compiled.</param>
    /// <param name="files">The files that it was compiled of.</param>
    /// <returns>What was found, by path, place and id. Items that could not be bound whole are not held against others.</returns>
    /// <exception cref="FactStoreException">The image is damaged.</exception>
    public static IReadOnlyList<FileFinding> Run(StoreImage image, IReadOnlyList<BoundFile> files)
    {
        var facts = new CheckedFacts(image, image.Open(), files);
        // Each reads the same facts and none what another finds, so they use all cores; the longest begin first.
        Parallel.Invoke(
            () => DeclaredChecks.Run(facts),
            () => LifeChecks.Run(facts),
            () => UseChecks.Run(facts),
            () => ClauseTimeChecks.Run(facts),
            () => RepetitionChecks.Run(facts),
            () => DenialAndCountChecks(facts),
            () => OrderChecks.Run(facts),
            () => CycleChecks.Run(facts));
        var findings = new List<FileFinding>(facts.Findings);
        findings.Sort(static (a, b) =>
        {
            int order = string.CompareOrdinal(a.Path, b.Path);
            order = order != 0 ? order : a.Finding.Span.Start.CompareTo(b.Finding.Span.Start);
            order = order != 0 ? order : string.CompareOrdinal(a.Finding.Rule.Id, b.Finding.Rule.Id);
            return order != 0 ? order : string.CompareOrdinal(a.Finding.Message, b.Finding.Message);
        });
        return findings;
    }

    private static void DenialAndCountChecks(CheckedFacts facts)
    {
        var filter = new FactFilter(facts);
        DenialChecks.Run(facts, filter);
        CountChecks.Run(facts, filter);
    }
}
