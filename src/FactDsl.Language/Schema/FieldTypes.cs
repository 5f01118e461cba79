namespace FactDsl.Language.Schema;

/// <summary>The types that are not kinds.</summary>
internal static class FieldTypes
{
    /// <summary>How a list of words is written.</summary>
    public const string OneOf = "one of";

    /// <summary>The built-in type a word names, or null: then it is a kind's word.</summary>
    public static FieldType? Find(string word) => word switch
    {
        "text" => FieldType.Text,
        "date" => FieldType.Date,
        "number" => FieldType.Number,
        "money" => FieldType.Money,
        "url" => FieldType.Url,
        "language" => FieldType.Language,
        "flag" => FieldType.Flag,
        "code" => FieldType.Code,
        "any" => FieldType.Any,
        OneOf => FieldType.Word,
        _ => null,
    };
}
