namespace FactDsl;

/// <summary>Numbers in ascending order that are read one at a time.</summary>
internal interface ISortedNumbers
{
    /// <summary>A number by its place.</summary>
    int At(int place);
}

/// <summary>
/// Finds a place among ascending numbers. It guesses from the numbers at both ends (interpolation search), and halves every other
/// time. Evenly spread rows are found in a few reads, and the worst case stays logarithmic.
/// </summary>
internal static class SortedNumbers
{
    /// <summary>The first place from <paramref name="low"/> on and before <paramref name="high"/> whose number is not below one; <paramref name="high"/> without any.</summary>
    public static int LowerBound<T>(in T numbers, int number, int low, int high)
        where T : struct, ISortedNumbers
    {
        if (low >= high)
            return high;
        int lowest = numbers.At(low), highest = numbers.At(high - 1);
        if (lowest >= number)
            return low;
        if (highest < number)
            return high;

        // From here on the number at `low` is below, the one at `high` is not.
        high--;
        for (bool guesses = true; high - low > 1; guesses = !guesses)
        {
            int middle = guesses && highest > lowest
                ? low + (int)(((long)number - lowest) * (high - low) / ((long)highest - lowest))
                : (int)(((uint)low + (uint)high) >> 1);
            middle = middle <= low ? low + 1 : middle >= high ? high - 1 : middle;
            int found = numbers.At(middle);
            if (found < number)
                (low, lowest) = (middle, found);
            else
                (high, highest) = (middle, found);
        }
        return high;
    }
}
