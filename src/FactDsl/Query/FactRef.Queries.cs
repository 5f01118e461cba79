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
}
