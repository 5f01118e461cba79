namespace FactDsl.Editing.Workspaces;

/// <summary>The one stretch in which two texts differ.</summary>
/// <param name="Before">The stretch in the earlier text.</param>
/// <param name="After">The stretch in the later one.</param>
internal readonly record struct TextDifference(TextSpan Before, TextSpan After)
{
    /// <summary>By how many characters the later text is longer.</summary>
    public int Offset => After.Length - Before.Length;

    public static TextDifference Between(string before, string after)
    {
        int start = before.AsSpan().CommonPrefixLength(after);
        int most = Math.Min(before.Length, after.Length) - start, same = 0;
        while (same < most && before[before.Length - 1 - same] == after[after.Length - 1 - same])
            same++;
        return new TextDifference(TextSpan.Between(start, before.Length - same), TextSpan.Between(start, after.Length - same));
    }

    /// <summary>Where a span of the earlier text stands in the later one; null where it was changed itself.</summary>
    public TextSpan? Move(TextSpan span)
        => span.End <= Before.Start ? span
            : span.Start >= Before.End ? span.Shift(Offset)
            : span.Contains(Before) ? new TextSpan(span.Start, span.Length + Offset)
            : null;
}
