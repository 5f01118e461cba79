using System;
using System.Globalization;

namespace FactDsl.Language.Sharing;

/// <summary>
/// Times as one assembly hands them to another: the four corners, what is known of the ends, the aspect, and the time's own words. The
/// words alone would not do, as a time inside an item begins and ends with that.
/// </summary>
internal static class SharedTime
{
    private const int Numbers = 7;
    private const string Ever = "-";

    /// <summary>The time as text without a line end.</summary>
    public static string Write(FactTime time) => string.Join(
        " ", Day(time.StartEarliest), Day(time.StartLatest), Day(time.EndEarliest), Day(time.EndLatest),
        Number((int)time.StartKind), Number((int)time.EndKind), Number((int)time.Aspect), time.Text.Replace('\n', ' ')).TrimEnd();

    /// <summary>Reads a time; false for what no time is written as.</summary>
    public static bool TryRead(string text, out FactTime time)
    {
        time = default;
        string[] parts = text.Split([' '], Numbers + 1);
        if (parts.Length < Numbers
            || !TryDay(parts[0], long.MinValue, out long startEarliest) || !TryDay(parts[1], long.MaxValue, out long startLatest)
            || !TryDay(parts[2], long.MinValue, out long endEarliest) || !TryDay(parts[3], long.MaxValue, out long endLatest)
            || !TryNumber(parts[4], (int)FactBoundKind.Censored, out int startKind) || !TryNumber(parts[5], (int)FactBoundKind.Censored, out int endKind)
            || !TryNumber(parts[6], (int)FactAspect.Lasting, out int aspect))
        {
            return false;
        }

        time = FactTime.FromCorners(
            startEarliest, startLatest, endEarliest, endLatest, (FactBoundKind)startKind, (FactBoundKind)endKind, (FactAspect)aspect, parts.Length > Numbers ? parts[Numbers] : "");
        return true;
    }

    private static string Day(long day) => day is long.MinValue or long.MaxValue ? Ever : day.ToString(CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A store keeps no day that lies farther away.
    private static bool TryDay(string text, long ever, out long day)
    {
        day = ever;
        if (text == Ever)
            return true;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out day))
            return false;
        day = Math.Max(-StoreFormat.MaxLong, Math.Min(StoreFormat.MaxLong, day));
        return true;
    }

    private static bool TryNumber(string text, int most, out int number)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}
