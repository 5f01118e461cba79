namespace FactDsl;

/// <summary>How sure the author of a fact is (<c>certainty</c>).</summary>
public enum FactCertainty
{
    /// <summary>Checked.</summary>
    Confirmed,

    /// <summary>Probably so.</summary>
    Likely,

    /// <summary>Probably not so.</summary>
    Doubtful,
}
