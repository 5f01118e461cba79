using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Storage;

/// <summary>
/// Joins what the definition of an item and its extensions say of its time. What an extension says is told by its own sources, unless
/// they are the item's.
/// </summary>
internal static class RowAccounts
{
    /// <summary>The accounts of an item whose extensions say when, or that keeps its accounts only as clauses; null for any other.</summary>
    /// <param name="item">The item.</param>
    /// <param name="added">Its extensions, with the paths of their files; null for none.</param>
    /// <param name="repeated">What an extension says of a time that its source has told otherwise.</param>
    public static IReadOnlyList<BoundAccount>? Of(BoundItem item, List<(BoundExtension Extension, string Path)>? added, out IReadOnlyList<RepeatedTime> repeated)
    {
        repeated = [];
        List<BoundTimeClause>? clauses = null;
        for (int i = 0; i < added?.Count; i++)
        {
            BoundExtension extension = added[i].Extension;
            if (!extension.IsWhole || extension.TimeClauses.Count == 0)
                continue;
            clauses ??= [.. item.TimeClauses];
            foreach (BoundTimeClause clause in extension.TimeClauses)
                clauses.Add(clause.Citations.Count > 0 || ShareSource(extension.Citations, item.Citations) ? clause : clause with { Citations = extension.Citations });
        }
        if (clauses is null && (item.HasRefusedTimes || item.Accounts.Count > 0 || !HasOwnSources(item.TimeClauses)))
            return null;
        IReadOnlyList<BoundAccount> accounts = TimeAccounts.Of(
            clauses ?? item.TimeClauses, SourcesWithoutTimes(item), said => ItemTime.Of(item.Kind, item.Standing, said), out IReadOnlyList<TimeConflict> conflicts);
        if (conflicts.Count > 0 && added is not null)
            repeated = Repeated(conflicts, added);
        return accounts;
    }

    private static List<RepeatedTime> Repeated(IReadOnlyList<TimeConflict> conflicts, List<(BoundExtension Extension, string Path)> added)
    {
        var repeated = new List<RepeatedTime>();
        foreach (TimeConflict conflict in conflicts)
        {
            foreach ((BoundExtension extension, string path) in added)
            {
                // What the item repeats itself has a finding already, and an extension is the place where it goes wrong.
                bool isHere = false;
                foreach (BoundTimeClause clause in extension.TimeClauses)
                    isHere |= clause.Word == conflict.Second.Word && clause.Span == conflict.Second.Span;
                if (isHere)
                    repeated.Add(new RepeatedTime(conflict.First.Word, conflict.Second, (conflict.Source ?? extension.Citations.FirstOrDefault()?.Source)?.Name, path));
            }
        }
        return repeated;
    }

    // A packed item has no accounts, only what they are made of.
    private static bool HasOwnSources(IReadOnlyList<BoundTimeClause> clauses)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Citations.Count > 0 || clauses[i].Clauses.Count > 0)
                return true;
        }
        return false;
    }

    /// <summary>The sources of the item but those that only say when.</summary>
    private static List<BoundCitation> SourcesWithoutTimes(BoundItem item)
    {
        var sources = new List<BoundCitation>(item.Citations);
        foreach (BoundTimeClause clause in item.TimeClauses)
            sources.RemoveAll(c => Contains(clause.Citations, c));
        return sources;
    }

    private static bool Contains(IReadOnlyList<BoundCitation> citations, BoundCitation citation)
    {
        foreach (BoundCitation one in citations)
        {
            if (one.Equals(citation))
                return true;
        }
        return false;
    }

    private static bool ShareSource(IReadOnlyList<BoundCitation> left, IReadOnlyList<BoundCitation> right)
    {
        if (left.Count == 0)
            return true;
        foreach (BoundCitation one in left)
        {
            foreach (BoundCitation other in right)
            {
                if (one.Source == other.Source)
                    return true;
            }
        }
        return false;
    }
}

/// <summary>A time of an extension that its source has told otherwise.</summary>
/// <param name="First">The word that told it.</param>
/// <param name="Second">The clause of the extension.</param>
/// <param name="Source">The source; null where nobody says who it is.</param>
/// <param name="Path">The file of the extension.</param>
public sealed record RepeatedTime(string First, BoundTimeClause Second, string? Source, string Path);
