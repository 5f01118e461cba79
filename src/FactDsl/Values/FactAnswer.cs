namespace FactDsl;

/// <summary>How sure an answer must be before a filter takes it. The default is what every filter asks for that is not told otherwise.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(FactWordJsonConverter<FactAnswer>))]
#endif
public enum FactAnswer
{
    /// <summary>What holds certainly, and what may hold.</summary>
    Possibly,

    /// <summary>Only what holds whatever the open dates and hedges turn out to be.</summary>
    Certainly,
}
