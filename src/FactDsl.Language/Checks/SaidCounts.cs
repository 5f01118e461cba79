using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>How many facts, or values of a list, somebody counts.</summary>
internal static class SaidCounts
{
    /// <summary>Reads the number of a <c>count</c> clause; false where it says none.</summary>
    public static bool TryRead(BoundClause clause, out BoundValue value, out FactNumber count)
    {
        value = clause.Values.Count > 0 ? clause.Values[0] : null!;
        count = default;
        bool isRead = value is { Kind: BoundValueKind.Raw } && FactNumber.TryParse(value.Raw, out count, out _);
        count = count.AsCount();
        return isRead;
    }

    /// <summary>Whether a summary counts anything at all: surely, perhaps where it only says about how many, or not.</summary>
    public static FactTruth CountsAny(CheckedFact summary)
    {
        FactTruth any = FactTruth.No;
        foreach (StoreRowClause said in summary.Stored.Clauses.Each())
        {
            if (said.Clause.Field != LanguageFields.Count || !CheckedFacts.Counts(said) || !TryRead(said.Clause, out _, out FactNumber count))
                continue;
            if (count.Lowest >= 1)
                any = FactTruth.Yes;
            else if (count.Kind == FactNumberKind.About && count.Value >= 1)
                any = any.Or(FactTruth.Maybe);
        }
        return any;
    }
}
