using System;
using System.IO;
using System.Text;

namespace FactDsl.Language.Text;

/// <summary>
/// The bytes of a file as text. Files are UTF-8; where one is not, the text says so at the place instead of losing what stood there.
/// </summary>
public static class FileText
{
    // What begins no character becomes half a surrogate pair, which no UTF-8 has: U+DC80 and the byte.
    private const char FirstStray = '\uDC80', LastStray = '\uDCFF', Replacement = '\uFFFD';

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads a file's bytes: UTF-8, or what a byte order mark at its beginning says. Each run of bytes that begins no character of
    /// UTF-8 is one character of the text that <see cref="FirstStrayIn"/> finds.
    /// </summary>
    public static string Decode(byte[] bytes)
    {
        if (bytes is null)
            throw new ArgumentNullException(nameof(bytes));
        if (HasOtherMark(bytes))
        {
            using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        bool isMarked = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;
        try
        {
            return isMarked ? s_strict.GetString(bytes, 3, bytes.Length - 3) : s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return DecodeStrays(bytes, isMarked ? 3 : 0);
        }
    }

    /// <summary>The offset of the first character that stands for bytes that are no UTF-8; -1 where there is none.</summary>
    public static int FirstStrayIn(string text) => FirstIn(text, FirstStray);

    /// <summary>The same, or of U+FFFD, which others leave in the place of such bytes.</summary>
    public static int FirstLostIn(string text) => FirstIn(text, Replacement);

    /// <summary>The number, from 1, of the byte that stands at an offset, without a byte order mark; what is in front is UTF-8.</summary>
    public static long ByteAt(string text, int at)
    {
        char[] before = text.ToCharArray(0, at);
        return Encoding.UTF8.GetByteCount(before) + 1L;
    }

    private static int FirstIn(string text, char also)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c >= FirstStray && (c == also || (c <= LastStray && (i == 0 || !char.IsHighSurrogate(text[i - 1])))))
                return i;
        }
        return -1;
    }

    /// <summary>
    /// A text whose strange bytes somebody else has made U+FFFD of, as <see cref="Decode"/> gives it. Only for texts that have no such
    /// character of their own.
    /// </summary>
    public static string OfReplaced(string text) => text.Replace(Replacement, FirstStray);

    private static bool HasOtherMark(byte[] bytes)
        => bytes.Length >= 2 && ((bytes[0] == 0xFE && bytes[1] == 0xFF) || (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes.Length >= 4 && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0xFE && bytes[3] == 0xFF));

    private static string DecodeStrays(byte[] bytes, int from)
    {
        var text = new StringBuilder(bytes.Length);
        for (int i = from; i < bytes.Length;)
        {
            int length = LengthAt(bytes, i, out bool isCharacter);
            if (isCharacter)
                text.Append(s_strict.GetString(bytes, i, length));
            else
                text.Append((char)(FirstStray - 0x80 + bytes[i]));
            i += length;
        }
        return text.ToString();
    }

    /// <summary>How many bytes a character takes, or as many as could have begun one (The Unicode Standard, table 3-7).</summary>
    private static int LengthAt(byte[] bytes, int at, out bool isCharacter)
    {
        byte first = bytes[at];
        int wanted = first < 0x80 ? 1 : first is >= 0xC2 and <= 0xDF ? 2 : first is >= 0xE0 and <= 0xEF ? 3 : first is >= 0xF0 and <= 0xF4 ? 4 : 0;
        int found = 1;
        while (found < wanted && at + found < bytes.Length && Follows(first, bytes[at + found], isSecond: found == 1))
            found++;
        isCharacter = found == wanted;
        return found;
    }

    private static bool Follows(byte first, byte next, bool isSecond)
    {
        byte least = isSecond ? first switch { 0xE0 => (byte)0xA0, 0xF0 => (byte)0x90, _ => (byte)0x80 } : (byte)0x80;
        byte most = isSecond ? first switch { 0xED => (byte)0x9F, 0xF4 => (byte)0x8F, _ => (byte)0xBF } : (byte)0xBF;
        return next >= least && next <= most;
    }
}
