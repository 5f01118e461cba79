using System;

namespace FactDsl;

/// <content>
/// Questions about a time with a date as the window. The window is the set of days that the date covers: a one-of set is "any of
/// these", unspecified digits are all the days that fit. What is hedged, in the time or in the window, may lie as far to either
/// side as the padding says. So an answer is sure only where it is the same wherever both lie.
/// </content>
public readonly partial struct FactTime
{
    /// <summary>
    /// Whether a momentary fact happened in the window (an act of several days: at least in part), or a lasting fact held throughout it.
    /// Throughout a one-of set means throughout at least one of its members.
    /// </summary>
    /// <param name="window">The days asked about.</param>
    /// <param name="padding">How far hedges reach, the window's too; null for <see cref="Padding"/>.</param>
    /// <returns>The answer.</returns>
    public FactTruth HeldOn(FactDate window, FactPadding? padding = null)
    {
        if (Aspect == FactAspect.Momentary)
        {
            return HeldDuring(window, padding);
        }

        TimeBox at = ReachOf(padding);
        return at.IsPossible ? HeldThroughout(at, new DayWindow(window, padding ?? Padding)) : FactTruth.Unknown;
    }

    /// <summary>Whether a momentary fact happened in the window, or a lasting fact held on at least one day of it.</summary>
    /// <param name="window">The days asked about.</param>
    /// <param name="padding">How far hedges reach, the window's too; null for <see cref="Padding"/>.</param>
    /// <returns>The answer.</returns>
    public FactTruth HeldDuring(FactDate window, FactPadding? padding = null)
    {
        TimeBox at = ReachOf(padding);
        if (!at.IsPossible)
        {
            return FactTruth.Unknown;
        }

        var days = new DayWindow(window, padding ?? Padding);
        FactTruth undecided = Undecided(StartKind == FactBoundKind.Unknown || EndKind == FactBoundKind.Unknown || days.HasUnknown);

        // Where all days from first to last are on one side of the window's border, it does not matter which of them are meant.
        bool isAcross = days.CanTouch(at.StartEarliest, at.EndLatest) && !days.SurelyCovers(at.StartEarliest, at.EndLatest);
        if (isAcross && OriginOf(padding) is { Stretches: { } stretches } origin)
        {
            return FactTruthLogic.Of(
                CanTouch(stretches, days), origin.IsAllOf ? !CoversAny(stretches, days) : !CoversAll(stretches, days), undecided);
        }

        return at.IsPoint
            ? FactTruthLogic.Of(days.CanTouch(at.StartEarliest, at.StartLatest), !days.SurelyCovers(at.StartEarliest, at.StartLatest), undecided)
            : FactTruthLogic.Of(CanMeet(at, days), days.CanBeMissed(at), undecided);
    }

    /// <summary>Whether it was over before the window's first day.</summary>
    /// <param name="window">The days asked about.</param>
    /// <param name="padding">How far hedges reach, the window's too; null for <see cref="Padding"/>.</param>
    /// <returns>The answer.</returns>
    public FactTruth WasBefore(FactDate window, FactPadding? padding = null)
    {
        TimeBox at = ReachOf(padding);
        var days = new DayWindow(window, padding ?? Padding);
        return at.IsPossible
            ? FactTruthLogic.Of(
                at.EndEarliest < days.InnerFirst, at.EndLatest >= days.First || MayEndLater, Undecided(EndKind == FactBoundKind.Unknown || days.HasUnknownStart))
            : FactTruth.Unknown;
    }

    /// <summary>Whether it began after the window's last day.</summary>
    /// <param name="window">The days asked about.</param>
    /// <param name="padding">How far hedges reach, the window's too; null for <see cref="Padding"/>.</param>
    /// <returns>The answer.</returns>
    public FactTruth WasAfter(FactDate window, FactPadding? padding = null)
    {
        TimeBox at = ReachOf(padding);
        var days = new DayWindow(window, padding ?? Padding);
        return at.IsPossible
            ? FactTruthLogic.Of(
                at.StartLatest > days.InnerLast, at.StartEarliest <= days.Last || MayBeginEarlier, Undecided(StartKind == FactBoundKind.Unknown || days.HasUnknownEnd))
            : FactTruth.Unknown;
    }

    /// <summary>Whether a lasting fact began in the window, or a momentary one happened on the window's first day or later.</summary>
    /// <param name="window">The days asked about.</param>
    /// <param name="padding">How far hedges reach, the window's too; null for <see cref="Padding"/>.</param>
    /// <returns>The answer.</returns>
    public FactTruth WasSince(FactDate window, FactPadding? padding = null)
    {
        TimeBox at = ReachOf(padding);
        if (!at.IsPossible)
        {
            return FactTruth.Unknown;
        }

        var days = new DayWindow(window, padding ?? Padding);
        return Aspect == FactAspect.Momentary
            ? FactTruthLogic.Of(
                at.StartLatest >= days.First, at.StartEarliest < days.InnerFirst, Undecided(StartKind == FactBoundKind.Unknown || days.HasUnknownStart))
            : FactTruthLogic.Of(
                days.CanTouch(at.StartEarliest, at.StartLatest), !days.SurelyCovers(at.StartEarliest, at.StartLatest) || MayBeginEarlier,
                Undecided(StartKind == FactBoundKind.Unknown || days.HasUnknown));
    }

    /// <summary>
    /// Whether a lasting fact ended in the window, its last day being one of the window's, or a momentary one happened on the window's
    /// last day or earlier. What goes on has not ended.
    /// </summary>
    /// <param name="window">The days asked about.</param>
    /// <param name="padding">How far hedges reach, the window's too; null for <see cref="Padding"/>.</param>
    /// <returns>The answer.</returns>
    public FactTruth WasUntil(FactDate window, FactPadding? padding = null)
    {
        TimeBox at = ReachOf(padding);
        if (!at.IsPossible)
        {
            return FactTruth.Unknown;
        }

        var days = new DayWindow(window, padding ?? Padding);
        if (Aspect == FactAspect.Momentary)
        {
            return FactTruthLogic.Of(
                at.EndEarliest <= days.Last, at.EndLatest > days.InnerLast, Undecided(EndKind == FactBoundKind.Unknown || days.HasUnknownEnd));
        }

        return EndKind == FactBoundKind.Open
            ? FactTruth.No
            : FactTruthLogic.Of(
                days.CanTouch(at.EndEarliest, at.EndLatest), !days.SurelyCovers(at.EndEarliest, at.EndLatest) || MayEndLater,
                Undecided(EndKind == FactBoundKind.Unknown || days.HasUnknown));
    }

    /// <summary>
    /// Whether a lasting fact was last seen to hold in the window, with nothing known after: <c>as-of D</c> where D lies in it.
    /// A fact attested by <c>on D</c> was last seen on the last day of D.
    /// </summary>
    /// <param name="window">The days asked about.</param>
    /// <param name="padding">How far hedges reach, the window's too; null for <see cref="Padding"/>.</param>
    /// <returns>The answer; <see cref="FactTruth.No"/> for what has an end, goes on, or was never looked at.</returns>
    public FactTruth WasSeen(FactDate window, FactPadding? padding = null)
    {
        padding ??= Padding;
        if (!ReachOf(padding).IsPossible)
        {
            return FactTruth.Unknown;
        }

        if (Aspect == FactAspect.Momentary || EndKind != FactBoundKind.Censored || EndLatest != DayLine.After || EndEarliest == DayLine.Before)
        {
            return FactTruth.No;
        }

        const string AsOf = "as-of ";
        string text = Text;
        int at = text.LastIndexOf(AsOf, StringComparison.Ordinal);
        // The corners keep the first day on which somebody may have looked, the text the whole date.
        if (at >= 0 && FactDate.TryParse(text.AsSpan(at + AsOf.Length), out FactDate seen, out _))
        {
            return During(seen, FactAspect.Momentary).HeldDuring(window, padding);
        }

        var days = new DayWindow(window, padding);
        (long first, long last) = (
            EdtfHedge.Reach(EndEarliest, _traits.Hedge(2), -1, padding), EdtfHedge.Reach(EndEarliest, _traits.Hedge(2), 1, padding));
        return FactTruthLogic.Of(days.CanTouch(first, last), !days.SurelyCovers(first, last), Undecided(days.HasUnknown));
    }

    private FactTruth HeldThroughout(in TimeBox at, in DayWindow days)
    {
        FactTruth undecided = Undecided(StartKind == FactBoundKind.Unknown || EndKind == FactBoundKind.Unknown || days.HasUnknown);
        // The smallest possible window is the easiest to fill, the largest the easiest to fail.
        bool canFail = days.Choices is { } choices ? CanFailAll(at, choices) : at.StartLatest > days.First || at.EndEarliest < days.Last;
        return FactTruthLogic.Of(days.CanBeFilled(at.StartEarliest, at.EndLatest), canFail, undecided);
    }

    /// <summary>
    /// Whether some start and end together fill none of the values. The start lies after the beginnings of the values before some place
    /// in the row, and then the end must lie before the end of the next one.
    /// </summary>
    private static bool CanFailAll(in TimeBox at, DayRange[] values)
    {
        for (int next = 0; next <= values.Length; next++)
        {
            long startLow = next == 0 ? at.StartEarliest : Math.Max(at.StartEarliest, DayLine.Add(values[next - 1].First, 1));
            long startHigh = next == values.Length ? at.StartLatest : Math.Min(at.StartLatest, values[next].First);
            long endHigh = next == values.Length ? at.EndLatest : Math.Min(at.EndLatest, DayLine.Add(values[next].Last, -1));
            if (startLow <= startHigh && at.EndEarliest <= endHigh && startLow <= endHigh)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some choice of start and end shares a day with the window.</summary>
    private static bool CanMeet(in TimeBox at, in DayWindow days)
    {
        for (int i = 0; i < days.Count; i++)
        {
            if (at.StartEarliest <= days[i].Last && at.EndLatest >= days[i].First)
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanTouch(DayRange[] stretches, in DayWindow days)
    {
        foreach (DayRange stretch in stretches)
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
        foreach (DayRange stretch in stretches)
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
        foreach (DayRange stretch in stretches)
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
