namespace FactDsl;

/// <summary>What is known about one end, first or last, of a stretch of time.</summary>
public enum FactBoundKind
{
    /// <summary>There is an end, and its earliest and latest day are stated.</summary>
    Closed,

    /// <summary>There is no end: it goes on (or has always been so). EDTF <c>..</c>, or a lasting fact without <c>until</c>.</summary>
    Open,

    /// <summary>Nobody knows, or nobody said: EDTF's empty end, <c>until unknown</c>, a fact without a time.</summary>
    Unknown,

    /// <summary>Only seen from one side: still so when last looked (<c>as-of</c>), or begun on or before the first look.</summary>
    Censored,
}
