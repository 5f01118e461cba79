using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks.Declared;

/// <summary>Whether an item is as a condition says.</summary>
internal sealed class ItemConditions(AssertedFacts facts)
{
    // Of the item at hand.
    private readonly List<CheckedValue> _values = [];
    private readonly HashSet<int> _known = [];

    /// <summary>Whether all conditions certainly hold: what is not decided demands nothing.</summary>
    public bool Hold(CheckedFact fact, IReadOnlyList<CheckCondition> conditions)
    {
        foreach (CheckCondition condition in conditions)
        {
            if (Of(fact, condition) != FactTruth.Yes)
                return false;
        }
        return true;
    }

    /// <summary>Whether an item has so many values of a field, or one of some words.</summary>
    public FactTruth Of(CheckedFact fact, FieldTest test)
    {
        bool hasDoubtful = facts.Read(fact, test.Of, _values);
        return test.Words.Count > 0 ? HasWord(_values, hasDoubtful, test.Words) : Count(_values, hasDoubtful, test.Of.Field).IsIn(test.Minimum, test.Maximum);
    }

    /// <summary>How many values there are.</summary>
    public ValueCount Count(List<CheckedValue> values, bool hasDoubtful, FieldSymbol field)
    {
        _known.Clear();
        int unknown = 0;
        bool isOpen = false;
        foreach (CheckedValue value in values)
        {
            if (facts.Numbers.NumberOf(value.Value) is { } number)
                _known.Add(number);
            else if (value.Value.Kind == BoundValueKind.Others)
                isOpen = true;
            else if (value.Value.Kind is BoundValueKind.Unknown or BoundValueKind.Undisclosed)
                unknown = 1;
        }
        // Several sources may differ about the one value of a field; it is one all the same.
        if (!field.IsMany)
            return new ValueCount(Math.Min(_known.Count + unknown, 1), Math.Min(_known.Count + unknown + (hasDoubtful ? 1 : 0), 1));
        return new ValueCount(Math.Max(_known.Count + (isOpen ? 1 : 0), unknown), isOpen || hasDoubtful || unknown > 0 ? int.MaxValue : _known.Count);
    }

    private FactTruth Of(CheckedFact fact, CheckCondition condition) => condition switch
    {
        FieldCondition field => Of(fact, field.Test),
        DateCondition date => fact.Time is { } time ? Querying.TimeCondition.Of(new BoundTimeCondition(date.Word, date.Date, default)).Of(time) : FactTruth.Unknown,
        _ => FactTruth.Unknown,
    };

    private static FactTruth HasWord(List<CheckedValue> values, bool hasDoubtful, IReadOnlyList<int> words)
    {
        bool mayHave = hasDoubtful || values.Count == 0, lacks = false, has = false;
        foreach (CheckedValue value in values)
        {
            if (value.Value.Kind is BoundValueKind.Word or BoundValueKind.Flag)
            {
                bool isOne = Contains(words, value.Value.Word);
                has |= isOne;
                lacks |= !isOne;
            }
            else
            {
                mayHave |= value.Value.Kind != BoundValueKind.None;
            }
        }
        if (has)
            return lacks && !values[0].Field.IsMany ? FactTruth.Maybe : FactTruth.Yes;
        return mayHave ? FactTruth.Unknown : FactTruth.No;
    }

    private static bool Contains(IReadOnlyList<int> words, int word)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i] == word)
                return true;
        }
        return false;
    }
}

/// <summary>How many values a field has, as far as that is known.</summary>
/// <param name="AtLeast">The fewest.</param>
/// <param name="AtMost">The most.</param>
internal readonly record struct ValueCount(int AtLeast, int AtMost)
{
    /// <summary>Whether the number lies in a range.</summary>
    public FactTruth IsIn(int minimum, int maximum)
        => AtLeast >= minimum && AtMost <= maximum ? FactTruth.Yes
            : AtMost < minimum || AtLeast > maximum ? FactTruth.No
            : FactTruth.Maybe;
}
