namespace FactDsl;

/// <content>Relations between two times. Each reaches as far as its own hedges, or as those of both by a padding that the caller names.</content>
public readonly partial struct FactTime
{
    /// <summary>
    /// The relations of Allen that may hold between this time and another, given what is known about both;
    /// one relation alone is certain. <see cref="FactAllenRelations.None"/> when one of the times contradicts itself.
    /// </summary>
    /// <param name="other">The other time.</param>
    /// <param name="padding">How far the hedges of both reach; null for the <see cref="Padding"/> of each.</param>
    /// <returns>The possible relations.</returns>
    public FactAllenRelations PossibleRelations(FactTime other, FactPadding? padding = null)
    {
        (TimeBox left, TimeBox right) = (ReachOf(padding), other.ReachOf(padding));
        if (!left.IsPossible || !right.IsPossible)
        {
            return FactAllenRelations.None;
        }

        (TimeOrigin? mine, TimeOrigin? theirs) = (OriginOf(padding), other.OriginOf(padding));
        if (!IsSpread(mine) && !IsSpread(theirs))
        {
            return TimeBox.Possible(left, right);
        }

        // A moment in one of several stretches: every pair of stretches is a group of possible worlds.
        FactAllenRelations found = FactAllenRelations.None;
        for (int i = 0; i < CountOf(mine) && found != FactAllenRelations.All; i++)
        {
            TimeBox box = BoxOf(left, mine, i);
            for (int j = 0; j < CountOf(theirs) && found != FactAllenRelations.All; j++)
            {
                found |= TimeBox.Possible(box, BoxOf(right, theirs, j));
            }
        }

        return found;
    }

    /// <summary>Whether one of the given relations of Allen holds.</summary>
    /// <param name="relations">The relations, any of which will do.</param>
    /// <param name="other">The other time.</param>
    /// <param name="padding">How far the hedges of both reach; null for the <see cref="Padding"/> of each.</param>
    /// <returns>The answer.</returns>
    public FactTruth Is(FactAllenRelations relations, FactTime other, FactPadding? padding = null)
    {
        FactAllenRelations possible = PossibleRelations(other, padding);
        return FactTruthLogic.Of((possible & relations) != 0, (possible & ~relations) != 0, UndecidedWith(other));
    }

    /// <summary>Whether it ended on a day before the other began.</summary>
    /// <param name="other">The other time.</param>
    /// <param name="padding">How far the hedges of both reach; null for the <see cref="Padding"/> of each.</param>
    /// <returns>The answer.</returns>
    public FactTruth Before(FactTime other, FactPadding? padding = null)
    {
        (TimeBox left, TimeBox right) = (ReachOf(padding), other.ReachOf(padding));
        return left.IsPossible && right.IsPossible
            ? FactTruthLogic.Of(
                left.EndEarliest < right.StartLatest,
                left.EndLatest >= right.StartEarliest || MayEndLater || other.MayBeginEarlier,
                EndKind == FactBoundKind.Unknown || other.StartKind == FactBoundKind.Unknown ? FactTruth.Unknown : FactTruth.Maybe)
            : FactTruth.Unknown;
    }

    /// <summary>Whether it began on a day after the other ended.</summary>
    /// <param name="other">The other time.</param>
    /// <param name="padding">How far the hedges of both reach; null for the <see cref="Padding"/> of each.</param>
    /// <returns>The answer.</returns>
    public FactTruth After(FactTime other, FactPadding? padding = null) => other.Before(this, padding);

    /// <summary>Whether both held, or happened, on some common day.</summary>
    /// <param name="other">The other time.</param>
    /// <param name="padding">How far the hedges of both reach; null for the <see cref="Padding"/> of each.</param>
    /// <returns>The answer.</returns>
    public FactTruth Overlaps(FactTime other, FactPadding? padding = null)
    {
        (TimeBox left, TimeBox right) = (ReachOf(padding), other.ReachOf(padding));
        if (!left.IsPossible || !right.IsPossible || IsSpread(OriginOf(padding)) || IsSpread(other.OriginOf(padding)))
        {
            return Is(FactAllenRelations.All & ~(FactAllenRelations.Before | FactAllenRelations.Meets | FactAllenRelations.After | FactAllenRelations.MetBy), other, padding);
        }

        // The most frequent question: they share a day unless one is over before the other begins.
        return FactTruthLogic.Of(
            left.StartEarliest <= right.EndLatest && right.StartEarliest <= left.EndLatest,
            left.EndEarliest < right.StartLatest || right.EndEarliest < left.StartLatest,
            UndecidedWith(other));
    }

    /// <summary>Whether it neither began before nor ended after the other.</summary>
    /// <param name="other">The other time.</param>
    /// <param name="padding">How far the hedges of both reach; null for the <see cref="Padding"/> of each.</param>
    /// <returns>The answer.</returns>
    public FactTruth Within(FactTime other, FactPadding? padding = null) =>
        Is(FactAllenRelations.Starts | FactAllenRelations.During | FactAllenRelations.Finishes | FactAllenRelations.Equal, other, padding);

    /// <summary>Whether the other neither began before nor ended after it.</summary>
    /// <param name="other">The other time.</param>
    /// <param name="padding">How far the hedges of both reach; null for the <see cref="Padding"/> of each.</param>
    /// <returns>The answer.</returns>
    public FactTruth Contains(FactTime other, FactPadding? padding = null) => other.Within(this, padding);

    /// <summary>Whether both began on one day and ended on one day.</summary>
    /// <param name="other">The other time.</param>
    /// <param name="padding">How far the hedges of both reach; null for the <see cref="Padding"/> of each.</param>
    /// <returns>The answer; certain only when both are known to the day.</returns>
    public FactTruth Same(FactTime other, FactPadding? padding = null) => Is(FactAllenRelations.Equal, other, padding);

    private FactTruth UndecidedWith(FactTime other) =>
        StartKind == FactBoundKind.Unknown || EndKind == FactBoundKind.Unknown || other.StartKind == FactBoundKind.Unknown || other.EndKind == FactBoundKind.Unknown
            ? FactTruth.Unknown
            : FactTruth.Maybe;

    /// <summary>An all-of set is an act from its first to its last member here; a one-of set is a choice of stretches.</summary>
    private static bool IsSpread(TimeOrigin? origin) => origin is { Stretches: not null, IsAllOf: false };

    private static int CountOf(TimeOrigin? origin) => IsSpread(origin) ? origin!.Stretches!.Length : 1;

    private static TimeBox BoxOf(in TimeBox whole, TimeOrigin? origin, int index)
    {
        if (!IsSpread(origin))
        {
            return whole;
        }

        DayRange stretch = origin!.Stretches![index];
        return new()
        {
            StartEarliest = stretch.First,
            StartLatest = stretch.Last,
            EndEarliest = stretch.First,
            EndLatest = stretch.Last,
            IsPoint = true,
        };
    }
}
