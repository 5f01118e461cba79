namespace FactDsl.Language.Schema;

/// <summary>What values of a field are to the store and to questions. Several types share a form.</summary>
public enum FieldForm
{
    /// <summary>Nothing of their own: they only say what came first.</summary>
    Order,

    /// <summary>Items, or texts that name something.</summary>
    Item,

    /// <summary>Texts with their languages.</summary>
    Text,

    /// <summary>Words of the field's own list.</summary>
    Word,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>What is kept as written, and compared by what it measures.</summary>
    Measure,

    /// <summary>What is kept as written, and compared as it is written.</summary>
    Code,
}
