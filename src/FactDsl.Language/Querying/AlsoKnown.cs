using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>What else is known of what a question asks for, though it does not answer it.</summary>
public enum AlsoKnownKind
{
    /// <summary>Denials: it did not happen, or parts of it did not.</summary>
    Denied,

    /// <summary>Counts: many facts told as one number.</summary>
    Counted,

    /// <summary>Plans.</summary>
    Planned,

    /// <summary>Plans that were called off.</summary>
    Cancelled,

    /// <summary>What somebody says.</summary>
    Reported,

    /// <summary>Facts that others have replaced or taken back.</summary>
    Superseded,

    /// <summary>Facts that answer possibly, where only certain answers are asked for.</summary>
    Possible,

    /// <summary>Facts of groups that have members whom nobody names (<c>others</c>).</summary>
    OpenGroup,
}

/// <summary>Facts of one sort that are known of what a question asks for.</summary>
/// <param name="Kind">Of which sort.</param>
/// <param name="Facts">The facts, by kind and time.</param>
public sealed record AlsoKnown(AlsoKnownKind Kind, IReadOnlyList<FactRef> Facts)
{
    // Groups that go on are asked for one by one; of more than these nobody reads.
    private const int MostGroups = 64;

    /// <summary>Looks at everything that concerns a question besides what answers it.</summary>
    /// <param name="facts">The store, opened.</param>
    /// <param name="layout">The numbers by which the store was written.</param>
    /// <param name="pattern">The question; only one for asserted facts has anything besides its answers.</param>
    /// <returns>What there is, each sort once; nothing for a question that asks for one of these sorts itself.</returns>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public static IReadOnlyList<AlsoKnown> Of(FactBase facts, StoreLayout layout, BoundPattern pattern)
    {
        var known = new List<AlsoKnown>();
        if (!pattern.Kind.IsFact || pattern.Standing != FactStanding.Asserted || pattern.Name is not null || !pattern.IsWhole)
            return known;
        Add(known, AlsoKnownKind.Denied, FilterSearch.Find(facts, layout, pattern, FactStanding.Denied));
        Add(known, AlsoKnownKind.Counted, FilterSearch.Find(facts, layout, pattern, FactStanding.Counted));
        BoundPattern loose = pattern with { Answer = FactAnswer.Possibly };
        foreach ((AlsoKnownKind kind, FactStanding standing) in s_standings)
            Add(known, kind, Ask(facts, layout, loose with { Standing = standing }));
        if (pattern.Answer == FactAnswer.Certainly)
            Add(known, AlsoKnownKind.Possible, Without(Ask(facts, layout, loose), Ask(facts, layout, pattern)));
        Add(known, AlsoKnownKind.OpenGroup, OfOpenGroups(facts, layout, loose));
        return known;
    }

    private static readonly (AlsoKnownKind Kind, FactStanding Standing)[] s_standings =
    [
        (AlsoKnownKind.Planned, FactStanding.Planned),
        (AlsoKnownKind.Cancelled, FactStanding.Cancelled),
        (AlsoKnownKind.Reported, FactStanding.Reported),
        (AlsoKnownKind.Superseded, FactStanding.Superseded),
    ];

    private static void Add(List<AlsoKnown> known, AlsoKnownKind kind, IReadOnlyList<FactRef> found)
    {
        if (found.Count > 0)
            known.Add(new AlsoKnown(kind, found));
    }

    private static List<FactRef> Ask(FactBase facts, StoreLayout layout, BoundPattern pattern)
    {
        var rows = new SortedSet<int>();
        foreach (QuestionAnswer answer in Questions.Ask(facts, layout, pattern).Answers)
            rows.Add(answer.Fact.Row);
        var found = new List<FactRef>(rows.Count);
        foreach (int row in rows)
            found.Add(new FactRef(facts, row));
        return found;
    }

    private static List<FactRef> Without(List<FactRef> all, List<FactRef> some)
    {
        var taken = new HashSet<FactRef>(some);
        return all.FindAll(f => !taken.Contains(f));
    }

    /// <summary>Facts in which a group that goes on stands where the question names somebody: the one named may be among its others.</summary>
    private static List<FactRef> OfOpenGroups(FactBase facts, StoreLayout layout, BoundPattern pattern)
    {
        List<ItemReference> groups = OpenGroups(facts, layout);
        if (groups.Count == 0)
            return [];
        var answered = new HashSet<FactRef>(Ask(facts, layout, pattern));
        var found = new SortedDictionary<int, FactRef>();
        for (int c = 0; c < pattern.Clauses.Count; c++)
        {
            BoundClause clause = pattern.Clauses[c];
            for (int v = 0; v < clause.Values.Count; v++)
            {
                if (clause.Values[v].Item is not { Kind.IsDistributive: false })
                    continue;
                foreach (ItemReference group in groups)
                {
                    foreach (FactRef fact in Ask(facts, layout, InPlaceOf(pattern, c, v, group)))
                    {
                        if (!answered.Contains(fact) && NamesGroup(facts, layout, fact, clause.Field, group))
                            found[fact.Row] = fact;
                    }
                }
            }
        }
        return [.. found.Values];
    }

    private static BoundPattern InPlaceOf(BoundPattern pattern, int clause, int value, ItemReference group)
    {
        var clauses = new List<BoundClause>(pattern.Clauses);
        var values = new List<BoundValue>(clauses[clause].Values);
        values[value] = values[value] with { Item = group };
        clauses[clause] = clauses[clause] with { Values = values };
        return pattern with { Clauses = clauses };
    }

    /// <summary>Whether a fact names the group itself: a question for a group finds the facts of its members too.</summary>
    private static bool NamesGroup(FactBase facts, StoreLayout layout, FactRef fact, FieldSymbol field, ItemReference group)
    {
        if (layout.Find(facts.KindOf(fact.Row), field.Name) is not { } stored)
            return false;
        int row = facts.RowOf(layout.Kind(group.Kind), group.Name);
        StoredList list = facts.ListOf(fact.Row, stored.Id);
        for (int i = 0; i < list.Known; i++)
        {
            if (list.Value(i) == StoreTag.Of(StoreTag.Direct, row))
                return true;
        }
        return false;
    }

    private static List<ItemReference> OpenGroups(FactBase facts, StoreLayout layout)
    {
        var groups = new List<ItemReference>();
        foreach (KindSymbol kind in layout.Schema.Kinds)
        {
            if (!kind.IsDistributive || kind.IsAbstract)
                continue;
            foreach (FieldSymbol field in kind.Fields)
            {
                if (!field.IsDistributive || layout.Find(layout.Kind(kind), field.Name) is not { } stored)
                    continue;
                facts.RowsOf(layout.Kind(kind), FactStanding.Asserted, out int low, out int high);
                for (int row = low; row < high && groups.Count < MostGroups; row++)
                {
                    if (GoesOn(facts.ListOf(row, stored.Id)) && new FactRef(facts, row).Name is { Length: > 0 } name)
                        groups.Add(new ItemReference(kind, name));
                }
            }
        }
        return groups;
    }

    private static bool GoesOn(in StoredList list)
    {
        for (int i = list.Known; i < list.Total; i++)
        {
            int value = list.Value(i);
            if ((value & StoreTag.Mask) == StoreTag.Absence && ((value >> StoreTag.Bits) & StoreAbsence.Mask) == StoreAbsence.Others)
                return true;
        }
        return false;
    }
}
