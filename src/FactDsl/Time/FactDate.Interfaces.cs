using System;
using System.ComponentModel;
using System.Globalization;

namespace FactDsl;

/// <content>What .NET expects of a value: order and parsing.</content>
[TypeConverter(typeof(FactDateConverter))]
public readonly partial struct FactDate : IComparable<FactDate>, IComparable
#if NET8_0_OR_GREATER
    , ISpanParsable<FactDate>
#endif
{
    /// <summary>
    /// A total order for lists: by the first day, the last day, and then by the canonical text. It does not say which came first: of two dates that
    /// overlap nobody knows.
    /// </summary>
    /// <param name="other">The other date.</param>
    /// <returns>Negative, zero or positive; zero only for equal dates.</returns>
    public int CompareTo(FactDate other)
    {
        int order = FirstDay.CompareTo(other.FirstDay);
        order = order != 0 ? order : LastDay.CompareTo(other.LastDay);
        if (order != 0 || Equals(other))
        {
            return order;
        }

        order = string.CompareOrdinal(Canonical, other.Canonical);
        order = order != 0 ? order : Seasons.CompareTo(other.Seasons);
        return order != 0 ? order : string.CompareOrdinal(Padding?.ToString(), other.Padding?.ToString());
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is no date.</exception>
    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        FactDate other => CompareTo(other),
        _ => throw new ArgumentException("Only dates are compared with dates.", nameof(obj)),
    };

    /// <summary>A stretch from one date to another: <c>2014-02-07/2014-02-23</c>.</summary>
    /// <param name="first">The date that it begins on.</param>
    /// <param name="last">The date that it ends on.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentException">One of them is an interval, a set or no date, or the last is before the first.</exception>
    public static FactDate Between(FactDate first, FactDate last)
    {
        string calendar = first.Calendar == FactCalendar.Gregorian ? string.Empty : " " + CalendarDays.WordOf(first.Calendar);
        string text = WithoutCalendar(first.Canonical) + "/" + WithoutCalendar(last.Canonical) + calendar;
        return first.IsSingle && last.IsSingle && first.Calendar == last.Calendar && TryParse(text, out FactDate between, out _)
            ? between
            : throw new ArgumentException("Between takes two single dates of one calendar, the earlier first; found `" + first.Text + "` and `" + last.Text + "`.", nameof(last));
    }

#if NET8_0_OR_GREATER
    /// <summary>Reads a date. Dates are written alike in all cultures.</summary>
    /// <param name="s">The text, without surrounding blanks.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The date.</returns>
    /// <exception cref="FormatException">The text is not a date; the message says what is wrong.</exception>
    static FactDate IParsable<FactDate>.Parse(string s, IFormatProvider? provider) => Parse(s ?? throw new ArgumentNullException(nameof(s)));

    /// <inheritdoc/>
    static bool IParsable<FactDate>.TryParse(string? s, IFormatProvider? provider, out FactDate result) => TryParse(s, out result, out _);

    /// <inheritdoc/>
    static FactDate ISpanParsable<FactDate>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    /// <inheritdoc/>
    static bool ISpanParsable<FactDate>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out FactDate result) => TryParse(s, out result, out _);
#endif

    private bool IsSingle => !IsEmpty && !IsInterval && Set == FactDateSet.None;

    private static string WithoutCalendar(string text) => text.AsSpan().IndexOf(' ') is > 0 and var blank ? text.Substring(0, blank) : text;
}

/// <summary>Converts dates from and to texts, for configuration, command lines and designers.</summary>
public sealed class FactDateConverter : TypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not a date; the message says what is wrong.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value)
        => value is string text ? FactDate.Parse(text) : base.ConvertFrom(context, culture, value);
}
