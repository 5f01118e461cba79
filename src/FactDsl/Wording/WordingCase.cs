namespace FactDsl;

/// <summary>What a date does in a sentence. Languages differ in preposition and inflection for each.</summary>
internal enum WordingCase
{
    /// <summary>"February 2014".</summary>
    Plain,

    /// <summary>"in February 2014", "on 7 February 2014".</summary>
    When,

    /// <summary>"about February 2014".</summary>
    About,

    /// <summary>"since February 2014".</summary>
    Since,

    /// <summary>"until February 2014".</summary>
    Until,

    /// <summary>"from February 2014", with <see cref="To"/> after it.</summary>
    From,

    /// <summary>"to March 2014".</summary>
    To,
}

/// <summary>How large the unit is that a date names; prepositions depend on it.</summary>
internal enum WordingUnit
{
    Year,
    Season,
    Part,
    Month,
    Day,
}
