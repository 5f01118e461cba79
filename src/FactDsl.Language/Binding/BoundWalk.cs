using System.Collections.Generic;

namespace FactDsl.Language.Binding;

/// <summary>Walks through what is bound, for those who look for one thing in all of it and need not be the fastest.</summary>
public static class BoundWalk
{
    /// <summary>Clauses, each followed by those that qualify it.</summary>
    public static IEnumerable<BoundClause> Clauses(IReadOnlyList<BoundClause> clauses)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            yield return clauses[i];
            if (clauses[i].Qualifiers is not { Clauses.Count: > 0 } qualifiers)
                continue;
            foreach (BoundClause inner in Clauses(qualifiers.Clauses))
                yield return inner;
        }
    }

    /// <summary>The sources of an item or an extension, then those of its clauses and of what qualifies them.</summary>
    /// <param name="own">Its own sources, or those of the margin.</param>
    /// <param name="clauses">Its clauses.</param>
    public static IEnumerable<BoundCitation> Citations(IReadOnlyList<BoundCitation> own, IReadOnlyList<BoundClause> clauses)
    {
        for (int i = 0; i < own.Count; i++)
            yield return own[i];
        foreach (BoundClause clause in Clauses(clauses))
        {
            for (int i = 0; i < clause.Qualifiers?.Citations.Count; i++)
                yield return clause.Qualifiers.Citations[i];
        }
    }
}
