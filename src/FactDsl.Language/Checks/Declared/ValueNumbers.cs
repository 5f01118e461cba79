using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks.Declared;

/// <summary>Numbers values, equal ones alike, and knows which items lie in which.</summary>
internal sealed class ValueNumbers
{
    private readonly CheckedFacts _facts;
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<int, HashSet<int>> _within = [];

    public ValueNumbers(CheckedFacts facts)
    {
        _facts = facts;
    }

    /// <summary>The number of a value: the row of an item, a negative number for words; null for what is not known or not there.</summary>
    public int? NumberOf(BoundValue value)
    {
        switch (value.Kind)
        {
            case BoundValueKind.Item when value.Item is { } item:
                return _facts.RowOf(item) is >= 0 and var row ? row : NumberOf(item.Name);
            case BoundValueKind.Text when value.Texts.Count > 0:
                return NumberOf(value.Texts[0].Text);
            case BoundValueKind.Word or BoundValueKind.Flag:
                return NumberOf(value.Word.ToString(System.Globalization.CultureInfo.InvariantCulture));
            case BoundValueKind.Raw:
                return NumberOf(value.Raw);
            default:
                return null;
        }
    }

    /// <summary>Whether two values are different ones: neither lies in the other, as Beijing does in China.</summary>
    public bool Differ(int one, int two) => one != two && !(one >= 0 && two >= 0 && (Within(one).Contains(two) || Within(two).Contains(one)));

    private int NumberOf(string words)
    {
        if (!_words.TryGetValue(words, out int number))
            _words.Add(words, number = -1 - _words.Count);
        return number;
    }

    /// <summary>The rows that a row lies in by its transitive fields; circles end where they close.</summary>
    private HashSet<int> Within(int row)
    {
        if (_within.TryGetValue(row, out HashSet<int>? known))
            return known;
        var within = new HashSet<int> { row };
        var next = new Queue<int>();
        for (next.Enqueue(row); next.Count > 0;)
        {
            foreach (StoreRowClause clause in _facts[next.Dequeue()].Stored.Clauses.Each())
            {
                if (!clause.Clause.Field.IsTransitive)
                    continue;
                foreach (BoundValue value in clause.Clause.Values.Each())
                {
                    if (value.Item is { } item && _facts.RowOf(item) is >= 0 and var outer && within.Add(outer))
                        next.Enqueue(outer);
                }
            }
        }
        return _within[row] = within;
    }
}
