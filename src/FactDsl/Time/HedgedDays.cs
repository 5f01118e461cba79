using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>
/// What a padding makes of a date that covers several stretches and is hedged: each member may lie a few units away by itself.
/// </summary>
internal sealed class HedgedDays
{
    /// <summary>Per stretch the last day on which it may begin and the first on which it may end, by the latter; the first may come after the second.</summary>
    private readonly DayRange[] _edges;

    /// <summary>Of the edges from a place on, the earliest of the days on which they may begin at the latest.</summary>
    private readonly long[] _earliestBegin;

    internal HedgedDays(EdtfDetails details, FactPadding padding)
    {
        Padding = padding;
        var written = new List<HedgedRange>();
        foreach (EdtfMember member in details.Members ?? [new EdtfMember(details.Start, details.End, isSingle: true)])
        {
            AddStretches(written, details, member);
        }

        (First, InnerFirst) = (DayLine.After, DayLine.After);
        (Last, InnerLast) = (DayLine.Before, DayLine.Before);
        (List<DayRange>? outer, List<DayRange>? inner, List<DayRange>? edges) = (new List<DayRange>(), new List<DayRange>(), new List<DayRange>());
        foreach (HedgedRange range in written)
        {
            outer.Add(range.Outer(padding));
            DayRange edge = range.Inner(padding);
            edges.Add(edge);
            if (edge.First <= edge.Last)
            {
                inner.Add(edge);
            }

            First = Math.Min(First, outer[outer.Count - 1].First);
            Last = Math.Max(Last, outer[outer.Count - 1].Last);
            InnerFirst = Math.Min(InnerFirst, edge.First);
            InnerLast = Math.Max(InnerLast, edge.Last);
        }

        Outer = Joined(outer);
        Inner = Joined(inner);
        edges.Sort(static (left, right) => left.Last.CompareTo(right.Last));
        _edges = edges.ToArray();
        _earliestBegin = new long[_edges.Length + 1];
        _earliestBegin[_edges.Length] = DayLine.After;
        for (int i = _edges.Length - 1; i >= 0; i--)
        {
            _earliestBegin[i] = Math.Min(_earliestBegin[i + 1], _edges[i].First);
        }

        if (details.Set == FactDateSet.OneOf)
        {
            (Possible, Certain) = Values(details, padding);
        }
    }

    /// <summary>The padding that this is made by.</summary>
    internal FactPadding Padding { get; }

    /// <summary>The stretches that it may cover, in order, neighbours joined.</summary>
    internal DayRange[] Outer { get; }

    /// <summary>The stretches that it covers in any case, in order, neighbours joined.</summary>
    internal DayRange[] Inner { get; }

    internal long First { get; }

    internal long Last { get; }

    /// <summary>The last day that may be the first one.</summary>
    internal long InnerFirst { get; }

    /// <summary>The first day that may be the last one.</summary>
    internal long InnerLast { get; }

    /// <summary>The values that a one-of set may offer; null for anything else.</summary>
    internal DayRange[]? Possible { get; }

    /// <summary>Stretches of which each contains a value that a one-of set offers in any case; of two where one contains the other only the smaller.</summary>
    internal DayRange[]? Certain { get; }

    /// <summary>Whether some choice of start and end, and of where the stretches lie, shares no day with any of them.</summary>
    internal bool CanBeMissed(in TimeBox at)
    {
        // Stretches that end before some place are left behind; all others must then begin after the end.
        for (int left = 0; left <= _edges.Length; left++)
        {
            long start = left == 0 ? at.StartEarliest : Math.Max(at.StartEarliest, DayLine.Add(_edges[left - 1].Last, 1));
            if (start > at.StartLatest || (left > 0 && _edges[left - 1].Last == DayLine.After))
            {
                break;
            }

            long end = Math.Max(start, at.EndEarliest);
            if (end <= at.EndLatest && (left == _edges.Length || end < _earliestBegin[left]))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddStretches(List<HedgedRange> found, EdtfDetails details, in EdtfMember member)
    {
        int hedge = EdtfHedge.Of(member.From);
        var own = new List<DayRange>();
        if (member.IsSingle && member.From.HasMask && EdtfDigits.TryGetStretches(member.From, details.Seasons, own))
        {
            foreach (DayRange range in own)
            {
                found.Add(new(range, hedge, hedge));
            }
        }
        else
        {
            found.Add(new(new(details.FirstOf(member), details.LastOf(member)), hedge, member.IsSingle ? hedge : EdtfHedge.Of(member.To)));
        }
    }

    private static (DayRange[] Possible, DayRange[] Certain) Values(EdtfDetails details, FactPadding padding)
    {
        (List<DayRange>? possible, List<DayRange>? certain) = (new List<DayRange>(), new List<DayRange>());
        foreach (EdtfMember member in details.Members!)
        {
            int hedge = EdtfHedge.Of(member.From);
            var range = new HedgedRange(new(details.FirstOf(member), details.LastOf(member)), hedge, member.IsSingle ? hedge : EdtfHedge.Of(member.To));
            (DayRange outer, DayRange inner) = (range.Outer(padding), range.Inner(padding));
            if (range.IsHedged && member.IsSingle)
            {
                certain.Add(outer);
                AddMoved(possible, range.Written, hedge, padding);
                continue;
            }

            // A range counts value by value: those that it may reach, and those that it reaches in any case.
            EdtfChoices.AddValues(possible, details, member, outer);
            if (inner.First <= inner.Last)
            {
                EdtfChoices.AddValues(certain, details, member, inner);
            }
            else
            {
                certain.Add(outer);
            }
        }

        return (EdtfChoices.Smallest(possible), EdtfChoices.Smallest(certain));
    }

    private static void AddMoved(List<DayRange> possible, DayRange written, int hedge, FactPadding padding)
    {
        int units = EdtfHedge.Width(hedge, padding);
        if (units > EdtfDigits.MaxStretches)
        {
            // Beyond so many places it is enough to reach from the last day on which it may begin back to the first on which it may end.
            possible.Add(new(EdtfHedge.Reach(written.First, hedge, 1, padding), EdtfHedge.Reach(written.Last, hedge, -1, padding)));
            return;
        }

        for (int unit = -units; unit <= units; unit++)
        {
            possible.Add(new(EdtfHedge.Move(written.First, hedge, unit), EdtfHedge.Move(written.Last, hedge, unit)));
        }
    }

    private static DayRange[] Joined(List<DayRange> ranges)
    {
        ranges.Sort(static (left, right) => left.First.CompareTo(right.First));
        var joined = new List<DayRange>();
        foreach (DayRange range in ranges)
        {
            EdtfDigits.Append(joined, range.First, range.Last);
        }

        return joined.ToArray();
    }

    /// <summary>A stretch as written with the hedges of its ends.</summary>
    private readonly struct HedgedRange
    {
        private readonly int _first;
        private readonly int _last;

        internal HedgedRange(DayRange written, int first, int last)
        {
            Written = written;
            _first = first;
            _last = last;
        }

        internal DayRange Written { get; }

        internal bool IsHedged => (_first | _last) != EdtfHedge.None;

        internal DayRange Outer(FactPadding padding) =>
            new(EdtfHedge.Reach(Written.First, _first, -1, padding), EdtfHedge.Reach(Written.Last, _last, 1, padding));

        internal DayRange Inner(FactPadding padding) =>
            new(EdtfHedge.Reach(Written.First, _first, 1, padding), EdtfHedge.Reach(Written.Last, _last, -1, padding));
    }
}
