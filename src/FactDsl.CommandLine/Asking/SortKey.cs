using System;
using FactDsl.Language.Schema;

namespace FactDsl.CommandLine.Asking;

/// <summary>What a cell is ordered by: days, numbers, or a text. What is not known comes last, whichever way the others are ordered.</summary>
internal readonly record struct SortKey
{
    // Text that is no value of its column's type stands behind those that are.
    private const int Value = 0, Words = 1, Nothing = 2;

    private SortKey(int group, string text)
    {
        Group = group;
        Text = text;
    }

    private int Group { get; }

    /// <summary>A currency, or the text.</summary>
    private string Text { get; }

    private (long, long, long, long) Days { get; init; }

    private (decimal Low, decimal High) Numbers { get; init; }

    /// <summary>What is not known.</summary>
    public static SortKey Unknown => new(Nothing, "");

    /// <summary>A text, as one looks it up.</summary>
    public static SortKey OfText(string text) => text.Length == 0 ? Unknown : new(Words, FactSpelling.Fold(text) + "\0" + text);

    /// <summary>A number.</summary>
    public static SortKey OfNumber(decimal number) => new(Value, "") { Numbers = (number, number) };

    /// <summary>A time, by its beginning and then by its end.</summary>
    public static SortKey OfTime(FactTime time)
        => time.IsUnstated ? Unknown : new(Value, "") { Days = (time.StartEarliest, time.StartLatest, time.EndEarliest, time.EndLatest) };

    /// <summary>An end of a time: what goes on ends after all that has ended.</summary>
    public static SortKey OfEnd(string text)
        => text == ".." || text.StartsWith("as-of ", StringComparison.Ordinal) ? new(Value, "") { Days = (long.MaxValue, long.MaxValue, 0, 0) } : Of(FieldType.Date, text);

    /// <summary>A value of a field, read as its type.</summary>
    public static SortKey Of(FieldType type, string text)
    {
        string stated = WithoutWord(WithoutWord(text, "undisclosed"), "unknown");
        if (stated.Length == 0)
            return Unknown;
        return type switch
        {
            FieldType.Date => FactDate.TryParse(stated, out FactDate date, out _) ? new(Value, "") { Days = (date.FirstDay, date.LastDay, 0, 0) } : OfText(text),
            FieldType.Number => FactNumber.TryParse(stated, out FactNumber number, out _) ? OfBounds(number, "") : OfText(text),
            FieldType.Money => FactMoney.TryParse(stated, out FactMoney money, out _) ? OfBounds(money.Amount, money.Currency) : OfText(text),
            FieldType.Text or FieldType.Url or FieldType.Language or FieldType.Flag or FieldType.Word or FieldType.Code
                or FieldType.Item or FieldType.Any or FieldType.Order => OfText(text),
        };
    }

    /// <summary>Compares two cells of one column.</summary>
    public static int Compare(in SortKey left, in SortKey right, bool isDescending)
    {
        if (left.Group != right.Group)
            return left.Group.CompareTo(right.Group);
        int order = string.CompareOrdinal(left.Text, right.Text);
        order = order != 0 ? order : left.Days.CompareTo(right.Days);
        order = order != 0 ? order : left.Numbers.CompareTo(right.Numbers);
        return isDescending ? -order : order;
    }

    private static SortKey OfBounds(FactNumber number, string currency)
        => number.Value is null && number.Lowest is null && number.Highest is null
            ? Unknown
            : new(Value, currency) { Numbers = (number.Lowest ?? number.Value ?? decimal.MinValue, number.Highest ?? number.Value ?? decimal.MaxValue) };

    private static string WithoutWord(string text, string word) => text.StartsWith(word, StringComparison.Ordinal) ? text[word.Length..].Trim() : text;
}
