using System;
using System.Collections.Generic;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Checks.Declared;

/// <summary><c>check order signed, ratified</c>: dates of one item that follow each other.</summary>
internal static class DateOrderChecks
{
    /// <summary>Checks all items that the check is about.</summary>
    public static void Run(AssertedFacts facts, CheckSymbol check, OrderRequirement order)
    {
        var dates = new List<Dated>(order.Fields.Count);
        var values = new List<CheckedValue>();
        foreach (CheckedFact fact in facts.Of(check))
        {
            dates.Clear();
            foreach (FieldSymbol? field in order.Fields)
            {
                if (Read(facts, fact, field, values) is not { } date)
                    continue;
                if (FindBroken(check, dates, date) is { } finding)
                    facts.Report(date.Path, finding);
                dates.Add(date);
            }
        }
    }

    /// <summary>Compares a date with those that come before it, the nearest first.</summary>
    private static Finding? FindBroken(CheckSymbol check, List<Dated> before, Dated date)
    {
        for (int i = before.Count - 1; i >= 0; i--)
        {
            Dated first = before[i];
            FactTruth isBroken = date.Time.AsWritten(first.Time, static (later, earlier) => later.Before(earlier));
            // A date that is only less exact than the other says nothing against the order.
            bool isShifted = date.Time.StartEarliest < first.Time.StartEarliest && date.Time.EndLatest < first.Time.EndLatest;
            if (isBroken != FactTruth.Yes && !(isBroken == FactTruth.Maybe && isShifted))
                continue;
            FindingRule rule = isBroken == FactTruth.Yes ? FindingRules.DatesOutOfOrder : FindingRules.MaybeOutOfOrder;
            string message = check.Message.Length == 0 ? "" : ": " + check.Message;
            return Finding.At(rule, date.Span, date.Name, date.Words, first.Name, first.Words, message) with
            {
                Related = new RelatedPlace(first.Path, first.Span, $"`{first.Name}` is said here"),
            };
        }
        return null;
    }

    /// <summary>The date of a field; null where there is none, or where sources differ on it.</summary>
    private static Dated? Read(AssertedFacts facts, CheckedFact fact, FieldSymbol? field, List<CheckedValue> values)
    {
        if (field is null)
            return ReadTime(fact);
        CheckedValue? only = null;
        facts.Read(fact, new CheckedField(field, -1), values);
        foreach (CheckedValue value in values)
        {
            if (only is { } known && known.Value.Raw != value.Value.Raw)
                return null;
            only ??= value;
        }
        if (only is not { } said || said.Value.Measure is not FactDate date)
            return null;
        return new Dated(FactTime.During(date, FactAspect.Momentary).Hedged(facts.Padding), field.Clause, ShownTime.Inside(said.Value.Raw), said.Said.Path, said.Value.Span);
    }

    /// <summary>When an item happened or began.</summary>
    private static Dated? ReadTime(CheckedFact fact)
    {
        if (fact.Time is not { IsUnstated: false, IsPossible: true } time)
            return null;
        return new Dated(time.Beginning, "on", ShownTime.Inside(time), fact.Path, fact.Item.KindSpan);
    }

    private readonly record struct Dated(FactTime Time, string Name, string Words, string Path, TextSpan Span);
}
