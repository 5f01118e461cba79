using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.CommandLine.Exporting;
using FactDsl.CommandLine.Input;
using FactDsl.Exporting;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Comparing;

/// <summary>Items that have another name in the second fact base than in the first, as <c>renamed-from</c> says in either.</summary>
internal sealed class Renamings
{
    private readonly SortedDictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<(string Id, string Former)> _used = [];

    private Renamings()
    {
    }

    /// <summary>What items of the first are called in the second.</summary>
    public IReadOnlyDictionary<string, string> Names => _names;

    /// <summary>The former names that tell so, with the items that have them.</summary>
    public IReadOnlySet<(string Id, string Former)> Used => _used;

    /// <summary>Compares two fact bases.</summary>
    /// <exception cref="FactStoreException">A store is damaged.</exception>
    public static Renamings Of(OpenedFacts first, OpenedFacts second)
    {
        var renamings = new Renamings();
        (string Id, string Former, string FormerId)[] forward = Former(second), back = Former(first);
        if (forward.Length + back.Length == 0)
            return renamings;
        HashSet<string> before = Named(first), after = Named(second);
        foreach ((string id, string former, string formerId) in forward)
            renamings.Add(formerId, id, id, former, before, after);
        foreach ((string id, string former, string formerId) in back)
            renamings.Add(id, formerId, id, former, before, after);
        return renamings;
    }

    private void Add(string from, string to, string id, string former, HashSet<string> before, HashSet<string> after)
    {
        if (before.Contains(from) && !after.Contains(from) && after.Contains(to) && !before.Contains(to) && _names.TryAdd(from, to))
            _used.Add((id, former));
    }

    private static (string Id, string Former, string FormerId)[] Former(OpenedFacts facts)
        => [.. (facts.Image?.Rows ?? []).SelectMany(static r => r.Item.FormerNames.Select(f => (ItemIds.OfNamed(r.Item.Kind.Word, r.Item.Name!), f, ItemIds.OfNamed(r.Item.Kind.Word, f))))];

    private static HashSet<string> Named(OpenedFacts facts)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (int kind = 0; kind < facts.Schema.Kinds.Count; kind++)
        {
            foreach (FactStanding standing in Enum.GetValues<FactStanding>())
            {
                FactQuery.Enumerator<IItem> rows = facts.Facts.Query(kind, standing).Each<IItem>();
                while (rows.MoveNext())
                {
                    if (rows.Current.Name is { Length: > 0 } name)
                        named.Add(ItemIds.OfNamed(facts.Schema.Kinds[kind].Word, name));
                }
            }
        }
        return named;
    }
}
