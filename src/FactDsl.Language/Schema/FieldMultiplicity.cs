using System;
using System.Globalization;

namespace FactDsl.Language.Schema;

/// <summary>How many values a field takes: nothing (exactly one), <c>?</c>, <c>*</c>, <c>+</c>, <c>2..</c>, <c>2..4</c>.</summary>
internal static class FieldMultiplicity
{
    /// <summary>Reads a multiplicity as written.</summary>
    public static bool TryRead(string text, out int minimum, out int maximum)
    {
        (minimum, maximum) = text switch
        {
            "" => (1, 1),
            "?" => (0, 1),
            "*" => (0, int.MaxValue),
            "+" => (1, int.MaxValue),
            _ => (-1, -1),
        };
        if (minimum >= 0)
            return true;
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots <= 0 || !TryReadNumber(text.Substring(0, dots), out minimum))
            return false;
        string upper = text.Substring(dots + 2);
        if (upper.Length == 0)
        {
            maximum = int.MaxValue;
            return true;
        }
        return TryReadNumber(upper, out maximum) && maximum >= minimum && maximum > 0;
    }

    private static bool TryReadNumber(string text, out int number)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= 1_000_000;
}
