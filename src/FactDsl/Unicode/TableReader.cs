using System;

namespace FactDsl;

/// <summary>
/// Reads a table of numbers that is written in letters, five bits in each: <c>a</c> to <c>5</c> end a number, <c>A</c> to
/// <c>-</c> go on. A literal of bytes costs an assembly nothing but its length, and nothing at all before it is read.
/// </summary>
/// <param name="table">The letters.</param>
internal ref struct TableReader(ReadOnlySpan<byte> table)
{
    private readonly ReadOnlySpan<byte> _table = table;
    private int _at;

    /// <summary>Whether no number follows.</summary>
    public readonly bool IsAtEnd => _at == _table.Length;

    /// <summary>The next number.</summary>
    public int Next()
    {
        int number = 0;
        while (true)
        {
            byte letter = _table[_at++];
            switch (letter)
            {
                case >= (byte)'a' and <= (byte)'z':
                    return number * 32 + letter - 'a';
                case >= (byte)'0' and <= (byte)'5':
                    return number * 32 + letter - '0' + 26;
                case >= (byte)'A' and <= (byte)'Z':
                    number = number * 32 + letter - 'A';
                    break;
                case >= (byte)'6' and <= (byte)'9':
                    number = number * 32 + letter - '6' + 26;
                    break;
                default:
                    number = number * 32 + (letter == '+' ? 30 : 31);
                    break;
            }
        }
    }

    /// <summary>The next number, which may be negative.</summary>
    public int NextSigned()
    {
        int number = Next();
        return (number & 1) == 0 ? number >> 1 : -(number >> 1) - 1;
    }
}
