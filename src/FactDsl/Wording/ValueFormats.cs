using System;
using System.Globalization;

namespace FactDsl;

/// <summary>What the formats of values share.</summary>
internal static class ValueFormats
{
    /// <summary>The words of a culture's language; English for any other provider. The culture of the thread takes no part.</summary>
    internal static FactFormatter Formatter(IFormatProvider? provider) => provider is CultureInfo culture ? FactFormatter.For(culture.Name) : FactFormatter.English;

    internal static FormatException Unknown(string format, string known) => new("There is no format `" + format + "` of such a value; there are " + known + ".");

#if NET8_0_OR_GREATER
    internal static bool TryWrite(string text, Span<char> destination, out int charsWritten)
    {
        bool fits = text.AsSpan().TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
#endif
}
