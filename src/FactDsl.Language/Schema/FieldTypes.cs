using System.Collections.Generic;
using FactDsl.Language.Declarations;

namespace FactDsl.Language.Schema;

/// <summary>The types that are not kinds.</summary>
internal static class FieldTypes
{
    /// <summary>The words of the built-in types.</summary>
    public static readonly IReadOnlyList<string> Words = ["text", "date", "number", "money", "url", "language", "flag", "code", "any"];

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
        FieldDeclaration.OneOf => FieldType.Word,
        _ => null,
    };
}
