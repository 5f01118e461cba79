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

        // Where all days from first to last are on one side of the window's border, it does not matter which of them are meant.
        var isAcross = days.CanTouch(StartEarliest, EndLatest) && !days.SurelyCovers(StartEarliest, EndLatest);
        if (isAcross && Origin is { Stretches: { } stretches } origin)
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

    /// <summary>
    /// Whether a lasting fact ended in the window, its last day being one of the window's, or a momentary one happened on the window's
    /// last day or earlier. What goes on has not ended.
    /// </summary>
    /// <param name="window">The days asked about.</param>
    /// <returns>The answer.</returns>
    public FactTruth WasUntil(FactDate window)
    {
        if (!IsPossible)
        {
            return FactTruth.Unknown;
        }

        var days = new DayWindow(window);
        if (Reading == FactReading.Momentary)
        {
            return FactTruthLogic.Of(
                EndEarliest <= days.Last, EndLatest > days.InnerLast, Undecided(EndKind == FactEnd.Unknown || days.HasUnknownEnd));
        }

        return EndKind == FactEnd.Open
            ? FactTruth.No
            : FactTruthLogic.Of(
                days.CanTouch(EndEarliest, EndLatest), !days.SurelyCovers(EndEarliest, EndLatest),
                Undecided(EndKind == FactEnd.Unknown || days.HasUnknown));
    }

    /// <summary>
    /// Whether a lasting fact was last seen to hold in the window, with nothing known after: <c>as-of D</c> where D lies in it.
    /// A fact attested by <c>on D</c> was last seen on the last day of D.
    /// </summary>
    /// <param name="window">The days asked about.</param>
    /// <returns>The answer; <see cref="FactTruth.No"/> for what has an end, goes on, or was never looked at.</returns>
    public FactTruth WasSeen(FactDate window)
    {
        if (!IsPossible)
        {
            return FactTruth.Unknown;
        }

        if (Reading == FactReading.Momentary || EndKind != FactEnd.Censored || EndLatest != DayLine.After || EndEarliest == DayLine.Before)
        {
            return FactTruth.No;
        }

        const string AsOf = "as-of ";
        var text = Text;
        var at = text.LastIndexOf(AsOf, StringComparison.Ordinal);
        // The corners keep the first day on which somebody may have looked, the text the whole date.
        if (at >= 0 && FactDate.TryParse(text.AsSpan(at + AsOf.Length), out var seen, out _))
        {
            return During(seen, FactReading.Momentary).HeldDuring(window);
        }

        var days = new DayWindow(window);
        return FactTruthLogic.Of(
            days.CanTouch(EndEarliest, EndEarliest), !days.SurelyCovers(EndEarliest, EndEarliest), Undecided(days.HasUnknown));
    }

    private FactTruth HeldThroughout(in DayWindow days)
    {
        var undecided = Undecided(StartKind == FactEnd.Unknown || EndKind == FactEnd.Unknown || days.HasUnknown);
        if (days.Choices is not { } choices)
        {
            // The smallest possible window is the easiest to fill, the largest the easiest to fail.
            return FactTruthLogic.Of(
                StartEarliest <= days.InnerFirst && EndLatest >= days.InnerLast,
                StartLatest > days.First || EndEarliest < days.Last, undecided);
        }

        var canHold = false;
        foreach (var choice in choices)
        {
            canHold |= StartEarliest <= choice.First && EndLatest >= choice.Last;
        }

        return FactTruthLogic.Of(canHold, CanFailAll(choices), undecided);
    }

    /// <summary>
    /// Whether some start and end together fill none of the values. The start lies after the beginnings of the values before some place
    /// in the row, and then the end must lie before the end of the next one.
    /// </summary>
    private bool CanFailAll(DayRange[] values)
    {
        for (var next = 0; next <= values.Length; next++)
        {
            var startLow = next == 0 ? StartEarliest : Math.Max(StartEarliest, DayLine.Add(values[next - 1].First, 1));
            var startHigh = next == values.Length ? StartLatest : Math.Min(StartLatest, values[next].First);
            var endHigh = next == values.Length ? EndLatest : Math.Min(EndLatest, DayLine.Add(values[next].Last, -1));
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
