namespace FactDsl.Language.Diagnostics;

/// <summary>The families of findings; each has its own hundred of ids.</summary>
public enum FindingCategory
{
    /// <summary>FACT00xx: the compiler itself.</summary>
    Compiler,

    /// <summary>FACT11xx: how the text is written.</summary>
    Syntax,

    /// <summary>FACT12xx: how kinds are defined.</summary>
    Definition,

    /// <summary>FACT21xx: who and what is meant.</summary>
    Names,

    /// <summary>FACT22xx: which clauses and values a kind takes.</summary>
    Shape,

    /// <summary>FACT23xx: dates, numbers and money.</summary>
    Values,

    /// <summary>FACT24xx: questions over several facts, and rules.</summary>
    Rules,

    /// <summary>FACT31xx: facts against facts.</summary>
    Consistency,

    /// <summary>FACT32xx: who says so.</summary>
    Provenance,

    /// <summary>FACT41xx: how it reads.</summary>
    Style,
}
