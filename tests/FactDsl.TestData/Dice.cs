namespace FactDsl.TestData;

/// <summary>
/// Random numbers that are the same everywhere and for ever: PCG-XSH-RR with 64 bits of state (O'Neill, 2014). The
/// framework's own generator promises no sequence.
/// </summary>
public sealed class Dice(ulong seed)
{
    private const ulong Multiplier = 6364136223846793005;
    private const ulong Increment = 1442695040888963407;

    private ulong _state = unchecked((seed + Increment) * Multiplier + Increment);

    /// <summary>A number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)((Next() * (ulong)count) >> 32);

    /// <summary>A number between two, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> several) => several[Below(several.Count)];

    /// <summary>
    /// A number from 0 to <paramref name="count"/> - 1, by Zipf's law: few take part in much. What is twice as far down comes half
    /// as often; between powers of two the law is a stair, so that no step of it needs numbers that differ between processors.
    /// </summary>
    public int Skewed(int count)
    {
        int steps = 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)count);
        while (true)
        {
            int first = 1 << Below(steps);
            int rank = first + Below(first);
            if (rank <= count)
                return rank - 1;
        }
    }

    private uint Next()
    {
        ulong old = _state;
        _state = unchecked(old * Multiplier + Increment);
        uint shifted = (uint)(((old >> 18) ^ old) >> 27);
        int turn = (int)(old >> 59);
        return (shifted >> turn) | (shifted << (-turn & 31));
    }
}
