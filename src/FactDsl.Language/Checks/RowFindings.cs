using System.Collections.Generic;
using System.Threading.Tasks;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks.Declared;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>What those checks find that ask nothing of the store, so that they can run while it is encoded.</summary>
public sealed class RowFindings
{
    private RowFindings(CheckedFacts facts, IReadOnlyList<FileFinding> items, IReadOnlyList<FoundClaim> claims, IReadOnlyList<FileFinding> names, IReadOnlyList<FileFinding> circles, IReadOnlyList<FileFinding> retold)
    {
        Facts = facts;
        Items = items;
        Claims = claims;
        Names = names;
        Circles = circles;
        Retold = retold;
    }

    /// <summary>The facts that were checked.</summary>
    internal CheckedFacts Facts { get; }

    /// <summary>As <see cref="Incremental.FoundByFamily.Items"/>.</summary>
    internal IReadOnlyList<FileFinding> Items { get; }

    /// <summary>As <see cref="Incremental.FoundByFamily.Claims"/>.</summary>
    internal IReadOnlyList<FoundClaim> Claims { get; }

    /// <summary>As <see cref="Incremental.FoundByFamily.Names"/>.</summary>
    internal IReadOnlyList<FileFinding> Names { get; }

    /// <summary>As <see cref="Incremental.FoundByFamily.Circles"/>.</summary>
    internal IReadOnlyList<FileFinding> Circles { get; }

    /// <summary>As <see cref="Incremental.FoundByFamily.Retold"/>.</summary>
    internal IReadOnlyList<FileFinding> Retold { get; }

    /// <summary>Makes the checks.</summary>
    /// <param name="draft">The store that is being made of the facts.</param>
    /// <param name="files">The files that they stand in.</param>
    public static RowFindings Of(StoreDraft draft, IReadOnlyList<BoundFile> files) => Of(new CheckedFacts(draft, files));

    /// <summary>Makes the checks. Each reads the same facts and none what another finds, so they use all cores; the longest begin first.</summary>
    internal static RowFindings Of(CheckedFacts facts)
    {
        CheckedFacts items = facts.Apart(), names = facts.Apart(), circles = facts.Apart(), retold = facts.Apart();
        IReadOnlyList<FoundClaim> claims = [];
        Parallel.Invoke(
            () =>
            {
                var held = new AssertedFacts(items);
                DeclaredChecks.RunOnClaims(held, DeclaredChecks.Of(items.Schema));
                claims = held.Claims;
                DeclaredChecks.RunOnItems(held, DeclaredChecks.Of(items.Schema));
            },
            () => LifespanChecks.Run(items),
            () => UnusedNames.Run(names),
            () => ConsistencyChecks.RunOnItems(items),
            () => CycleChecks.Run(circles),
            () => RetoldChecks.Run(retold));
        return new RowFindings(facts, items.Findings, claims, names.Findings, circles.Findings, retold.Findings);
    }
}
