namespace FactDsl;

/// <summary>Whether a date is an EDTF set, and what its list says.</summary>
public enum FactDateSet
{
    /// <summary>Not a set.</summary>
    None,

    /// <summary><c>[1667,1670]</c>: one of them, nobody knows which.</summary>
    OneOf,

    /// <summary><c>{1667,1670}</c>: all of them.</summary>
    AllOf,
}
