namespace FactDsl;

/// <content>
/// Comparison over everything both numbers may be. An estimate has no stated bounds, so it is never certainly anything;
/// a number that is known not to exist is neither more nor less than another.
/// </content>
public readonly partial struct FactNumber
{
    /// <summary>Whether it is greater than the other.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>The answer.</returns>
    public FactTruth IsMoreThan(FactNumber other) => AreComparable(other)
        ? FactTruthLogic.Of(CanExceed(this, other), CanReach(other, this), Undecided(other))
        : FactTruth.No;

    /// <summary>Whether it is less than the other.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>The answer.</returns>
    public FactTruth IsLessThan(FactNumber other) => other.IsMoreThan(this);

    /// <summary>Whether it is greater than the other or equal to it.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>The answer.</returns>
    public FactTruth IsAtLeast(FactNumber other) => AreComparable(other)
        ? FactTruthLogic.Of(CanReach(this, other), CanExceed(other, this), Undecided(other))
        : FactTruth.No;

    /// <summary>Whether it is less than the other or equal to it.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>The answer.</returns>
    public FactTruth IsAtMost(FactNumber other) => other.IsAtLeast(this);

    /// <summary>Whether both are one and the same number; two that are known not to exist are.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>The answer.</returns>
    public FactTruth IsEqualTo(FactNumber other) => AreComparable(other)
        ? FactTruthLogic.Of(
            CanReach(this, other) && CanReach(other, this), CanExceed(this, other) || CanExceed(other, this), Undecided(other))
        : State == other.State ? FactTruth.Yes : FactTruth.No;

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
}
