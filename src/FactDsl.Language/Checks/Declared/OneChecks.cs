using System.Collections.Generic;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks.Declared;

/// <summary>
/// <c>check one holder per office</c>: facts that share a value at one time agree on another, and with <c>ever</c> whatever their
/// times. <c>check one death per victim ever</c> of the kind <c>death</c>: facts that share a value are one.
/// </summary>
internal static class OneChecks
{
    /// <summary>Checks all facts that the check is about.</summary>
    public static void Run(AssertedFacts facts, CheckSymbol check, OneRequirement one)
    {
        var claims = new ClaimTable(facts, check, FindingRules.TwoInsteadOfOne, FindingRules.SourcesDifferOnOne, FindingRules.MaybeTwoInsteadOfOne) { IsEver = one.IsEver };
        if (one.Value is { } value)
            RunOnValues(facts, check, one, value, claims);
        else
            RunOnFacts(facts, check, one, claims);
    }

    private static void RunOnValues(AssertedFacts facts, CheckSymbol check, OneRequirement one, CheckedField of, ClaimTable claims)
    {
        string field = of.Verb < 0 ? of.Field.Name : of.Word;
        List<CheckedValue> values = [], keys = [];
        foreach (CheckedFact fact in facts.Of(check))
        {
            facts.Read(fact, of, values);
            if (facts.IsUndecided(values))
                continue;
            int turn = 0;
            facts.Read(fact, one.Key, keys);
            foreach (CheckedValue key in keys)
            {
                turn++;
                if (NumberOf(facts, one, key) is not { } number)
                    continue;
                foreach (CheckedValue value in values)
                {
                    FactTime? time = key.Said.Clause.Qualifiers?.Time;
                    if (facts.Numbers.NumberOf(value.Value) is not { } valueNumber || IsItself(key, number, value, valueNumber) || !ClaimTimes.TryNarrow(ref time, value.Said.Clause.Qualifiers?.Time))
                        continue;
                    FactTime held = time ?? fact.Time ?? FactTime.Unstated(fact.Kind.Aspect);
                    if (one.IsEver || !held.IsUnstated)
                        claims.Of(new ClaimKey(number, ""), key, field).Add(new Claim(value, valueNumber, held, turn));
                }
            }
        }
        claims.Report(facts.Numbers.Differ);
    }

    /// <summary>Whatever shares a value is one fact, told once or several times: what certainly are two contradict each other.</summary>
    private static void RunOnFacts(AssertedFacts facts, CheckSymbol check, OneRequirement one, ClaimTable claims)
    {
        var apart = new Apart(facts);
        var tellings = new Dictionary<int, List<CheckedFact>>();
        var keys = new List<CheckedValue>();
        foreach (CheckedFact fact in facts.Of(check))
        {
            int first = facts.Same[fact.Row], turn = 0;
            if (!tellings.TryGetValue(first, out List<CheckedFact>? told))
                tellings.Add(first, told = []);
            told.Add(fact);
            facts.Read(fact, one.Key, keys);
            foreach (CheckedValue key in keys)
            {
                turn++;
                if (NumberOf(facts, one, key) is not { } number)
                    continue;
                FactTime time = fact.Time ?? FactTime.Unstated(fact.Kind.Aspect);
                claims.Of(new ClaimKey(number, ""), key, check.Owner.Word).Add(new Claim(key, first, time, turn) { Words = fact.Item.Name ?? fact.Kind.Word });
            }
        }
        claims.Report((left, right) => left != right && apart.Are(tellings[left], tellings[right]));
    }

    /// <summary>The number of a value that facts share; null where the check is not about it.</summary>
    private static int? NumberOf(AssertedFacts facts, OneRequirement one, in CheckedValue key)
        => one.KeyKind is { } kind && key.Value.Item?.Kind.Is(kind) != true ? null : facts.Numbers.NumberOf(key.Value);

    /// <summary>Whether a field is held against itself and this is one value of it: of two spouses, each is the one of the other.</summary>
    private static bool IsItself(in CheckedValue key, int number, in CheckedValue value, int valueNumber)
        => key.Field == value.Field && key.Verb == value.Verb && number == valueNumber;
}
