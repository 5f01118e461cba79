namespace FactDsl.Fuzzing;

/// <summary>Makes an input smaller as long as it breaks the same promise: what is left is what matters.</summary>
internal static class Shrinker
{
    // Enough for the inputs there are, and an end where each try is slow.
    private const int MostTries = 1_500;

    /// <summary>A smaller input with the same failure.</summary>
    /// <param name="input">What failed.</param>
    /// <param name="failureOf">How an input fails; null where it does not.</param>
    public static string Shrink(string input, Func<string, string?> failureOf)
    {
        string? failure = failureOf(input);
        int tries = 0;
        for (int size = Math.Max(1, input.Length / 2); size >= 1; size /= 2)
        {
            for (int at = 0; at < input.Length && tries < MostTries;)
            {
                string smaller = input.Remove(at, Math.Min(size, input.Length - at));
                tries++;
                if (failureOf(smaller) == failure)
                    input = smaller;
                else
                    at += size;
            }
        }
        return input;
    }
}
