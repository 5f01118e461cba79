using System;

namespace FactDsl.Language.Storage.Packing;

/// <summary>Writes numbers in as few bytes as they need, and texts in one byte per character where these fit.</summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[1 << 14];

    /// <summary>Number of bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>Writes a number from 0 up.</summary>
    public void Number(int number)
    {
        uint rest = (uint)number;
        for (; rest >= 0x80; rest >>= 7)
            Byte((byte)(rest | 0x80));
        Byte((byte)rest);
    }

    /// <summary>Writes a byte.</summary>
    public void Byte(byte value)
    {
        if (Length == _bytes.Length)
            Array.Resize(ref _bytes, UnitWriter.Larger(Length, Length + 1L));
        _bytes[Length++] = value;
    }

    /// <summary>Writes a text, whatever UTF-16 units it has.</summary>
    public void Text(string text)
    {
        bool isWide = false;
        foreach (char unit in text)
            isWide |= unit > byte.MaxValue;
        Number(text.Length);
        Byte(isWide ? (byte)1 : (byte)0);
        foreach (char unit in text)
        {
            Byte((byte)unit);
            if (isWide)
                Byte((byte)(unit >> 8));
        }
    }

    /// <summary>What was written; writing begins again.</summary>
    public byte[] Take()
    {
        byte[] written = _bytes.AsSpan(0, Length).ToArray();
        Length = 0;
        return written;
    }
}
