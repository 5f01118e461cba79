using System;

namespace FactDsl;

public readonly partial struct FactDate
{
    /// <summary>A year, so that <c>Meeting.All.On(2022)</c> can be written.</summary>
    /// <param name="year">The astronomical year.</param>
    public static implicit operator FactDate(int year) => new(year);

#if NET8_0_OR_GREATER
    /// <summary>A day.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator FactDate(DateOnly day) => new(day.Year, day.Month, day.Day);
#endif
}
