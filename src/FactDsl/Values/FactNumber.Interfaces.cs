using System;
using System.ComponentModel;
using System.Globalization;

namespace FactDsl;

/// <content>What .NET expects of a value: order and parsing.</content>
[TypeConverter(typeof(FactNumberConverter))]
public readonly partial struct FactNumber : IComparable<FactNumber>, IComparable
#if NET8_0_OR_GREATER
    , ISpanParsable<FactNumber>
#endif
{
    /// <summary>
    /// A total order for lists: what says nothing of its size first, then by the least and the most that it may be, its kind and its text. It does not say
    /// which is more: of two that overlap nobody knows.
    /// </summary>
    /// <param name="other">The other number.</param>
    /// <returns>Negative, zero or positive; zero only for equal numbers.</returns>
    public int CompareTo(FactNumber other)
    {
        if (Equals(other))
        {
            return 0;
        }

        int order = (Least is not null).CompareTo(other.Least is not null);
        order = order != 0 ? order : Nullable.Compare(Least, other.Least);
        order = order != 0 ? order : decimal.Compare(Most ?? decimal.MaxValue, other.Most ?? decimal.MaxValue);
        order = order != 0 ? order : _state.CompareTo(other._state);
        order = order != 0 ? order : _kind.CompareTo(other._kind);
        order = order != 0 ? order : _low.CompareTo(other._low);
        return order != 0 ? order : _high.CompareTo(other._high);
    }

    /// <summary>The least that it may be: of "about 30" the 30; as small as can be where only the most is known; null where nothing is.</summary>
    private decimal? Least => Lowest ?? (Kind == FactNumberKind.About ? Value : Highest is null ? null : decimal.MinValue);

    private decimal? Most => Highest ?? (Kind == FactNumberKind.About ? Value : null);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is no number.</exception>
    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        FactNumber other => CompareTo(other),
        _ => throw new ArgumentException("Only a number is compared with a number.", nameof(obj)),
    };

#if NET8_0_OR_GREATER
    /// <summary>Reads a number. It is written alike in all cultures.</summary>
    /// <param name="s">The text, without surrounding blanks.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text is no number; the message says what is wrong.</exception>
    static FactNumber IParsable<FactNumber>.Parse(string s, IFormatProvider? provider) => Parse(s ?? throw new ArgumentNullException(nameof(s)));

    /// <inheritdoc/>
    static bool IParsable<FactNumber>.TryParse(string? s, IFormatProvider? provider, out FactNumber result) => TryParse(s, out result, out _);

    /// <inheritdoc/>
    static FactNumber ISpanParsable<FactNumber>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    /// <inheritdoc/>
    static bool ISpanParsable<FactNumber>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out FactNumber result) => TryParse(s.ToString(), out result, out _);
#endif
}

/// <summary>Converts a number from a text, for configuration, command lines and designers.</summary>
public sealed class FactNumberConverter : TypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is no number; the message says what is wrong.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value)
        => value is string text ? FactNumber.Parse(text) : base.ConvertFrom(context, culture, value);
}
