using System;

namespace FactDsl;

/// <summary>How an author hedges a date or one component of it. A qualifier never changes the bounds by itself.</summary>
[Flags]
public enum FactQualifier
{
    /// <summary>Not hedged.</summary>
    None = 0,

    /// <summary>EDTF <c>?</c>: the source of the date is doubtful.</summary>
    Uncertain = 1,

    /// <summary>EDTF <c>~</c>: the date is an estimate.</summary>
    Approximate = 2,

    /// <summary>EDTF <c>%</c>: both.</summary>
    Both = Uncertain | Approximate,
}
