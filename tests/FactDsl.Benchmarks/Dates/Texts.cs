using System;
using System.Globalization;

namespace FactDsl.Benchmarks.Dates;

/// <summary>Made input, the same in every run.</summary>
internal static class Texts
{
    /// <summary>Days between 1900 and 2030, in no order.</summary>
    public static string[] PlainDates(int count)
    {
        string[] texts = new string[count];
        int first = new DateOnly(1900, 1, 1).DayNumber;
        int span = new DateOnly(2030, 1, 1).DayNumber - first;
        uint state = 1;
        for (int i = 0; i < count; i++)
        {
            // Numerical Recipes' linear congruential generator: repeatable anywhere.
            state = unchecked(state * 1664525 + 1013904223);
            texts[i] = DateOnly.FromDayNumber(first + (int)(state % (uint)span)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        return texts;
    }
}
