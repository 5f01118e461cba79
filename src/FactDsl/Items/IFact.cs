namespace FactDsl;

/// <summary>Something that happened or held, or is said to have.</summary>
public interface IFact : IItem
{
    /// <summary>When it happened or held; unstated where the facts do not say.</summary>
    FactTime Time { get; }

    /// <summary>What it claims; a denial or a plan is not an event.</summary>
    FactStanding Standing { get; }

    /// <summary>Who says so.</summary>
    FactValues<FactCitation> Citations { get; }
}
