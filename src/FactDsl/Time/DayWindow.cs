using System;

namespace FactDsl;

/// <summary>
/// The days that a question's date covers: one or more stretches in order. Where an end of the date is unknown the window has two sizes:
/// the outer one it may have and the inner one it has at least.
/// </summary>
internal readonly ref struct DayWindow
{
    /// <summary>The outer stretches; null when they are the one from <see cref="First"/> to <see cref="Last"/>.</summary>
    private readonly DayRange[]? _stretches;

    internal DayWindow(FactDate date)
    {
        First = InnerFirst = date.FirstDay;
        Last = InnerLast = date.LastDay;
        _stretches = date.Details is { } details && details.Stretches is { Length: > 1 } several ? several : null;
        IsOneOf = date.Set == FactDateSet.OneOf;
        HasUnknownStart = HasUnknownEnd = false;
        if (!date.IsInterval && !date.IsEmpty)
        {
            return;
        }

        var (start, end) = (date.Start, date.End);
        HasUnknownStart = start.Kind == FactEnd.Unknown;
        HasUnknownEnd = end.Kind == FactEnd.Unknown;
        if (HasUnknownStart)
        {
            InnerFirst = end.Kind == FactEnd.Closed ? end.Latest : DayLine.After;
        }

        if (HasUnknownEnd)
        {
            InnerLast = start.Kind == FactEnd.Closed ? start.Earliest : DayLine.Before;
        }
    }

    internal long First { get; }

    internal long Last { get; }

    /// <summary>The first day it has at least; equal to <see cref="First"/> unless the start is unknown.</summary>
    internal long InnerFirst { get; }

    /// <summary>The last day it has at least; equal to <see cref="Last"/> unless the end is unknown.</summary>
    internal long InnerLast { get; }

    internal bool IsOneOf { get; }

    internal bool HasUnknownStart { get; }

    internal bool HasUnknownEnd { get; }

    internal bool HasUnknown => HasUnknownStart || HasUnknownEnd;

    internal int Count => _stretches?.Length ?? 1;

    internal DayRange this[int index] => _stretches is null ? new(First, Last) : _stretches[index];

    /// <summary>Whether some day of the range may belong to the window.</summary>
    internal bool CanTouch(long first, long last)
    {
        if (_stretches is null)
        {
            return First <= last && first <= Last;
        }

        var index = FirstEndingAt(first);
        return index < _stretches.Length && _stretches[index].First <= last;
    }

    /// <summary>Whether every day of the range surely belongs to the window.</summary>
    internal bool SurelyCovers(long first, long last)
    {
        if (_stretches is null)
        {
            return InnerFirst <= first && last <= InnerLast;
        }

        var index = FirstEndingAt(first);
        return index < _stretches.Length && _stretches[index].First <= first && last <= _stretches[index].Last;
    }

    /// <summary>The stretch that the day lies in or before.</summary>
    private int FirstEndingAt(long day)
    {
        var (low, high) = (0, _stretches!.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _stretches[middle].Last < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
