using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>What a value turned out to be.</summary>
public enum BoundValueKind
{
    /// <summary>A named item: <see cref="BoundValue.Item"/>.</summary>
    Item,

    /// <summary>One text, in one or more languages: <see cref="BoundValue.Texts"/>.</summary>
    Text,

    /// <summary>A word of the field's list: <see cref="BoundValue.Word"/> is its place there.</summary>
    Word,

    /// <summary>A flag: <see cref="BoundValue.Word"/> is 1 for yes and 0 for no.</summary>
    Flag,

    /// <summary>A date, number or sum, code, language or URL: <see cref="BoundValue.Raw"/> holds it as written.</summary>
    Raw,

    /// <summary>It exists and is not known.</summary>
    Unknown,

    /// <summary>It exists and is withheld; <see cref="BoundValue.Raw"/> may hold what is known of an amount.</summary>
    Undisclosed,

    /// <summary>It is known not to exist.</summary>
    None,

    /// <summary>The list goes on: there are others that it does not name.</summary>
    Others,

    /// <summary>A hole of a question: <see cref="BoundValue.Raw"/> is its name, empty for a plain <c>?</c>.</summary>
    Hole,
}

/// <summary>One value of a clause, bound to what it means.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it is written, strings that belong to it included.</param>
public sealed record BoundValue(BoundValueKind Kind, TextSpan Span)
{
    /// <summary>The item named; null unless <see cref="Kind"/> is <see cref="BoundValueKind.Item"/>.</summary>
    public ItemReference? Item { get; init; }

    /// <summary>Place of the word in the field's list, or the flag; -1 where neither.</summary>
    public int Word { get; init; } = -1;

    /// <summary>The text as written, for everything that its own type reads; empty otherwise.</summary>
    public string Raw { get; init; } = "";

    /// <summary>What <see cref="Raw"/> says, read once: a <see cref="FactDate"/>, <see cref="FactNumber"/> or <see cref="FactMoney"/>. What is unknown or undisclosed has it of the amount behind the word. Null for anything else.</summary>
    public object? Measure { get; init; }

    /// <summary>In a question, how a date stands to the one written (<c>born before 1919</c>): a word of time; null where it lies in it.</summary>
    public string? Relation { get; init; }

    /// <summary>In a question, what a hole must not stand for (<c>?who except Ana</c>): items and holes.</summary>
    public IReadOnlyList<BoundValue> Except { get; init; } = [];

    /// <summary>
    /// The texts: for a text value the text in its languages, for others the strings that stand behind the value (the
    /// source's own wording).
    /// </summary>
    public IReadOnlyList<LabelText> Texts { get; init; } = [];

    /// <summary>Whether it stands for the same as the value before it, and nobody knows which of them it is (<c>A or B</c>).</summary>
    public bool IsAlternative { get; init; }

    /// <summary>How many characters the first of several strings has as written, its language tag included; 0 where there are not several.</summary>
    public int FirstLength { get; init; }

    /// <summary>Where the first string of a text is written, its language tag included.</summary>
    public TextSpan FirstSpan => FirstLength == 0 ? Span : new TextSpan(Span.Start, FirstLength);
}
