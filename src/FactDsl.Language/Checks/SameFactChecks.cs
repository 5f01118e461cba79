using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary><c>same-fact-as</c> that makes nothing one: another kind, or another claim.</summary>
internal static class SameFactChecks
{
    public static void Run(CheckedFacts facts)
    {
        foreach (CheckedFact fact in facts.Rows)
        {
            if (!fact.Counts)
                continue;
            foreach (StoreRowClause said in fact.Stored.Clauses.Each())
            {
                if (said.Clause.Field != LanguageFields.SameFactAs || !CheckedFacts.Counts(said))
                    continue;
                foreach (BoundValue value in said.Clause.Values.Each())
                {
                    if (value.Item is { } item && facts.RowOf(item) is >= 0 and var row && Reason(fact, facts[row]) is { } reason)
                        facts.Report(said.Path, Finding.At(FindingRules.NotTheSame, value.Span, item.Name, fact.Kind.Word, reason) with { Related = new RelatedPlace(facts[row].Path, facts[row].Span, "it is told here") });
                }
            }
        }
    }

    /// <summary>Why two facts cannot be one; null where they can.</summary>
    private static string? Reason(CheckedFact fact, CheckedFact other)
    {
        if (other.Row == fact.Row)
            return "it is this fact itself";
        if (!other.Kind.IsFact)
            return $"the {other.Kind.Word} is no fact";
        if (!fact.Kind.Is(other.Kind) && !other.Kind.Is(fact.Kind))
            return $"it is one of kind `{other.Kind.Word}`";
        // What was planned may be told again as a plan, what is counted as a count: such facts are not counted.
        return fact.Item.Standing != other.Item.Standing && (fact.IsHeld || other.IsHeld) ? "only one of the two is told as something that happened" : null;
    }
}
