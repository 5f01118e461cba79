using System;

namespace FactDsl;

/// <content>
/// Comparison over everything both numbers may be. An estimate may lie as far from what is written as the padding says; where
/// none is named, a tenth of it to either side. A number that is known not to exist is neither more nor less than another.
/// </content>
public readonly partial struct FactNumber
{
    /// <summary>
    /// How far an estimate reaches in comparisons: as the fact base has it that it comes from, or as it was given, else
    /// <see cref="FactPadding.OneUnit"/>.
    /// </summary>
    public FactPadding Padding => _text is PaddedText padded ? padded.Padding : FactPadding.OneUnit;

    /// <summary>The same number, which reaches as far as a padding says if it is an estimate.</summary>
    /// <param name="padding">The padding; <see cref="FactPadding.None"/> compares what is written.</param>
    /// <returns>A number with the same text; equal to this one.</returns>
    /// <exception cref="ArgumentNullException">The padding is null.</exception>
    public FactNumber With(FactPadding padding)
    {
        if (padding is null)
        {
            throw new ArgumentNullException(nameof(padding));
        }

        return Kind != FactNumberKind.About || Padding == padding
            ? this
            : new(State, Kind, _low, _high, new PaddedText(WrittenText, padding));
    }

    /// <summary>Whether it is greater than the other.</summary>
    /// <param name="other">The other number.</param>
    /// <param name="padding">How far estimates reach, both of them; null for the <see cref="Padding"/> of each.</param>
    /// <returns>The answer.</returns>
    public FactTruth IsMoreThan(FactNumber other, FactPadding? padding = null)
    {
        if (!AreComparable(other))
        {
            return FactTruth.No;
        }

        (FactNumber left, FactNumber right) = (Reach(padding), other.Reach(padding));
        return FactTruthLogic.Of(CanExceed(left, right), CanReach(right, left), Undecided(other));
    }

    /// <summary>Whether it is less than the other.</summary>
    /// <param name="other">The other number.</param>
    /// <param name="padding">How far estimates reach, both of them; null for the <see cref="Padding"/> of each.</param>
    /// <returns>The answer.</returns>
    public FactTruth IsLessThan(FactNumber other, FactPadding? padding = null) => other.IsMoreThan(this, padding);

    /// <summary>Whether it is greater than the other or equal to it.</summary>
    /// <param name="other">The other number.</param>
    /// <param name="padding">How far estimates reach, both of them; null for the <see cref="Padding"/> of each.</param>
    /// <returns>The answer.</returns>
    public FactTruth IsAtLeast(FactNumber other, FactPadding? padding = null)
    {
        if (!AreComparable(other))
        {
            return FactTruth.No;
        }

        (FactNumber left, FactNumber right) = (Reach(padding), other.Reach(padding));
        return FactTruthLogic.Of(CanReach(left, right), CanExceed(right, left), Undecided(other));
    }

    /// <summary>Whether it is less than the other or equal to it.</summary>
    /// <param name="other">The other number.</param>
    /// <param name="padding">How far estimates reach, both of them; null for the <see cref="Padding"/> of each.</param>
    /// <returns>The answer.</returns>
    public FactTruth IsAtMost(FactNumber other, FactPadding? padding = null) => other.IsAtLeast(this, padding);

    /// <summary>Whether both are one and the same number; two that are known not to exist are.</summary>
    /// <param name="other">The other number.</param>
    /// <param name="padding">How far estimates reach, both of them; null for the <see cref="Padding"/> of each.</param>
    /// <returns>The answer.</returns>
    public FactTruth IsEqualTo(FactNumber other, FactPadding? padding = null)
    {
        if (!AreComparable(other))
        {
            return State == other.State ? FactTruth.Yes : FactTruth.No;
        }

        (FactNumber left, FactNumber right) = (Reach(padding), other.Reach(padding));
        return FactTruthLogic.Of(
            CanReach(left, right) && CanReach(right, left), CanExceed(left, right) || CanExceed(right, left), Undecided(other));
    }

    /// <summary>Whether it lies within the bounds of another, or is the same number where the other is not bounded.</summary>
    internal FactTruth LiesIn(FactNumber bounds, FactPadding? padding)
    {
        if (bounds.Lowest is null && bounds.Highest is null)
        {
            return IsEqualTo(bounds, padding);
        }

        FactTruth low = bounds.Lowest is not { } lowest ? FactTruth.Yes
            : bounds.IncludesLowest ? IsAtLeast(lowest, padding) : IsMoreThan(lowest, padding);
        FactTruth high = bounds.Highest is not { } highest ? FactTruth.Yes
            : bounds.IncludesHighest ? IsAtMost(highest, padding) : IsLessThan(highest, padding);
        return low.And(high);
    }

    /// <summary>
    /// The same for numbers of things, of which there is no tenth: an estimate of them leaves open one more and one less, however small
    /// it is.
    /// </summary>
    internal FactTruth LiesInCount(FactNumber count, FactPadding padding)
    {
        FactTruth truth = LiesIn(count, padding);
        bool isNear = truth == FactTruth.No && count.Kind == FactNumberKind.About && padding.Numbers > 0
            && LiesIn(new(count.State, FactNumberKind.Range, count._low - 1, count._low + 1, null), padding) != FactTruth.No;
        return isNear ? FactTruth.Maybe : truth;
    }

    /// <summary>All that an estimate may be; any other number as it is.</summary>
    private FactNumber Reach(FactPadding? padding) => Kind == FactNumberKind.About ? Within((padding ?? Padding).Numbers) : this;

    private bool AreComparable(FactNumber other) => State != FactNumberState.None && other.State != FactNumberState.None;

    private FactTruth Undecided(FactNumber other) =>
        State != FactNumberState.Stated || other.State != FactNumberState.Stated ? FactTruth.Unknown : FactTruth.Maybe;

    /// <summary>Some value of the left is greater than some value of the right.</summary>
    private static bool CanExceed(in FactNumber left, in FactNumber right) =>
        left.Highest is not { } high || right.Lowest is not { } low || high > low;

    /// <summary>Some value of the left is greater than or equal to some value of the right.</summary>
    private static bool CanReach(in FactNumber left, in FactNumber right) =>
        left.Highest is not { } high || right.Lowest is not { } low || high > low
        || (high == low && left.IncludesHighest && right.IncludesLowest);

    /// <summary>The rare padding of an estimate beside its text.</summary>
    private sealed class PaddedText(string? text, FactPadding padding)
    {
        internal string? Text { get; } = text;

        internal FactPadding Padding { get; } = padding;
    }
}
