using System;
using FactDsl.Language.Schema;

namespace FactDsl.Exporting;

/// <summary>What can be compared of the values of a type, beside their text.</summary>
[Flags]
internal enum TypedParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The first and last days between which a date lies.</summary>
    Days = 1,

    /// <summary>The lowest and highest number that it may be.</summary>
    Bounds = 2,

    /// <summary>What it is counted in.</summary>
    Currency = 4,
}

/// <summary>The parts of each type.</summary>
internal static class TypedPartsOf
{
    /// <summary>What can be compared of the values of a field.</summary>
    public static TypedParts Parts(this FieldSymbol field) => field.Type switch
    {
        FieldType.Date => TypedParts.Days,
        FieldType.Number => TypedParts.Bounds,
        FieldType.Money => TypedParts.Bounds | TypedParts.Currency,
        FieldType.Text or FieldType.Url or FieldType.Language or FieldType.Flag or FieldType.Word or FieldType.Code
            or FieldType.Item or FieldType.Any or FieldType.Order => TypedParts.None,
    };

    /// <summary>Whether a part of the values of a field can be compared.</summary>
    public static bool Has(this FieldSymbol field, TypedParts part) => (field.Parts() & part) != 0;
}
