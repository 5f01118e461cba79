using System;

namespace FactDsl;

/// <summary>What a place in a source is counted by.</summary>
public enum FactLocatorUnit
{
    /// <summary>Nothing that is known: the place is told in words of its own.</summary>
    None,

    /// <summary><c>page</c>: a number or a Roman numeral.</summary>
    Page,

    /// <summary><c>folio</c>: a number of a leaf, with <c>r</c> for its front and <c>v</c> for its back.</summary>
    Folio,

    /// <summary><c>paragraph</c>.</summary>
    Paragraph,

    /// <summary><c>section</c>.</summary>
    Section,

    /// <summary><c>chapter</c>.</summary>
    Chapter,

    /// <summary><c>column</c>.</summary>
    Column,

    /// <summary><c>line</c>.</summary>
    Line,

    /// <summary><c>verse</c>: numbers with points between, the chapter first.</summary>
    Verse,

    /// <summary><c>time</c> of a recording: <c>12:30</c>, <c>1:02:03</c>.</summary>
    Time,
}

/// <summary>A place in a source: <c>page 12</c>, <c>folio 3v</c>, <c>time 0:12:30</c>, or words of its own.</summary>
public readonly struct FactLocator : IEquatable<FactLocator>
{
    private static readonly string[] s_words = ["", "page", "folio", "paragraph", "section", "chapter", "column", "line", "verse", "time"];

    private readonly string? _text;

    private FactLocator(string text, FactLocatorUnit unit, string value)
    {
        _text = text;
        Unit = unit;
        Value = value;
    }

    /// <summary>What it is counted by; <see cref="FactLocatorUnit.None"/> where it is told in other words.</summary>
    public FactLocatorUnit Unit { get; }

    /// <summary>The number or numbers, <c>12-14</c>; all of the text where there is no unit.</summary>
    public string Value { get; }

    /// <summary>The text as written.</summary>
    public string Text => _text ?? "";

    /// <summary>Reads a place. Nothing is wrong: what has no known form is told in its own words.</summary>
    /// <param name="text">The text, as <see cref="FactCitation.Locators"/> has it.</param>
    /// <returns>The place.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static FactLocator Of(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        int blank = text.IndexOf(' ');
        FactLocatorUnit unit = blank > 0 ? UnitOf(text.AsSpan(0, blank)) : FactLocatorUnit.None;
        return unit != FactLocatorUnit.None && IsValue(unit, text.AsSpan(blank + 1))
            ? new(text, unit, text.Substring(blank + 1))
            : new(text, FactLocatorUnit.None, text);
    }

    /// <summary>Whether both are the same text.</summary>
    /// <param name="other">The other place.</param>
    /// <returns>True when the texts are equal.</returns>
    public bool Equals(FactLocator other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactLocator other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The text as written.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    /// <summary>Whether two places are the same text.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>As <see cref="Equals(FactLocator)"/>.</returns>
    public static bool operator ==(FactLocator left, FactLocator right) => left.Equals(right);

    /// <summary>Whether two places are different texts.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>The opposite of <see cref="Equals(FactLocator)"/>.</returns>
    public static bool operator !=(FactLocator left, FactLocator right) => !left.Equals(right);

    /// <summary>The unit of a word; none for any other word.</summary>
    internal static FactLocatorUnit UnitOf(ReadOnlySpan<char> word)
    {
        for (int unit = 1; unit < s_words.Length; unit++)
        {
            if (word.SequenceEqual(s_words[unit].AsSpan()))
                return (FactLocatorUnit)unit;
        }
        return FactLocatorUnit.None;
    }

    /// <summary>What a unit takes, for messages.</summary>
    internal static string Wanted(FactLocatorUnit unit) => unit switch
    {
        FactLocatorUnit.Page => "a page is a number or a Roman numeral, `page 12`, `page xii`, `page 12-14`",
        FactLocatorUnit.Folio => "a folio is a number with `r` for its front or `v` for its back, `folio 3v`, `folio 3v-4r`",
        FactLocatorUnit.Time => "a time of a recording has minutes and seconds, `time 12:30`, `time 1:02:03`",
        _ => "it is a number, `4`, `4.2` or `4-6`",
    };

    /// <summary>Whether a value has the form that a unit takes.</summary>
    internal static bool IsValue(FactLocatorUnit unit, ReadOnlySpan<char> value)
    {
        int dash = value.IndexOfAny('-', '\u2013');
        return dash < 0 ? IsOne(unit, value) : IsOne(unit, value.Slice(0, dash)) && IsOne(unit, value.Slice(dash + 1));
    }

    private static bool IsOne(FactLocatorUnit unit, ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
            return false;
        if (unit == FactLocatorUnit.Time)
            return IsTime(value);
        if (unit == FactLocatorUnit.Page && IsRoman(value))
            return true;
        char last = value[value.Length - 1];
        // `folio 3v`, `page 12a`, `paragraph 4b`.
        if (unit == FactLocatorUnit.Folio ? last is 'r' or 'v' : last is >= 'a' and <= 'z')
            value = value.Slice(0, value.Length - 1);
        return IsNumbers(value, '.', unit is FactLocatorUnit.Page or FactLocatorUnit.Folio or FactLocatorUnit.Line ? 1 : int.MaxValue);
    }

    private static bool IsNumbers(ReadOnlySpan<char> value, char between, int most)
    {
        int numbers = 0;
        bool isOpen = true;
        foreach (char c in value)
        {
            if (c == between && !isOpen)
            {
                isOpen = true;
            }
            else if (c is >= '0' and <= '9')
            {
                numbers += isOpen ? 1 : 0;
                isOpen = false;
            }
            else
            {
                return false;
            }
        }
        return !isOpen && numbers <= most;
    }

    private static bool IsTime(ReadOnlySpan<char> value)
    {
        int first = value.IndexOf(':');
        if (first < 1 || !IsNumbers(value, ':', 3))
            return false;
        for (int at = first; at >= 0 && at < value.Length;)
        {
            ReadOnlySpan<char> rest = value.Slice(at + 1);
            int next = rest.IndexOf(':');
            ReadOnlySpan<char> part = next < 0 ? rest : rest.Slice(0, next);
            if (part.Length != 2 || part[0] > '5')
                return false;
            at = next < 0 ? -1 : at + 1 + next;
        }
        return true;
    }

    private static bool IsRoman(ReadOnlySpan<char> value)
    {
        foreach (char c in value)
        {
            if ("ivxlcdmIVXLCDM".IndexOf(c) < 0)
                return false;
        }
        return true;
    }
}
