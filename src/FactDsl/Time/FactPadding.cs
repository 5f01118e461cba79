using System;

namespace FactDsl;

/// <summary>
/// How far a hedged date is stretched when a caller asks for it. The standard gives no width to <c>~</c> or <c>?</c>, so nothing is
/// ever stretched unless a padding is named, and <see cref="FactDate.Padding"/> shows which one a date's bounds use.
/// </summary>
public sealed class FactPadding
{
    /// <summary>One unit of the finest hedged component on either side, two for <c>%</c>: <c>2014~</c> becomes 2013 to 2015.</summary>
    public static readonly FactPadding OneUnit = new("one unit", 1, 1, 1);

    /// <summary>As <see cref="OneUnit"/>, and an unknown end of an interval lies within ten years of the known one.</summary>
    public static readonly FactPadding OneUnitAndTenYears = new("one unit, ten years for unknown ends", 1, 1, 1, 10);

    /// <summary>Makes a padding.</summary>
    /// <param name="name">What to call it where results are shown.</param>
    /// <param name="years">Years on either side when the finest hedged component is the year.</param>
    /// <param name="months">Months on either side when it is the month or a part of a year.</param>
    /// <param name="days">Days on either side when it is the day.</param>
    /// <param name="unknownEndYears">How many years an unknown end of an interval lies from the known one at most; 0 leaves it without a bound.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A width is negative or above 1,000,000.</exception>
    public FactPadding(string name, int years, int months, int days, int unknownEndYears = 0)
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

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    private static int Width(int value, string name) =>
        value is >= 0 and <= 1_000_000 ? value : throw new ArgumentOutOfRangeException(name, value, "A width lies between 0 and 1,000,000.");
}
