using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Schema;

/// <summary>Reads a text as a measure.</summary>
/// <param name="text">The text.</param>
/// <param name="issue">What is wrong with it; null where nothing is.</param>
/// <returns>What it says, such as a <see cref="FactDate"/>; null where it cannot be read.</returns>
internal delegate object? MeasureReader(string text, out FactParseIssue? issue);

/// <summary>What a type of field is, for all stages that need nothing else of it. <see cref="FieldTypes"/> has one for each.</summary>
public sealed class FieldTypeInfo
{
    internal FieldTypeInfo(FieldType type, string word, FieldForm form, string wanted)
    {
        Type = type;
        Word = word;
        Form = form;
        Wanted = wanted;
    }

    /// <summary>The type.</summary>
    public FieldType Type { get; }

    /// <summary>The word for it in a definition.</summary>
    public string Word { get; }

    /// <summary>What its values are to the store and to questions.</summary>
    public FieldForm Form { get; }

    /// <summary>What it takes, in the words of a finding.</summary>
    public string Wanted { get; }

    /// <summary>Whether a definition can write its word. Of items it names the kind, and only the language has fields of order.</summary>
    public bool IsDefinable { get; internal set; } = true;

    /// <summary>Whether its values are names.</summary>
    public bool TakesNames { get; internal set; }

    /// <summary>Whether its values are dates, or may be.</summary>
    public bool TakesDates { get; internal set; }

    /// <summary>Whether its values are amounts: a bound may stand behind <c>unknown</c> and <c>undisclosed</c>.</summary>
    public bool IsAmount { get; internal set; }

    /// <summary>Reads a measure; null for a type of another form.</summary>
    internal MeasureReader? Reader { get; set; }

    /// <summary>The finding about a measure that cannot be read; null for a type of another form.</summary>
    internal FindingRule? Invalid { get; set; }
}
