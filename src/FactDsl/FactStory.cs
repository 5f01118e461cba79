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
    /// Denials, plans, summaries, facts that others replace (<see cref="FactStanding.Superseded"/>) and those that take others back
    /// are among them; see <see cref="IFact.Standing"/>. So are facts of a group that the item belonged to at that time: they are
    /// possibly its own, a denial of the group certainly is where it belonged to it all that time, and <see cref="Through"/> tells the
    /// group. Facts with an error in them are not among them.
    /// </summary>
    /// <returns>The facts by earliest start, undated ones first.</returns>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public IReadOnlyList<IFact> Timeline() => Timeline(null);

    /// <summary>
    /// The group through which a fact of the timeline is about the item: of what a group did, it is possible that each member did it.
    /// Tell such a fact with the group: <c>as a member of …</c>.
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The group; null where the fact names the item itself, or is not about it at all.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public IItem? Through(IFact fact)
    {
        if (fact is null)
            throw new ArgumentNullException(nameof(fact));
        if (_facts is not { } facts || facts.Local(fact.At) is not (>= 0 and var row))
            return null;
        int group = FactNaming.GroupOf(facts.Root, row, Item, out _);
        return group < 0 ? null : facts.Item<IItem>(group);
    }

    /// <summary>The facts of one standing, of whatever kind, that name the item, or a group that it belonged to.</summary>
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
                if (facts.IsFact(facts.KindOf(row)) && !facts.IsBroken(row) && (standing is null || facts.StandingOf(row) == standing))
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
