using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>
/// Which rows are said to be one fact (<c>same-fact-as</c>): the connected components of what is said, by however many steps and
/// in whatever direction. The smallest row of a component stands for all of it.
/// </summary>
/// <remarks>
/// A doubted link joins no facts. Only asserted facts are counted, so only they are joined. A denial, a plan or a report joins no facts.
/// Two facts are one only where one kind is the other: a visit and a meeting are counted apart, whatever is said of them.
/// </remarks>
internal sealed class SameFacts
{
    /// <summary>No facts that are said to be one.</summary>
    public static readonly SameFacts None = new();

    // The nearest row that stands for a row, where that is another one.
    private readonly Dictionary<int, int> _up = [];

    private SameFacts()
    {
    }

    /// <summary>The row that stands for a row: itself, where nothing is said or it is the first.</summary>
    public int this[int row]
    {
        get
        {
            while (_up.TryGetValue(row, out int next))
                row = next;
            return row;
        }
    }

    /// <summary>The rows for which another one stands, with that one, in their order: what a store keeps.</summary>
    public IReadOnlyList<(int Row, int First)> All
    {
        get
        {
            var all = new List<(int Row, int First)>(_up.Count);
            foreach (int row in _up.Keys)
                all.Add((row, this[row]));
            all.Sort();
            return all;
        }
    }

    /// <summary>Joins rows that are said to be one.</summary>
    public static SameFacts Of(IReadOnlyList<(int One, int Other)> links)
    {
        if (links.Count == 0)
            return None;
        var same = new SameFacts();
        foreach ((int one, int other) in links)
            same.Join(one, other);
        return same;
    }

    /// <summary>Adds what a row says of being one with others, as far as it makes it so.</summary>
    public static void AddLinks(List<(int One, int Other)> links, StoreRow row, int number, Func<ItemReference, int> rowOf, Func<int, StoreRow> rowAt, DoubtedSources? doubted = null)
    {
        if (!CanBeSame(row))
            return;
        for (int i = 0; i < row.Clauses.Count; i++)
        {
            StoreRowClause said = row.Clauses[i];
            if (said.Clause.Field != LanguageFields.SameFactAs || said.Extension is { IsWhole: false } || Doubt.IsSaidBy(said.Clause.Qualifiers?.Clauses ?? []) || doubted?.AreAll(ListDoubts.SourcesOf(said)) == true)
                continue;
            foreach (BoundValue value in said.Clause.Values.Each())
            {
                if (value.Item is { } item && rowOf(item) is >= 0 and var other && other != number && CanBeSame(row, rowAt(other)))
                    links.Add((number, other));
            }
        }
    }

    /// <summary>Whether two rows are one where somebody says so.</summary>
    public static bool CanBeSame(StoreRow one, StoreRow other)
        => CanBeSame(one) && CanBeSame(other) && (one.Item.Kind.Is(other.Item.Kind) || other.Item.Kind.Is(one.Item.Kind));

    private static bool CanBeSame(StoreRow row) => row.Band == (int)FactStanding.Asserted && row.Item.Kind.IsFact;

    private void Join(int one, int other)
    {
        int first = this[one], second = this[other];
        if (first == second)
            return;
        (first, second) = first < second ? (first, second) : (second, first);
        _up.Add(second, first);
        // Long chains are read in one step from then on.
        if (one != first)
            _up[one] = first;
        if (other != first)
            _up[other] = first;
    }
}
