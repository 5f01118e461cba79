using FactDsl.Language.Collections;

namespace FactDsl.Language.Declarations;

/// <summary>
/// A definition as written, without positions: moving it changes nothing that depends on kinds. Where its parts stand
/// is looked up in the file again when there is something to say about them.
/// </summary>
/// <param name="Category"><c>entity</c>, <c>fact</c> or <c>extend</c>.</param>
/// <param name="Modifiers"><c>abstract</c>, <c>momentary</c>, <c>lasting</c>.</param>
/// <param name="Word">The kind's word.</param>
/// <param name="Labels">Its names for people.</param>
/// <param name="Bases">The words after <c>is</c>.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Documentation">The text of its <c>///</c> lines, or null.</param>
public sealed record KindDeclaration(
    string Category,
    EquatableArray<string> Modifiers,
    string Word,
    EquatableArray<LabelText> Labels,
    EquatableArray<string> Bases,
    EquatableArray<FieldDeclaration> Fields,
    string? Documentation)
{
    /// <summary>The two fields of <c>life</c>; empty where it says none.</summary>
    public EquatableArray<string> Life { get; init; }

    /// <summary>What must hold of its items.</summary>
    public EquatableArray<CheckDeclaration> Checks { get; init; }

    /// <summary>Whether it adds to a kind defined elsewhere.</summary>
    public bool IsExtension => Category == "extend";
}

/// <summary>A field as written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Clause">The word after <c>as</c>, or null.</param>
/// <param name="Type">The type's word, <c>one of</c> for a list of words, or null where none is written.</param>
/// <param name="Words">The words of <c>one of</c>.</param>
/// <param name="Multiplicity"><c>?</c>, <c>*</c>, <c>+</c>, a range, or empty.</param>
/// <param name="IsTransitive">Whether <c>transitive</c> is written.</param>
/// <param name="IsAnytime">Whether <c>anytime</c> is written.</param>
/// <param name="IsDistributive">Whether <c>distributive</c> is written.</param>
/// <param name="IsDelegating">Whether <c>delegating</c> is written.</param>
/// <param name="IsQuoted">Whether <c>quoted</c> is written.</param>
/// <param name="IsCited">Whether <c>cited</c> is written.</param>
/// <param name="Verbs">The words after <c>by</c>.</param>
/// <param name="Qualifiers">The words after <c>with</c>.</param>
/// <param name="Documentation">The text of its <c>///</c> lines, or null.</param>
public sealed record FieldDeclaration(
    string Name,
    string? Clause,
    string? Type,
    EquatableArray<string> Words,
    string Multiplicity,
    bool IsTransitive,
    bool IsAnytime,
    bool IsDistributive,
    bool IsDelegating,
    bool IsQuoted,
    bool IsCited,
    EquatableArray<string> Verbs,
    EquatableArray<string> Qualifiers,
    string? Documentation)
{
    /// <summary>How the type of a list of words is written.</summary>
    public const string OneOf = "one of";
}
