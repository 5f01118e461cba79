using System;
using System.ComponentModel;
using System.Globalization;

namespace FactDsl;

/// <content>What .NET expects of a value: order and parsing.</content>
[TypeConverter(typeof(FactMoneyConverter))]
public readonly partial struct FactMoney : IComparable<FactMoney>, IComparable
#if NET8_0_OR_GREATER
    , ISpanParsable<FactMoney>
#endif
{
    /// <summary>
    /// A total order for lists: by currency, then by amount as <see cref="FactNumber.CompareTo"/> does. The order of two currencies says
    /// nothing of what is worth more.
    /// </summary>
    /// <param name="other">The other sum.</param>
    /// <returns>Negative, zero or positive; zero only for equal sums.</returns>
    public int CompareTo(FactMoney other)
    {
        int order = string.CompareOrdinal(Currency, other.Currency);
        return order != 0 ? order : _amount.CompareTo(other._amount);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is no sum of money.</exception>
    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        FactMoney other => CompareTo(other),
        _ => throw new ArgumentException("Only a sum of money is compared with a sum of money.", nameof(obj)),
    };

#if NET8_0_OR_GREATER
    /// <summary>Reads a sum of money. It is written alike in all cultures.</summary>
    /// <param name="s">The text, without surrounding blanks.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The sum of money.</returns>
    /// <exception cref="FormatException">The text is no sum of money; the message says what is wrong.</exception>
    static FactMoney IParsable<FactMoney>.Parse(string s, IFormatProvider? provider) => Parse(s ?? throw new ArgumentNullException(nameof(s)));

    /// <inheritdoc/>
    static bool IParsable<FactMoney>.TryParse(string? s, IFormatProvider? provider, out FactMoney result) => TryParse(s, out result, out _);

    /// <inheritdoc/>
    static FactMoney ISpanParsable<FactMoney>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    /// <inheritdoc/>
    static bool ISpanParsable<FactMoney>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out FactMoney result) => TryParse(s.ToString(), out result, out _);
#endif
}

/// <summary>Converts a sum of money from a text, for configuration, command lines and designers.</summary>
public sealed class FactMoneyConverter : TypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is no sum of money; the message says what is wrong.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value)
        => value is string text ? FactMoney.Parse(text) : base.ConvertFrom(context, culture, value);
}
