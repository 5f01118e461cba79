using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Storage;

namespace FactDsl.Exporting;

/// <summary>Items that a sound one names although they have an error in them, so that they are not among those exported.</summary>
internal static class BrokenReferences
{
    /// <summary>The items, in the order in which they are named; one may come several times.</summary>
    public static IEnumerable<FactRef> Of(ExportedItem item)
    {
        foreach (FactRef at in OfCitations(item.At.Citations))
            yield return at;
        foreach (FactAccount account in item.At.Times.SayMore ? item.At.Times : default)
        {
            foreach (FactRef at in OfCitations(account.Citations))
                yield return at;
        }
        foreach (FactRef at in OfClauses(item.Clauses))
            yield return at;
    }

    private static IEnumerable<FactRef> OfClauses(IReadOnlyList<StoredClause> clauses)
    {
        foreach (StoredClause clause in clauses)
        {
            if (clause.Kind == BoundValueKind.Item && clause.Item.IsBroken)
                yield return clause.Item;
            foreach (FactRef at in OfCitations(clause.Citations))
                yield return at;
            foreach (FactRef at in OfClauses(clause.Qualifiers))
                yield return at;
            foreach (FactRef at in OfClauses(clause.Via))
                yield return at;
        }
    }

    private static IEnumerable<FactRef> OfCitations(IReadOnlyList<FactCitation> citations)
    {
        foreach (FactCitation citation in citations)
        {
            if (citation.Source.At.IsBroken)
                yield return citation.Source.At;
            foreach (IItem via in citation.Via)
            {
                if (via.At.IsBroken)
                    yield return via.At;
            }
        }
    }
}
