namespace FactDsl;

/// <content>Questions about an item.</content>
public readonly partial struct FactRef
{
    /// <summary>The asserted items of a kind, in the item's own fact base, whose clause names this one.</summary>
    /// <param name="kind">The kind's number.</param>
    /// <param name="clause">The clause's number.</param>
    /// <returns>The question.</returns>
    public FactQuery Inverse(int kind, int clause) => Facts.Query(kind, FactStanding.Asserted).Where(clause, this);

    /// <summary>As <see cref="Inverse"/>, in all fact bases that the item's own is asked with; see <see cref="FactBase.Union"/>.</summary>
    /// <param name="kind">The kind's number.</param>
    /// <param name="clause">The clause's number.</param>
    /// <returns>The question.</returns>
    public FactUnion InverseAnywhere(int kind, int clause) => Facts.Union(kind, FactStanding.Asserted).Where(clause, this);

    /// <summary>Whether a rule derives the fact, rather than that somebody tells it.</summary>
    public bool IsDerived => !IsMention && Facts.Reasons?.Has(Row) == true;

    /// <summary>Why a rule derives the fact; null for what somebody tells.</summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public FactReason? Because => IsDerived ? Facts.Reasons!.OfRow(Row) : null;

    /// <summary>What leaves a derived fact only possible; none of what is certain, and of what somebody tells.</summary>
    public FactDoubts Doubts => IsDoubted && Because is { } because ? because.Doubts : FactDoubts.None;
}
