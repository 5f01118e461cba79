namespace FactDsl.Language.Provenance;

/// <summary>Tells fast, and almost always rightly, that a hash is not among some (Bloom 1970, with one bit a hash).</summary>
internal sealed class HashFilter
{
    private const int BitsPerHash = 16;

    private readonly ulong[] _bits;
    private readonly int _shift;

    /// <summary>Makes room for so many hashes.</summary>
    public HashFilter(int count)
    {
        int log = 10;
        while (log < 30 && 1L << log < (long)count * BitsPerHash)
            log++;
        _bits = new ulong[1 << (log - 6)];
        _shift = 64 - log;
    }

    /// <summary>Adds a hash.</summary>
    public void Add(ulong hash)
    {
        ulong bit = Mix(hash) >> _shift;
        _bits[bit >> 6] |= 1UL << (int)(bit & 63);
    }

    /// <summary>False where the hash was never added.</summary>
    public bool MayHave(ulong hash)
    {
        ulong bit = Mix(hash) >> _shift;
        return (_bits[bit >> 6] & (1UL << (int)(bit & 63))) != 0;
    }

    private static ulong Mix(ulong hash) => unchecked((hash ^ (hash >> 31)) * 0xD6E8FEB86659FD93);
}
