using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>When something existed: one stretch of time, or several where sources differ on its ends.</summary>
internal sealed class Lifespans
{
    // What is beyond tells nobody more.
    private const int Most = 16;

    private readonly List<FactTime> _all = [];

    private Lifespans(string words) => Words = words;

    /// <summary>The life in the author's words: <c>`born 1878, died 1953`</c>, <c>`since 1922 until 1991`</c>.</summary>
    public string Words { get; }

    /// <summary>The word and date that end it, as an author would write it elsewhere: <c>until 1991</c>; null where nothing does.</summary>
    public string? Until { get; private set; }

    /// <summary>Reads the life of an entity or a lasting fact, of which hedges reach as far as the padding says.</summary>
    public static Lifespans? Of(CheckedFact fact, FactPadding padding)
    {
        if (!fact.Item.IsWhole || (fact.Kind.IsFact && fact.Kind.Aspect == FactAspect.Momentary))
            return null;
        if (fact.Kind.LifeFields.Count == 2 && OfFields(fact, padding) is { } declared)
            return declared;
        if (fact.Time is not { IsUnstated: false, IsPossible: true } time || time.Aspect == FactAspect.Momentary)
            return null;
        var life = new Lifespans(ShownTime.Of(time));
        life._all.Add(time);
        int until = time.Text.IndexOf("until ", System.StringComparison.Ordinal);
        life.Until = time.EndKind == FactBoundKind.Closed && until >= 0 ? time.Text.Substring(until) : null;
        return life;
    }

    /// <summary>Whether a time lies in the life; undecided where sources differ.</summary>
    public FactTruth Holds(FactTime time)
    {
        FactTruth first = IsWithin(_all[0], time);
        return Agree(first, static (life, t) => IsWithin(life, t), time);
    }

    /// <summary>Whether a time shares a day with the life.</summary>
    public FactTruth Meets(FactTime time) => Agree(Meet(_all[0], time), static (life, t) => Meet(life, t), time);

    /// <summary>Whether a time shares a day with a life; what does as written is not doubted because a hedge might reach away from it.</summary>
    private static FactTruth Meet(FactTime life, FactTime time) => time.AsWritten(life, static (t, l) => t.Overlaps(l).Not()).Not();

    /// <summary>Whether a time lies in a life; what does as written is not doubted because a hedge might reach beyond it.</summary>
    private static FactTruth IsWithin(FactTime life, FactTime time) => time.AsWritten(life, static (t, l) => t.Within(l).Not()).Not();

    /// <summary>Whether two lives share a day.</summary>
    public FactTruth Meets(Lifespans other)
    {
        FactTruth truth = Meets(other._all[0]);
        for (int i = 1; i < other._all.Count; i++)
        {
            if (Meets(other._all[i]) != truth)
                return FactTruth.Maybe;
        }
        return truth;
    }

    /// <summary>Whether the ends that a line states lie in the life; those that it leaves to its item do.</summary>
    public FactTruth HoldsEnds(FactTime stated)
    {
        bool hasStart = stated.StartKind != FactBoundKind.Unknown, hasEnd = stated.EndKind is not (FactBoundKind.Open or FactBoundKind.Unknown);
        FactTruth truth = FactTruth.Yes;
        for (int i = 0; i < _all.Count; i++)
        {
            FactTruth ends = _all[i].AsWritten(stated, (life, t) => HoldsEnds(life, t.Reach, hasStart, hasEnd).Not()).Not();
            truth = i == 0 || ends == truth ? ends : FactTruth.Maybe;
        }
        return truth;
    }

    private static FactTruth HoldsEnds(FactTime life, in TimeBox stated, bool hasStart, bool hasEnd)
        => (hasStart ? Holds(life, stated.StartEarliest, stated.StartLatest) : FactTruth.Yes)
            .And(hasEnd ? Holds(life, stated.EndEarliest, stated.EndLatest) : FactTruth.Yes);

    /// <summary>Whether a day somewhere between two lies in a life.</summary>
    private static FactTruth Holds(FactTime life, long earliest, long latest)
    {
        TimeBox at = life.Reach;
        if (latest < at.StartEarliest || earliest > at.EndLatest)
            return FactTruth.No;
        if (earliest >= at.StartLatest && latest <= at.EndEarliest)
            return FactTruth.Yes;
        return life.StartKind is FactBoundKind.Unknown or FactBoundKind.Censored || life.EndKind is FactBoundKind.Unknown or FactBoundKind.Censored ? FactTruth.Unknown : FactTruth.Maybe;
    }

    /// <summary>Whether every source agrees that it has ended.</summary>
    public bool HasEnded
    {
        get
        {
            foreach (FactTime life in _all)
            {
                if (life.EndKind != FactBoundKind.Closed)
                    return false;
            }
            return true;
        }
    }

    private FactTruth Agree(FactTruth truth, System.Func<FactTime, FactTime, FactTruth> ask, FactTime time)
    {
        for (int i = 1; i < _all.Count; i++)
        {
            if (ask(_all[i], time) != truth)
                return FactTruth.Maybe;
        }
        return truth;
    }

    private static Lifespans? OfFields(CheckedFact fact, FactPadding padding)
    {
        var written = new List<(string Clause, string Date)>();
        List<FactDate> starts = DatesOf(fact, fact.Kind.LifeFields[0], written, out _);
        List<FactDate> ends = DatesOf(fact, fact.Kind.LifeFields[1], written, out bool hasEnd);
        if (written.Count == 0)
            return null;
        var lifespans = new Lifespans(ShownTime.Of(written)) { Until = ends.Count == 1 ? "until " + ends[0].Text : null };
        for (int s = 0; s < System.Math.Max(1, starts.Count); s++)
        {
            for (int e = 0; e < System.Math.Max(1, ends.Count) && lifespans._all.Count < Most; e++)
            {
                FactDate? start = s < starts.Count ? starts[s] : null, end = e < ends.Count ? ends[e] : null;
                FactTime life = FactTime.Lasting(start, end, null, untilUnknown: hasEnd && end is null).Hedged(padding);
                if (life.IsPossible)
                    lifespans._all.Add(life);
            }
        }
        return lifespans._all.Count == 0 ? null : lifespans;
    }

    private static List<FactDate> DatesOf(CheckedFact fact, FieldSymbol field, List<(string Clause, string Date)> written, out bool isSaid)
    {
        var dates = new List<FactDate>();
        isSaid = false;
        foreach (StoreRowClause said in fact.Stored.Clauses.Each())
        {
            if (said.Clause.Field.Name != field.Name || !CheckedFacts.Counts(said))
                continue;
            foreach (BoundValue value in said.Clause.Values.Each())
            {
                isSaid |= value.Kind is BoundValueKind.Unknown or BoundValueKind.Undisclosed;
                if (value.Measure is not FactDate date)
                    continue;
                dates.Add(date);
                written.Add((field.Clause, value.Raw));
            }
        }
        return dates;
    }
}
