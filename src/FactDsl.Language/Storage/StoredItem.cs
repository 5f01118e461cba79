using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>Makes plain records, for those who ask a store without generated types.</summary>
public sealed class StoredItemFactory(FactSchema schema) : FactFactory
{
    /// <inheritdoc/>
    /// <exception cref="FactStoreException">The store has kinds that the schema does not have.</exception>
    public override IItem Create(int kind, FactRef at)
        => (uint)kind >= (uint)schema.Kinds.Count ? throw new FactStoreException("The store was made for other kinds.")
            : schema.Kinds[kind].IsFact ? new StoredFact(schema.Kinds[kind], at) : new StoredEntity(schema.Kinds[kind], at);
}

/// <summary>An item of a store.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="At">Where it is.</param>
public abstract record StoredItem(KindSymbol Kind, FactRef At) : IItem
{
    /// <inheritdoc/>
    public string Name => At.Name;

    /// <inheritdoc/>
    public string Label => At.Label;

    /// <inheritdoc/>
    public FactValues<FactText> Labels => At.Labels;

    /// <inheritdoc/>
    public FactLocation Location => At.Location;

    /// <summary>Its kind and name.</summary>
    public sealed override string ToString() => Name.Length == 0 ? Kind.Word : Kind.Word + " " + Name;
}

/// <summary>An entity of a store.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="At">Where it is.</param>
public sealed record StoredEntity(KindSymbol Kind, FactRef At) : StoredItem(Kind, At), IEntity
{
    /// <inheritdoc/>
    public FactTime? Life => At.Life;
}

/// <summary>A fact of a store.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="At">Where it is.</param>
public sealed record StoredFact(KindSymbol Kind, FactRef At) : StoredItem(Kind, At), IFact
{
    /// <inheritdoc/>
    public FactTime Time => At.Time;

    /// <inheritdoc/>
    public FactAccounts Times => At.Times;

    /// <inheritdoc/>
    public FactStanding Standing => At.Standing;

    /// <inheritdoc/>
    public FactValues<FactCitation> Citations => At.Citations;
}
