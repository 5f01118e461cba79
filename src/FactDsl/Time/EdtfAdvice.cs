using System;

namespace FactDsl;

/// <summary>Turns a fault into an issue, with the text the author probably meant where that can be found.</summary>
internal static class EdtfAdvice
{
    internal static FactParseIssue Explain(ReadOnlySpan<char> text, in EdtfFault fault) =>
        new(fault.Start, fault.Length, fault.Message);
}
