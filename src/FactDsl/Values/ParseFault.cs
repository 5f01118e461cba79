using System;

namespace FactDsl;

/// <summary>What stopped a reader, and where, counted from the start of the text it was given.</summary>
internal struct ParseFault
{
    internal int Start;
    internal int Length;
    internal string Message;

    internal ParseFault(int start, int length, string message)
    {
        Start = start;
        Length = length;
        Message = message;
    }

    internal readonly ParseFault Shift(int by) => new(Start + by, Length, Message);

    /// <summary>That a character is not what is read next, or that something is missing at the end.</summary>
    internal static ParseFault Unexpected(ReadOnlySpan<char> text, int at, string expected) => at < text.Length
        ? new(at, 1, "`" + text[at] + "` is not expected here: " + expected)
        : new(text.Length, 0, "something is missing at the end: " + expected);
}
