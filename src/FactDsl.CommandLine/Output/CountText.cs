using System.Globalization;

namespace FactDsl.CommandLine.Output;

/// <summary>Numbers of things, as people write them.</summary>
internal static class CountText
{
    /// <summary>A number and what is counted: <c>1 file</c>, <c>2,000 files</c>.</summary>
    /// <param name="number">The number.</param>
    /// <param name="what">What is counted, as one.</param>
    /// <param name="several">What several are called, where it is more than an <c>s</c>.</param>
    public static string Of(int number, string what, string? several = null)
        => Number(number) + " " + (number == 1 ? what : several ?? what + "s");

    /// <summary>A number alone: <c>2,000</c>.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
