using FactDsl.Language.Schema;

namespace FactDsl.Generator.CSharp;

/// <summary>What fields are called in JSON: as in the language, unless every item has something of that name.</summary>
internal static class JsonNames
{
    private static readonly string[] OfEveryItem =
        ["kind", "name", "label", "labels", "documentation", "standing", "asOf", "time", "life", "citations", "location", "value", "wording", "via"];

    /// <summary>The names taken in each item, and beside each of its values.</summary>
    public static NameScope Scope() => new(OfEveryItem);

    /// <summary>The names taken in each answer to a question.</summary>
    public static NameScope AnswerScope() => new("fact", "time", "certain");

    /// <summary>What the values of a field are in JSON, as the runtime numbers it.</summary>
    public static string TypeOf(FieldType type) => "global::FactDsl.FactJsonType." + type switch
    {
        FieldType.Item or FieldType.Any => "Item",
        FieldType.Text => "Text",
        FieldType.Date => "Date",
        FieldType.Number => "Number",
        FieldType.Money => "Money",
        FieldType.Flag => "Flag",
        FieldType.Word => "Word",
        _ => Raw,
    };

    /// <summary>What is written as it stands.</summary>
    public const string Raw = "Raw";
}
