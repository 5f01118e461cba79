using System.Collections.Generic;
using System.Linq;

namespace FactDsl.Language.Schema;

/// <summary>A field of a kind: what its clause is called and what it takes.</summary>
public sealed class FieldSymbol
{
    internal FieldSymbol(string name, string clause, FieldType type)
    {
        Name = name;
        Clause = clause;
        Type = type;
    }

    /// <summary>The field's name: the C# property.</summary>
    public string Name { get; }

    /// <summary>The clause word: what authors write and what the C# filter is called. The name, unless defined <c>as</c> another word.</summary>
    public string Clause { get; }

    /// <summary>What its values are.</summary>
    public FieldType Type { get; internal set; }

    /// <summary>What its type is.</summary>
    public FieldTypeInfo TypeInfo => FieldTypes.Of(Type);

    /// <summary>What its values are to the store and to questions.</summary>
    public FieldForm Form => TypeInfo.Form;

    /// <summary>Whether its values are items, or texts that name something.</summary>
    public bool TakesItems => Form == FieldForm.Item;

    /// <summary>Its type as a definition writes it: <c>date</c>, <c>one of warm, cool</c>, <c>actor</c>.</summary>
    public string TypeText => Type == FieldType.Word ? TypeInfo.Word + " " + string.Join(", ", Words) : ItemKind?.Word ?? TypeInfo.Word;

    /// <summary>What it takes, in the words of a finding.</summary>
    public string Wanted => Type == FieldType.Word
        ? "one of " + string.Join(", ", Words.Select(static w => $"`{w}`"))
        : ItemKind is { } kind ? $"names of the kind `{kind.Word}`" : TypeInfo.Wanted;

    /// <summary>The kind its values must be, where <see cref="Type"/> is <see cref="FieldType.Item"/>.</summary>
    public KindSymbol? ItemKind { get; internal set; }

    /// <summary>The fewest values it may have in an item.</summary>
    public int Minimum { get; internal set; } = 1;

    /// <summary>The most values it may have; <see cref="int.MaxValue"/> for any number.</summary>
    public int Maximum { get; internal set; } = 1;

    /// <summary>Whether it may have more than one value.</summary>
    public bool IsMany => Maximum > 1;

    /// <summary>The words of a <c>one of</c> field, in the order of their definition; else empty.</summary>
    public IReadOnlyList<string> Words { get; internal set; } = [];

    /// <summary>The verbs of a verb clause (<c>by supports, opposes</c>), in the order of their definition; else empty.</summary>
    public IReadOnlyList<string> Verbs { get; internal set; } = [];

    /// <summary>Whether each value is given by one of several verbs.</summary>
    public bool IsVerbal => Verbs.Count > 0;

    /// <summary>Names of the fields of the same kind that may also qualify this one (<c>with</c>).</summary>
    public IReadOnlyList<string> Qualifiers { get; internal set; } = [];

    /// <summary>Whether a value stands for everything it lies in itself, as places do (<c>transitive</c>).</summary>
    public bool IsTransitive { get; internal set; }

    /// <summary>
    /// Whether what is said of the item may be so of each value (<c>distributive</c>): who meets a group may have met any of its members.
    /// A denial of the item is one of each value.
    /// </summary>
    public bool IsDistributive { get; internal set; }

    /// <summary>
    /// Whether whom it names may have acted through the value that it is said of (<c>delegating</c>): a meeting of an envoy is possibly one of
    /// whoever sent the envoy. A denial says nothing of them.
    /// </summary>
    public bool IsDelegating { get; internal set; }

    /// <summary>Whether it holds prose, each text said once: it is read with its item, and no index of the texts is kept.</summary>
    public bool IsProse { get; internal set; }

    /// <summary>Whether what it names may have its life at another time (<c>anytime</c>).</summary>
    public bool IsAnytime { get; internal set; }

    /// <summary>Whether it names the file with the item's text, so that <c>per</c> can cite items of its kind (<c>cited</c>).</summary>
    public bool IsCited { get; internal set; }

    /// <summary>Whether its texts are words of its source, looked for in the source's text as quotations are (<c>quoted</c>).</summary>
    public bool IsQuoted { get; internal set; }

    /// <summary>The kind that defines it; null for the fields that the language gives to every item or fact.</summary>
    public KindSymbol? Owner { get; internal set; }

    /// <summary>The text of its <c>///</c> lines, or null.</summary>
    public string? Documentation { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Owner is null ? Name : Owner.Word + "." + Name;
}
