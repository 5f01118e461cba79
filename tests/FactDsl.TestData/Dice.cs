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

    /// <summary>A number from 0 to <paramref name="count"/> - 1 that is the less likely the greater it is: few take part in much.</summary>
    public int Skewed(int count)
    {
        // The square of an even spread: half of all goes to the first quarter, and the first of all gets a share like 1/sqrt(n).
        ulong even = Next();
        return (int)((((even * even) >> 32) * (ulong)count) >> 32);
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
