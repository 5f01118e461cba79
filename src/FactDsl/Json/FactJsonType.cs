namespace FactDsl;

/// <summary>What the values of a field are in JSON; for generated code.</summary>
public enum FactJsonType
{
    /// <summary>Items, written as references.</summary>
    Item,

    /// <summary>Texts with their languages.</summary>
    Text,

    /// <summary>Dates, written as EDTF.</summary>
    Date,

    /// <summary>Numbers: as numbers where they are exact, else as texts.</summary>
    Number,

    /// <summary>Sums of money: amount and currency.</summary>
    Money,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Words of the field's own list.</summary>
    Word,

    /// <summary>Codes, addresses and languages, written as they stand.</summary>
    Raw,
}
