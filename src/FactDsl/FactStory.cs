using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>What the facts of one fact base say about an item.</summary>
public readonly struct FactStory
{
    private readonly FactBase? _facts;

    internal FactStory(FactBase? facts, FactRef item)
    {
        _facts = facts;
        Item = item;
    }

    /// <summary>Whom or what it is about.</summary>
    public FactRef Item { get; }

    /// <summary>
    /// Every fact of whatever kind and standing that names the item: in a field, in what qualifies one, or as its source.
    /// Denials, plans and summaries are among them; see <see cref="IFact.Standing"/>.
    /// </summary>
    /// <returns>The facts by earliest start, undated ones first.</returns>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public IReadOnlyList<IFact> Timeline() => Timeline(null);

    /// <summary>The facts of one standing, of whatever kind, that name the item.</summary>
    /// <param name="standing">What they claim.</param>
    /// <returns>The facts by earliest start, undated ones first.</returns>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public IReadOnlyList<IFact> Timeline(FactStanding standing) => Timeline((FactStanding?)standing);

    private IReadOnlyList<IFact> Timeline(FactStanding? standing)
    {
        if (_facts is not { } facts)
            return Array.Empty<IFact>();
        var rows = new HashSet<int>();
        for (int clause = 0; clause < facts.ClauseCount + StoreFormat.SharedClauses; clause++)
        {
            if (!facts.PostingsOf(clause).NamesItems)
                continue;
            PostingList list = facts.FindAll(clause, Item);
            for (int i = 0; i < list.Count; i++)
            {
                int row = list.Row(i);
                if (facts.IsFact(facts.KindOf(row)) && (standing is null || facts.StandingOf(row) == standing))
                    rows.Add(row);
            }
        }
        rows.Remove(facts.Local(Item));
        var told = new List<Entry>(rows.Count);
        foreach (int row in rows)
            told.Add(new Entry(facts, row));
        told.Sort();
        var story = new IFact[told.Count];
        for (int i = 0; i < story.Length; i++)
            story[i] = facts.Item<IItem>(told[i].Row) as IFact ?? throw FactStoreException.Damaged("a fact is none");
        return story;
    }

    /// <summary>A row and what orders it among rows of all kinds, as the rows of one kind are ordered.</summary>
    private readonly struct Entry : IComparable<Entry>
    {
        private readonly FactTime _time;
        private readonly bool _isUndated;

        public Entry(FactBase facts, int row)
        {
            Row = row;
            int time = facts.TimeOf(row);
            _isUndated = facts.Times.IsUndated(time);
            _time = facts.Times.Read(time);
        }

        public int Row { get; }

        public int CompareTo(Entry other)
        {
            int order = other._isUndated.CompareTo(_isUndated);
            order = order != 0 ? order : _time.StartEarliest.CompareTo(other._time.StartEarliest);
            order = order != 0 ? order : _time.StartLatest.CompareTo(other._time.StartLatest);
            order = order != 0 ? order : _time.EndEarliest.CompareTo(other._time.EndEarliest);
            order = order != 0 ? order : _time.EndLatest.CompareTo(other._time.EndLatest);
            return order != 0 ? order : Row.CompareTo(other.Row);
        }
    }
}
