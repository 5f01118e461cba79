using System.Collections.Generic;

namespace FactDsl.Language.Syntax;

/// <summary>A kind's definition, or an addition to one (<c>extend country</c>).</summary>
public sealed class DefinitionSyntax : ItemSyntax
{
    internal DefinitionSyntax(
        ItemSource source, DefinitionHeadSyntax head, IReadOnlyList<FieldSyntax> fields, IReadOnlyList<int> life, IReadOnlyList<CheckSyntax> checks)
        : base(source)
    {
        Head = head;
        Fields = fields;
        Life = life;
        Checks = checks;
    }

    /// <summary>What it defines.</summary>
    public DefinitionHeadSyntax Head { get; }

    /// <summary>Its fields, or what it adds to fields.</summary>
    public IReadOnlyList<FieldSyntax> Fields { get; }

    /// <summary>Numbers of the two tokens that name the fields of <c>life</c>; empty where it says none.</summary>
    public IReadOnlyList<int> Life { get; }

    /// <summary>What must hold of its items.</summary>
    public IReadOnlyList<CheckSyntax> Checks { get; }
}

/// <summary>The first line of a definition. Numbers are those of tokens in the item; -1 where there is none.</summary>
/// <param name="Modifiers"><c>abstract</c>, <c>derived</c>, <c>momentary</c> and <c>lasting</c>, as written.</param>
/// <param name="Category"><c>entity</c>, <c>fact</c> or <c>extend</c>.</param>
/// <param name="Word">The kind's word.</param>
/// <param name="Labels">The strings behind.</param>
/// <param name="Bases">The words after <c>is</c>.</param>
public sealed record DefinitionHeadSyntax(
    IReadOnlyList<int> Modifiers,
    int Category,
    int Word,
    IReadOnlyList<int> Labels,
    IReadOnlyList<int> Bases);

/// <summary>
/// A field: <c>name [as clause]: [type [multiplicity]] [transitive] [anytime] [distributive] [delegating] [quoted] [cited]
/// [by words] [with words]</c>. Numbers are those of tokens in the item; -1 where there is none.
/// </summary>
/// <param name="Name">The field's name.</param>
/// <param name="Clause">The word after <c>as</c>.</param>
/// <param name="Type">The type's word; the token <c>one</c> for a list of words.</param>
/// <param name="Words">The words of <c>one of</c>.</param>
/// <param name="Multiplicity"><c>?</c>, <c>*</c>, <c>+</c> or a range.</param>
/// <param name="Transitive">The token <c>transitive</c>.</param>
/// <param name="Anytime">The token <c>anytime</c>.</param>
/// <param name="Distributive">The token <c>distributive</c>.</param>
/// <param name="Delegating">The token <c>delegating</c>.</param>
/// <param name="Quoted">The token <c>quoted</c>.</param>
/// <param name="Cited">The token <c>cited</c>.</param>
/// <param name="Verbs">The words after <c>by</c>.</param>
/// <param name="Qualifiers">The words after <c>with</c>.</param>
/// <param name="Documentation">The text of the <c>///</c> lines above, or null.</param>
public sealed record FieldSyntax(
    int Name,
    int Clause,
    int Type,
    IReadOnlyList<int> Words,
    int Multiplicity,
    int Transitive,
    int Anytime,
    int Distributive,
    int Delegating,
    int Quoted,
    int Cited,
    IReadOnlyList<int> Verbs,
    IReadOnlyList<int> Qualifiers,
    string? Documentation);
