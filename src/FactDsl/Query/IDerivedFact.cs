namespace FactDsl;

/// <summary>
/// A fact that nobody told: a rule derives it from those that somebody did. Told facts are none, so <c>fact is IDerivedFact</c> tells the
/// two apart.
/// </summary>
public interface IDerivedFact : IFact
{
    /// <summary>Whether it is so whatever the open dates, denials and doubts of the facts turn out to be; else it possibly is.</summary>
    bool IsCertain { get; }

    /// <summary>What leaves it only possible; <see cref="FactDoubts.None"/> where it is certain.</summary>
    FactDoubts Doubts { get; }

    /// <summary>Why it is so: the rule, and the facts that the rule rests on.</summary>
    FactReason Because { get; }
}
