using System;
using System.Collections.Generic;
using System.IO;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace FactDsl;

/// <summary>The pages of a store file, mapped into memory: the system reads those that are touched and forgets those that are not.</summary>
internal sealed unsafe class MappedPages : FactPages, IDisposable
{
    // Spans of the pages do not keep them alive: what is mapped stays until it is disposed of.
    private static readonly HashSet<MappedPages> Alive = [];

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly StoreFileHeader _header;
    private readonly bool[] _checked;
    private byte* _start;

    private MappedPages(MemoryMappedFile file, MemoryMappedViewAccessor view, StoreFileHeader header)
    {
        _file = file;
        _view = view;
        _header = header;
        _checked = new bool[header.Pages];
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = start + view.PointerOffset;
        lock (Alive)
            Alive.Add(this);
    }

    /// <inheritdoc/>
    public override int Count => _checked.Length;

    /// <inheritdoc/>
    public override long Units => _header.Units;

    /// <summary>As <see cref="FactBase.SchemaHash"/>.</summary>
    public long SchemaHash => _header.SchemaHash;

    /// <summary>Maps a file; its header is read and its size compared, its pages are not touched.</summary>
    /// <exception cref="FactStoreException">It is no store file, of another version, cut off or altered.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MappedPages Open(string path)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Store files can be mapped only where numbers lie low byte first.");
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var first = new byte[StoreFileHeader.Bytes];
        int read = 0;
        while (read < first.Length && stream.Read(first, read, first.Length - read) is > 0 and var more)
            read += more;
        var header = StoreFileHeader.Read(first.AsSpan(0, read), stream.Length);
        MemoryMappedFile file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        try
        {
            var pages = new MappedPages(file, file.CreateViewAccessor(0, header.Length, MemoryMappedFileAccess.Read), header);
            pages.CheckTable();
            return pages;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="FactStoreException">There is no such page, or it is altered.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public override ReadOnlySpan<char> Page(int index)
    {
        if ((uint)index >= (uint)_checked.Length)
            throw FactStoreException.Damaged("a page is missing");
        byte* start = _start;
        if (start is null)
            throw new ObjectDisposedException(nameof(FactStore));
        var page = new ReadOnlySpan<char>(start + StoreFileHeader.Bytes + (long)index * StoreFileHeader.PageBytes, _header.UnitsOf(index));
        // Two threads may both check a page; they find the same.
        if (!_checked[index])
            Check(index, page);
        return page;
    }

    /// <summary>Closes the file; nobody may be reading.</summary>
    public void Dispose()
    {
        lock (Alive)
        {
            if (!Alive.Remove(this))
                return;
        }
        _start = null;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private void Check(int index, ReadOnlySpan<char> page)
    {
        ulong expected = MemoryMarshal.Read<ulong>(new ReadOnlySpan<byte>(_start + _header.ChecksumsStart + (long)index * sizeof(ulong), sizeof(ulong)));
        if (StoreChecksum.Of(MemoryMarshal.AsBytes(page)) != expected)
            throw FactStoreException.Damaged($"page {index} is altered");
        _checked[index] = true;
    }

    private void CheckTable()
    {
        if (StoreChecksum.Of(new ReadOnlySpan<byte>(_start + _header.ChecksumsStart, checked(_header.Pages * sizeof(ulong)))) == _header.Checksums)
            return;
        Dispose();
        throw FactStoreException.Damaged("its checksums are altered");
    }
}
