using System;
using System.Collections.Generic;
using System.Text;

namespace FactDsl;

/// <summary>What a date needs beyond its two outer days: sets, unspecified digits, hedged components, parts of a year, times of day.</summary>
internal sealed class EdtfDetails
{
    private string? _canonical;
    private DayRange[]? _stretches;
    private DayRange[]? _choices;
    private HedgedDays? _hedged;

    internal EdtfDetails(string raw, in EdtfPart start, in EdtfPart end, bool isInterval)
    {
        Raw = raw;
        Start = start;
        End = end;
        IsInterval = isInterval;
        Level = isInterval ? Math.Max(start.Level(true), end.Level(true)) : start.Level(false);
    }

    internal EdtfDetails(string raw, FactDateSet set, EdtfMember[] members)
    {
        Raw = raw;
        Set = set;
        Members = members;
        Start = members[0].From;
        End = members[members.Length - 1].To;
        Level = Array.Exists(members, static m => m.From.IsBeyondProfile || m.To.IsBeyondProfile) ? 3 : 2;
    }

    private EdtfDetails(EdtfDetails other, FactSeasons seasons, FactPadding? padding)
    {
        Raw = other.Raw;
        Start = other.Start;
        End = other.End;
        IsInterval = other.IsInterval;
        Set = other.Set;
        Members = other.Members;
        Level = other.Level;
        Seasons = seasons;
        Padding = padding;
    }

    internal string Raw { get; }

    internal EdtfPart Start { get; }

    internal EdtfPart End { get; }

    internal bool IsInterval { get; }

    internal FactDateSet Set { get; }

    internal EdtfMember[]? Members { get; }

    internal int Level { get; }

    internal FactSeasons Seasons { get; }

    internal FactPadding? Padding { get; }

    /// <summary>The calendar of its parts, which all share one.</summary>
    internal FactCalendar Calendar => Start.Kind == FactBoundKind.Closed ? Start.Calendar : End.Calendar;

    internal string Canonical => _canonical ??= Write();

    /// <summary>Some part is a season, quarter or the like.</summary>
    internal bool HasSeasons
    {
        get
        {
            foreach (EdtfMember member in Members ?? [])
            {
                if (member.From.Precision == FactDatePrecision.SubYear || member.To.Precision == FactDatePrecision.SubYear)
                {
                    return true;
                }
            }

            return Start.Precision == FactDatePrecision.SubYear || End.Precision == FactDatePrecision.SubYear;
        }
    }

    internal EdtfDetails With(FactSeasons seasons, FactPadding? padding) => new(this, seasons, padding);

    /// <summary>The hedges of the first and of the last day; of a set one that reaches as far as that of any member, for both.</summary>
    internal void GetHedges(out int first, out int last)
    {
        first = last = EdtfHedge.None;
        if (Padding is not null)
        {
            return;
        }

        if (Members is null)
        {
            first = EdtfHedge.Of(Start);
            last = IsInterval ? EdtfHedge.Of(End) : first;
            return;
        }

        foreach (EdtfMember member in Members)
        {
            first = EdtfHedge.Join(first, EdtfHedge.Join(EdtfHedge.Of(member.From), EdtfHedge.Of(member.To)));
        }

        last = first;
    }

    internal FactDatePart PartOf(in EdtfPart part) => new(part, Seasons, Padding);

    /// <summary>The bounds of the first and of the last part; for anything but an interval both are the bounds of the whole.</summary>
    internal void GetBounds(out EdtfBounds start, out EdtfBounds end)
    {
        if (Members is not null)
        {
            start = end = SetBounds();
            return;
        }

        start = PartOf(Start).Bounds;
        end = PartOf(End).Bounds;
        if (!IsInterval)
        {
            return;
        }

        int years = Padding?.UnknownEndYears ?? 0;
        if (Start.Kind == FactBoundKind.Open)
        {
            start = new(DayLine.Before, DayLine.Before, DayLine.Before, DayLine.Before);
        }
        else if (Start.Kind == FactBoundKind.Unknown && years > 0 && End.Kind == FactBoundKind.Closed)
        {
            long far = DayLine.AddMonths(end.LatestFinish, -12L * years);
            start = new(far, end.LatestFinish, far, end.LatestFinish);
        }

        if (End.Kind == FactBoundKind.Open)
        {
            end = new(DayLine.After, DayLine.After, DayLine.After, DayLine.After);
        }
        else if (End.Kind == FactBoundKind.Unknown && years > 0 && Start.Kind == FactBoundKind.Closed)
        {
            long far = DayLine.AddMonths(start.EarliestBegin, 12L * years);
            end = new(start.EarliestBegin, far, start.EarliestBegin, far);
        }
    }

    /// <summary>The separate stretches of days it covers or allows, in order, or its hull where they are too many.</summary>
    internal DayRange[] Stretches => _stretches ??= FindStretches();

