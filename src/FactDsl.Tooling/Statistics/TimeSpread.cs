namespace FactDsl.Tooling.Statistics;

/// <summary>From when to when facts tell, as far as their times are bounded. A fact without a bound on one side counts on the other.</summary>
/// <param name="First">The first day, numbered as in <see cref="FactDate"/>; <see cref="long.MaxValue"/> where no fact has one.</param>
/// <param name="Last">The last day; <see cref="long.MinValue"/> where no fact has one.</param>
public readonly record struct TimeSpread(long First, long Last)
{
    /// <summary>That of no facts.</summary>
    public static TimeSpread None => new(long.MaxValue, long.MinValue);

    /// <summary>Whether no fact says a day.</summary>
    public bool IsEmpty => First > Last;

    /// <summary>The spread with another time.</summary>
    public TimeSpread With(FactTime time)
    {
        TimeSpread spread = this;
        foreach (long day in (long[])[time.StartEarliest, time.StartLatest, time.EndEarliest, time.EndLatest])
        {
            if (day is not (long.MinValue or long.MaxValue))
                spread = new TimeSpread(System.Math.Min(spread.First, day), System.Math.Max(spread.Last, day));
        }
        return spread;
    }

    /// <summary>The spread of both.</summary>
    public TimeSpread With(TimeSpread other) => new(System.Math.Min(First, other.First), System.Math.Max(Last, other.Last));

    /// <summary>The first day as EDTF, of a year with more than four digits the year; empty where there is none.</summary>
    public string FirstText => IsEmpty ? "" : TextOf(First);

    /// <summary>The last day as EDTF, of a year with more than four digits the year; empty where there is none.</summary>
    public string LastText => IsEmpty ? "" : TextOf(Last);

    private static string TextOf(long day)
    {
        DayLine.Split(day, out long year, out _, out _);
        return year is >= -9999 and <= 9999 ? FactDate.OfDay(day).Text : FactDate.OfYear(year).Text;
    }
}
