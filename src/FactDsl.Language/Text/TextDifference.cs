using System;

namespace FactDsl.Language.Text;

/// <summary>The one stretch in which two texts differ.</summary>
/// <param name="Before">The stretch in the earlier text.</param>
/// <param name="After">The stretch in the later one.</param>
public readonly record struct TextDifference(TextSpan Before, TextSpan After)
{
    /// <summary>By how many characters the later text is longer.</summary>
    public int Offset => After.Length - Before.Length;

    /// <summary>Finds the shortest stretch; where both are the same, it is empty and at their end.</summary>
    /// <param name="before">The earlier text.</param>
    /// <param name="after">The later text.</param>
    public static TextDifference Between(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        int shorter = Math.Min(before.Length, after.Length), start = 0, same = 0;
        while (start < shorter && before[start] == after[start])
            start++;
        while (same < shorter - start && before[before.Length - 1 - same] == after[after.Length - 1 - same])
            same++;
        return new TextDifference(TextSpan.Between(start, before.Length - same), TextSpan.Between(start, after.Length - same));
    }

    /// <summary>Where a span of the earlier text stands in the later one; null where it was changed itself.</summary>
    /// <param name="span">The span.</param>
    public TextSpan? Move(TextSpan span)
        => span.End <= Before.Start ? span
            : span.Start >= Before.End ? span.Shift(Offset)
            : span.Contains(Before) ? new TextSpan(span.Start, span.Length + Offset)
            : null;
}
