namespace FactDsl;

/// <summary>Something that happened or held, or is said to have.</summary>
public interface IFact : IItem
{
    /// <summary>When it happened or held; unstated where the facts do not say. Where sources differ, the preferred account, else all that they leave possible.</summary>
    FactTime Time { get; }

    /// <summary>When, by each of its sources that says so.</summary>
    FactAccounts Times { get; }

    /// <summary>What it claims; a denial or a plan is not an event.</summary>
    FactStanding Standing { get; }

    /// <summary>Who says so.</summary>
    FactValues<FactCitation> Citations { get; }
}
