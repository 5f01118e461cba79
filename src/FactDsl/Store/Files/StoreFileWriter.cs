using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;

namespace FactDsl;

/// <summary>Writes store files; see <see cref="StoreFileHeader"/>.</summary>
internal static class StoreFileWriter
{
    /// <summary>Writes the header, the pages and their checksums.</summary>
    public static void Write(Stream file, long schemaHash, IReadOnlyList<string> pages)
    {
        if (pages.Count == 0)
            throw new ArgumentException("A store has at least one page.", nameof(pages));
        long units = (pages.Count - 1L) * StoreFormat.PageSize + pages[pages.Count - 1].Length;
        byte[] checksums = new byte[pages.Count * sizeof(ulong)];
        byte[] bytes = new byte[StoreFileHeader.PageBytes];
        for (int i = 0; i < pages.Count; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(checksums.AsSpan(i * sizeof(ulong)), StoreChecksum.Of(Lay(bytes, pages, i)));
        file.Write(new StoreFileHeader(units, schemaHash, StoreChecksum.Of(checksums)).ToBytes(), 0, StoreFileHeader.Bytes);
        for (int i = 0; i < pages.Count; i++)
            file.Write(bytes, 0, Lay(bytes, pages, i).Length);
        file.Write(checksums, 0, checksums.Length);
    }

    /// <summary>The bytes of a page, low byte first; only the last may be shorter than the others.</summary>
    private static ReadOnlySpan<byte> Lay(byte[] bytes, IReadOnlyList<string> pages, int index)
    {
        string page = pages[index];
        if (page.Length == 0 || page.Length > StoreFormat.PageSize)
            throw new ArgumentException("A page has from 1 to 32,768 units.", nameof(pages));
        int units = index == pages.Count - 1 ? page.Length : StoreFormat.PageSize;
        for (int i = 0; i < units; i++)
        {
            char unit = i < page.Length ? page[i] : StoreFormat.Zero;
            bytes[2 * i] = (byte)unit;
            bytes[2 * i + 1] = (byte)(unit >> 8);
        }
        return bytes.AsSpan(0, units * sizeof(char));
    }
}
