using System;
using System.Runtime.CompilerServices;

namespace FactDsl;

/// <summary>Turns stored values into what a caller asks for. The type is known where it is asked, so nothing is boxed.</summary>
internal static class FactReader
{
    /// <summary>Reads a value that is known.</summary>
    public static T Read<T>(FactBase facts, int value)
    {
        int payload = value >> StoreTag.Bits;
        if (typeof(T) == typeof(FactText))
            return As<FactText, T>(new FactText(facts, facts.CheckText(payload)));
        if (typeof(T) == typeof(string))
            return (T)(object)facts.Texts.Text(payload);
        if (typeof(T) == typeof(FactCitation))
            return As<FactCitation, T>(new FactCitation(facts, payload));
        if (typeof(T) == typeof(FactDate) || typeof(T) == typeof(FactNumber) || typeof(T) == typeof(FactMoney))
            return Parse(facts.Texts.Text(payload), out T parsed) ? Padded(parsed, facts.Padding) : default!;
        if (typeof(T) == typeof(bool))
            return As<bool, T>(payload != 0);
        if (typeof(T).IsEnum && Unsafe.SizeOf<T>() == sizeof(int))
            return As<int, T>(payload);
        IItem named = facts.ItemOf(value);
        return named is T item ? item : throw (named is UnknownItem
            ? new FactStoreException($"A fact names {named.At.Kind} {named.Name}, and these types know no such kind: build the assembly that asks against the one that has it.")
            : FactStoreException.Damaged($"a value is no {typeof(T).Name}"));
    }

    /// <summary>Reads a date, a number or an amount as it was written.</summary>
    public static bool Parse<T>(string text, out T value)
    {
        bool isRead = false;
        value = default!;
        if (typeof(T) == typeof(FactDate) && (isRead = FactDate.TryParse(text, out FactDate date, out _)))
            value = As<FactDate, T>(date);
        if (typeof(T) == typeof(FactNumber) && (isRead = FactNumber.TryParse(text, out FactNumber number, out _)))
            value = As<FactNumber, T>(number);
        if (typeof(T) == typeof(FactMoney) && (isRead = FactMoney.TryParse(text, out FactMoney money, out _)))
            value = As<FactMoney, T>(money);
        return isRead;
    }

    /// <summary>The first value that is known, or that is withheld but bounded; null where there is none.</summary>
    public static T? First<T>(FactBase facts, StoredList list)
        where T : struct
    {
        if (list.Total == 0)
            return null;
        int value = list.Value(0);
        if ((value & StoreTag.Mask) == StoreTag.Absence)
        {
            int text = (value >> StoreTag.Bits >> StoreAbsence.Bits) - 1;
            if (text < 0 || (typeof(T) != typeof(FactMoney) && typeof(T) != typeof(FactNumber)))
                return null;
            value = StoreTag.Of(StoreTag.Direct, text);
        }
        return Read<T>(facts, value);
    }

    /// <summary>What the values say of a field.</summary>
    public static FactState State(StoredList list)
    {
        if (list.Total == 0)
            return FactState.Unsaid;
        if (list.Known > 0)
            return FactState.Known;
        int value = list.Value(0);
        return (value & StoreTag.Mask) != StoreTag.Absence ? FactState.Known : ((value >> StoreTag.Bits) & StoreAbsence.Mask) switch
        {
            StoreAbsence.Undisclosed => FactState.Undisclosed,
            StoreAbsence.None => FactState.None,
            _ => FactState.Unknown,
        };
    }

    /// <summary>An estimate reaches as far as its fact base says.</summary>
    private static T Padded<T>(T value, FactPadding padding)
    {
        if (typeof(T) == typeof(FactNumber))
            return As<FactNumber, T>(As<T, FactNumber>(value).With(padding));
        if (typeof(T) == typeof(FactMoney))
            return As<FactMoney, T>(As<T, FactMoney>(value).With(padding));
        return value;
    }

    private static TTo As<TFrom, TTo>(TFrom value) => Unsafe.As<TFrom, TTo>(ref value);
}
