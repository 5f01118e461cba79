using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary><c>before</c> and <c>after</c> against the dates: what was before something did not surely begin after it.</summary>
internal static class OrderChecks
{
    public static void Run(CheckedFacts facts)
    {
        foreach (CheckedFact fact in facts.Rows)
        {
            if (!fact.Counts || fact.Time is not { IsUnstated: false, IsPossible: true } time)
                continue;
            foreach (StoreRowClause said in fact.Stored.Clauses.Each())
            {
                if (said.Clause.Field.Type != FieldType.Order || !CheckedFacts.Counts(said))
                    continue;
                foreach (BoundValue value in said.Clause.Values.Each())
                    Check(facts, fact, time, said, value);
            }
        }
    }

    private static void Check(CheckedFacts facts, CheckedFact fact, FactTime time, StoreRowClause said, BoundValue value)
    {
        CheckedFact? other = value.Item is { } item && facts.RowOf(item) is >= 0 and var row ? facts[row] : null;
        FactTime then;
        if (other is { Counts: true, Time: { IsUnstated: false } known })
            then = known;
        else if (value.Measure is FactDate date)
            then = FactTime.During(date, FactAspect.Lasting).Hedged(facts.Schema.Padding);
        else
            return;
        bool isBefore = said.Clause.Field == LanguageFields.Before;
        // `before` something leaves open whether it went on when that began; it must not have begun afterwards.
        if ((isBefore ? time.After(then) : time.Before(then)) != FactTruth.Yes)
            return;
        string words = value.Item?.Name ?? YearsBeforeChrist.Behind(value.Raw);
        facts.Report(said.Path, Finding.At(FindingRules.OrderContradicted, value.Span, said.Clause.Field.Clause, words, ShownTime.Of(time), other is null ? "a date" : ShownTime.Of(then)) with
        {
            Related = other is null ? null : new RelatedPlace(other.Path, other.Item.TimeSpan.Length > 0 ? other.Item.TimeSpan : other.Span, "its time is said here"),
        });
    }
}
