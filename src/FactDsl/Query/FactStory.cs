using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>What the facts of one fact base, or of several that are asked as one, say about an item.</summary>
public readonly partial struct FactStory
{
    private readonly FactBase[]? _bases;

    internal FactStory(FactBase[]? bases, FactRef item)
    {
        _bases = bases;
        Item = item;
    }

    /// <summary>Whom or what it is about.</summary>
    public FactRef Item { get; }

    /// <summary>
    /// Every fact of whatever kind and standing that names the item: in a field, in what qualifies one, or as its source.
    /// Denials, plans, summaries, facts that others replace (<see cref="FactStanding.Superseded"/>) and those that take others
    /// back are among them; see <see cref="IFact.Standing"/>. So are facts of a group that the item belonged to at that time.
    /// They are possibly its own. A denial of the group is certainly its own if it belonged to the group all that time.
    /// <see cref="Through"/> tells the group. Facts with an error in them are not among them.
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
        // A fact of one of the bases is read there; any other is found by its name.
        FactBase[] bases = _bases ?? [];
        int own = Array.FindIndex(bases, b => ReferenceEquals(b.Root, fact.At.FactsOrNull?.Root));
        for (int i = Math.Max(own, 0); i < (own < 0 ? bases.Length : own + 1); i++)
        {
            if (bases[i].Local(fact.At) is >= 0 and var row && GroupNaming.GroupOf(bases[i].Root, new StoredMembers(bases[i].Root), row, Item, out _) is >= 0 and var group)
                return bases[i].Item<IItem>(group);
        }
        return null;
    }

    /// <summary>The facts of one standing, of whatever kind, that name the item, or a group that it belonged to.</summary>
    /// <param name="standing">What they claim.</param>
    /// <returns>The facts by earliest start, undated ones first.</returns>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public IReadOnlyList<IFact> Timeline(FactStanding standing) => Timeline((FactStanding?)standing);

    private IReadOnlyList<IFact> Timeline(FactStanding? standing)
    {
        var told = new List<UnionRow>();
        HashSet<(string, string)>? named = null;
        for (int i = 0; i < _bases?.Length; i++)
        {
            foreach (int row in RowsIn(_bases[i], standing))
            {
                var entry = new UnionRow(_bases[i], i, row);
                // A fact with a name that several bases have is told once, by the first.
                if (_bases.Length == 1 || entry.Name.Length == 0 || (named ??= []).Add((_bases[i].KindWord(_bases[i].KindOf(row)), entry.Name)))
                    told.Add(entry);
            }
        }
        told.Sort(static (a, b) => a.CompareInStory(b));
        var story = new IFact[told.Count];
        for (int i = 0; i < story.Length; i++)
            story[i] = told[i].Facts!.Item<IItem>(told[i].Row) as IFact ?? throw FactStoreException.Damaged("a fact is none");
        return story;
    }

    private HashSet<int> RowsIn(FactBase facts, FactStanding? standing)
    {
        var rows = new HashSet<int>();
        for (int clause = 0; clause < facts.ClauseCount + StoreFormat.SharedClauses; clause++)
        {
            if (!facts.PostingsOf(clause).NamesItems)
                continue;
            PostingList list = facts.FindAll(clause, Item);
            for (int i = 0; i < list.Count; i++)
            {
                int row = list.Row(i);
                if (facts.IsFact(facts.KindOf(row)) && facts.NumberOf(facts.KindOf(row)) >= 0 && facts.IsTold(row) && (standing is null || facts.StandingOf(row) == standing))
                    rows.Add(row);
            }
        }
        rows.Remove(facts.Local(Item));
        return rows;
    }
}
