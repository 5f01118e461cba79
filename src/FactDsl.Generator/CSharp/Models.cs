using System.Collections.Generic;

namespace FactDsl.Generator.CSharp;

/// <summary>A property that reads through <c>_at</c> or another reader; every name and expression is decided.</summary>
internal sealed record PropertyModel(string Type, string Name, string Expression, string Summary);

/// <summary>A property that implements an interface's under another name, because the record's own is taken.</summary>
internal sealed record ExplicitPropertyModel(string Interface, string Type, string Name, string Expression);

/// <summary>A filter of a set: what it takes and the question it asks.</summary>
internal sealed record MethodModel(string Name, IReadOnlyList<ParameterModel> Parameters, string Expression, string Summary);

/// <summary>A parameter with its documentation.</summary>
internal sealed record ParameterModel(string Type, string Name, string Summary, string? Default = null)
{
    /// <summary>Whether it takes any number of arguments.</summary>
    public bool IsParams { get; init; }
}

/// <summary>A field as a value to ask about (<c>Meeting.Fields.Place</c>).</summary>
internal sealed record FieldConstantModel(string Name, int Number, string Summary);

/// <summary>What a record's sentence says after its kind: by which method, with what arguments.</summary>
internal sealed record SentencePart(string Method, string Arguments)
{
    /// <summary>Where the sentence says when.</summary>
    public static SentencePart Time { get; } = new("WithTime", "");

    /// <summary>A clause word and its values.</summary>
    public static SentencePart Clause(string word, string values) => new("With", $"\"{word}\", {values}");

    /// <summary>What a fact that says nothing itself takes back, and why.</summary>
    public static SentencePart TakingBack(int supersedes, int because)
        => new("TakingBack", supersedes.ToString(System.Globalization.CultureInfo.InvariantCulture) + ", " + because.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>A word list as an enum.</summary>
internal sealed record EnumModel(string Name, string Summary, IReadOnlyList<(string Name, string Word)> Members);

/// <summary>One value of a field with what is said about this value only.</summary>
internal sealed record EntryModel(string Name, int Field, string ValueType, string Summary, IReadOnlyList<PropertyModel> Properties);

/// <summary>The record, set and entries of a kind that can have items.</summary>
internal sealed class RecordModel
{
    /// <summary>The method that reads an item of another assembly's types.</summary>
    public string From { get; set; } = "";

    /// <summary>What it implements, besides <c>IFact</c> or <c>IEntity</c>.</summary>
    public List<string> Interfaces { get; } = [];

    /// <summary>Its fields, verbs and inverse questions.</summary>
    public List<PropertyModel> Properties { get; } = [];

    /// <summary>Interface members that its properties do not implement by their names.</summary>
    public List<ExplicitPropertyModel> ExplicitProperties { get; } = [];

    /// <summary>Its fields, to ask about.</summary>
    public List<FieldConstantModel> Fields { get; } = [];

    /// <summary>What its sentence says.</summary>
    public List<SentencePart> Sentence { get; } = [];

    /// <summary>Fields whose values say more.</summary>
    public List<EntryModel> Entries { get; } = [];

    /// <summary>The filters of its set.</summary>
    public List<MethodModel> Filters { get; } = [];
}
