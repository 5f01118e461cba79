using System;

namespace FactDsl;

/// <content>The formats that .NET asks for.</content>
public readonly partial struct FactNumber : IFormattable
#if NET8_0_OR_GREATER
    , ISpanFormattable
#endif
{
    /// <summary>The number in a format.</summary>
    /// <param name="format">
    /// <c>G</c>, or null: as written. <c>C</c>: <see cref="Canonical"/>. <c>W</c>: in words, in the language of <paramref name="formatProvider"/>
    /// where it is a culture whose language <see cref="FactFormatter"/> speaks, else in English.
    /// </param>
    /// <param name="formatProvider">A culture, for words; the culture of the thread takes no part.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => format switch
    {
        null or "" or "G" => Text,
        "C" => Canonical,
        "W" => ValueFormats.Formatter(formatProvider).Format(this),
        _ => throw ValueFormats.Unknown(format, "G, C and W"),
    };

#if NET8_0_OR_GREATER
    /// <inheritdoc/>
    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => ValueFormats.TryWrite(ToString(format.ToString(), provider), destination, out charsWritten);
#endif
}
