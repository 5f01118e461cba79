using System;
using System.Runtime.InteropServices;

namespace FactDsl;

/// <summary>XXH64 with seed 0, as its specification defines it: it finds damage, not what somebody changed on purpose.</summary>
internal static class StoreChecksum
{
    private const ulong Prime1 = 11400714785074694791;
    private const ulong Prime2 = 14029467366897019727;
    private const ulong Prime3 = 1609587929392839161;
    private const ulong Prime4 = 9650029242287828579;
    private const ulong Prime5 = 2870177450012600261;

    /// <summary>The checksum of bytes; of characters take the bytes as they lie in the file, low byte first.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong length = (ulong)bytes.Length;
        ulong hash;
        if (bytes.Length >= 32)
        {
            ulong a = unchecked(Prime1 + Prime2), b = Prime2, c = 0, d = unchecked(0 - Prime1);
            while (bytes.Length >= 32)
            {
                ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes.Slice(0, 32));
                a = Round(a, words[0]);
                b = Round(b, words[1]);
                c = Round(c, words[2]);
                d = Round(d, words[3]);
                bytes = bytes.Slice(32);
            }
            hash = unchecked(Rotate(a, 1) + Rotate(b, 7) + Rotate(c, 12) + Rotate(d, 18));
            hash = Merge(Merge(Merge(Merge(hash, a), b), c), d);
        }
        else
        {
            hash = Prime5;
        }
        return Finish(unchecked(hash + length), bytes);
    }

    private static ulong Finish(ulong hash, ReadOnlySpan<byte> rest)
    {
        unchecked
        {
            for (; rest.Length >= 8; rest = rest.Slice(8))
                hash = Rotate(hash ^ Round(0, MemoryMarshal.Read<ulong>(rest)), 27) * Prime1 + Prime4;
            if (rest.Length >= 4)
            {
                hash = Rotate(hash ^ (MemoryMarshal.Read<uint>(rest) * Prime1), 23) * Prime2 + Prime3;
                rest = rest.Slice(4);
            }
            foreach (byte value in rest)
                hash = Rotate(hash ^ (value * Prime5), 11) * Prime1;
            hash = (hash ^ (hash >> 33)) * Prime2;
            hash = (hash ^ (hash >> 29)) * Prime3;
            return hash ^ (hash >> 32);
        }
    }

    private static ulong Round(ulong sum, ulong word) => unchecked(Rotate(sum + word * Prime2, 31) * Prime1);

    private static ulong Merge(ulong hash, ulong sum) => unchecked((hash ^ Round(0, sum)) * Prime1 + Prime4);

    private static ulong Rotate(ulong value, int bits) => (value << bits) | (value >> (64 - bits));
}
