using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks.Declared;

/// <summary><c>check one holder per office</c>: facts that share a value at one time agree on another.</summary>
internal static class OneChecks
{
    /// <summary>Checks all facts that the check is about.</summary>
    public static void Run(HeldFacts facts, CheckSymbol check, OneRequirement one)
    {
        var claims = new ClaimTable(facts, check, FindingRules.TwoInsteadOfOne, FindingRules.SourcesDifferOnOne, FindingRules.MaybeTwoInsteadOfOne);
        string field = one.Value.Verb < 0 ? one.Value.Field.Name : one.Value.Word;
        List<CheckedValue> values = [], keys = [];
        foreach (CheckedFact fact in facts.Of(check))
        {
            facts.Read(fact, one.Value, values);
            if (IsUndecided(facts, values))
                continue;
            int turn = 0;
            facts.Read(fact, one.Key, keys);
            foreach (CheckedValue key in keys)
            {
                turn++;
                if (facts.Numbers.NumberOf(key.Value) is not { } number || (one.KeyKind is { } kind && key.Value.Item?.Kind.Is(kind) != true))
                    continue;
                foreach (CheckedValue value in values)
                {
                    FactTime? time = key.Said.Clause.Qualifiers?.Time;
                    if (facts.Numbers.NumberOf(value.Value) is not { } valueNumber || !ClaimTimes.TryNarrow(ref time, value.Said.Clause.Qualifiers?.Time))
                        continue;
                    if ((time ?? fact.Time) is { IsUnstated: false } held)
                        claims.Of(new ClaimKey(number, ""), key, field).Add(new Claim(value, valueNumber, held, turn));
                }
            }
        }
        claims.Report(facts.Numbers.Differ);
    }

    /// <summary>Whether sources differ about the one value of a field, and none is preferred: that is no contradiction, and no value.</summary>
    private static bool IsUndecided(HeldFacts facts, List<CheckedValue> values)
    {
        int? first = null;
        foreach (CheckedValue value in values)
        {
            if (value.Field.IsMany || value.HasOwnTime || value.Value.Kind == BoundValueKind.None)
                continue;
            int? number = facts.Numbers.NumberOf(value.Value);
            if (first is not null && number is not null && number != first)
                return true;
            first ??= number;
        }
        return false;
    }
}
