using System;
using System.IO;
using System.Text;

namespace FactDsl.CommandLine.Importing.Tables;

/// <summary>The characters of a table. What a stated encoding does not have is kept as <see cref="None"/>, so that its row can be told.</summary>
internal static class TableText
{
    /// <summary>What stands for bytes that are no characters: a code point that Unicode promises never to give to one.</summary>
    public const char None = '\uFDD0';

    /// <summary>Opens a table.</summary>
    /// <param name="file">The file.</param>
    /// <param name="stated">The encoding that the template states; null for UTF-8, or what the first bytes say.</param>
    public static StreamReader Open(Stream file, Encoding? stated)
    {
        Encoding? marked = Marked(file);
        // Nobody said that it is UTF-8, so that bytes which are not cast doubt on all of it.
        Encoding encoding = (marked ?? stated) is { } known ? WithNone(known) : new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
        return new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false);
    }

    private static Encoding WithNone(Encoding encoding)
    {
        var copy = (Encoding)encoding.Clone();
        copy.DecoderFallback = new DecoderReplacementFallback(None.ToString());
        return copy;
    }

    /// <summary>The encoding that the first bytes say.</summary>
    private static Encoding? Marked(Stream file)
    {
        Span<byte> first = stackalloc byte[4];
        int count = file.ReadAtLeast(first, 4, throwOnEndOfStream: false);
        file.Position = 0;
        first = first[..count];
        return first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) ? Encoding.UTF32
            : first.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) ? new UTF32Encoding(bigEndian: true, byteOrderMark: true)
            : first.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8
            : first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
            : first.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
            : null;
    }
}
