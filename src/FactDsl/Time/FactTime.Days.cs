using System;

namespace FactDsl;

/// <content>The commonest question, "when?", in the types that .NET has.</content>
public readonly partial struct FactTime : IComparable
{
    /// <summary>The year that all of it lies in; null where it may lie in more than one, or has no bound. The year 0 is 1 BC.</summary>
    public long? Year
    {
        get
        {
            if (IsUnstated || StartEarliest == DayLine.Before || EndLatest == DayLine.After)
            {
                return null;
            }

            DayLine.Split(StartEarliest, out long first, out _, out _);
            DayLine.Split(EndLatest, out long last, out _, out _);
            return first == last ? first : null;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is no time.</exception>
    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        FactTime other => CompareTo(other),
        _ => throw new ArgumentException("Only times are compared with times.", nameof(obj)),
    };

#if NET8_0_OR_GREATER
    /// <summary>The day on which it began, where that is one day of the years 1 to 9999 that nobody hedged; else null.</summary>
    public DateOnly? Start => DayOf(StartEarliest, StartLatest, 0, 1);

    /// <summary>The last day of it, where that is one day of the years 1 to 9999 that nobody hedged; null where it goes on, and where nobody knows.</summary>
    public DateOnly? End => DayOf(EndEarliest, EndLatest, 2, 3);

    /// <summary>The day on which it was, where it was on one day of the years 1 to 9999 alone and nobody hedged that.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True where there is such a day.</returns>
    public bool TryGetDate(out DateOnly day)
    {
        day = Start ?? default;
        return Start is { } first && End is { } last && first == last;
    }

    private DateOnly? DayOf(long earliest, long latest, int firstCorner, int lastCorner)
        => !IsDefault && earliest == latest && earliest >= 0 && earliest <= DateOnly.MaxValue.DayNumber && _traits.Hedge(firstCorner) == EdtfHedge.None && _traits.Hedge(lastCorner) == EdtfHedge.None
            ? DateOnly.FromDayNumber((int)earliest)
            : null;
#endif
}