    /// <summary>
    /// The values that a one-of set offers, each with its days, in order. Of two where one contains the other only the smaller is
    /// there: whatever fills the larger fills it too.
    /// </summary>
    internal DayRange[] Choices => _choices ??= EdtfChoices.Of(this);

    /// <summary>What a padding makes of its stretches; the last answer is kept, as a question is asked of many facts.</summary>
    internal HedgedDays Hedged(FactPadding padding)
    {
        HedgedDays? kept = _hedged;
        return kept is not null && ReferenceEquals(kept.Padding, padding) ? kept : _hedged = new(this, padding);
    }

    internal bool Contains(long day)
    {
        if (Members is null && !IsInterval && Start.HasMask && !IsWidened(Start) && Start.Precision != FactDatePrecision.SubYear)
        {
            return EdtfDigits.Contains(Start, day);
        }

        if (Members is null)
        {
            GetBounds(out EdtfBounds start, out EdtfBounds end);
            return start.EarliestBegin <= day && day <= end.LatestFinish;
        }

        foreach (EdtfMember member in Members)
        {
            if (member.IsSingle && member.From.HasMask && !IsWidened(member.From) && member.From.Precision != FactDatePrecision.SubYear
                ? EdtfDigits.Contains(member.From, day)
                : FirstOf(member) <= day && day <= LastOf(member))
            {
                return true;
            }
        }

        return false;
    }

    internal long FirstOf(in EdtfMember member) => member.From.Kind == FactBoundKind.Closed ? PartOf(member.From).Earliest : DayLine.Before;

    internal long LastOf(in EdtfMember member) => member.To.Kind == FactBoundKind.Closed ? PartOf(member.To).Latest : DayLine.After;

    /// <summary>Whether the padding moves the bounds of a part.</summary>
    internal bool IsWidened(in EdtfPart part) => Padding is { IsNone: false } && EdtfHedge.Of(part) != EdtfHedge.None;

    private EdtfBounds SetBounds()
    {
        long earliestBegin = DayLine.After, latestBegin = DayLine.Before, earliestFinish = DayLine.After, latestFinish = DayLine.Before;
        foreach (EdtfMember member in Members!)
        {
            EdtfBounds from = PartOf(member.From).Bounds;
            EdtfBounds to = PartOf(member.To).Bounds;
            earliestBegin = Math.Min(earliestBegin, FirstOf(member));
            latestFinish = Math.Max(latestFinish, LastOf(member));
            latestBegin = Math.Max(latestBegin, member.To.Kind == FactBoundKind.Closed ? to.LatestBegin : DayLine.After);
            earliestFinish = Math.Min(earliestFinish, member.From.Kind == FactBoundKind.Closed ? from.EarliestFinish : DayLine.Before);
        }

        // All of them: the whole from the first to the last. One of them: each may be the one.
        return Set == FactDateSet.AllOf
            ? new(earliestBegin, earliestBegin, latestFinish, latestFinish)
            : new(earliestBegin, latestBegin, earliestFinish, latestFinish);
    }

    private DayRange[] FindStretches()
    {
        var found = new List<DayRange>();
        GetBounds(out EdtfBounds start, out EdtfBounds end);
        DayRange[] hull = new[] { new DayRange(start.EarliestBegin, end.LatestFinish) };
        if (Members is null)
        {
            bool isSpread = !IsInterval && Start.HasMask && !IsWidened(Start);
            return isSpread && EdtfDigits.TryGetStretches(Start, Seasons, found) ? found.ToArray() : hull;
        }

        foreach (EdtfMember member in Members)
        {
            var own = new List<DayRange>();
            if (member.IsSingle && member.From.HasMask && !IsWidened(member.From) && EdtfDigits.TryGetStretches(member.From, Seasons, own))
            {
                found.AddRange(own);
            }
            else
            {
                found.Add(new(FirstOf(member), LastOf(member)));
            }
        }

        found.Sort(static (left, right) => left.First.CompareTo(right.First));
        var joined = new List<DayRange>();
        foreach (DayRange range in found)
        {
            EdtfDigits.Append(joined, range.First, range.Last);
        }

        return joined.Count <= EdtfDigits.MaxStretches ? joined.ToArray() : hull;
    }

    private string Write()
    {
        var text = new StringBuilder();
        if (Members is null)
        {
            EdtfWriter.Append(text, Start);
            if (IsInterval)
            {
                text.Append('/');
                EdtfWriter.Append(text, End);
            }

            return EdtfWriter.WithCalendar(text, Calendar).ToString();
        }

        text.Append(Set == FactDateSet.OneOf ? '[' : '{');
        string previous = string.Empty;
        foreach (EdtfMember member in EdtfMember.Sorted(Members))
        {
            string written = member.ToString();
            if (!string.Equals(written, previous, StringComparison.Ordinal))
            {
                text.Append(previous.Length == 0 ? string.Empty : ",").Append(written);
            }

            previous = written;
        }

        return EdtfWriter.WithCalendar(text.Append(Set == FactDateSet.OneOf ? ']' : '}'), Calendar).ToString();
    }
}
