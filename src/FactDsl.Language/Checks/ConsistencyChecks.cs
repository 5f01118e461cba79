using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks.Declared;
using FactDsl.Language.Checks.Incremental;
using FactDsl.Language.Diagnostics;
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
        var findings = new List<FileFinding>();
        foreach (KeyValuePair<string, FileChecks> file in new SortedDictionary<string, FileChecks>(Find(image, files).ByPath(), StringComparer.Ordinal))
        {
            foreach (Finding finding in file.Value.Consistency)
                findings.Add(new FileFinding(file.Key, finding));
        }
        return findings;
    }

    /// <summary>Makes all checks.</summary>
    /// <param name="image">The facts, compiled.</param>
    /// <param name="files">The files that it was compiled of.</param>
    /// <param name="known">What was found of it on rows alone; null where that is not known.</param>
    internal static FoundByFamily Find(StoreImage image, IReadOnlyList<BoundFile> files, RowFindings? known = null)
    {
        CheckedFacts facts = (known?.Facts ?? new CheckedFacts(image, null, files)).Asking(image.Open());
        RowFindings? onRows = known;
        Parallel.Invoke(() => onRows ??= RowFindings.Of(facts), () => RunFilters(facts));
        return new FoundByFamily(onRows!.Items, onRows.Claims, onRows.Names, onRows.Circles, facts.Findings, onRows.Retold);
    }

    /// <summary>Makes the checks that look at one item and at what it names.</summary>
    internal static IReadOnlyList<FileFinding> FindOnItems(CheckedFacts facts)
    {
        DeclaredChecks.RunOnItems(new AssertedFacts(facts), DeclaredChecks.Of(facts.Schema));
        LifespanChecks.Run(facts);
        RunOnItems(facts);
        return facts.Findings;
    }

    /// <summary>Makes the checks of items that ask for other facts.</summary>
    internal static void RunFilters(CheckedFacts facts)
    {
        var filter = new FactFilter(facts);
        DenialChecks.Run(facts, filter);
        CountChecks.Run(facts, filter);
    }

    /// <summary>Makes the checks of what an item says of itself.</summary>
    internal static void RunOnItems(CheckedFacts facts)
    {
        SupersededChecks.Run(facts);
        ClauseTimeChecks.Run(facts);
        RepetitionChecks.Run(facts);
        CountChecks.RunOnLists(facts);
        OrderChecks.Run(facts);
        AccountChecks.Run(facts);
        SameFactChecks.Run(facts);
    }
}
