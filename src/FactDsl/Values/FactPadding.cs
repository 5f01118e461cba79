using System;

namespace FactDsl;

/// <summary>
/// How far a hedged date or number may lie from what is written. Comparisons take <c>2022~</c>, <c>2022?</c> and <c>~30</c> to reach
/// <see cref="OneUnit"/> to either side, unless a fact base, or a caller, names another padding.
/// </summary>
/// <remarks>
/// A padding moves no bound that is stated: <see cref="FactDate.FirstDay"/> of <c>2022~</c> is the first day of 2022, unless a caller
/// gives the date itself a padding (<see cref="FactDate.With(FactPadding)"/>). Two paddings of the same widths are equal, whatever they are called.
/// </remarks>
public sealed partial class FactPadding : IEquatable<FactPadding>
{
    /// <summary>The share of a number by which an estimate may differ unless a padding says otherwise: a tenth.</summary>
    internal const decimal Tenth = 0.1m;

    /// <summary>No width at all: <c>2022~</c> is compared as 2022, <c>~30</c> as 30.</summary>
    public static readonly FactPadding None = new("none", 0, 0, 0, 0, 0);

    /// <summary>
    /// One unit of the finest hedged component on either side, two for <c>%</c>, and a tenth of a number. <c>2014~</c> becomes
    /// 2013 to 2015, <c>~30</c> becomes 27 to 33.
    /// </summary>
    public static readonly FactPadding OneUnit = new("one unit", 1, 1, 1);

    /// <summary>As <see cref="OneUnit"/>, and an unknown end of an interval lies within ten years of the known one.</summary>
    public static readonly FactPadding OneUnitAndTenYears = new("one unit, ten years for unknown ends", 1, 1, 1, 10);

    /// <summary>Makes a padding.</summary>
    /// <param name="name">What to call it where results are shown.</param>
    /// <param name="years">Years on either side when the finest hedged component is the year.</param>
    /// <param name="months">Months on either side when it is the month or a part of a year.</param>
    /// <param name="days">Days on either side when it is the day.</param>
    /// <param name="unknownEndYears">How many years an unknown end lies from the known one at most; 0 leaves it without a bound.</param>
    /// <param name="numbers">The share of an estimated number on either side, 0.1 for a tenth; 0 to 1.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A width is negative or above 1,000,000, or the share is not between 0 and 1.</exception>
    public FactPadding(string name, int years, int months, int days, int unknownEndYears = 0, decimal numbers = Tenth)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException("A padding has a name, so that results can say what widened them.", nameof(name));
        }

        Name = name;
        Years = Width(years, nameof(years));
        Months = Width(months, nameof(months));
        Days = Width(days, nameof(days));
        UnknownEndYears = Width(unknownEndYears, nameof(unknownEndYears));
        Numbers = numbers is >= 0 and <= 1 ? numbers : throw new ArgumentOutOfRangeException(nameof(numbers), numbers, "A share lies between 0 and 1.");
    }

    /// <summary>What the padding is called.</summary>
    public string Name { get; }

    /// <summary>Years on either side of a hedged year.</summary>
    public int Years { get; }

    /// <summary>Months on either side of a hedged month or part of a year.</summary>
    public int Months { get; }

    /// <summary>Days on either side of a hedged day.</summary>
    public int Days { get; }

    /// <summary>The greatest distance, in years, of an unknown end from the known one; 0 for no bound.</summary>
    public int UnknownEndYears { get; }

    /// <summary>The share of an estimated number on either side: 0.1 takes <c>~30</c> for 27 to 33.</summary>
    public decimal Numbers { get; }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    /// <summary>Whether two paddings have the same widths.</summary>
    /// <param name="other">The other padding.</param>
    /// <returns>True when they widen alike; their names do not matter.</returns>
    public bool Equals(FactPadding? other) => other is not null
        && Years == other.Years && Months == other.Months && Days == other.Days
        && UnknownEndYears == other.UnknownEndYears && Numbers == other.Numbers;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactPadding);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((((((((Years * 397) ^ Months) * 397) ^ Days) * 397) ^ UnknownEndYears) * 397) ^ Numbers.GetHashCode());

    /// <summary>Whether two paddings have the same widths.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>As <see cref="Equals(FactPadding)"/>.</returns>
    public static bool operator ==(FactPadding? left, FactPadding? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two paddings differ in a width.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>The opposite of <see cref="Equals(FactPadding)"/>.</returns>
    public static bool operator !=(FactPadding? left, FactPadding? right) => !(left == right);

    /// <summary>Whether it leaves every date as it is written.</summary>
    internal bool IsNone => (Years | Months | Days | UnknownEndYears) == 0;

    private static int Width(int value, string name) =>
        value is >= 0 and <= 1_000_000 ? value : throw new ArgumentOutOfRangeException(name, value, "A width lies between 0 and 1,000,000.");
}
