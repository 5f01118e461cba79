namespace FactDsl;

/// <summary>
/// Conjunction, disjunction and negation of four-valued answers, and the test that a filter applies.
/// </summary>
/// <remarks>
/// These are Kleene's strong connectives with two undecided values; where both meet, <see cref="FactTruth.Unknown"/> wins,
/// because the weaker knowledge is the one a reader must hear about.
/// The operands are taken to be independent: two answers that depend on one open date may together know more than their conjunction.
/// </remarks>
public static class FactTruthLogic
{
    /// <summary>Both hold: <c>No</c> if either is <c>No</c>, <c>Yes</c> if both are <c>Yes</c>.</summary>
    /// <param name="left">The first answer.</param>
    /// <param name="right">The second answer.</param>
    /// <returns>The answer to "left and right".</returns>
    public static FactTruth And(this FactTruth left, FactTruth right)
    {
        if (left == FactTruth.No || right == FactTruth.No)
        {
            return FactTruth.No;
        }

        if (left == FactTruth.Unknown || right == FactTruth.Unknown)
        {
            return FactTruth.Unknown;
        }

        return left == FactTruth.Yes ? right : left;
    }

    /// <summary>At least one holds: <c>Yes</c> if either is <c>Yes</c>, <c>No</c> if both are <c>No</c>.</summary>
    /// <param name="left">The first answer.</param>
    /// <param name="right">The second answer.</param>
    /// <returns>The answer to "left or right".</returns>
    public static FactTruth Or(this FactTruth left, FactTruth right) => left.Not().And(right.Not()).Not();

    /// <summary>It does not hold: swaps <c>Yes</c> and <c>No</c>; the undecided stay what they are.</summary>
    /// <param name="truth">The answer.</param>
    /// <returns>The answer to the opposite question.</returns>
    public static FactTruth Not(this FactTruth truth) => truth switch
    {
        FactTruth.Yes => FactTruth.No,
        FactTruth.No => FactTruth.Yes,
        _ => truth,
    };

    /// <summary>
    /// Whether a filter of this level takes the answer. <see cref="FactAnswer.Certainly"/> takes <c>Yes</c> only;
    /// <see cref="FactAnswer.Possibly"/> takes everything that is not ruled out: <c>Yes</c>, <c>Maybe</c> and <c>Unknown</c>.
    /// </summary>
    /// <param name="truth">The answer.</param>
    /// <param name="answer">How sure the filter wants to be.</param>
    /// <returns>True when the filter keeps the fact.</returns>
    public static bool Satisfies(this FactTruth truth, FactAnswer answer) =>
        truth == FactTruth.Yes || (answer == FactAnswer.Possibly && truth != FactTruth.No);

    /// <summary>The answer when both outcomes were looked for among the possible cases.</summary>
    /// <param name="canHold">Some possible case makes it true.</param>
    /// <param name="canFail">Some possible case makes it false.</param>
    /// <param name="undecided">What to say when both are possible.</param>
    internal static FactTruth Of(bool canHold, bool canFail, FactTruth undecided) =>
        canHold ? (canFail ? undecided : FactTruth.Yes) : (canFail ? FactTruth.No : FactTruth.Unknown);
}
