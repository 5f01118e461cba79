using System;

namespace FactDsl;

/// <summary>
/// Puts into words what facts write before the year 1. They count years as ISO 8601 does, with a year 0, so that the year in
/// <c>-0043</c> is one that readers call 44 BC.
/// </summary>
internal static class YearsBeforeChrist
{
    /// <summary>A time as it is written, with its words behind it where it has such a year.</summary>
    public static string Behind(string written, FactTime time, string? language = null)
        => IsIn(written) ? $"{written} ({FactFormatter.For(language ?? "en").Format(time)})" : written;

    /// <summary>A value as it is written, with its words behind it where it is a date with such a year.</summary>
    public static string Behind(string written, string? language = null)
        => WordsOf(written, language) is { } words ? $"{written} ({words})" : written;

    /// <summary>The words of a date with such a year; null for any other text.</summary>
    public static string? WordsOf(string written, string? language = null)
        => IsIn(written) && FactDate.TryParse(written, out FactDate date, out _) ? FactFormatter.For(language ?? "en").Format(date) : null;

    /// <summary>The words of a time with such a year; null for any other.</summary>
    public static string? WordsOf(FactTime time, string? language = null)
        => IsIn(time.Text) ? FactFormatter.For(language ?? "en").Format(time) : null;

    private static bool IsIn(string written)
    {
        for (int i = 0; i + 1 < written.Length; i++)
        {
            bool begins = i == 0 || written[i - 1] is ' ' or '/' or '[' or '{' or ',' or '.' or 'Y' or '?' or '~' or '%';
            if (begins && ((written[i] == '-' && written[i + 1] is >= '0' and <= '9') || string.CompareOrdinal(written, i, "0000", 0, 4) == 0))
                return true;
        }
        return false;
    }
}
