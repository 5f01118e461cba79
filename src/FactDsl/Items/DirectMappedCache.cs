using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace FactDsl;

/// <summary>Something read out of a store that is kept for the next who asks for it: made once, never changed.</summary>
/// <param name="key">What it is asked by; not negative.</param>
internal abstract class CacheEntry(long key)
{
    /// <summary>What it is asked by.</summary>
    public readonly long Key = key;
}

/// <summary>
/// What was read lately, each at the place that the low bits of its key say. There is more room where entries push each other out,
/// up to a bound: however much is read, no more is kept. Threads may overwrite each other's entries; each is complete, and what is
/// found is compared with the key.
/// </summary>
/// <param name="least">The room at first, a power of two.</param>
/// <param name="most">The most room that there can be, a power of two.</param>
internal sealed class DirectMappedCache<T>(int least, int most)
    where T : CacheEntry
{
    // Entries that may be pushed out before there is more room: two that are asked for by turns would push each other out for ever.
    private const int MostPushedOut = 4;

    private T?[] _kept = new T?[least];
    private int _pushedOut;

    /// <summary>What is kept at the place of a key: whoever takes it compares the key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? At(long key)
    {
        // An entry is published whole, and what is read through its reference is what was written before.
        T?[] kept = _kept;
        return kept[(int)key & (kept.Length - 1)];
    }

    /// <summary>The entry of a key, or null where it is not kept.</summary>
    public T? Find(long key) => At(key) is { } entry && entry.Key == key ? entry : null;

    /// <summary>Keeps an entry in place of what was there.</summary>
    public T Keep(T entry)
    {
        T?[] kept = Volatile.Read(ref _kept);
        if (kept[(int)entry.Key & (kept.Length - 1)] is not null && kept.Length < most && ++_pushedOut > MostPushedOut)
            kept = MakeRoom(kept);
        Volatile.Write(ref kept[(int)entry.Key & (kept.Length - 1)], entry);
        return entry;
    }

    private T?[] MakeRoom(T?[] kept)
    {
        var more = new T?[Math.Min(kept.Length * 4, most)];
        foreach (T? entry in kept)
        {
            if (entry is not null)
                more[(int)entry.Key & (more.Length - 1)] = entry;
        }
        _pushedOut = 0;
        Volatile.Write(ref _kept, more);
        return more;
    }
}

/// <summary>A time.</summary>
/// <param name="key">Its number, as <see cref="FactRef"/> holds it.</param>
/// <param name="time">The time.</param>
internal sealed class CachedTime(int key, FactTime time) : CacheEntry(key)
{
    /// <summary>The time.</summary>
    public readonly FactTime Time = time;
}

/// <summary>A text of a row.</summary>
/// <param name="row">The row.</param>
/// <param name="text">The text.</param>
internal sealed class CachedText(int row, string text) : CacheEntry(row)
{
    /// <summary>The text.</summary>
    public readonly string Text = text;
}

/// <summary>The records of answers that stand one behind the other: rows of the store, or entries of a clause's postings.</summary>
/// <param name="key">Whose answers, and which of its blocks.</param>
internal sealed class CachedRecords(long key) : CacheEntry(key)
{
    private const int Bits = 6;

    /// <summary>Number of answers of a block.</summary>
    public const int Size = 1 << Bits;

    private Type? _type;

    /// <summary>The records, each null until it is asked for, and never changed then.</summary>
    public readonly IItem?[] Records = new IItem?[Size];

    /// <summary>The key of a block.</summary>
    /// <param name="clause">The clause whose entries they are; -1 for rows.</param>
    /// <param name="answer">One of its answers: an entry's place in the postings of its clause, or a row.</param>
    /// <remarks>The low bits, which say where a block is kept, go on from one block to the next and differ from clause to clause.</remarks>
    public static long KeyOf(int clause, int answer)
        => ((long)(clause + 1) << 32) | unchecked((uint)((answer >> Bits) + (clause + 1) * (int)0x9E3779B1));

    /// <summary>Whether the records from one place to before another are all there and of a type, so that nobody who walks them need look.</summary>
    public bool Are(Type type, int from, int to)
    {
        Type? found = Volatile.Read(ref _type);
        if (found is null)
        {
            found = Records[from]?.GetType();
            for (int i = from + 1; found is not null && i < to; i++)
                found = Records[i]?.GetType() == found ? found : null;
            if (found is not null && to - from == Size)
                Volatile.Write(ref _type, found);
        }
        return found is not null && (found == type || type.IsAssignableFrom(found));
    }
}
