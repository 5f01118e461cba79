using System;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Storage.Packing;

/// <summary>Reads what <see cref="ByteWriter"/> has written.</summary>
internal ref struct ByteReader(byte[] bytes, int at)
{
    private const int OnStack = 64;

    private readonly byte[] _bytes = bytes;
    private int _at = at;

    /// <summary>Reads a number.</summary>
    public int Number()
    {
        uint number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = _bytes[_at++];
            number |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
                return (int)number;
        }
    }

    /// <summary>Reads a byte.</summary>
    public byte Byte() => _bytes[_at++];

    /// <summary>Reads a text.</summary>
    /// <param name="spellings">Those that are often repeated.</param>
    public string Text(SpellingCache spellings)
    {
        int length = Number();
        bool isWide = Byte() != 0;
        Span<char> text = length <= OnStack ? stackalloc char[OnStack] : new char[length];
        text = text.Slice(0, length);
        ReadOnlySpan<byte> from = _bytes.AsSpan(_at, isWide ? 2 * length : length);
        for (int i = 0; i < length; i++)
            text[i] = isWide ? (char)(from[2 * i] | (from[2 * i + 1] << 8)) : (char)from[i];
        _at += from.Length;
        return spellings.Of(text);
    }
}
