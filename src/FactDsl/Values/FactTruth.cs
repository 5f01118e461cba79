namespace FactDsl;

/// <summary>
/// The answer to a question about facts whose times or numbers are not known exactly. Never a bare yes or no:
/// "the meeting was in 2014" cannot answer "was it before March?".
/// </summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(FactWordJsonConverter<FactTruth>))]
#endif
public enum FactTruth
{
    /// <summary>False however the open ends turn out.</summary>
    No,

    /// <summary>True for some of the values that the stated bounds allow, false for others.</summary>
    Maybe,

    /// <summary>True however the open ends turn out.</summary>
    Yes,

    /// <summary>Undecided because something the answer depends on is not known at all (an unknown end, an undisclosed amount).</summary>
    Unknown,
}
