using System;
using System.Buffers.Binary;

namespace FactDsl;

/// <summary>
/// The first 64 bytes of a store file, all numbers low byte first. They are eight bytes that say what it is, the file format's
/// version and the schema hash, the number of units, and checksums. Behind it come the pages, each in 65,536 bytes but the last,
/// then a checksum for each page.
/// </summary>
internal readonly struct StoreFileHeader
{
    public const int Bytes = 64;
    public const int PageBytes = StoreFormat.PageSize * sizeof(char);

    private const int Version = 1;
    private const int VersionAt = 8;
    private const int SchemaAt = 16;
    private const int UnitsAt = 24;
    private const int ChecksumsAt = 32;
    private const int OwnAt = 56;

    public StoreFileHeader(long units, long schemaHash, ulong checksums)
    {
        Units = units;
        SchemaHash = schemaHash;
        Checksums = checksums;
    }

    /// <summary>Number of UTF-16 units on all pages.</summary>
    public long Units { get; }

    /// <summary>As <see cref="FactBase.SchemaHash"/>.</summary>
    public long SchemaHash { get; }

    /// <summary>The checksum of the pages' checksums.</summary>
    public ulong Checksums { get; }

    /// <summary>Number of pages.</summary>
    public int Pages => (int)((Units + StoreFormat.PageSize - 1) / StoreFormat.PageSize);

    /// <summary>Where the pages' checksums stand.</summary>
    public long ChecksumsStart => Bytes + Units * sizeof(char);

    /// <summary>Number of bytes of the whole file.</summary>
    public long Length => ChecksumsStart + (long)Pages * sizeof(ulong);

    // A byte above 127 and a line end of two characters: copying a file as text would change them.
    private static ReadOnlySpan<byte> Magic => [0x8F, (byte)'F', (byte)'a', (byte)'c', (byte)'t', (byte)'\r', (byte)'\n', 0x1A];

    /// <summary>Number of units of a page.</summary>
    public int UnitsOf(int page) => (int)Math.Min(StoreFormat.PageSize, Units - (long)page * StoreFormat.PageSize);

    /// <summary>Writes the header.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Bytes];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(VersionAt), Version);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(SchemaAt), SchemaHash);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(UnitsAt), Units);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(ChecksumsAt), Checksums);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(OwnAt), StoreChecksum.Of(bytes.AsSpan(0, OwnAt)));
        return bytes;
    }

    /// <summary>Reads the header.</summary>
    /// <param name="bytes">The file's first bytes, at most <see cref="Bytes"/>.</param>
    /// <param name="length">Number of bytes of the file.</param>
    /// <exception cref="FactStoreException">It is no store file, of another version, cut off or altered.</exception>
    public static StoreFileHeader Read(ReadOnlySpan<byte> bytes, long length)
    {
        if (bytes.Length < Magic.Length || !bytes.Slice(0, Magic.Length).SequenceEqual(Magic))
            throw new FactStoreException("This file is no fact store.");
        if (bytes.Length < Bytes)
            throw FactStoreException.Damaged("the file ends inside its header");
        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes.Slice(VersionAt));
        if (version != Version)
            throw new FactStoreException($"The store file has format version {version}; this library reads version {Version}.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(OwnAt)) != StoreChecksum.Of(bytes.Slice(0, OwnAt)))
            throw FactStoreException.Damaged("its header is altered");
        var header = new StoreFileHeader(
            BinaryPrimitives.ReadInt64LittleEndian(bytes.Slice(UnitsAt)),
            BinaryPrimitives.ReadInt64LittleEndian(bytes.Slice(SchemaAt)),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(ChecksumsAt)));
        if (header.Units <= 0 || header.Units > (long)int.MaxValue * StoreFormat.PageSize)
            throw FactStoreException.Damaged("its header is altered");
        if (header.Length != length)
            throw FactStoreException.Damaged($"the file has {length} bytes and should have {header.Length}");
        return header;
    }
}
