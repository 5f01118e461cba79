using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks.Declared;

/// <summary><c>check differ seller, buyer</c>: fields of one item that have no value in common, at one time.</summary>
internal static class DifferChecks
{
    /// <summary>Checks all items that the check is about.</summary>
    public static void Run(AssertedFacts facts, CheckSymbol check, DifferRequirement differ)
    {
        var before = new Dictionary<string, List<Seen>>(StringComparer.Ordinal);
        var values = new List<CheckedValue>();
        foreach (CheckedFact fact in facts.Of(check))
        {
            before.Clear();
            for (int i = 0; i < differ.Fields.Count; i++)
                Check(facts, check, fact, differ, i, values, before);
        }
    }

    /// <summary>Holds the values of a field against those of the fields in front of it.</summary>
    private static void Check(AssertedFacts facts, CheckSymbol check, CheckedFact fact, DifferRequirement differ, int place, List<CheckedValue> values, Dictionary<string, List<Seen>> before)
    {
        facts.Read(fact, differ.Fields[place], values);
        bool isDecided = !facts.IsUndecided(values);
        foreach (CheckedValue value in values)
        {
            if (Key(value) is not { } key)
                continue;
            var seen = new Seen(value, place, isDecided);
            if (!before.TryGetValue(key, out List<Seen>? same))
                before.Add(key, same = []);
            else if (same.Find(other => other.Place != place && IsAtOnce(facts, other, seen)) is { } first)
                Report(facts, check, differ, first, seen);
            same.Add(seen);
        }
    }

    /// <summary>Whether two values certainly hold together, and somebody says both where it is not settled who is right.</summary>
    private static bool IsAtOnce(AssertedFacts facts, Seen one, Seen other)
    {
        CheckedValue first = one.Value, second = other.Value;
        if (!(one.IsDecided && other.IsDecided) && !SourceRows.Share(facts.SourcesOf(first), facts.SourcesOf(second)))
            return false;
        if (!first.HasOwnTime && !second.HasOwnTime)
            return true;
        return first.Time is { } left && second.Time is { } right && SpellTimes.Meet(left, right) == FactTruth.Yes;
    }

    private static void Report(AssertedFacts facts, CheckSymbol check, DifferRequirement differ, Seen first, Seen seen)
    {
        string words = $"`{differ.Fields[first.Place].Word}` and `{differ.Fields[seen.Place].Word}` are both `{AssertedFacts.Tell(seen.Value)}`";
        facts.Report(seen.Value.Said.Path, FieldChecks.ToFinding(check, seen.Value.Value.Span, words) with
        {
            Related = new RelatedPlace(first.Value.Said.Path, first.Value.Value.Span, $"`{differ.Fields[first.Place].Word}` is said here"),
        });
    }

    /// <summary>A value, equal for equal ones of whatever field; null for what is not known or not there.</summary>
    private static string? Key(in CheckedValue value) => value.Value.Kind switch
    {
        BoundValueKind.Item when value.Value.Item is { } item => item.Kind.Word + " " + item.Name,
        BoundValueKind.Text when value.Value.Texts.Count > 0 => "\"" + value.Value.Texts[0].Text,
        BoundValueKind.Word or BoundValueKind.Raw => "\"" + AssertedFacts.Tell(value),
        _ => null,
    };

    /// <param name="Value">A value.</param>
    /// <param name="Place">The place of its field among those of the check.</param>
    /// <param name="IsDecided">Whether sources agree on what the field says.</param>
    private sealed record Seen(CheckedValue Value, int Place, bool IsDecided);
}
