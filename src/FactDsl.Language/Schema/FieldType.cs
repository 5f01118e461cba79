namespace FactDsl.Language.Schema;

/// <summary>What the values of a field are.</summary>
public enum FieldType
{
    /// <summary><c>text</c>: strings, each with an optional language.</summary>
    Text,

    /// <summary><c>date</c>: an EDTF date.</summary>
    Date,

    /// <summary><c>number</c>: exact, bounded or approximate.</summary>
    Number,

    /// <summary><c>money</c>: an amount in a currency.</summary>
    Money,

    /// <summary><c>url</c>: an absolute address.</summary>
    Url,

    /// <summary><c>language</c>: a BCP 47 tag.</summary>
    Language,

    /// <summary><c>flag</c>: yes or no.</summary>
    Flag,

    /// <summary><c>one of a, b</c>: one of the field's own words.</summary>
    Word,

    /// <summary><c>code</c>: one unquoted token.</summary>
    Code,

    /// <summary>A kind: items of that kind or of one that is it.</summary>
    Item,

    /// <summary><c>any</c>: an item of any kind, or a text that names something without an item.</summary>
    Any,

    /// <summary>A name or a date, for relative order (<c>before</c>, <c>after</c>). Only the language itself has such fields.</summary>
    Order,
}
