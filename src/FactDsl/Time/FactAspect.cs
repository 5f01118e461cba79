namespace FactDsl;

/// <summary>How a kind of fact reads its dates: a bare <c>2014</c> is a moment for a meeting and a stretch for an alliance.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(FactWordJsonConverter<FactAspect>))]
#endif
public enum FactAspect
{
    /// <summary>It happened: a date is where some moment lies (meeting, agreement, statement).</summary>
    Momentary,

    /// <summary>It held: dates are its beginning and its end (alliance, office, stance).</summary>
    Lasting,
}
