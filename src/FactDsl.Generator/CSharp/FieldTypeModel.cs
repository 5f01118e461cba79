using System;
using System.Linq;
using FactDsl.Language.Schema;

namespace FactDsl.Generator.CSharp;

/// <summary>What a type of field is in C#.</summary>
/// <param name="Value">The C# type of one value; empty where the field decides it.</param>
/// <param name="Condition">What a condition on it is called: <c>FactSaid.Date</c>.</param>
/// <param name="Json">What its values are in JSON.</param>
internal sealed record FieldTypeModel(string Value, string Condition, string Json)
{
    /// <summary>What codes, addresses and languages are in JSON: what they are as text.</summary>
    public const string Raw = nameof(Raw);

    private static readonly FieldTypeModel[] s_all = Enum.GetValues(typeof(FieldType)).Cast<FieldType>().Select(Describe).ToArray();

    /// <summary>How sets ask for what lies in a measure; null for a type of another form.</summary>
    public MeasureFilter? Filter { get; private init; }

    /// <summary>What a type is in C#.</summary>
    public static FieldTypeModel Of(FieldType type) => s_all[(int)type];

    /// <summary>The type of measures whose values have a C# type; null where there is none.</summary>
    public static FieldTypeModel? OfMeasure(string value) => Array.Find(s_all, t => t.Filter is not null && t.Value == value);

    private static FieldTypeModel Describe(FieldType type) => type switch
    {
        FieldType.Text => new(Runtime.Text, "Text", "Text"),
        FieldType.Date => new(Runtime.Date, "Date", "Date") { Filter = new("WhereDate", "date", "A date in which theirs lies.") },
        FieldType.Number => new(Runtime.Number, "Number", "Number") { Filter = new("WhereNumber", "number", "A number, or bounds in which theirs lies.") },
        FieldType.Money => new(Runtime.Money, "Money", "Money") { Filter = new("WhereMoney", "money", "A sum, or bounds in which theirs lies; of the same currency.") },
        FieldType.Flag => new("bool", "Flag", "Flag"),
        FieldType.Word => new("", "Word", "Word"),
        FieldType.Item => new("", "Item", "Item"),
        FieldType.Any => new(Runtime.Item, "Item", "Item"),
        FieldType.Url or FieldType.Language or FieldType.Code or FieldType.Order => new("string", "Text", Raw),
    };
}

/// <summary>How sets ask for what lies in a measure.</summary>
/// <param name="Method">The method of the runtime library.</param>
/// <param name="Parameter">What its parameter is called.</param>
/// <param name="Summary">What the parameter is.</param>
internal sealed record MeasureFilter(string Method, string Parameter, string Summary);
