using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>How many facts, or values of a list, somebody counts.</summary>
internal static class SaidCounts
{
    /// <summary>Reads the number of a <c>count</c> clause; false where it says none.</summary>
    public static bool TryRead(CheckedFacts facts, BoundClause clause, out BoundValue value, out FactNumber count)
    {
        value = clause.Values.Count > 0 ? clause.Values[0] : null!;
        bool isRead = value is { Kind: BoundValueKind.Raw, Measure: FactNumber };
        count = (isRead ? (FactNumber)value!.Measure! : default).AsCount().With(facts.Schema.Padding);
        return isRead;
    }

    /// <summary>Whether a summary counts anything at all: surely, perhaps where it only says about how many, or not.</summary>
    public static FactTruth CountsAny(CheckedFacts facts, CheckedFact summary)
    {
        FactTruth any = FactTruth.No;
        foreach (StoreRowClause said in summary.Stored.Clauses.Each())
        {
            if (said.Clause.Field != LanguageFields.Count || !CheckedFacts.Counts(said) || !TryRead(facts, said.Clause, out _, out FactNumber count))
                continue;
            if (count.Lowest >= 1)
                any = FactTruth.Yes;
            else if (count.Kind == FactNumberKind.About)
                any = any.Or(count.IsAtLeast(1));
        }
        return any;
    }
}
