namespace FactDsl;

/// <summary>What is known of a field.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(FactWordJsonConverter<FactState>))]
#endif
public enum FactState
{
    /// <summary>Nothing is said of it.</summary>
    Unsaid,

    /// <summary>It has a value.</summary>
    Known,

    /// <summary>It has a value that nobody knows, or that only <c>others</c> stands for.</summary>
    Unknown,

    /// <summary>It has a value that is withheld.</summary>
    Undisclosed,

    /// <summary>It is known to have none.</summary>
    None,
}
