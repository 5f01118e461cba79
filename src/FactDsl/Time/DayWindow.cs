using System;

namespace FactDsl;

/// <summary>
/// The days that a question's date covers: one or more stretches in order. Where an end of the date is unknown or hedged, the
/// window has several sizes. The outer one it may have, the inner one it has in any case.
/// </summary>
internal readonly ref struct DayWindow
{
    /// <summary>The outer stretches; null when they are the one from <see cref="First"/> to <see cref="Last"/>.</summary>
    private readonly DayRange[]? _stretches;

    /// <summary>What hedges make of several stretches; null where there is only one, or no hedge.</summary>
    private readonly HedgedDays? _hedged;

    /// <summary>The stretch as written and how it is hedged, where it is one.</summary>
    private readonly DayRange _written;
    private readonly FactPadding _padding;
    private readonly int _hedge;
    private readonly bool _isInterval;

    internal DayWindow(FactDate date, FactPadding padding)
    {
        date.GetHedges(out int first, out int last);
        _padding = padding;
        _isInterval = date.IsInterval;
        if (_isInterval && padding.UnknownEndYears > 0 && date.Padding is null)
        {
            (first, last) = BoundUnknownEnds(ref date, padding, first, last);
        }

        _hedge = padding.IsNone ? EdtfHedge.None : first | last;
        _written = new(date.FirstDay, date.LastDay);
        First = EdtfHedge.Reach(_written.First, first, -1, padding);
        InnerFirst = EdtfHedge.Reach(_written.First, first, 1, padding);
        Last = EdtfHedge.Reach(_written.Last, last, 1, padding);
        InnerLast = EdtfHedge.Reach(_written.Last, last, -1, padding);
        if (_isInterval)
        {
            // Its ends lie where they do each by itself, but the last never before the first.
            InnerFirst = Math.Min(InnerFirst, Last);
            InnerLast = Math.Max(InnerLast, First);
        }

        _hedged = null;
        _stretches = null;
        Choices = null;
        if (date.Details is { } details)
        {
            _hedged = _hedge == EdtfHedge.None || (date.Set == FactDateSet.None && details.Stretches.Length == 1) ? null : details.Hedged(padding);
            _stretches = _hedged?.Outer ?? details.Stretches;
            _stretches = _stretches.Length > 1 ? _stretches : null;
            Choices = date.Set != FactDateSet.OneOf ? null : _hedged?.Certain ?? details.Choices;
        }

        if (_hedged is not null)
        {
            (First, InnerFirst, InnerLast, Last) = (_hedged.First, _hedged.InnerFirst, _hedged.InnerLast, _hedged.Last);
        }

        HasUnknownStart = HasUnknownEnd = false;
        if (!_isInterval && !date.IsEmpty)
        {
            return;
        }

        (FactDatePart start, FactDatePart end) = (date.Start, date.End);
        HasUnknownStart = start.Kind == FactBoundKind.Unknown;
        HasUnknownEnd = end.Kind == FactBoundKind.Unknown;
        if (HasUnknownStart)
        {
            InnerFirst = end.Kind == FactBoundKind.Closed ? EdtfHedge.Reach(end.Latest, last, 1, padding) : DayLine.After;
        }

        if (HasUnknownEnd)
        {
            InnerLast = start.Kind == FactBoundKind.Closed ? EdtfHedge.Reach(start.Earliest, first, -1, padding) : DayLine.Before;
        }
    }

    internal long First { get; }

    internal long Last { get; }

    /// <summary>The last day that may be its first one; equal to <see cref="First"/> unless the start is unknown or hedged.</summary>
    internal long InnerFirst { get; }

    /// <summary>The first day that may be its last one; equal to <see cref="Last"/> unless the end is unknown or hedged.</summary>
    internal long InnerLast { get; }

    /// <summary>The values of a one-of set, any of which may be filled; of hedged ones all that they may cover. Null for anything else.</summary>
    internal DayRange[]? Choices { get; }

    internal bool HasUnknownStart { get; }

    internal bool HasUnknownEnd { get; }

    internal bool HasUnknown => HasUnknownStart || HasUnknownEnd;

    internal int Count => _stretches?.Length ?? 1;

    internal DayRange this[int index] => _stretches is null ? new(First, Last) : _stretches[index];

    private bool IsHedged => _hedge != EdtfHedge.None;

    /// <summary>Whether some day of the range may belong to the window.</summary>
    internal bool CanTouch(long first, long last)
    {
        if (_stretches is null)
        {
            return First <= last && first <= Last;
        }

        int index = FirstEndingAt(_stretches, first);
        return index < _stretches.Length && _stretches[index].First <= last;
    }

    /// <summary>Whether every day of the range surely belongs to the window.</summary>
    internal bool SurelyCovers(long first, long last)
    {
        DayRange[]? inner = _hedged is not null ? _hedged.Inner : _stretches;
        if (inner is null)
        {
            return InnerFirst <= first && last <= InnerLast;
        }

        int index = FirstEndingAt(inner, first);
        return index < inner.Length && inner[index].First <= first && last <= inner[index].Last;
    }

    /// <summary>Whether what began and ended on these days would fill the window in one of the sizes that it may have.</summary>
    internal bool CanBeFilled(long start, long end)
    {
        if (_hedged?.Possible is { } values)
        {
            return AnyFilled(values, start, end);
        }

        if (Choices is { } choices)
        {
            return AnyFilled(choices, start, end);
        }

        // The smallest possible window is the easiest to fill.
        if (start > InnerFirst || end < InnerLast)
        {
            return false;
        }

        if (!IsHedged || _hedged is not null)
        {
            return true;
        }

        int units = EdtfHedge.Width(_hedge, _padding);
        if (_isInterval || units > EdtfDigits.MaxStretches)
        {
            return Math.Max(start, First) <= Math.Min(end, Last);
        }

        for (int unit = -units; unit <= units; unit++)
        {
            if (start <= EdtfHedge.Move(_written.First, _hedge, unit) && EdtfHedge.Move(_written.Last, _hedge, unit) <= end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some choice of start and end lies in one gap of the window: before it, after it, or between two stretches.</summary>
    internal bool CanBeMissed(in TimeBox at)
    {
        if (_hedged is not null)
        {
            return _hedged.CanBeMissed(at);
        }

        long first = Count == 1 ? InnerFirst : First;
        long last = Count == 1 ? InnerLast : Last;
        if ((first > last && HasUnknown) || at.EndEarliest < first || at.StartLatest > last)
        {
            return true;
        }

        for (int i = 1; i < Count; i++)
        {
            long from = this[i - 1].Last + 1;
            long to = this[i].First - 1;
            long startLow = Math.Max(at.StartEarliest, from);
            long endHigh = Math.Min(at.EndLatest, to);
            if (startLow <= at.StartLatest && startLow <= endHigh && endHigh >= at.EndEarliest)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyFilled(DayRange[] values, long start, long end)
    {
        foreach (DayRange value in values)
        {
            if (start <= value.First && end >= value.Last)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Brings the unknown ends of an interval as near as the padding has them; they are hedged like the known ones.</summary>
    private static (int First, int Last) BoundUnknownEnds(ref FactDate date, FactPadding padding, int first, int last)
    {
        (FactBoundKind start, FactBoundKind end) = (date.Start.Kind, date.End.Kind);
        date = date.With(new FactPadding(padding.Name, 0, 0, 0, padding.UnknownEndYears, 0));
        return (start == FactBoundKind.Unknown ? last : first, end == FactBoundKind.Unknown ? first : last);
    }

    /// <summary>The stretch that the day lies in or before.</summary>
    private static int FirstEndingAt(DayRange[] stretches, long day)
    {
        (int low, int high) = (0, stretches.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = stretches[middle].Last < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
