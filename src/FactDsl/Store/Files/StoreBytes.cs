using System;
using System.Runtime.InteropServices;

namespace FactDsl;

/// <summary>A store file that lies in memory which does not move: its pages, each compared with its checksum when it is first touched.</summary>
internal sealed unsafe class StoreBytes
{
    private readonly StoreFileHeader _header;
    private readonly bool[] _checked;
    private readonly char[]?[]? _aligned;
    private readonly int _lastUnits;
    private byte* _start;

    /// <summary>A file at an address; its header is read and its size compared, its pages are not touched.</summary>
    /// <param name="start">Its first byte.</param>
    /// <param name="length">Number of bytes.</param>
    /// <exception cref="FactStoreException">It is no store file, of another version, cut off or altered.</exception>
    /// <exception cref="PlatformNotSupportedException">The machine's numbers do not lie low byte first.</exception>
    public StoreBytes(byte* start, long length)
    {
        CheckPlatform();
        _header = StoreFileHeader.Read(new ReadOnlySpan<byte>(start, (int)Math.Min(length, StoreFileHeader.Bytes)), length);
        _start = start;
        _checked = new bool[_header.Pages];
        _lastUnits = _header.UnitsOf(_checked.Length - 1);
        // Where a linker put the file at an odd address, no run of characters can be made of it in place.
        _aligned = ((nuint)start & 1) != 0 ? new char[_header.Pages][] : null;
        if (StoreChecksum.Of(new ReadOnlySpan<byte>(start + _header.ChecksumsStart, checked(_header.Pages * sizeof(ulong)))) != _header.Checksums)
            throw FactStoreException.Damaged("its checksums are altered");
    }

    /// <summary>What stands in front of the pages.</summary>
    public StoreFileHeader Header => _header;

    /// <summary>Number of pages.</summary>
    public int Count => _checked.Length;

    /// <summary>A page.</summary>
    /// <exception cref="FactStoreException">There is no such page, or it is altered.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public ReadOnlySpan<char> Page(int index)
    {
        if ((uint)index >= (uint)_checked.Length)
            throw FactStoreException.Damaged("a page is missing");
        byte* start = _start;
        if (start is null)
            throw new ObjectDisposedException("FactStore");
        if (_aligned is not null)
            return Aligned(_aligned, start, index);
        // Two threads may both check a page; they find the same.
        if (!_checked[index])
            Check(start, index);
        return new ReadOnlySpan<char>(start + PlaceOf(index), index < _checked.Length - 1 ? StoreFormat.PageSize : _lastUnits);
    }

    /// <summary>Nothing can be read any more; nobody may be reading.</summary>
    public void Close() => _start = null;

    /// <summary>Tells whoever would read files in place that this machine cannot.</summary>
    /// <exception cref="PlatformNotSupportedException">The machine's numbers do not lie low byte first.</exception>
    public static void CheckPlatform()
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Store files can be read in place only where numbers lie low byte first.");
    }

    private ReadOnlySpan<char> Aligned(char[]?[] pages, byte* start, int index)
    {
        if (pages[index] is { } known)
            return known;
        Check(start, index);
        char[] page = new char[_header.UnitsOf(index)];
        BytesOf(start, index).CopyTo(MemoryMarshal.AsBytes(page.AsSpan()));
        return pages[index] = page;
    }

    private void Check(byte* start, int index)
    {
        ulong expected = MemoryMarshal.Read<ulong>(new ReadOnlySpan<byte>(start + _header.ChecksumsStart + (long)index * sizeof(ulong), sizeof(ulong)));
        if (StoreChecksum.Of(BytesOf(start, index)) != expected)
            throw FactStoreException.Damaged($"page {index} is altered");
        _checked[index] = true;
    }

    private ReadOnlySpan<byte> BytesOf(byte* start, int index) => new(start + PlaceOf(index), _header.UnitsOf(index) * sizeof(char));

    private static long PlaceOf(int index) => StoreFileHeader.Bytes + (long)index * StoreFileHeader.PageBytes;
}
