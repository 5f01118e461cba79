namespace FactDsl;

/// <summary>How sure the author of a fact is: the words of its <c>certainty</c>.</summary>
public enum FactCertainty
{
    /// <summary><c>confirmed</c>: independent sources agree.</summary>
    Confirmed,

    /// <summary><c>likely</c>: probably so.</summary>
    Likely,

    /// <summary><c>doubtful</c>: probably not so.</summary>
    Doubtful,
}
