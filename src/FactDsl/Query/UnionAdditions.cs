using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>What a condition of a question asks.</summary>
internal enum UnionCondition
{
    /// <summary>What a clause says.</summary>
    Value,

    /// <summary>When it was so.</summary>
    Time,

    /// <summary>How it is asked: how sure an answer must be, how far hedges reach.</summary>
    Manner,
}

/// <summary>
/// A question to several fact bases, as it is asked of items that one of them defines and another adds to. Each condition on what
/// a clause says is met by the one or the other, at the times that the question asks for.
/// </summary>
internal sealed class UnionAdditions
{
    private readonly FactBase _facts;
    private readonly int _kind;
    private readonly List<Func<FactQuery, FactQuery>> _values;
    private readonly List<Func<FactQuery, FactQuery>> _others;

    private UnionAdditions(FactBase facts, int kind, List<Func<FactQuery, FactQuery>> values, List<Func<FactQuery, FactQuery>> others)
    {
        _facts = facts;
        _kind = kind;
        _values = values;
        _others = others;
    }

    /// <summary>The question for all items of a kind; null where nothing adds to any.</summary>
    /// <param name="facts">The fact base whose types ask.</param>
    /// <param name="kind">The kind's number.</param>
    public static UnionAdditions? Of(FactBase facts, int kind)
    {
        foreach (FactBase adding in facts.Adding)
        {
            string word = facts.KindWord(kind);
            foreach ((string Kind, string Name) added in adding.Additions.Keys)
            {
                if (string.Equals(added.Kind, word, StringComparison.Ordinal))
                    return new UnionAdditions(facts, kind, [], []);
            }
        }
        return null;
    }

    /// <summary>The narrower question.</summary>
    public UnionAdditions With(Func<FactQuery, FactQuery> narrow, UnionCondition condition)
        => condition == UnionCondition.Value
            ? new UnionAdditions(_facts, _kind, [.. _values, narrow], _others)
            : new UnionAdditions(_facts, _kind, _values, [.. _others, narrow]);

    /// <summary>The items that answer together with what is added to them, and that none of the parts finds by itself: each where it is defined.</summary>
    /// <param name="parts">The same question to each of the fact bases alone.</param>
    public List<UnionRow> Rows(FactQuery[] parts)
    {
        var rows = new List<UnionRow>();
        if (_values.Count == 0)
            return rows;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (FactBase adding in _facts.Adding)
        {
            foreach ((string word, string name) in adding.Additions.Keys)
            {
                if (string.Equals(word, _facts.KindWord(_kind), StringComparison.Ordinal) && seen.Add(name) && Find(parts, word, name) is { } row)
                    rows.Add(row);
            }
        }
        rows.Sort();
        return rows;
    }

    private UnionRow? Find(FactQuery[] parts, string word, string name)
    {
        UnionRow? defined = null;
        var told = new List<FactQuery>();
        FactBase[] known = _facts.Known;
        for (int i = 0; i < known.Length; i++)
        {
            if (known[i].Defined(word, name) is >= 0 and var row)
            {
                if (parts[i].OnlyAt(row).Any)
                    return null;
                // A denial or a plan is no answer, whatever is added to it.
                if (!known[i].Query(_kind, FactStanding.Asserted).Has(row))
                    continue;
                defined ??= new UnionRow(known[i], i, row);
                told.Add(Narrow(known[i], row));
            }
            else if (known[i].Additions.TryGetValue((word, name), out int added))
            {
                told.Add(Narrow(known[i], added));
            }
        }
        if (defined is null)
            return null;
        foreach (Func<FactQuery, FactQuery> condition in _values)
        {
            if (!told.Exists(t => condition(t).Any))
                return null;
        }
        return defined;
    }

    private FactQuery Narrow(FactBase facts, int row)
    {
        var query = new FactQuery(facts, row, row + 1);
        foreach (Func<FactQuery, FactQuery> other in _others)
            query = other(query);
        return query;
    }
}
