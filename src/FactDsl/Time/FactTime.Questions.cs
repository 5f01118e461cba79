using System;

namespace FactDsl;

/// <content>
/// Questions about a time with a date as the window. The window is the set of days that the date covers: a one-of set is "any of these",
/// unspecified digits are all the days that fit, hedges do not widen it.
/// </content>
public readonly partial struct FactTime
{
    /// <summary>
    /// Whether a momentary fact happened in the window (an act of several days: at least in part), or a lasting fact held throughout it.
    /// Throughout a one-of set means throughout at least one of its members.
    /// </summary>
    /// <param name="window">The days asked about.</param>
    /// <returns>The answer.</returns>
    public FactTruth HeldOn(FactDate window) =>
        Reading == FactReading.Momentary ? HeldDuring(window) : IsPossible ? HeldThroughout(new DayWindow(window)) : FactTruth.Unknown;

    /// <summary>Whether a momentary fact happened in the window, or a lasting fact held on at least one day of it.</summary>
    /// <param name="window">The days asked about.</param>
    /// <returns>The answer.</returns>
    public FactTruth HeldDuring(FactDate window)
    {
        if (!IsPossible)
        {
            return FactTruth.Unknown;
        }

        var days = new DayWindow(window);
        var undecided = Undecided(StartKind == FactEnd.Unknown || EndKind == FactEnd.Unknown || days.HasUnknown);
        if (Origin is { Stretches: { } stretches } origin)
        {
            return FactTruthLogic.Of(
                CanTouch(stretches, days), origin.IsAllOf ? !CoversAny(stretches, days) : !CoversAll(stretches, days), undecided);
        }

        return IsMoment
            ? FactTruthLogic.Of(days.CanTouch(StartEarliest, StartLatest), !days.SurelyCovers(StartEarliest, StartLatest), undecided)
            : FactTruthLogic.Of(CanMeet(days), CanMiss(days), undecided);
    }

    /// <summary>Whether it was over before the window's first day.</summary>
    /// <param name="window">The days asked about.</param>
    /// <returns>The answer.</returns>
    public FactTruth WasBefore(FactDate window)
    {
        var days = new DayWindow(window);
        return IsPossible
            ? FactTruthLogic.Of(
                EndEarliest < days.InnerFirst, EndLatest >= days.First, Undecided(EndKind == FactEnd.Unknown || days.HasUnknownStart))
            : FactTruth.Unknown;
    }

    /// <summary>Whether it began after the window's last day.</summary>
    /// <param name="window">The days asked about.</param>
    /// <returns>The answer.</returns>
    public FactTruth WasAfter(FactDate window)
    {
        var days = new DayWindow(window);
        return IsPossible
            ? FactTruthLogic.Of(
                StartLatest > days.InnerLast, StartEarliest <= days.Last, Undecided(StartKind == FactEnd.Unknown || days.HasUnknownEnd))
            : FactTruth.Unknown;
    }

    /// <summary>Whether a lasting fact began in the window, or a momentary one happened on the window's first day or later.</summary>
    /// <param name="window">The days asked about.</param>
    /// <returns>The answer.</returns>
    public FactTruth WasSince(FactDate window)
    {
        if (!IsPossible)
        {
            return FactTruth.Unknown;
        }

        var days = new DayWindow(window);
        return Reading == FactReading.Momentary
            ? FactTruthLogic.Of(
                StartLatest >= days.First, StartEarliest < days.InnerFirst, Undecided(StartKind == FactEnd.Unknown || days.HasUnknownStart))
            : FactTruthLogic.Of(
                days.CanTouch(StartEarliest, StartLatest), !days.SurelyCovers(StartEarliest, StartLatest),
                Undecided(StartKind == FactEnd.Unknown || days.HasUnknown));
    }

    private FactTruth HeldThroughout(in DayWindow days)
    {
        var undecided = Undecided(StartKind == FactEnd.Unknown || EndKind == FactEnd.Unknown || days.HasUnknown);
        if (!days.IsOneOf || days.Count == 1)
        {
            // The smallest possible window is the easiest to fill, the largest the easiest to fail.
            return FactTruthLogic.Of(
                StartEarliest <= days.InnerFirst && EndLatest >= days.InnerLast,
                StartLatest > days.First || EndEarliest < days.Last, undecided);
        }

        var canHold = false;
        for (var i = 0; i < days.Count && !canHold; i++)
        {
            canHold = StartEarliest <= days[i].First && EndLatest >= days[i].Last;
        }

        return FactTruthLogic.Of(canHold, CanFailAll(days), undecided);
    }

    /// <summary>
    /// Whether one choice of start and end fills no stretch at all. The start lies after the stretches before some place in the row,
    /// and then the end must lie before the end of the next one.
    /// </summary>
    private bool CanFailAll(in DayWindow days)
    {
        for (var next = 0; next <= days.Count; next++)
        {
            var startLow = next == 0 ? StartEarliest : Math.Max(StartEarliest, DayLine.Add(days[next - 1].First, 1));
            var startHigh = next == days.Count ? StartLatest : Math.Min(StartLatest, days[next].First);
            var endHigh = next == days.Count ? EndLatest : Math.Min(EndLatest, DayLine.Add(days[next].Last, -1));
            if (startLow <= startHigh && EndEarliest <= endHigh && startLow <= endHigh)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some choice of start and end shares a day with the window.</summary>
    private bool CanMeet(in DayWindow days)
    {
        for (var i = 0; i < days.Count; i++)
        {
            if (StartEarliest <= days[i].Last && EndLatest >= days[i].First)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some choice of start and end lies in one gap of the window: before it, after it, or between two stretches.</summary>
    private bool CanMiss(in DayWindow days)
    {
        var first = days.Count == 1 ? days.InnerFirst : days.First;
        var last = days.Count == 1 ? days.InnerLast : days.Last;
        if (first > last || EndEarliest < first || StartLatest > last)
        {
            return true;
        }

        for (var i = 1; i < days.Count; i++)
        {
            var from = days[i - 1].Last + 1;
            var to = days[i].First - 1;
            var startLow = Math.Max(StartEarliest, from);
            var endHigh = Math.Min(EndLatest, to);
            if (startLow <= StartLatest && startLow <= endHigh && endHigh >= EndEarliest)
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanTouch(DayRange[] stretches, in DayWindow days)
    {
        foreach (var stretch in stretches)
        {
            if (days.CanTouch(stretch.First, stretch.Last))
            {
                return true;
            }
        }

        return false;
    }

    private static bool CoversAll(DayRange[] stretches, in DayWindow days)
    {
        foreach (var stretch in stretches)
        {
            if (!days.SurelyCovers(stretch.First, stretch.Last))
            {
                return false;
            }
        }

        return true;
    }

    private static bool CoversAny(DayRange[] stretches, in DayWindow days)
    {
        foreach (var stretch in stretches)
        {
            if (days.SurelyCovers(stretch.First, stretch.Last))
            {
                return true;
            }
        }

        return false;
    }

    private static FactTruth Undecided(bool isUnknown) => isUnknown ? FactTruth.Unknown : FactTruth.Maybe;
}
