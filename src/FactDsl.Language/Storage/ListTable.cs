using System;

namespace FactDsl.Language.Storage;

/// <summary>
/// Writes short runs of ints into a section, each once. Runs are compared with what the section holds, so that none is
/// kept a second time.
/// </summary>
/// <param name="writer">The section.</param>
/// <param name="places">As <see cref="Places"/> of an earlier store of about as many runs; 0 where there is none.</param>
internal sealed class ListTable(UnitWriter writer, int places = 0)
{
    // Open addressing with linear steps; a place of 0 length is free. At most half is filled.
    private Entry[] _entries = new Entry[Math.Max(places, 256)];
    private int[] _scratch = new int[16];
    private int _count;

    /// <summary>How many runs there is room for; a power of 2.</summary>
    public int Places => _entries.Length;

    /// <summary>Room for a run to be filled and given to <see cref="Of"/> before the next is asked for.</summary>
    public Span<int> Scratch(int length)
    {
        if (length > _scratch.Length)
            _scratch = new int[Math.Max(length, _scratch.Length * 2)];
        return _scratch.AsSpan(0, length);
    }

    /// <summary>The place of a run; it has at least one int.</summary>
    public int Of(ReadOnlySpan<int> run)
    {
        int hash = HashOf(run);
        int at = hash & (_entries.Length - 1);
        for (; _entries[at].Length > 0; at = (at + 1) & (_entries.Length - 1))
        {
            if (_entries[at].Hash == hash && _entries[at].Length == run.Length && Equals(_entries[at].Place, run))
                return _entries[at].Place;
        }
        int place = writer.Ints;
        foreach (int value in run)
            writer.Int(value);
        _entries[at] = new Entry(hash, place, run.Length);
        if (++_count > _entries.Length / 2)
            Grow();
        return place;
    }

    private bool Equals(int place, ReadOnlySpan<int> run)
    {
        for (int i = 0; i < run.Length; i++)
        {
            if (writer.IntAt(place + i) != run[i])
                return false;
        }
        return true;
    }

    private void Grow()
    {
        Entry[] before = _entries;
        _entries = new Entry[before.Length * 2];
        foreach (Entry entry in before)
        {
            if (entry.Length == 0)
                continue;
            int at = entry.Hash & (_entries.Length - 1);
            while (_entries[at].Length > 0)
                at = (at + 1) & (_entries.Length - 1);
            _entries[at] = entry;
        }
    }

    private static int HashOf(ReadOnlySpan<int> run)
    {
        uint hash = (uint)run.Length;
        foreach (int value in run)
        {
            hash = unchecked((hash ^ (uint)value) * 2654435769);
            hash ^= hash >> 15;
        }
        return (int)hash;
    }

    private readonly struct Entry(int hash, int place, int length)
    {
        public readonly int Hash = hash;
        public readonly int Place = place;
        public readonly int Length = length;
    }
}
