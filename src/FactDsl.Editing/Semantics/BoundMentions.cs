using FactDsl.Language.Binding;

namespace FactDsl.Editing.Semantics;

/// <summary>Whether what is bound names a thing: in values, in what is said of clauses, among sources and the ways that words came.</summary>
internal static class BoundMentions
{
    public static bool Names(BoundItem item, ItemReference thing) => Names(item.Clauses, thing) || Names(item.Citations, thing);

    /// <summary>Adds the sources of a fact: its own or the margin's, and those of single clauses.</summary>
    public static void AddSources(HashSet<ItemReference> sources, BoundItem item)
    {
        foreach (BoundCitation citation in BoundWalk.Citations(item.Citations, item.Clauses))
            sources.Add(citation.Source);
    }

    private static bool Names(IReadOnlyList<BoundClause> clauses, ItemReference thing)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            BoundClause clause = clauses[i];
            for (int v = 0; v < clause.Values.Count; v++)
            {
                if (clause.Values[v].Item == thing)
                    return true;
            }
            if (Names(clause.Via, thing) || (clause.Qualifiers is { } qualifiers && (Names(qualifiers.Clauses, thing) || Names(qualifiers.Citations, thing))))
                return true;
        }
        return false;
    }

    private static bool Names(IReadOnlyList<BoundCitation> citations, ItemReference thing)
    {
        for (int i = 0; i < citations.Count; i++)
        {
            if (citations[i].Source == thing || Names(citations[i].Via, thing))
                return true;
        }
        return false;
    }

    private static bool Names(IReadOnlyList<ItemReference> items, ItemReference thing)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] == thing)
                return true;
        }
        return false;
    }
}
