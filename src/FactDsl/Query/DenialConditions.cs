using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>
/// The conditions of a denial as facts of one kind may meet them. The kind is one of the fact base that denies, or of another. Of
/// each condition the rows that have any of its values are found once. What the kind has no clause for, all of its facts may
/// meet.
/// </summary>
internal readonly struct DenialConditions
{
    private readonly List<PostingList[]> _lists;

    /// <summary>Finds the rows.</summary>
    /// <param name="denying">The fact base of the denial.</param>
    /// <param name="telling">The fact base of the facts.</param>
    /// <param name="map">Where the clauses of the kind stand in the store of the denial; see <see cref="StoreClauseMap"/>.</param>
    /// <param name="at">Where the conditions stand there; see <see cref="StoreDenial"/>.</param>
    public DenialConditions(FactBase denying, FactBase telling, int map, long at)
        : this(denying, telling, clause => StoreClauseMap.Find(denying.Lists, map, clause), clause => Same(denying, telling, clause), at)
    {
    }

    /// <summary>Finds the rows of a kind that the fact base of the denial does not know.</summary>
    /// <param name="denying">The fact base of the denial.</param>
    /// <param name="telling">The fact base of the facts.</param>
    /// <param name="denied">The kind of the denial, as the types number it.</param>
    /// <param name="narrower">The kind of the facts, as the types number it: it has all fields of the other.</param>
    /// <param name="at">Where the conditions stand in the store of the denial.</param>
    public DenialConditions(FactBase denying, FactBase telling, int denied, int narrower, long at)
        : this(denying, telling, static clause => clause, clause => Narrower(denying, telling, clause, denied, narrower), at)
    {
    }

    private DenialConditions(FactBase denying, FactBase telling, Func<int, int> ofKind, Func<int, int> sameAs, long at)
    {
        _lists = [];
        StoreSection lists = denying.Lists;
        int conditions = lists.Int(at++, lists.Ints);
        for (int i = 0; i < conditions; i++)
        {
            int clause = ofKind(lists.Int(at)), keys = lists.Int(at + 2, lists.Ints);
            bool orBefore = lists.Int(at + 1) == 1;
            at += StoreDenial.ConditionInts;
            if (clause >= 0 && ReferenceEquals(denying, telling))
                _lists.Add(Own(denying, clause, at, keys));
            else if (clause >= 0 && sameAs(clause) is >= 0 and var same)
                _lists.Add(Others(denying, telling, clause, same, orBefore ? sameAs(clause - 1) : -1, at, keys));
            at += (long)keys * StoreDenial.KeyInts;
        }
    }

    /// <summary>The condition that the fewest rows meet; -1 where there is none.</summary>
    public int Shortest
    {
        get
        {
            int shortest = -1;
            long least = long.MaxValue;
            for (int i = 0; i < _lists.Count; i++)
            {
                long entries = 0;
                foreach (PostingList list in _lists[i])
                    entries += list.Count;
                if (entries < least)
                    (shortest, least) = (i, entries);
            }
            return shortest;
        }
    }

    /// <summary>The rows that meet a condition, by value.</summary>
    public PostingList[] ListsOf(int condition) => _lists[condition];

    /// <summary>Whether a row meets all conditions but one.</summary>
    public bool AreMetBy(int row, int but)
    {
        for (int i = 0; i < _lists.Count; i++)
        {
            if (i != but && !Array.Exists(_lists[i], l => l.Has(row)))
                return false;
        }
        return true;
    }

    private static PostingList[] Own(FactBase facts, int clause, long at, int keys)
    {
        var found = new List<PostingList>();
        for (int i = 0; i < keys; i++)
            Add(found, DenialCover.Find(facts, clause, facts.Lists.Int(at + (long)i * StoreDenial.KeyInts)));
        return [.. found];
    }

    /// <summary>As <see cref="Own"/>, in another fact base. What lies in a value it knows by itself, so the clause of that is asked as well.</summary>
    private static PostingList[] Others(FactBase denying, FactBase telling, int clause, int same, int within, long at, int keys)
    {
        var found = new List<PostingList>();
        bool namesItems = denying.PostingsOf(clause).NamesItems;
        for (int i = 0; i < keys; i++)
        {
            int key = denying.Lists.Int(at + (long)i * StoreDenial.KeyInts), number = key >> 1;
            if ((key & 1) != 0)
            {
                Add(found, telling.Find(same, denying.Texts.Text(number), int.MaxValue, int.MaxValue));
                continue;
            }
            // Of what a verb names no store tells whether it is items; taken for both it is never surer than the facts.
            if (!namesItems)
                Add(found, telling.Find(same, number, int.MaxValue, int.MaxValue));
            if (!denying.HasRow(number))
                continue;
            var item = new FactRef(denying, number);
            Add(found, telling.FindAll(same, item));
            Add(found, telling.FindAll(within, item));
        }
        return [.. found];
    }

    private static void Add(List<PostingList> found, in PostingList list)
    {
        if (list.Count > 0)
            found.Add(list);
    }

    /// <summary>The number of a clause in another fact base that the same types read; -1 where it has none.</summary>
    private static int Same(FactBase denying, FactBase telling, int clause)
        => denying.NumberOfClause(clause) is >= 0 and var number ? telling.LocalClause(number) : -1;

    /// <summary>The number in another fact base of the clause by which a narrower kind finds what this one does; -1 where it has none.</summary>
    private static int Narrower(FactBase denying, FactBase telling, int clause, int denied, int narrower)
        => denying.NumberOfClause(clause) is >= 0 and var number && telling.Factory.Numbers.ClauseOf(number, denied, narrower) is >= 0 and var same
            ? telling.LocalClause(same)
            : -1;
}
