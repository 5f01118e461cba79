using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace FactDsl;

/// <summary>
/// A fact base in a file of its own, for facts that are too many for an assembly or change without it. The file is mapped
/// into memory and read in place: opening reads its header, a question the pages it touches. It can be asked from any number of
/// threads; the generated types ask it with <c>Meeting.AllIn(store)</c>.
/// </summary>
/// <remarks>
/// The header is checked when the file is opened, each page when it is first touched. Cutting the file off while it is open ends
/// the process, as with every mapped file: replace it by renaming another file onto it.
/// </remarks>
public sealed class FactStore : IDisposable
{
    private readonly MappedPages _pages;
    private FactBase[] _bases = [];

    private FactStore(MappedPages pages) => _pages = pages;

    /// <summary>A number that two stores share only if the same generated code can read both.</summary>
    public long SchemaHash => _pages.SchemaHash;

    /// <summary>Opens a store file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The store; close it when nothing asks it any more.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    /// <exception cref="FactStoreException">It is no store file, of another format version, cut off or altered.</exception>
    /// <exception cref="PlatformNotSupportedException">The machine's numbers do not lie low byte first.</exception>
    public static FactStore Open(string path) => new(MappedPages.Open(path ?? throw new ArgumentNullException(nameof(path))));

    /// <summary>Writes a store file.</summary>
    /// <param name="file">Where to; what is written begins at its position.</param>
    /// <param name="schemaHash">As <see cref="FactBase.SchemaHash"/>.</param>
    /// <param name="pages">The store's pages, all but the last of 32,768 units; a shorter one is filled up.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no page, or one is too long.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(Stream file, long schemaHash, IReadOnlyList<string> pages)
        => StoreFileWriter.Write(file ?? throw new ArgumentNullException(nameof(file)), schemaHash, pages ?? throw new ArgumentNullException(nameof(pages)));

    /// <summary>The facts, for types that are made of them.</summary>
    /// <param name="factory">Makes the records; the same one gets the same fact base.</param>
    /// <param name="schemaHash">The schema that the types were made for.</param>
    /// <returns>The fact base.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="factory"/> is null.</exception>
    /// <exception cref="FactStoreException">The store was compiled from other kinds, or is damaged.</exception>
    public FactBase Facts(FactFactory factory, long schemaHash)
    {
        if (factory is null)
            throw new ArgumentNullException(nameof(factory));
        if (schemaHash != SchemaHash)
            throw new FactStoreException("The store was compiled from other kinds than the types that ask it: compile both from the same definitions.");
        while (true)
        {
            FactBase[] known = Volatile.Read(ref _bases);
            foreach (FactBase facts in known)
            {
                if (ReferenceEquals(facts.Factory, factory))
                    return facts;
            }
            FactBase[] more = [.. known, new FactBase(_pages, factory)];
            // Of two threads that open the same, one starts over and finds what the other made.
            Interlocked.CompareExchange(ref _bases, more, known);
        }
    }

    /// <summary>Reads every page and compares it with its checksum.</summary>
    /// <exception cref="FactStoreException">A page is altered.</exception>
    public void Verify()
    {
        for (int page = 0; page < _pages.Count; page++)
            _pages.Page(page);
    }

    /// <summary>Closes the file. Nothing may be asking it, and nothing can be asked afterwards.</summary>
    public void Dispose() => _pages.Dispose();
}
