using System;
using System.Text;

namespace FactDsl;

/// <summary>Characters with the classes of marks.</summary>
/// <param name="room">For how many there is room at first.</param>
internal sealed class CodePoints(int room)
{
    /// <summary>The characters.</summary>
    public int[] Characters = new int[room];

    /// <summary>The class of each.</summary>
    public byte[] Classes = new byte[room];

    /// <summary>How many there are.</summary>
    public int Count;

    /// <summary>Adds one behind the others.</summary>
    public void Add(int character, byte order)
    {
        if (Count == Characters.Length)
        {
            Array.Resize(ref Characters, Count * 2);
            Array.Resize(ref Classes, Count * 2);
        }
        Characters[Count] = character;
        Classes[Count++] = order;
    }

    /// <summary>Puts the marks behind each letter into the order of their classes; those of one class keep theirs.</summary>
    public void OrderMarks()
    {
        for (int start = 0; start < Count; start++)
        {
            if (Classes[start] == 0)
                continue;
            int end = start + 1;
            bool isOrdered = true;
            for (; end < Count && Classes[end] != 0; end++)
                isOrdered &= Classes[end - 1] <= Classes[end];
            if (!isOrdered)
                Order(start, end - start);
            start = end;
        }
    }

    // With the place as the lower half, a sort that is not stable is; a heap of marks costs no more than sorting it.
    private void Order(int start, int length)
    {
        long[] keys = new long[length];
        for (int i = 0; i < length; i++)
            keys[i] = ((long)Classes[start + i] << 32) | (uint)i;
        int[] marks = Characters.AsSpan(start, length).ToArray();
        Array.Sort(keys, marks);
        marks.CopyTo(Characters, start);
        for (int i = 0; i < length; i++)
            Classes[start + i] = (byte)(keys[i] >> 32);
    }

    /// <summary>The text; the one that was read where it is the same.</summary>
    public string ToText(string read)
    {
        var text = new StringBuilder(Count);
        for (int i = 0; i < Count; i++)
        {
            int character = Characters[i];
            if (character < 0x10000)
                text.Append((char)character);
            else
                text.Append((char)(0xD7C0 + (character >> 10))).Append((char)(0xDC00 + (character & 0x3FF)));
        }
        string written = text.ToString();
        return string.Equals(written, read, StringComparison.Ordinal) ? read : written;
    }
}
