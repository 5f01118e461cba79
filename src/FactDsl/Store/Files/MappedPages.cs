using System;
using System.Collections.Generic;
using System.IO;
using System.IO.MemoryMappedFiles;

namespace FactDsl;

/// <summary>The pages of a store file, mapped into memory: the system reads those that are touched and forgets those that are not.</summary>
internal sealed unsafe class MappedPages : FactPages, IDisposable
{
    // Spans of the pages do not keep them alive: what is mapped stays until it is disposed of.
    private static readonly HashSet<MappedPages> s_alive = [];

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly StoreBytes _bytes;

    private MappedPages(MemoryMappedFile file, MemoryMappedViewAccessor view, long length)
    {
        _file = file;
        _view = view;
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        try
        {
            _bytes = new StoreBytes(start + view.PointerOffset, length);
        }
        catch
        {
            Release();
            throw;
        }
        lock (s_alive)
            s_alive.Add(this);
    }

    /// <inheritdoc/>
    public override int Count => _bytes.Count;

    /// <inheritdoc/>
    public override long Units => _bytes.Header.Units;

    /// <summary>As <see cref="FactBase.SchemaHash"/>.</summary>
    public long SchemaHash => _bytes.Header.SchemaHash;

    /// <summary>Maps a file; its header is read and its size compared, its pages are not touched.</summary>
    /// <exception cref="FactStoreException">It is no store file, of another version, cut off or altered.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MappedPages Open(string path)
    {
        StoreBytes.CheckPlatform();
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        // An empty file cannot be mapped, and is no store.
        long length = stream.Length;
        if (length < StoreFileHeader.Bytes)
            StoreFileHeader.Read(FirstBytes(stream), length);
        var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        MemoryMappedViewAccessor view;
        try
        {
            view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        }
        catch
        {
            file.Dispose();
            throw;
        }
        return new MappedPages(file, view, length);
    }

    /// <inheritdoc/>
    /// <exception cref="FactStoreException">There is no such page, or it is altered.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public override ReadOnlySpan<char> Page(int index) => _bytes.Page(index);

    /// <summary>Closes the file; nobody may be reading.</summary>
    public void Dispose()
    {
        lock (s_alive)
        {
            if (!s_alive.Remove(this))
                return;
        }
        _bytes.Close();
        Release();
    }

    private static byte[] FirstBytes(Stream stream)
    {
        byte[] first = new byte[stream.Length];
        int read = 0;
        while (read < first.Length && stream.Read(first, read, first.Length - read) is > 0 and var more)
            read += more;
        return first;
    }

    private void Release()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
